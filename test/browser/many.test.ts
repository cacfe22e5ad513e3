/**
 * What an answer costs where there is much to answer from: files fetched and things made in the page are counted, for
 * two hundred bodies, since time on a busy machine says nothing (`test/bench/answers.ts` measures it).
 */
import {join} from "node:path";
import type {Page} from "playwright-core";
import {beforeEach, expect, test} from "vitest";
import {served, settled, visitor} from "#test/browser/browser.ts";
import {wholeSite} from "#test/browser/whole.ts";
import {madeRelease} from "#test/dashboard/site.ts";
import {temporaryFolder} from "#test/world.ts";

const {open} = visitor();
const bodies = 200;

const at = served(async () => {
  const {release} = await madeRelease();
  return wholeSite(join(release, "gongkai.duckdb"), bodies, temporaryFolder());
});

/** The files of rows that a page has fetched since the last look, with their bytes. */
let fetched: {name: string; bytes: number}[] = [];
const total = () => fetched.reduce((sum, {bytes}) => sum + bytes, 0);
const called = (start: string) => fetched.filter(({name}) => name.startsWith(start)).length;

beforeEach(() => void (fetched = []));

/** What a page has fetched by itself is known to it: nothing has to be waited for but its answer. */
async function look(page: Page): Promise<void> {
  fetched = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    performance.clearResourceTimings();
    return entries
      .filter(({name}) => name.includes("/data/site/"))
      .map(({name, decodedBodySize: bytes}) => ({name: name.split("/data/site/")[1]!, bytes}));
  });
}

/** Waits for the names of all bodies, which a search fetches as soon as it is looked at. */
async function named(page: Page): Promise<void> {
  const files = await page.evaluate(async () => {
    const index = await fetch("data/site/search/index.json");
    return ((await index.json()) as {bodies: number}).bodies;
  });
  await page.waitForFunction((files) => {
    const names = performance.getEntriesByType("resource").map(({name}) => name);
    return names.filter((name) => name.includes("/search/bodies-")).length >= files;
  }, files);
}

const findings = (query: string) => open(at(`en/findings.html?${query}`)).then(settled);

test("choosing findings fetches what is counted and what is shown, and no more", async () => {
  const page = await findings("severity=error");
  await page.locator(".chosen-findings .list > li").nth(49).waitFor();
  await look(page);
  expect(called("findings/index")).toBe(1);
  expect(called("findings/turns-")).toBe(1);
  expect(called("findings/texts-")).toBeLessThanOrEqual(2);
  expect(called("compare/bodies")).toBe(1);
  expect(fetched).toHaveLength(called("findings/") + 1);
  expect(total()).toBeLessThan(300_000);
});

/** The number of the item of a list that has the focus, from 0; -1 where none has. */
const focusedIn = (page: Page, list: string): Promise<number> =>
  page.evaluate((list) => {
    const items = [...document.querySelector(list)!.children];
    return items.findIndex((item) => item.contains(document.activeElement));
  }, list);

test("more of them are shown under the others, until all are", async () => {
  const page = await findings("severity=error&year=2021");
  const status = await page.getByRole("status").innerText();
  const count = Number(/^([\d,]+) findings/.exec(status)![1]!.replace(",", ""));
  const more = page.locator("button.more");
  for (let shown = 50; await more.isVisible(); shown += 50) {
    await more.click();
    await page.locator(`.chosen-findings .list > li:nth-child(${shown + 1})`).waitFor();
    await settled(page);
    // Whoever goes by keyboard reads on where the list has grown, and not at the top of the page.
    expect(await focusedIn(page, ".chosen-findings .list")).toBe(shown);
  }
  const items = page.locator(".chosen-findings .list");
  const links = await items
    .locator("a")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.length).toBe(count);
  expect(new Set(links).size).toBe(count);
});

test.each(["", "en/"])(
  "without a script the gravest causes go over pages, each once (%s)",
  async (lang) => {
    const page = await open(at(`${lang}findings.html`), {javaScriptEnabled: false});
    const [seen, pages] = [new Set<string>(), await page.locator("nav .parts li").count()];
    for (let part = 1; part <= pages; part++) {
      const ids = await page.locator("article").evaluateAll((all) => all.map(({id}) => id));
      expect(ids.length).toBeLessThanOrEqual(25);
      for (const id of ids) seen.add(id);
      expect(await page.locator("nav .parts [aria-current]").innerText()).toContain(
        `–${seen.size}`
      );
      const next = page
        .locator("nav .parts [aria-current]")
        .locator("xpath=../following-sibling::li");
      if (part === pages) break;
      const link = next.first().getByRole("link");
      const address = new URL((await link.getAttribute("href"))!, page.url()).href;
      await link.click();
      await page.waitForURL(address);
    }
    expect(seen.size).toBe(25 * pages);
    expect(pages).toBeGreaterThan(2);
  }
);

test("the page of findings is no longer, however many there are", async () => {
  const first = await (await fetch(at("findings.html"))).text();
  expect(Buffer.byteLength(first)).toBeLessThan(120_000);
});

test("a body's findings come from its own file", async () => {
  const page = await findings("body=made-00123");
  await page.locator(".chosen-findings .list > li").first().waitFor();
  await look(page);
  expect(called("findings/turns-")).toBe(0);
  expect(called("findings/texts-")).toBe(0);
  expect(called("findings/bodies-")).toBeLessThanOrEqual(2);
  expect(total()).toBeLessThan(300_000);
});

test("with each letter a search makes some dozen things and fetches some files, however much is found", async () => {
  const page = await open(at("search.html"));
  const input = page.getByRole("searchbox");
  await input.fill("政");
  await settled(page);
  await named(page);
  await page.evaluate(() => {
    globalThis.made = 0;
    new MutationObserver((changes) => {
      for (const {addedNodes} of changes) globalThis.made += addedNodes.length;
    }).observe(document.querySelector("#search")!, {childList: true, subtree: true});
  });
  for (const question of ["政府", "政府信", "政府信息", "政府信息公", "政府信息公开"]) {
    await look(page);
    await page.evaluate(() => (globalThis.made = 0));
    await input.fill(question);
    await page.locator(".status", {hasText: `“${question}”`}).waitFor();
    await settled(page);
    await look(page);
    expect(total(), question).toBeLessThan(130_000);
    expect(called("search/words-"), question).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => globalThis.made)).toBeLessThan(100);
  }
  expect(await page.locator(".reports li").count()).toBe(10);
});

declare global {
  var made: number;
}

test("more reports are shown under the others, and the focus goes to the first of them", async () => {
  const page = await open(at(`en/search.html?q=${encodeURIComponent("公开")}`));
  await page.locator(".reports li").nth(9).waitFor();
  await page.locator(".reports button").press("Enter");
  await page.locator(".reports li").nth(10).waitFor();
  expect(await focusedIn(page, ".reports ul")).toBe(10);
});
