import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Template} from "#data/schema/report.ts";
import type {Figure, FindingRow, Point} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";

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

/** 43000余 is ≥43,000; 约18万 is ≈180,000: what stands by the figure stays by it. */
export function formatFigure({value, approximate, raw, state}: Figure): string {
  if (state !== "number" || value === null) return raw;
  return approximateSign(approximate) + formatNumber(value);
}

/** ≈ for 约, ≥ for 余 and 超, ≤ for 近. */
export const approximateSign = (approximate: Figure["approximate"]): string =>
  approximate ? {about: "≈", at_least: "≥", at_most: "≤"}[approximate] : "";

/** Thousands by a comma, the same everywhere. */
export function formatNumber(value: number): string {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (value < 0 ? "−" : "") + grouped + (part ? `.${part}` : "");
}

/** A change as a percentage with its sign; a tenth of a point where it is small. */
export function formatChange(change: number): string {
  const percent = change * 100;
  const text = formatNumber(Number(percent.toFixed(Math.abs(percent) < 100 ? 1 : 0)));
  return `${percent > 0 ? "+" : ""}${text}%`;
}

/** A change as a text states it, to the last digit that it has. */
export function formatStated(change: number): string {
  // 0.0112 × 100 is 1.1199999999999999
  const percent = Number((change * 100).toPrecision(12));
  return `${percent > 0 ? "+" : ""}${formatNumber(percent)}%`;
}

/** A tick of a log scale, short: 1万, 10k. */
export function formatTick(value: number, lang: Lang): string {
  const [step, word] = lang === "zh" ? [1e4, "万"] : [1e3, "k"];
  return value >= step ? `${value / step}${word}` : String(value);
}

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

/** ×427, ÷11: how far a figure leaps. */
export function formatLeap(factor: number): string {
  return factor >= 1 ? `×${Math.round(factor)}` : `÷${Math.round(1 / factor)}`;
}

export function formName(template: Template | null, lang: Lang): string {
  return template ? say(lang, `form.${template}`) : say(lang, "form.none");
}

/** The gravest of a figure's findings, as it is marked: ■ error, ▲ warning, ○ for what is only to be known. */
export function gravest(findings: readonly FindingRow[]): FindingRow | null {
  const order = ["error", "warning", "info"];
  return (
    [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0] ?? null
  );
}

export const severitySign = {error: "■", warning: "▲", info: "○"} as const;

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
  return Plot.text(formStarts(points), {
    ...{x: (p: Point) => p.year - 0.5, text: (p: Point) => formName(p.template, lang)},
    ...{frameAnchor: "top", textAnchor: "start", dx: 5, dy: -26, fontSize: 12},
    ...(fy !== undefined && {fy: () => fy}),
    fill: colour.muted
  });
}

export const formStarts = (points: readonly Point[]) =>
  points.filter((p, i) => p.template && p.template !== points[i - 1]?.template);

/** The years, each under its own column, so that a year without a figure keeps its room. */
export function yearAxis(points: readonly Point[]): Markish {
  return Plot.axisX(
    points.map(({year}) => year),
    {
      tickFormat: (year: number) => String(year),
      tickSize: 0,
      fontSize: 12,
      label: null,
      fill: colour.muted
    }
  );
}

export const yearScale = (points: readonly Point[]) => ({
  domain: [points[0]!.year - 0.5, points.at(-1)!.year + 0.5]
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
