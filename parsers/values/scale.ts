import {toPlain} from "./numeral.ts";

/** What is counted: 件, 人次. */
export const classifiers = "件次|人次|[件条份项个家户人名次场期篇起宗处]";

const powers: Record<string, number> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8
};
const scales = Object.keys(powers).sort((a, b) => b.length - a.length);

const unit = new RegExp(`^(${scales.join("|")})?(?:${classifiers})$`);
/** 第二十条 and 三百件 have numbers, and no scale. */
const scaled = new RegExp(
  `(?<![第几两\\d一二三四五六七八九十百千万亿])(${scales.join("|")})(?:${classifiers})$`
);

/** The power of ten that a unit of counts has: 件 is 0, 万件 is 4, 单位:万 too; null where it is no unit of counts. */
export function powerOfUnit(printed: string): number | null {
  const words = toPlain(printed)
    .replace(/\s/g, "")
    .replace(/^(?:(?:计量|数量)?单位)?:?/, "");
  if (words in powers) return powers[words]!;
  const found = unit.exec(words);
  return found ? (powers[found[1] ?? ""] ?? 0) : null;
}

/** The power of the unit at the end of a label, where one with a scale stands there: 制发件数百件. */
export function powerAtEnd(label: string): number | null {
  const found = scaled.exec(toPlain(label).replace(/\s/g, ""));
  return found ? powers[found[1]!]! : null;
}
