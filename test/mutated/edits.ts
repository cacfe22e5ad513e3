/** Damage to what is written in a file: bytes, tags, characters, lines. Each says at which numbers it laid hands. */
import type {Random} from "#test/generated/random.ts";
import {digitsOf, type Touched} from "./truth.ts";

/** Some characters of a text, and what stands in their place now. */
export interface Edit {
  from: number;
  to: number;
  now: string;
}

export type MakeEdit = (text: string, random: Random) => Edit | null;

export const apply = (text: string, {from, to, now}: Edit): string =>
  `${text.slice(0, from)}${now}${text.slice(to)}`;

const digit = /[\d.,\uff10-\uff19]/;
/** So near to a number stand its unit, 万, 余 and 约; to lose one of them is to write another number. */
const near = 2;

/** The numbers that a stretch of text holds or touches. */
function numbersAt(text: string, from: number, to: number): string[] {
  let [start, end] = [Math.max(0, from - near), Math.min(text.length, to + near)];
  while (start > 0 && digit.test(text[start - 1]!)) start--;
  while (end < text.length && digit.test(text[end]!)) end++;
  return (
    text
      .slice(start, end)
      .normalize("NFKC")
      .match(/\d[\d.,]*/g) ?? []
  ).map(digitsOf);
}

/** What parts one cell from the next. A tag that no page knows, </ttd>, parts nothing: 43</ttd>43 shows as 4343. */
const parts = /[|\n\t⟨⟩]|<\/?(?:t[adrh]\w*|p|div|br|li|h\d|w:\w+|c|v|row|is|t)(?:\s[^<>]*)?\/?>/g;

/** A page knows no tags of sheets: 52</t>52 shows as 5252. What is closed before it is named, 19</<td>19, is none. */
const partsOfPage = /[|\n\t⟨⟩]|(?<!<\/)<\/?(?:t[adrh]\w*|p|div|br|li|h\d)(?:\s[^<>]*)?\/?>/g;

/** The cells of a sheet, or of a page, in which a stretch of text stands. */
const cellsAt = (text: string, from: number, to: number): string[] =>
  [parts, partsOfPage].flatMap((marks) => cellsBetween(text, {from, to}, marks));

/** The cells in which a stretch of text stands, whole and in its words: 12的34 in a cell is neither 12 nor 34. */
function cellsBetween(
  text: string,
  {from, to}: Pick<Edit, "from" | "to">,
  parts: RegExp
): string[] {
  const start = Math.max(0, text.lastIndexOf("\n", from - 1), from - 500);
  const after = text.indexOf("\n", to);
  const end = Math.min(after < 0 ? text.length : after, to + 500);
  const marks = [...text.slice(start, end).matchAll(parts)].map(({index, 0: mark}) => ({
    from: start + index,
    to: start + index + mark.length
  }));
  const first = Math.max(start, ...marks.filter((mark) => mark.to <= from).map((mark) => mark.to));
  const last = Math.min(end, ...marks.filter((mark) => mark.from >= to).map((mark) => mark.from));
  const cells = text.slice(first, last).split(parts);
  return [
    ...cells.map((cell) => cell.replace(/<[^<>]*>/g, "")),
    ...cells.flatMap((cell) => cell.split(/[\s<>]+/)),
    // A label whose line goes on in its figure, in characters or in bytes: 行政许可12.
    ...cells.flatMap(
      (cell) => /[\p{Script=Han}\u0080-\u00ff]{3}(\d[\d.,]*)\s*$/u.exec(cell)?.[1] ?? []
    )
  ].map(digitsOf);
}

/** Which numbers an edit changed: what is read off such a place is the edit's own. */
export function touchedBy(text: string, edit: Edit): Touched {
  const {from, to, now} = edit;
  const changed = apply(text, edit);
  const lost = text.slice(from, to);
  const isLineLost = lost.includes("\n") && !now.includes("\n");
  const place = from + now.length;
  const end = /<tr[\s>]/.test(lost) ? endOfRow(changed, place) : endOfNext(changed, place);
  const next = isLineLost ? numbersAt(changed, place, end) : [];
  const after = [...numbersAt(changed, from, place), ...next];
  // A number that went altogether leaves an empty place.
  return {
    before: [...numbersAt(text, from, to), ...(isBlankAt(text, from, to) ? [""] : [])],
    after: [...after, ""],
    cells: [...cellsAt(changed, from, place), ...next, ""],
    isUnit: isUnitAt(text, from, to)
  };
}

/** Where the end of one row is lost and the beginning of the next, its last cells are those of the row before. */
const endOfRow = (text: string, at: number): number => {
  const end = text.indexOf("</tr>", at);
  return end < 0 ? endOfNext(text, at) : end;
};

const endOfLine = (text: string, at: number): number =>
  text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);

