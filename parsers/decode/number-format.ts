/** Writes a number in a format; throws for a format that it does not know. */
export type Write = (format: string, value: number) => string;

/** A number in a cell, and what the library that finds cells says that it shows; undefined where it knows no such format. */
export interface Shown {
  v: number;
  w?: string;
}

/**
 * What a cell shows of a number by its format; undefined where that is not known. Programs write 0件 and yyyy年m月d日
 * without the quotes that Excel puts around 件. And the library leaves out 万元 of General"万元", and sets the digits of
 * 0\.0, wrong, by which offices show 元 in 万元: it divides by a thousand and sets a point among the digits itself.
 */
export function shownBy(said: string, {v: value, w}: Shown, write: Write): string | undefined {
  // As Excel and WPS call General in Chinese.
  const format = said.replaceAll("G/通用格式", "General");
  const sections = sectionsOf(format);
  if (isOpen(sections)) {
    const own = firstThatHolds(sections, value);
    return (own === null ? undefined : attempt(own, value, write)) ?? `=${value}`;
  }
  const section = sectionOf(sections, value);
  const scaled = unscaled(section);
  if (scaled)
    // It is another measure than what is in the cell: where it is not known, no number is.
    return attempt(scaled.format, value / 1000 ** scaled.commas, write) ?? `=${value}`;
  const isWorded = /^General./su.test(section.join(""));
  return (
    (isWorded ? attempt(`""${section.join("")}`, value, write) : w) ?? attempt(format, value, write)
  );
}

/** A section without the commas behind its last digit, if other signs stand among its digits. */
function unscaled(section: string[]): {format: string; commas: number} | null {
  const [first, last] = [section.findIndex(isDigit), section.findLastIndex(isDigit)];
  const isParted = section.slice(first + 1, last).some((each) => /^["\\]/.test(each));
  const behind = section.slice(last + 1).findIndex((each) => each !== ",");
  const commas = behind < 0 ? section.length - last - 1 : behind;
  return isParted && commas > 0
    ? {format: section.toSpliced(last + 1, commas).join(""), commas}
    : null;
}

function attempt(format: string, value: number, write: Write): string | undefined {
  const quoted = piecesOf(format).map((each) => (isHan.test(each) ? `"${each}"` : each));
  try {
    return write(quoted.join(""), value);
  } catch {
    return undefined;
  }
}

const isHan = /^\p{Script=Han}$/u;
const isDigit = (written: string) => /^[0#?]$/.test(written);

/** Words in quotes, escaped signs, colours and conditions, what a column is filled up with, and any other sign. */
const piecesOf = (format: string): string[] =>
  format.match(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|./gsu) ?? [];

function sectionsOf(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const each of piecesOf(format)) {
    if (each === ";") sections.push([]);
    else sections.at(-1)!.push(each);
  }
  return sections;
}

const conditionIn = (section: string[] = []) =>
  section.flatMap((each) => condition.exec(each) ?? []);

/** 0;[=0]无: a first section that says no condition before one that does is Excel's for all above 0; the library's for none. */
const isOpen = ([first, second]: string[][]): boolean =>
  conditionIn(first).length === 0 && conditionIn(second).length > 0;

/** The format of the first section of two whose condition holds; none where neither does. */
function firstThatHolds([first, second]: string[][], value: number): string | null {
  if (value > 0) return first!.join("");
  const own = second!.filter((each) => !condition.test(each)).join("");
  return holds(conditionIn(second), value) ? own : null;
}

const holds = ([said, sign, than]: string[], value: number): boolean =>
  said === undefined || isSo(Math.sign(value - Number(than)), sign!);

/** The section of a format by which a number is shown: by its sign, or the first whose condition holds. */
function sectionOf(sections: string[][], value: number): string[] {
  const conditions = sections.map(conditionIn);
  if (conditions.every(([said]) => said === undefined)) {
    const [positive, negative = positive, nought = positive] = sections;
    return (value > 0 ? positive : value < 0 ? negative : nought)!;
  }
  return sections[conditions.findIndex((each) => holds(each, value))] ?? [];
}

const condition = /^\[([<>=]+)(-?[\d.]+)\]$/;

const isSo = (order: number, sign: string) => sign.includes(["<", "=", ">"][order + 1]!);
