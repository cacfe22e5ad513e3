import {groupBy} from "#data/schema/group.ts";
import {labelOf, type Label} from "#parsers/labels.ts";
import {fold, squeeze, trimmed, type Line, type Words} from "#parsers/lines.ts";
import {besideMark, isCell} from "./figure-cell.ts";
import {pageFurniture} from "./page-furniture.ts";
import {withSpans} from "./repeats.ts";
import {isJoined, joinDigits, partsDigits} from "./spaced-numbers.ts";

/** A cell of a table, or what may be one: words, a value, a row's unit, or a blank that may also be decoration. */
export interface Token extends Words {
  kind: "text" | "value" | "blank" | "unit";
  /** Its words, folded and without the space around them. */
  text: string;
  /** The same, taken apart: told once, since every step of the reading asks for it. */
  label: Label;
  /** The row it is seen to stand in, and its number there; null in a dump of one cell a line. */
  row: string | null;
  field: number;
  /** Index of its line among the lines of the part. */
  index: number;
  /** The power of ten of the unit that it prints: 4 of 自然人(万件); its words are without it. */
  power?: number;
  /** The words of its cell with the mark of a footnote, where they have one. */
  printed?: Words;
  /** Whether its words are without a remark that it prints in brackets. */
  isRemarked?: boolean;
}

/** Rows that are seen as one, among some tokens. */
export const seenRows = (tokens: Token[]): Token[][] => [
  ...groupBy(
    tokens.filter(({row}) => row !== null),
    ({row}) => row
  ).values()
];

/**
 * The lines of a part as cells, whatever shape the dump has: one cell a line, lines of | between or not; a row a line
 * with | or tabs; a label with its values after spaces; or the cells of tables.
 */
export function tokensOf(lines: Line[]): Token[] {
  const shape = {empty: emptyLines(lines), framed: isFramed(lines), digits: digitsIn(lines)};
  const furniture = pageFurniture(lines);
  const tokens: Token[] = [];
  let bars: Token[] = [];
  lines.forEach((line, index) => {
    if (line.outside || line.unread !== undefined || furniture.has(line)) return;
    const isDrawn = mayBeDrawn(line.text);
    const height = isDrawn ? barsOf(line.text) : 0;
    const isGlued = isDrawn && !shape.framed && gluedBar.test(line.text);
    for (let bar = 0; bar < height || (isGlued && bar < 1); bar++) bars.push(blankAt(line, index));
    if (height > 0 || (isDrawn && isRule(line.text))) return;
    const found = isGlued
      ? [toToken(trimmed(line, line.text.search(/[|｜]/) + 1), index)]
      : lineTokens(line, index, shape);
    if (found.length === 0) return;
    if (bars.length > 0) tokens.push(...blanksOf(bars, found[0]!));
    for (const token of found) tokens.push(token);
    bars = [];
  });
  return withoutRepeats(tokens);
}

/** Rows of lines, | 申请人情况 | 申请人情况 | …, without the fields that say again what a merged cell said. */
function withoutRepeats(tokens: Token[]): Token[] {
  const rows: Token[][] = [];
  for (const token of tokens) {
    if (token.row === null || token.line.row !== undefined) continue;
    if (rows.at(-1)?.[0]!.row === token.row) rows.at(-1)!.push(token);
    else rows.push([token]);
  }
  const cells = rows.map((fields, row) => fields.map(({text}, column) => ({text, row, column})));
  const spanned = withSpans(cells);
  if (spanned === cells) return tokens;
  const again = rows.flatMap((fields, row) =>
    fields.filter((_, column) => spanned[row]![column] !== cells[row]![column])
  );
  const dropped = new Set(again);
  return tokens.filter((token) => !dropped.has(token));
}

/** |件 is a line of | and the next in one, in a dump of one cell a line. */
const gluedBar = /^\s*[|｜][^|｜\t]*[^\s|｜]\s*$/;

/** Lines of | part cells: two of them in a row hold an empty one, and so may the last, before the words of a label. */
function blanksOf(bars: Token[], next: Token): Token[] {
  return next.kind === "text" ? bars : bars.slice(1);
}

/**
 * What an empty line is. In a dump with an empty line after every line it is nothing; in one that has few, it may be
 * a cell that was empty.
 */
function emptyLines(lines: Line[]): "nothing" | "blank" {
  const empty = lines.filter(({text}) => text === "").length;
  return empty > lines.length * 0.3 ? "nothing" : "blank";
}

/** Whether rows have | at both ends: there it parts nothing. */
function isFramed(lines: Line[]): boolean {
  const rows = lines.filter(({text}) => /[|｜]/.test(text) && barsOf(text) === 0);
  const framed = rows.filter(({text}) => /^\s*[|｜].*[|｜]\s*$/.test(text));
  return framed.length > rows.length * 0.9;
}

/** Whether 1 234 is two cells in lines whose cells are told apart by spaces, or may be one number. */
const digitsIn = (lines: Line[]): Shape["digits"] =>
  lines.some((line) => mayBeSpaced(line) && partsDigits(line.text)) ? "joined" : "apart";

