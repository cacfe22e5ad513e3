import type {Page} from "./report.ts";

/**
 * 2021-01-20 over a page with the report on 2019, and that on 2020 below it, is the day of the later one: when the other
 * was published is not said.
 */
export const withoutSharedDates = (pages: Page[]): Page[] =>
  pages.map((page, at) => {
    const next = pages.findIndex(({facts}, below) => below > at && facts.published !== null);
    const undated = pages.slice(at + 1, next < 0 ? undefined : next);
    return undated.some((below) => isOlder(page, below))
      ? {...page, facts: {...page.facts, published: null}}
      : page;
  });

function isOlder({year, facts: {published}}: Page, below: Page): boolean {
  if (year === null || published === null) return false;
  const last = Number(published.slice(0, 4)) - 1;
  return year < (below.year ?? last) && (below.year ?? last) <= last;
}