/** Where lines are lost, the next one stands in their place; after one of a unit alone, the one below it too. */
const endOfNext = (text: string, at: number): number => {
  const end = endOfLine(text, at);
  const unit = /^(?:<[^<>]*>)*[件条次个人万元场篇]{1,2}(?:<[^<>]*>)*$/;
  return unit.test(text.slice(at, end).trim()) ? endOfLine(text, end + 1) : end;
};

/** Whether an edit writes into lines that say nothing: a 7 for a no-break space fills a blank cell. */
const isBlankAt = (text: string, from: number, to: number): boolean =>
  text
    .slice(text.lastIndexOf("\n", from - 1) + 1, endOfLine(text, to))
    .replace(/<[^<>]*>/g, "")
    .trim() === "";

/** Whether 万 stands there, in characters or in bytes. */
function isUnitAt(text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 3), Math.min(to, from + 100) + 3);
  return around.includes("万") || Buffer.from(around, "latin1").includes("万");
}

/** In a sheet of commas each of them parts two cells, and none is within a number. */
export function touchedFields(text: string, {from, to, now}: Edit): Touched {
  const bars = (words: string) => words.replaceAll(",", "|");
  return touchedBy(bars(text), {from, to, now: bars(now)});
}

/** In a workbook a cell says itself where it stands: who changes that moves its number, over another perhaps. */
export function touchedCells(text: string, edit: Edit): Touched {
  const touched = touchedBy(text, edit);
  const now = apply(text, edit);
  const cells = [
    ...[cellAt(text, edit.from), cellAt(now, edit.from)].map((cell) => numberIn(text, cell)),
    numberIn(now, cellAt(now, edit.from))
  ];
  return {
    before: [...touched.before, ...cells],
    after: [...touched.after, ...cells],
    cells: [...touched.cells, ...cells.map(digitsOf)]
  };
}

/** In a document of Word the words of a cell are seen only if all the tags around them are whole. */
export function touchedRun(text: string, edit: Edit): Touched {
  const touched = touchedBy(text, edit);
  const from = text.lastIndexOf("<w:tc>", edit.from);
  const end = text.indexOf("</w:tc>", edit.from);
  const words = from < 0 || end < 0 ? "" : text.slice(from, end).replace(/<[^>]*>/g, " ");
  return {...touched, before: [...touched.before, ...numbersAt(words, 0, words.length)]};
}

/** In a PDF a line of operators draws some words: who breaks it takes them away. */
export function touchedDrawing(text: string, edit: Edit): Touched {
  const from = text.lastIndexOf("\n", edit.from) + 1;
  const end = text.indexOf("\n", edit.to);
  const touched = touchedBy(text, edit);
  const drawn = text.slice(from, end < 0 ? undefined : end).match(/⟨[^⟩]*⟩/g) ?? [];
  const numbers = drawn.flatMap((words) => numbersAt(words, 0, words.length));
  return {...touched, before: [...touched.before, ...numbers]};
}

/** The name of the cell whose tag begins before a place. */
const cellAt = (text: string, at: number) =>
  /^<c [^>]*?r="(\w+)"/.exec(text.slice(text.lastIndexOf("<c ", at)))?.[1] ?? "";

const numberIn = (text: string, cell: string) =>
  new RegExp(`<c r="${cell}"[^>]*>\\s*<v>([\\d.]+)<`).exec(text)?.[1] ?? "";

const cut = (from: number, length: number): Edit => ({from, to: from + length, now: ""});

/** The beginning of one of the matches of a pattern. */
function anyMatch(text: string, pattern: RegExp, random: Random): Edit | null {
  // Looking from a random place on is as good as choosing among all, and does not read the whole text.
  const from = random.int(0, text.length - 1);
  pattern.lastIndex = from;
  const found = pattern.exec(text) ?? ((pattern.lastIndex = 0), pattern.exec(text));
  return found && {from: found.index, to: found.index + found[0].length, now: found[0]};
}

const tag = /<\/?(?:t[adrh][a-z]*|p|div|span|w:t[a-z]*|w:p|w:r|row|c|v|is|t)\b[^>]*>/g;
const span = /(?:rowspan|colspan|gridSpan w:val|vMerge w:val)="?[\w]+"?/g;

