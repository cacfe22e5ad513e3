/** Every page, in both languages, as its readers meet it: wide and narrow, light and dark, on paper. */
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {renderNotebooks} from "#dashboard/notebooks.ts";
import {encoded, faultsOf, overflowOf, served, visitor, type Visit} from "#test/browser/browser.ts";
import {madeSite, pagesIn} from "#test/dashboard/site.ts";

const {during, heard} = visitor();
let pages: string[];

const address = served(async () => {
  const {release, site} = await madeSite();
  await renderNotebooks({release, site});
  pages = pagesIn(site);
  return site;
});
const at = (page: string) => address(encoded(page));

/** WCAG 2.2 AA and good practice; in the dark only what colours can change. */
const rules = {
  light: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
  },
  dark: {type: "rule", values: ["color-contrast", "link-in-text-block"]}
} as const;

type Scheme = keyof typeof rules;

/** Visits every page, two at a time, and gathers what is wrong with each. */
async function eachPage(visit: Visit, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  expect(pages.length).toBeGreaterThan(20);
  const left = [...pages];
  const wrong: string[] = [];
  const lane = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift())
      for (const fault of await during(at(path), visit, look)) wrong.push(`${path}: ${fault}`);
  };
  await Promise.all([lane(), lane()]);
  return wrong;
}

describe("every page", () => {
  const window = {width: 1280, height: 900};

  test.each<Scheme>(["light", "dark"])(
    "has nothing that axe faults, %s",
    async (colorScheme) => {
      const visit = {colorScheme, viewport: window, bypassCSP: true};
      expect(await eachPage(visit, (page) => faultsOf(page, rules[colorScheme]))).toEqual([]);
    },
    300_000
  );

  test.each([320, 390, 768, 1920])("is no wider than a window of %i pixels", async (width) => {
    const wide = await eachPage({viewport: {width, height: 900}}, async (page) => {
      const beyond = await overflowOf(page);
      return beyond > 0 ? [`${beyond} pixels too wide`] : [];
    });
    expect(wide).toEqual([]);
  });

  test("lets whoever has no mouse scroll what is wider than a phone", async () => {
    const visit = {viewport: {width: 360, height: 800}, bypassCSP: true};
    const rule = {type: "rule", values: ["scrollable-region-focusable"]} as const;
    expect(await eachPage(visit, (page) => faultsOf(page, rule))).toEqual([]);
  }, 300_000);

  test("says nothing to the console and asks nothing of anyone else", async () => {
    heard();
    await eachPage({viewport: window}, async () => []);
    expect(heard()).toEqual([]);
  });
});
