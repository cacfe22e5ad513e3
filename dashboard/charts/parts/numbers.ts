import type {Template} from "#data/schema/report.ts";
import type {Figure, FindingRow} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";

/** 43000余 is ≥43,000; 约18万 is ≈180,000: what stands by the figure stays by it; a share is a percentage. */
export function formatFigure({value, approximate, raw, state, unit}: Figure): string {
  if (state !== "number" || value === null) return raw;
  const isShare = unit === "ratio";
  const text = isShare ? `${formatNumber(Number((value * 100).toFixed(2)))}%` : formatNumber(value);
  return approximateSign(approximate) + text;
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

const steps = {
  zh: [
    [1e8, "亿"],
    [1e4, "万"]
  ],
  en: [
    [1e9, "bn"],
    [1e6, "M"],
    [1e3, "k"]
  ]
} as const;

/** A tick of a log scale, short: 1万, 10k. */
export function formatTick(value: number, lang: Lang): string {
  const [step, word] = steps[lang].find(([step]) => value >= step) ?? [1, ""];
  return `${formatNumber(value / step)}${word}`;
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