interface Shape {
  empty: "nothing" | "blank";
  framed: boolean;
  digits: "apart" | "joined";
}

/** Whether some words begin as lines of signs alone do. */
const mayBeDrawn = (text: string) => /^[\s|｜+:=─━-]/.test(text);

/** A line drawn under a header: |---|---|, +----+. */
const isRule = (text: string) => /^[\s|+:=─━-]*[-─━=]{3,}[\s|+:=─━-]*$/.test(text);

/** How many | a line consists of. */
const barsOf = (text: string) => (/^[\s|｜]*[|｜][\s|｜]*$/.test(text) ? squeeze(text).length : 0);

const blankAt = (line: Line, index: number): Token => ({
  kind: "blank",
  text: "",
  label: noLabel,
  line,
  start: 0,
  end: 0,
  row: null,
  field: 0,
  index
});

function lineTokens(line: Line, index: number, {empty, framed, digits}: Shape): Token[] {
  if (line.row !== undefined) return [toToken(trimmed(line), index, cellPosition(line))];
  if (line.text === "") return empty === "blank" ? [blankAt(line, index)] : [];
  if (/[|｜]/.test(line.text))
    return fieldsOf(line, index, framed ? withinFrame(line) : allOf(line));
  if (/\S[^\S\t]*\t/.test(line.text)) return fieldsOf(line, index, allOf(line), /\t/);
  const spaced = spacedCells(line, digits);
  return (spaced ?? [trimmed(line)]).map((words) => toToken(words, index));
}

const cellPosition = ({block, row, column}: Line) => ({row: `${block}.${row}`, field: column!});

function toToken(words: Words, index: number, seen = unseen): Token {
  const {line, start, end} = words;
  const text = fold(line.text.slice(start, end));
  const {row, field} = seen;
  const figure = besideMark(text);
  if (figure) {
    const own = {line, start: start + figure.start, end: start + figure.end};
    return {...toToken(own, index, seen), printed: words};
  }
  const stopped = row !== null && text.endsWith("。") && isCell(text.slice(0, -1).trimEnd());
  // 12。 in a cell of its own row: a stop is none of its digits; on a line it may end a sentence.
  if (stopped)
    return toToken(
      trimmed(line, start, start + line.text.slice(start, end).lastIndexOf("。")),
      index,
      seen
    );
  const kind = kindOf(text);
  const label = kind === "text" ? labelOf(text) : noLabel;
  return {line, start, end, kind, text, label, row, field, index};
}

/** A token whose words are read as others. */
export const inWords = (token: Token, text: string): Token => ({
  ...token,
  text,
  label: labelOf(text)
});

const kindOf = (text: string) => (text === "" ? "blank" : isCell(text) ? "value" : "text");

const noLabel = labelOf("");

/** In a dump of one cell a line it is not seen in which row a cell stands. */
const unseen: Pick<Token, "row" | "field"> = {row: null, field: 0};

interface Span {
  start: number;
  end: number;
}

const allOf = ({text}: Line): Span => ({start: 0, end: text.length});

const withinFrame = ({text}: Line): Span => ({
  start: text.search(/[|｜]/) + 1,
  end: text.replace(/[|｜]\s*$/, "").length
});

/** A row a line: `行政许可 | 0 | ||`, or with tabs. */
function fieldsOf(line: Line, index: number, span: Span, sign = /[|｜]/): Token[] {
  const tokens: Token[] = [];
  let {start} = span;
  for (let end = start; end <= span.end; end++) {
    if (end < span.end && !sign.test(line.text[end]!)) continue;
    const seen = {row: `${line.block}`, field: tokens.length};
    tokens.push(toToken(trimmed(line, start, end), index, seen));
    start = end + 1;
  }
  return tokens;
}

const isFigure = (text: string) => isCell(text) || besideMark(text) !== null;

/** The longest row seen has some hundred signs besides its spaces; where columns are set with them, many stand between two. */
const longest = {line: 1000, words: 200};

/**
 * `行政许可  111  212  43124`, `0 0 0 0 0 0 0`, `自然人  总计`: cells that are told apart by spaces. One space parts
 * values, two part words.
 */
function spacedCells(line: Line, digits: Shape["digits"]): Words[] | null {
  if (!mayBeSpaced(line)) return null;
  const text = fold(line.text);
  const pieces = [...text.matchAll(/\S+/g)];
  let values = pieces.length;
  while (values > 0 && isFigure(pieces[values - 1]![0])) values--;
  const words = [...text.slice(0, pieces[values]?.index).matchAll(/\S+(?:\s\S+)*/g)];
  const figures = pieces.slice(values);
  const isOne = digits === "joined" || isJoined(line.text);
  const cells = [...words, ...(isOne ? joinDigits(line.text, figures) : figures)];
  if (cells.length < 2) return null;
  return cells.map(({index: start, 0: cell}) => trimmed(line, start, start + cell.length));
}

function mayBeSpaced({row, text}: Line): boolean {
  if (row !== undefined || text.length > longest.line || !/\S\s+\S/.test(text)) return false;
  if (text.length > longest.words && squeeze(text).length > longest.words) return false;
  return !/[|｜]|\S[^\S\t]*\t/.test(text);
}
