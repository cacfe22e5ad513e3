import {matchesOf} from "../matches.ts";
import {timeOf, type Scope} from "./scope.ts";
import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";
import {lastYear, year} from "./vocabulary.ts";

const divides = /^(?:其中|包括)/;
/** An earlier year's number, and the words between the year and it. */
const ofEarlier = new RegExp(`(?:${lastYear}|${year})(?:同期|全年)*的?([^,;。()\\d]*)\\d`, "g");
const bare = /^(?:总?数|数量|为|是|有|共|仅|约)*$/;

/**
 * Of when the parts are that 其中 begins. 受理申请4件，上年4件，持平。其中公开2件 are parts of this year's four: last year's
 * stood there in passing. Where a comma leads on from it, or it has a verb of its own (2022年受理5件。其中…), it is not said
 * of which they are parts.
 */
export function timeOfParts({scope: {time}, text, said}: State, {start}: Stretch): Scope["time"] {
  const isDivided = divides.test(text.slice(start, start + 2));
  if (typeof time !== "number" || (!isDivided && text[start - 1] !== ";")) return time;
  const now = said.at(-1);
  const before = text.slice(now?.end ?? Math.max(0, start - 40), start);
  const verb = matchesOf(before, ofEarlier).at(-1)?.[1];
  const isBare = verb !== undefined && bare.test(verb);
  const isApart = /[。;]$/.test(before);
  // 复议11件，上年为14件；诉讼5件: behind a semicolon this year is spoken of again
  if (!isDivided) return now && isBare ? "now" : time;
  // 2022年受理3件。其中公开2件, or 2022年受理5件，其中公开2件 behind this year's: that year's own
  if (now ? !isBare && !isApart : !isBare) return time;
  return now && isBare && isApart ? "now" : "span";
}

/** 上年未结的1件行政诉讼已审结，新增行政诉讼1件: what is new, or came 年内, is not that year's, unless its words say so. */
export function isNewSince({text, setting}: State, {label}: {label: Stretch}): boolean {
  const words = text.slice(label.start, label.end);
  // 2017年公开预算信息3条，年内公开信息210条: of which year the second is, is not said
  if (/^年内/.test(words)) return true;
  return /^(?:另|又|并|还)*新(?:增|收|发|受理)/.test(words) && timeOf(words, setting) === null;
}
