import * as Plot from "@observablehq/plot";
import type {ClaimModel} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {colour, formatChange, formatStated, type ChartOptions} from "./parts/frame.ts";
import {labelOf} from "./parts/labels.ts";
import {printSvg} from "./parts/print.ts";

/** The change that a claim states, as a fraction; none for what is no rate. */
export function statedChange({claim}: ClaimModel): number | null {
  if (claim.kind === "growth" || claim.kind === "flat") return claim.stated;
  return claim.kind === "ratio" ? claim.stated - 1 : null;
}

/** A claim's result in words: +516% stated, +33.3% figured. */
function claimText(row: ClaimModel, lang: Lang): string {
  const stated = formatStated(statedChange(row)!);
  return say(lang, `claims.${row.outcome}`, {stated, computed: formatChange(row.computed ?? 0)});
}

const nameOf = ({claim, indicator}: ClaimModel, lang: Lang) =>
  `${claim.year} ${labelOf(indicator, lang)}`;

const tellOf = (row: ClaimModel, lang: Lang) => `${nameOf(row, lang)}: ${claimText(row, lang)}`;

/** Doubling and halving are the same step to either side. */
const factor = (change: number) => Math.max(0.05, 1 + change);
const stated = (row: ClaimModel) => factor(statedChange(row)!);
const computed = (row: ClaimModel) => factor(row.computed!);
const key = ({claim}: ClaimModel) => claim.place;

const ticks = [-0.75, -0.5, 0, 1, 3, 7];

/** From the least to the most that is stated or figured, the usual ticks within. */
function domainOf(rows: readonly ClaimModel[]): [number, number] {
  const all = rows.flatMap((row) => [
    stated(row),
    ...(row.computed === null ? [] : [computed(row)])
  ]);
  return [Math.min(0.45, ...all) * 0.9, Math.max(2.2, ...all) * 1.15];
}

/** Where the words of a row stand: beside the scale where there is room, over it on a phone. */
const layouts = {
  beside: {marginLeft: 350, row: 40, down: 0, x: -346},
  over: {marginLeft: 8, row: 62, down: 20, x: -6}
};

/** What texts say of growth, beside what the two reports' figures give. */
export function claims(rows: readonly ClaimModel[], options: ChartOptions): string {
  const {document, lang, width} = options;
  const layout = width < 500 ? layouts.over : layouts.beside;
  const domain = domainOf(rows);
  const shown = ticks.filter((tick) => domain[0] < factor(tick) && factor(tick) < domain[1]);
  const svg = Plot.plot({
    ...{document, width, height: rows.length * layout.row + 30},
    ...{marginLeft: layout.marginLeft, marginRight: 8, marginTop: 24, marginBottom: 6},
    x: {type: "log", domain, axis: null},
    y: {domain: rows.map(key), axis: null},
    marks: [
      Plot.ruleX(shown, {
        x: factor,
        stroke: (t: number) => (t === 0 ? colour.muted : colour.rule),
        strokeWidth: 0.75
      }),
      Plot.text(shown, {
        x: factor,
        frameAnchor: "top",
        dy: -14,
        text: formatChange,
        fill: colour.muted,
        fontSize: 11.5
      }),
      signs(rows, layout.down),
      words(rows, {lang, ...layout}),
      links(rows, {domain, options, marginLeft: layout.marginLeft})
    ]
  });
  const numbers = rows.map((row) => tellOf(row, lang)).join("; ");
  return printSvg(svg, {alt: say(lang, "claims.alt", {numbers}), links: say(lang, "chart.links")});
}

/** A diamond for what is said, a dot for what is figured, and how far they are apart. */
function signs(rows: readonly ClaimModel[], dy: number) {
  const known = rows.filter(({outcome}) => outcome !== "cannot_tell");
  const fill = ({outcome}: ClaimModel) => (outcome === "fails" ? colour.seal : colour.single);
  return [
    Plot.link(known, {
      x1: stated,
      x2: computed,
      y1: key,
      y2: key,
      stroke: fill,
      strokeWidth: 1.5,
      dy
    }),
    Plot.dot(rows, {
      x: stated,
      y: key,
      dy,
      r: 5,
      symbol: "diamond",
      fill: colour.page,
      stroke: colour.ink,
      strokeWidth: 1.25
    }),
    Plot.dot(known, {x: computed, y: key, dy, r: 4, fill})
  ];
}

function words(
  rows: readonly ClaimModel[],
  {lang, x, down}: {lang: Lang; x: number; down: number}
) {
  const line = {y: key, frameAnchor: "left", dx: x, textAnchor: "start"} as const;
  const halo = {stroke: colour.page, strokeWidth: 4};
  const up = down ? -19 : -8;
  return [
    Plot.text(rows, {
      ...line,
      ...halo,
      dy: up,
      fontSize: 12.5,
      text: (row: ClaimModel) => nameOf(row, lang),
      fill: colour.ink
    }),
    Plot.text(rows, {
      ...line,
      ...halo,
      dy: up + 17,
      fontSize: 12.5,
      text: (row: ClaimModel) => claimText(row, lang),
      fill: (row: ClaimModel) => (row.outcome === "fails" ? colour.seal : colour.muted)
    })
  ];
}

interface Area {
  domain: [number, number];
  options: ChartOptions;
  marginLeft: number;
}

function links(rows: readonly ClaimModel[], {domain, options, marginLeft}: Area) {
  const {lang, href} = options;
  return Plot.rect(rows, {
    ...{y: key, x1: domain[0], x2: domain[1], insetLeft: -marginLeft, insetRight: -8},
    fill: "transparent",
    href: ({claim}: ClaimModel) => href(claim),
    title: (row: ClaimModel) => say(lang, "chart.toWords", {what: tellOf(row, lang)})
  });
}
