import * as Plot from "@observablehq/plot";
import {say, type Lang} from "#dashboard/words.ts";
import {colour, formatNumber, type ChartOptions} from "./parts/frame.ts";
import {outcomeColour, outcomeGroups, type OutcomeGroup} from "./parts/outcomes.ts";
import {printSvg} from "./parts/print.ts";

/** How the requests of a year ended, over all the tables that say so. */
export interface YearlyOutcomes {
  year: number;
  tables: number;
  groups: {group: OutcomeGroup; value: number}[];
}

interface Part {
  year: number;
  group: OutcomeGroup;
  share: number;
  from: number;
  to: number;
}

export const requestsOf = ({groups}: YearlyOutcomes): number =>
  groups.reduce((sum, {value}) => sum + value, 0);

function partsOf(year: YearlyOutcomes): Part[] {
  const all = requestsOf(year);
  let from = 0;
  return outcomeGroups.flatMap((group) => {
    const value = year.groups.find((g) => g.group === group)?.value ?? 0;
    if (!value) return [];
    const start = from;
    from += value / all;
    return [{year: year.year, group, share: value / all, from: start, to: from}];
  });
}

export const formatShare = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

/** 2021: granted 40%, unavailable 60%, of 5 requests in 2 tables. */
export function sharesInWords(year: YearlyOutcomes, lang: Lang): string {
  const parts = partsOf(year).map(
    ({group, share}) => `${say(lang, `outcome.${group}`)} ${formatShare(share)}`
  );
  const values = {n: formatNumber(requestsOf(year)), tables: formatNumber(year.tables)};
  const of = say(lang, "shares.of", values);
  return `${year.year}: ${[...parts, of].join(lang === "zh" ? "，" : ", ")}`;
}

/** How requests ended, as shares of a year's requests; with the number of requests at the end of each row. */
export function outcomeShares(years: readonly YearlyOutcomes[], options: ChartOptions): string {
  const {document, lang, width} = options;
  const parts = years.flatMap(partsOf);
  const room = width - 44 - 84;
  const svg = Plot.plot({
    ...{document, width, height: years.length * 30 + 12},
    ...{marginLeft: 44, marginRight: 84, marginTop: 8, marginBottom: 4},
    x: {domain: [0, 1], axis: null},
    y: {domain: years.map(({year}) => year), axis: null},
    marks: [
      Plot.text(years, {
        ...{y: "year", frameAnchor: "left", dx: -8, textAnchor: "end", fill: colour.muted},
        text: ({year}: YearlyOutcomes) => String(year)
      }),
      Plot.rect(parts, {
        ...{x1: "from", x2: "to", y: "year", insetTop: 4, insetBottom: 4, insetRight: 1},
        fill: ({group}: Part) => outcomeColour(group)
      }),
      // A share is written where it has room for it; the table has them all.
      Plot.text(
        parts.filter(({share}) => share * room > 44),
        {
          ...{x: ({from, to}: Part) => (from + to) / 2, y: "year", fontSize: 12},
          ...{text: ({share}: Part) => formatShare(share), fill: colour.ink},
          ...{stroke: colour.page, strokeWidth: 4}
        }
      ),
      Plot.text(years, {
        ...{y: "year", frameAnchor: "right", dx: 8, textAnchor: "start", fill: colour.muted},
        text: (year: YearlyOutcomes) => formatNumber(requestsOf(year))
      })
    ]
  });
  const numbers = years.map((year) => sharesInWords(year, lang)).join("; ");
  return printSvg(svg, {alt: say(lang, "shares.alt", {numbers}), links: ""});
}
