import {kept} from "#parsers/kept.ts";
import {fold, rawOf} from "#parsers/lines.ts";
import type {Form} from "#parsers/template.ts";
import {simplify} from "#parsers/traditional.ts";
import type {MoneyUnit} from "#parsers/values/amount.ts";
import {powerOfUnit} from "#parsers/values/scale.ts";
import type {Row} from "./axes.ts";
import {inWords, type Token} from "./cells.ts";
import type {FoundRow} from "./layout.ts";
import type {ColumnUnit} from "./observe.ts";
import {valuesOf} from "./row.ts";

const money = ["元", "千元", "百元", "万元", "亿元"];

/** 自然人(万件), 规章(单位:件): a label with the unit of what is counted; (件) alone is one too. */
const inBrackets = /\(([^()]{1,8})\)$/;

/** Tokens whose words are without the unit of counts in brackets after them, which is kept beside. */
export function markScales(tokens: Token[]): Token[] {
  return tokens.map((token) => {
    if (token.kind !== "text" || !token.text.endsWith(")") || unitsOfLine(token)) return token;
    const words = simplify(token.text);
    const power = powerOfUnit(inBrackets.exec(words)?.[1] ?? "");
    if (power === null) return token;
    const label = words.replace(inBrackets, "").trimEnd();
    return label === "" ? {...token, kind: "unit", power} : {...inWords(token, label), power};
  });
}

/** What a line over a table says of its units: 单位:万件, (单位:件、万元); null where it is no such line. */
export function unitsOfLine({kind, text}: Token): LineUnits | null {
  if (kind !== "text" || !text.includes("位") || !/[单單]位/.test(text)) return null;
  const said = /^\(?(?:计量|数量|金额)?单位:(.{1,20}?)\)?$/.exec(
    simplify(text.replace(/\s/g, ""))
  )?.[1];
  if (said === undefined) return null;
  const units = said.split(/[、,，;；/和及]/);
  const counts = units.flatMap((unit) => powerOfUnit(unit) ?? []);
  const [amount, ...amounts] = units.filter((unit) => money.includes(unit)) as MoneyUnit[];
  return {powers: [...new Set(counts)], money: amounts.length === 0 && amount ? amount : null};
}

export interface LineUnits {
  /** Whether it stands right above one table, and is asked of a row of that table. */
  isRightAbove?: boolean;
  powers: number[];
  money: MoneyUnit | null;
}

/** Tokens in which the words of a column 单位 are told from labels: 件, (万元), and `1.当面申请数 件` on one line. */
export function markUnits(tokens: Token[], forms: Form[]): Token[] {
  const counts = forms.flatMap(({units}) => units?.counts ?? []);
  if (counts.length === 0) return tokens;
  const unitOf = unitsAmong(counts.join("|"));
  const whole = withoutGaps(tokens);
  const marked: Token[] = [];
  for (const token of whole) {
    const told = token.kind === "text" ? unitOf(token.text) : noUnit;
    if (told.alone !== null) marked.push(asUnit(inWords(token, told.alone)));
    else if (told.at < 0) marked.push(token);
    else marked.push(...splitAt(inWords(token, simplify(token.text)), told.at));
  }
  return marked.every((token, at) => token === tokens[at]) ? tokens : marked;
}

/** The unit that some words are, and where one begins that stands after words. */
interface ToldUnit {
  alone: string | null;
  at: number;
}

const noUnit: ToldUnit = {alone: null, at: -1};

const units = new Map<string, (text: string) => ToldUnit>();

/** Tells units that stand alone, and such as stand after words: of the counts that some forms have, and of money. */
function unitsAmong(counts: string): (text: string) => ToldUnit {
  const before = units.get(counts);
  if (before) return before;
  const known = [...money, `[十百千万亿]{0,2}(?:${counts})`].join("|");
  const [alone, after] = [new RegExp(`^\\(?(?:${known})\\)?$`), new RegExp(`\\s(?:${known})$`)];
  const made = kept((text) => {
    const words = simplify(text);
    // 万 元: a space put in
    const close = words.replace(/\s/g, "");
    return alone.test(close) ? {alone: close, at: -1} : {alone: null, at: words.search(after)};
  });
  units.set(counts, made);
  return made;
}

const isPart = (token: Token | undefined, next: Token | undefined) =>
  token?.text.length === 1 &&
  next !== undefined &&
  /^[百千万萬亿億]$/.test(token.text) &&
  /^元/.test(next.text) &&
  token.row === next.row;

/** 万 and 元, told apart by a gap between them, are 万元: 元 alone would be a ten-thousandth of it. */
function withoutGaps(tokens: Token[]): Token[] {
  if (!tokens.some((token, at) => isPart(token, tokens[at + 1]))) return tokens;
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (isPart(token, tokens[at + 1])) return [];
    return isPart(before, token)
      ? [{...inWords(token, `${before!.text}${token.text}`), kind: "text" as const}]
      : [token];
  });
}

function splitAt(token: Token, at: number): Token[] {
  const [label, unit] = [token.text.slice(0, at).trimEnd(), token.text.slice(at).trimStart()];
  return [
    {...inWords(token, label), end: token.start + label.length},
    asUnit({...inWords(token, unit), start: token.end - unit.length})
  ];
}

function asUnit(token: Token): Token {
  const power = powerOfUnit(token.text.replace(/[()]/g, ""));
  return {...token, kind: "unit", ...(power === null ? {} : {power})};
}

/**
 * The cells of a row without its unit, up to the next unit: from there they are those of a row whose label is lost. A
 * unit after as many values as the row has columns, and before others, is another row's too; before none it is the row's
 * own where a column 单位 stands behind the figures: 1200 | 元.
 */
export function takeUnit(cells: Token[], {columns}: Row): Pick<FoundRow, "cells" | "unit"> {
  const at = cells.findIndex(({kind}) => kind === "unit");
  const unit = cells[at];
  if (!unit) return {unit: null, cells};
  const next = cells.slice(at + 1).find(({kind}) => kind === "unit");
  const isBefore = valuesOf(cells.slice(0, at)).length < columns;
  const isOwn = isBefore || valuesOf(cells.slice(at + 1)).length === 0;
  const end = isBefore ? (next ? cells.indexOf(next) : cells.length) : at;
  // Before the unit of the one figure there is nothing but what parts cells.
  const start = isBefore && columns === 1 ? at + 1 : 0;
  return {
    unit: isOwn ? unit : null,
    cells: cells.slice(start, end).filter(({kind}) => kind !== "unit")
  };
}

/** Whether the printed unit can be that of this figure: 万元 beside a count is another row's, or a slip. */
export function agrees({unit}: FoundRow, isMoney: boolean): boolean {
  return unit === null || isMoneyUnit(unit.text) === isMoney;
}

/** The unit of a row's money: as the row prints it, in its own column or after its label; else as the form does. */
export function rowUnit({row, words, unit}: FoundRow, line: LineUnits | null): ColumnUnit | null {
  const declared = row.form.units?.money;
  if (!declared) return null;
  const label = /(万元|千元|百元|亿元|元)\)?$/.exec(
    simplify(fold(words.map(rawOf).join(""))).trimEnd()
  )?.[1];
  const own = unit && isMoneyUnit(unit.text) ? unit.text.replace(/[()]/g, "") : label;
  const printed = own ?? line?.money;
  return printed ? {unit: printed as MoneyUnit, printed: true} : {unit: declared, printed: false};
}

const isMoneyUnit = (text: string) => text.replace(/[()]/g, "").endsWith("元");
