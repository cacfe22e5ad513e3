/** Every page, in both languages, as its readers meet it: wide and narrow, light and dark, on paper. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {renderNotebooks} from "#dashboard/notebooks.ts";
import {encoded, served, visitor, type Visit} from "#test/browser/browser.ts";
import {madeSite, pagesIn} from "#test/dashboard/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const {during, heard} = visitor();
let pages: string[];

const address = served(async () => {
  const {release, site} = await madeSite();
  await renderNotebooks({release, site});
  pages = pagesIn(site);
  return site;
});
const at = (page: string) => address(encoded(page));

/** How far the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** WCAG 2.2 AA and good practice; in the dark only what colours can change. */
const rules = {
  light: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
  },
  dark: {type: "rule", values: ["color-contrast", "link-in-text-block"]}
} as const;

type Scheme = keyof typeof rules;
type Rules = {type: "tag" | "rule"; values: readonly string[]};

/** What axe finds, a line each: the rule, and the first element that breaks it. */
async function faults(page: Page, rule: Rules): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async ({type, values}) => {
    const {axe} = globalThis as unknown as {axe: typeof import("axe-core")};
    return (await axe.run({runOnly: {type, values: [...values]}})).violations;
  }, rule);
  return found.map(
    ({id, nodes}) =>
      `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.any[0]?.message ?? ""}`
  );
}

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
      expect(await eachPage(visit, (page) => faults(page, rules[colorScheme]))).toEqual([]);
    },
    300_000
  );

  test.each([320, 390, 768, 1920])("is no wider than a window of %i pixels", async (width) => {
    const wide = await eachPage({viewport: {width, height: 900}}, async (page) => {
      const beyond = await overflow(page);
      return beyond > 0 ? [`${beyond} pixels too wide`] : [];
    });
    expect(wide).toEqual([]);
  });

  test("lets whoever has no mouse scroll what is wider than a phone", async () => {
    const visit = {viewport: {width: 360, height: 800}, bypassCSP: true};
    const rule = {type: "rule", values: ["scrollable-region-focusable"]} as const;
    expect(await eachPage(visit, (page) => faults(page, rule))).toEqual([]);
  }, 300_000);

  test("says nothing to the console and asks nothing of anyone else", async () => {
    heard();
    await eachPage({viewport: window}, async () => []);
    expect(heard()).toEqual([]);
  });
});
