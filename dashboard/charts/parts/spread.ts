import type {Figure, Point} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {formatFigure} from "./frame.ts";
import {dotsOf, type Dot} from "./series.ts";

/**
 * What a headline says of a series: its most and its fewest where its years count the same thing and the figures
 * leave no doubt of it; else where it begins and ends. Null where there is no figure.
 */
export function spreadOf(points: readonly Point[], lang: Lang): string | null {
  const dots = dotsOf(points);
  const [first, last] = [dots[0], dots.at(-1)];
  if (!first || !last) return null;
  if (dots.length === 1) return say(lang, "spread.one", {year: first.year, n: textOf(first)});
  const ends = {first: first.year, from: textOf(first), last: last.year, to: textOf(last)};
  const breaks = breaksWithin(points, {from: first.year, to: last.year});
  if (breaks) return say(lang, "spread.broken", {...ends, breaks});
  if (allEqual(dots)) return say(lang, "spread.equal", {years: dots.length, n: textOf(first)});
  const said = [endOf(dots, "most", lang), endOf(dots, "fewest", lang)].filter(Boolean);
  return said.join(lang === "zh" ? "；" : "; ") || say(lang, "spread.ends", ends);
}

const textOf = ({figure}: Dot) => formatFigure(figure);

const allEqual = (dots: readonly Dot[]) =>
  dots.every(({value, figure}) => !figure.approximate && value === dots[0]!.value);

/** How often between two years another form, or a leap, makes it another measure; a year without a report does not. */
function breaksWithin(points: readonly Point[], {from, to}: {from: number; to: number}): number {
  const within = points.filter(({year, template}) => template && from <= year && year <= to);
  return within.filter(
    ({breaks, template}, i) => i > 0 && (breaks === "leap" || template !== within[i - 1]!.template)
  ).length;
}

/** The years of one end, where it is sure that no other year goes beyond them. */
function endOf(dots: readonly Dot[], end: "most" | "fewest", lang: Lang): string | null {
  const sign = end === "most" ? 1 : -1;
  const sorted = [...dots].sort((a, b) => sign * (b.value - a.value));
  const top = sorted[0]!;
  const [same, others] = [
    sorted.filter(({value}) => value === top.value),
    sorted.filter(({value}) => value !== top.value)
  ];
  if (same.length > 1 && same.some(({figure}) => figure.approximate)) return null;
  const isSure = others.every(({figure}) =>
    end === "most"
      ? mayBe(figure).high < mayBe(top.figure).low
      : mayBe(figure).low > mayBe(top.figure).high
  );
  if (!isSure) return null;
  const n = textOf(top);
  return same.length > 1
    ? say(lang, `spread.${end}Tied`, {years: same.length, n})
    : say(lang, `spread.${end}`, {year: top.year, n});
}

/** What a figure may be: 约200 is no more than twice and no less than half of it, 余 has no end above, 近 none below. */
function mayBe({value, approximate}: Figure): {low: number; high: number} {
  const number = value!;
  if (approximate === "about") return {low: number / 2, high: number * 2};
  return {
    low: approximate === "at_most" ? -Infinity : number,
    high: approximate === "at_least" ? Infinity : number
  };
}
