import * as Plot from "@observablehq/plot";
import {say, type Lang} from "#dashboard/words.ts";
import {countAndShare, countOf, shareOf, type Ended} from "./parts/ended.ts";
import {colour, formatNumber, formName, type ChartOptions} from "./parts/frame.ts";
import {outcomeColour, outcomeGroups, type OutcomeGroup} from "./parts/outcomes.ts";
import {printSvg} from "./parts/print.ts";

/** A part of a row: a group's share of all, or one request of few. */
interface Segment {
  key: string;
  group: OutcomeGroup;
  from: number;
  to: number;
  /** What may stand over it: the first that fits. */
  labels: string[];
}

const keyOf = ({year, form}: Ended) => `${year} ${form}`;

/** So wide is a request where each is shown by itself, as a part of the whole row. */
const unit = 0.045;

function segmentsOf(ended: Ended, lang: Lang): Segment[] {
  const total = countOf(ended);
  let from = 0;
  return outcomeGroups.flatMap((group) => {
    const count = countOf(ended, {group});
    const share = shareOf(count, total);
    const labels = share === null ? [] : [`${say(lang, `outcome.${group}`)} ${share}`, share];
    const parts =
      share === null ? Array.from({length: count}, () => unit) : count ? [count / total] : [];
    return parts.map((size) => {
      const start = from;
      from += size;
      return {key: keyOf(ended), group, from: start, to: from, labels};
    });
  });
}

/** A Chinese character is some 13 pixels wide, a Latin one some 7. */
const widthOf = (text: string) => [...text].reduce((w, c) => w + (c > "\u2e7f" ? 13 : 7), 6);

/** The longest label that does not reach over the next part. */
const fitting = ({from, to, labels}: Segment, width: number): string =>
  labels.find((label) => (to - from) * width > widthOf(label)) ?? "";

/** A year in words: 12 granted (40%) · 3 unavailable (10%). */
function endedText(ended: Ended, lang: Lang): string {
  const total = countOf(ended);
  const parts = outcomeGroups.flatMap((group) => {
    const count = countOf(ended, {group});
    const outcome = say(lang, `outcome.${group}`);
    return count ? [say(lang, "outcomes.part", {outcome, n: countAndShare(count, total)})] : [];
  });
  if (parts.length) return parts.join(" · ");
  return say(lang, ended.reports ? "outcomes.noneEnded" : "outcomes.noneCounted");
}

/** How requests ended, a row a year and form: shares of the row, or squares where there are few. */
export function endedShares(years: readonly Ended[], options: ChartOptions): string {
  const {document, lang, width} = options;
  const left = width < 500 ? 76 : 96;
  const segments = years.flatMap((one) => segmentsOf(one, lang));
  const told = segments.map((one) => ({...one, label: fitting(one, width - left)}));
  const few = years.filter((one) => shareOf(0, countOf(one)) === null);
  const row = {y: keyOf} as const;
  const svg = Plot.plot({
    ...{document, width, height: years.length * 62 + 8},
    ...{marginLeft: left, marginRight: 4, marginTop: 4, marginBottom: 4},
    x: {domain: [0, 1], axis: null},
    y: {domain: years.map(keyOf), axis: null, padding: 0},
    marks: [
      Plot.text(years, {
        ...{...row, frameAnchor: "left", dx: -left, dy: 2, textAnchor: "start", fontWeight: 600},
        text: ({year}: Ended) => String(year)
      }),
      Plot.text(years, {
        ...{...row, frameAnchor: "left", dx: -left, dy: 19, textAnchor: "start", fontSize: 12},
        ...{text: ({form}: Ended) => formName(form, lang), fill: colour.muted}
      }),
      Plot.rect(segments, {
        ...{x1: "from", x2: "to", y: "key", insetTop: 24, insetBottom: 16, insetRight: 2},
        fill: (s: Segment) => outcomeColour(s.group)
      }),
      Plot.text(told, {
        ...{x: "from", y: "key", dy: -16, textAnchor: "start", fontSize: 12, text: "label"},
        fill: colour.ink
      }),
      Plot.text(few, {
        ...{x: (one: Ended) => countOf(one) * unit, y: keyOf, dx: 6, dy: 4, textAnchor: "start"},
        ...{text: (one: Ended) => endedText(one, lang), fill: colour.ink, fontSize: 12}
      }),
      Plot.text(
        years.filter((one) => !few.includes(one)),
        {
          ...{...row, frameAnchor: "right", dx: -2, dy: -16, textAnchor: "end", fontSize: 12},
          ...{text: (one: Ended) => totalText(one, lang), fill: colour.muted},
          ...{stroke: colour.page, strokeWidth: 5}
        }
      ),
      formRules(years, left)
    ]
  });
  const numbers = years
    .map((one) => `${one.year} (${formName(one.form, lang)}): ${endedText(one, lang)}`)
    .join("; ");
  return printSvg(svg, {
    alt: say(lang, "outcomes.alt", {numbers}),
    links: say(lang, "chart.links")
  });
}

const totalText = (one: Ended, lang: Lang) =>
  say(lang, "outcomes.total", {n: formatNumber(countOf(one))});

/** A rule where another form begins: what stands above and below it is not counted alike. */
function formRules(years: readonly Ended[], left: number) {
  const starts = years.filter(({form}, i) => i > 0 && form !== years[i - 1]!.form);
  return Plot.tickY(starts, {
    ...{y: keyOf, dy: -31, stroke: colour.muted, strokeWidth: 0.75, insetLeft: -left}
  });
}
