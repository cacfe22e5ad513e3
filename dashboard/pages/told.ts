import {say, type Lang} from "#dashboard/words.ts";

/** What was asked, how much was found by it, and how many names come near where nothing was. */
interface Told {
  q: string;
  bodies: number;
  indicators: number;
  reports: number;
  near: number;
}

/** What a search says of itself. */
export function tellFound(lang: Lang, {near, ...counts}: Told): string {
  const {q, bodies, indicators, reports} = counts;
  const isNone = bodies + indicators + reports === 0;
  if (isNone) return say(lang, near > 0 ? "search.near" : "search.none", {q});
  return say(lang, reports > 0 ? "search.found" : "search.foundNames", counts);
}
