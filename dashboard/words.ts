import {bodies, provinces} from "./words/bodies.ts";
import {body} from "./words/body.ts";
import {charts} from "./words/charts.ts";
import {compare} from "./words/compare.ts";
import {cite} from "./words/cite.ts";
import {coverage} from "./words/coverage.ts";
import {data} from "./words/data.ts";
import {findings} from "./words/findings.ts";
import {front} from "./words/front.ts";
import {method} from "./words/method.ts";
import {outcomes} from "./words/outcomes.ts";
import {printedWords} from "./words/printed.ts";
import {quality} from "./words/quality.ts";
import {report} from "./words/report.ts";
import {rules} from "./words/rules.ts";
import {search} from "./words/search.ts";
import {sums} from "./words/sums.ts";
import {since} from "./words/since.ts";
import {site} from "./words/site.ts";
export {tableWords} from "./words/tables.ts";

export type Lang = "zh" | "en";

/** The languages of the site, the first at its root. */
export const langs: readonly Lang[] = ["zh", "en"];

/** Every phrase that a page shows, in both languages side by side. */
export const words = {
  ...site,
  ...bodies,
  ...body,
  ...charts,
  ...compare,
  ...cite,
  ...coverage,
  ...data,
  ...findings,
  ...front,
  ...method,
  ...outcomes,
  ...quality,
  ...report,
  ...rules,
  ...sums,
  ...search,
  ...since
};

export type Word = keyof typeof words;

const hole = /\{(\w+)(?::([^/}]*)\/([^}]*))?\}/g;

/**
 * A phrase with its holes filled. `{n}` takes a value; `{n:report/reports}` takes a number and the
 * word that goes with it.
 */
export function say(lang: Lang, word: Word, values: Record<string, string | number> = {}): string {
  const said = words[word][lang].replace(
    hole,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return one === undefined ? String(value) : `${value} ${String(value) === "1" ? one : many}`;
    }
  );
  return said.replace(sameSpan, "$1");
}

/** 2021–2021 is 2021; from a day to the same day is that day. */
const sameSpan = /(?<![\d-])(\d{4}(?:-\d\d-\d\d)?)(?:–| to | 至 )\1(?![\d-])/g;

/** What a word of a printed form means, for whoever does not read Chinese. */
export const glossOf = (printed: string): string | null => printedWords[printed] ?? null;

/** The province of a division, by the first two digits of its code. */
export const provinceOf = (digits: string, lang: Lang): string | null =>
  provinces[digits]?.[lang] ?? null;
