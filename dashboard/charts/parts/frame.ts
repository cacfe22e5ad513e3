import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Point} from "#dashboard/model.ts";
import type {Lang} from "#dashboard/words.ts";
import {formatTick, formName} from "./numbers.ts";
import {Standing, widthOf} from "./standing.ts";

export * from "./numbers.ts";

export type Scale = "linear" | "log";

/** What every chart is given besides its rows. */
export interface ChartOptions {
  document: Document;
  lang: Lang;
  width: number;
  /** From which to which value, where several drawings share a scale. */
  domain?: [number, number];
  /** The scale that a reader chose, where a chart can be drawn on either. */
  scale?: Scale;
  /** The page and the words that a figure leads to. */
  href: (figure: {report: string; place: string}) => string | null;
}

export const colour = {
  ink: "var(--ink)",
  muted: "var(--muted)",
  rule: "var(--rule)",
  page: "var(--page)",
  single: "var(--granted)",
  seal: "var(--seal)",
  warning: "var(--warning)"
};

/** The room that the ticks' numbers need at the left. */
export const tickRoom = (ticks: readonly number[], lang: Lang): number =>
  Math.ceil(Math.max(36, ...ticks.map((tick) => widthOf(formatTick(tick, lang), 11.5) + 8)));

/** Rules across a panel at its ticks, each with its number at the left. */
export function decadeRules(ticks: readonly number[], lang: Lang): Markish {
  return [
    Plot.ruleY(ticks, {stroke: colour.rule, strokeWidth: 0.75}),
    Plot.text(ticks, {
      ...{
        y: (tick: number) => tick,
        frameAnchor: "left",
        dx: -6,
        textAnchor: "end",
        fontSize: 11.5
      },
      ...{text: (tick: number) => formatTick(tick, lang), fill: colour.muted}
    })
  ];
}

export const severityColour = {error: colour.seal, warning: colour.warning, info: colour.muted};

/** Where each form begins: a rule in the gap before it, and its name at the top. */
export function formRules(points: readonly Point[], lang: Lang): Markish {
  const rules = formStarts(points).filter(({year}) => year !== points[0]?.year);
  return [
    Plot.ruleX(rules, {x: (p: Point) => p.year - 0.5, stroke: colour.muted, strokeWidth: 0.75}),
    formNames(points, {lang})
  ];
}

/** Each form's name where it begins, over the picture or over one of its panels. */
export function formNames(
  points: readonly Point[],
  {lang, fy}: {lang: Lang; fy?: string}
): Markish {
  const set = {dx: 5, dy: -26, fontSize: 12, textAnchor: "start"} as const;
  return Plot.text(formStarts(points), {
    ...{x: (p: Point) => p.year - 0.5, text: (p: Point) => formName(p.template, lang)},
    ...{frameAnchor: "top", ...set, render: new Standing().words(set)},
    ...(fy !== undefined && {fy: () => fy}),
    fill: colour.muted
  });
}

export const formStarts = (points: readonly Point[]) =>
  points.filter((p, i) => p.template && p.template !== points[i - 1]?.template);

/** The years, each under its own column, so that a year without a figure keeps its room; of many, those for which there is room. */
export function yearAxis(points: readonly Point[], panel = ""): Markish {
  return Plot.text(points, {
    ...{x: "year", text: ({year}: Point) => String(year), fy: () => panel},
    frameAnchor: "bottom",
    ...{lineAnchor: "top", dy: 5, fontSize: 12, fill: colour.muted},
    render: new Standing().words({fontSize: 12})
  });
}

export const yearScale = (points: readonly Point[]) => ({
  domain: [points[0]!.year - 0.5, points.at(-1)!.year + 0.5],
  axis: null
});

/** What stands in place of a figure: never a bar or a dot of height nothing. */
export function stateSign({state, figure}: Point): string {
  if (state === "absent") return "·";
  if (state === "missing") return "—";
  if (state === "cannot_tell") return "?";
  if (state === "unreadable") return "[?]";
  if (state === "few") return "<10";
  if (state === "no_base") return "∅";
  if (state === "blank") return "";
  return figure?.raw ?? "";
}