export const tagEdits: Record<string, MakeEdit> = {
  "tag lost": (text, random) => {
    const found = anyMatch(text, tag, random);
    return found && {...found, now: ""};
  },
  "tag doubled": (text, random) => {
    const found = anyMatch(text, tag, random);
    return found && {...found, now: found.now.repeat(2)};
  },
  "tag unclosed": (text, random) => {
    const found = anyMatch(text, tag, random);
    return found && {...found, now: found.now.slice(0, -1)};
  },
  "tag turned": (text, random) => {
    const found = anyMatch(text, tag, random);
    const now = found?.now.startsWith("</") ? `<${found.now.slice(2)}` : `</${found?.now.slice(1)}`;
    return found && {...found, now};
  },
  "span changed": (text, random) => {
    const found = anyMatch(text, span, random);
    const number = random.pick(["0", "1", "2", "3", "7", "99", "-1", "1000000000", "x"]);
    return found && {...found, now: found.now.replace(/=("?)[^"]*/, `=$1${number}`)};
  },
  "span added": (text, random) => {
    const found = anyMatch(text, /<td(?=[ >])/g, random);
    return (
      found && {...found, now: `<td ${random.pick(["rowspan", "colspan"])}=${random.int(2, 5)}`}
    );
  },
  "comment opened": (text, random) => {
    const found = anyMatch(text, tag, random);
    return found && {...found, now: random.pick(["<!--", "<![CDATA[", "<script>", "<style>"])};
  }
};

const at = (text: string, random: Random) => random.int(0, text.length - 1);

export const characterEdits: Record<string, MakeEdit> = {
  "character lost": (text, random) => cut(at(text, random), 1),
  "characters lost": (text, random) => cut(at(text, random), random.int(2, 6)),
  "character doubled": (text, random) => {
    const from = at(text, random);
    return {from, to: from + 1, now: text[from]!.repeat(2)};
  },
  "space put in": (text, random) => {
    const from = at(text, random);
    return {
      from,
      to: from,
      now: random.pick([" ", "\u00a0", "\u3000", "\t", "\n", "\u200b", "\u0000"])
    };
  },
  "character replaced": (text, random) => {
    const from = at(text, random);
    return {from, to: from + 1, now: random.pick([..."的与、,。|0７ ?�"])};
  }
};

/** The lines from one on, with where each begins. */
function linesAt(text: string, from: number, count: number): {start: number; end: number} | null {
  const start = text.lastIndexOf("\n", from) + 1;
  let end = start;
  for (let line = 0; line < count && end >= 0; line++) end = text.indexOf("\n", end) + 1 || -1;
  return end < 0 ? null : {start, end};
}

const ofLines =
  (count: (random: Random) => number, change: (lines: string) => string): MakeEdit =>
  (text, random) => {
    const found = linesAt(text, at(text, random), count(random));
    if (!found) return null;
    const lines = text.slice(found.start, found.end);
    const now = change(lines);
    return now === lines ? null : {from: found.start, to: found.end, now};
  };

/**
 * Who moves a label writes the numbers beside it to another row: lines of numbers and blanks change places. The digit
 * in a label's brackets (相同信息计1条) is none of its figures.
 */
const turned = (lines: string, now: string) =>
  (lines.replace(/<[^<>]*>|\([^()\n]*\)/g, "").match(/^(?=.*\p{L})(?!.*\p{L}.*\d).*$/gmu) ?? [])
    .length > 0
    ? lines
    : now;

export const lineEdits: Record<string, MakeEdit> = {
  "line lost": ofLines(
    () => 1,
    () => ""
  ),
  "lines lost": ofLines(
    (random) => random.int(2, 4),
    () => ""
  ),
  "line doubled": ofLines(
    () => 1,
    (lines) => lines.repeat(2)
  ),
  "lines swapped": ofLines(
    () => 2,
    (lines) => turned(lines, lines.replace(/^(.*\n)(.*\n)$/, "$2$1"))
  ),
  "lines in turn": ofLines(
    () => 3,
    (lines) => turned(lines, lines.replace(/^(.*\n)(.*\n)(.*\n)$/, "$3$2$1"))
  )
};

/** Of bytes, each a character of latin-1. */
export const byteEdits: Record<string, MakeEdit> = {
  "bit flipped": (text, random) => {
    const from = at(text, random);
    const now = String.fromCharCode(text.charCodeAt(from) ^ (1 << random.int(0, 7)));
    return {from, to: from + 1, now};
  },
  "byte lost": (text, random) => cut(at(text, random), 1),
  "bytes lost": (text, random) => cut(at(text, random), random.int(2, 8)),
  "bytes doubled": (text, random) => {
    const from = at(text, random);
    const to = Math.min(text.length, from + random.int(1, 8));
    return {from, to, now: text.slice(from, to).repeat(2)};
  },
  "NUL byte": (text, random) => {
    const from = at(text, random);
    return {from, to: from + random.int(0, 1), now: "\u0000"};
  },
  truncated: (text, random) => ({from: at(text, random), to: text.length, now: ""}),
  "beginning lost": (text, random) => cut(0, at(text, random)),
  "bytes of noise": (text, random) => {
    const from = at(text, random);
    const noise = Array.from({length: random.int(1, 40)}, () =>
      String.fromCharCode(random.pick([random.int(0, 31), random.int(127, 255)]))
    );
    return {from, to: from, now: noise.join("")};
  }
};
