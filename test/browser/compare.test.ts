/** Bodies side by side in a reader's browser, of a release of fourteen: from the address to the downloaded file. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {gzipSync} from "node:zlib";
import {parse as parseCsv} from "csv-parse/sync";
import type {Locator, Page} from "playwright-core";
import {PNG} from "pngjs";
import {expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {openDatabase} from "#pipeline/database.ts";
import {served, settled, visitor} from "#test/browser/browser.ts";
import {changedFrom, madeSite} from "#test/dashboard/site.ts";
import {madeBodies, multiply} from "#test/generated/release.ts";

const visit = {viewport: {width: 1280, height: 900}};
const {open, heard} = visitor();
let site: string;
let release: string;

/** Fourteen bodies whose requests differ: body number n received n × 10 more. */
const at = served(async () => {
  const made = await changedFrom(await madeSite());
  ({site, release} = made);
  const file = join(release, "gongkai.duckdb");
  await multiply(file, madeBodies(13));
  const database = await openDatabase(file);
  await database.run(`update observations set value = value + 10 * cast(right(body, 5) as integer)
    where body like 'made-%' and indicator = 'request.received' and applicant = 'total'`);
  await database.run("update bodies set label_en = label_en || ' ' || body");
  await database.run("delete from findings where body = 'made-00003'");
  await database.run(`update observations set state = 'blank', value = null
    where body = 'made-00004' and year = 2022 and indicator = 'request.received'`);
  database.close();
  await build(made);
  return site;
});

const made = (n: number) => `made-${String(n).padStart(5, "0")}`;
const view = (query: Record<string, string>, lang = "en/") =>
  at(`${lang}compare.html?${new URLSearchParams(query).toString()}`);
const bodies = [1, 2, 3, 4].map(made).join(",");
const requests = {indicator: "request.received", origin: "table", years: "2021-2022", bodies};

async function shown(page: Page): Promise<Page> {
  await page.locator(".choices:visible").waitFor();
  await page.locator("#compared button.csv:visible").waitFor();
  return settled(page);
}

async function download(page: Page, link: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await file.path());
}

test("an address gives its bodies, years and measure, and the file has the figures of the release", async () => {
  const page = await shown(await open(view(requests), visit));
  expect(await page.locator("#compared .panels li").count()).toBe(4);
  expect(await page.locator("figcaption").innerText()).toMatch(
    /on 2021–2022, published 2022-\d\d-\d\d to 2023-\d\d-\d\d\./
  );
  const csv = await download(page, page.locator("button.csv"));
  const rows = parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
  const database = await openDatabase(join(release, "gongkai.duckdb"), "READ_ONLY");
  const released = await database.rows(`select body, year, value, state from observations
    where indicator = 'request.received' and origin = 'table' and applicant = 'total'
      and year in (2021, 2022) and body in (${bodies.replace(/[^,]+/g, "'$&'")}) order by body, year`);
  database.close();
  expect(
    rows.map(({body, year, value, state}) => ({
      ...{body, year: Number(year), state},
      value: value === "" ? null : Number(value)
    }))
  ).toEqual(released.map(({body, year, value, state}) => ({body, year, state, value})));
});

test("every point leads to its words", async () => {
  const page = await shown(await open(view({...requests, years: "2022-2022"}), visit));
  const link = page.locator("#compared .panels a[href*='reports/']").first();
  const href = (await link.getAttribute("href"))!;
  await page.goto(new URL(href, page.url()).href);
  expect(page.url()).toContain(`/en/reports/${made(1)}/2022.html#b`);
  expect(await page.locator(":target").count()).toBe(1);
});

test("bodies are ranked where their figures are sure, and the others are named with why not", async () => {
  const page = await shown(await open(view(requests), visit));
  const ranking = page.locator("section[aria-labelledby=ranking]");
  const rows = await ranking.locator("tbody tr").allInnerTexts();
  const text = await ranking.innerText();
  expect(rows[0]).toMatch(/^1\s.*made-00003\s+32$/s);
  expect(text).toMatch(/made-00004: blank/);
});

test("two forms, and prose, are not ranked, and the page says why", async () => {
  const page = await shown(
    await open(view({indicator: "disclosure.items", bodies, years: "2022-2022"}), visit)
  );
  expect(await page.locator("section[aria-labelledby=ranking]").innerText()).toMatch(
    /No ranking: these figures are from prose/
  );
});

test("what is chosen stands in the address, and a reload shows the same", async () => {
  const page = await shown(await open(view(requests), visit));
  await page.getByLabel("Per 100 of").selectOption("disclosure.items");
  await page.getByLabel("Scale").selectOption("log");
  await page.getByRole("button", {name: /^Remove .*made-00002$/}).click();
  await page.waitForFunction(() => document.querySelectorAll("#compared .panels li").length === 3);
  const query = new URL(page.url()).searchParams;
  expect(Object.fromEntries(query)).toEqual({
    ...requests,
    bodies: [1, 3, 4].map(made).join(","),
    per: "disclosure.items",
    scale: "log"
  });
  const before = await page.locator("#compared").innerText();
  expect(before).toMatch(/per 100 of/);
  await page.reload();
  await shown(page);
  expect(await page.locator("#compared").innerText()).toBe(before);
});

test("Back takes a choice back, one after the other, to where the page was begun", async () => {
  const page = await shown(await open(at("en/compare.html"), visit));
  const per = page.getByLabel("Per 100 of");
  const [begun, usual] = [await page.locator("#compared").innerText(), await per.inputValue()];
  await page.getByLabel("Scale").selectOption("log");
  await settled(page);
  await per.selectOption("disclosure.items");
  await page.waitForURL(/per=disclosure.items/);
  await page.goBack();
  await settled(page);
  expect(await per.inputValue()).toBe(usual);
  expect(await page.getByLabel("Scale").inputValue()).toBe("log");
  await page.goBack();
  await settled(page);
  expect(page.url()).toBe(at("en/compare.html"));
  expect(await page.getByLabel("Scale").inputValue()).toBe("linear");
  expect(await page.locator("#compared").innerText()).toBe(begun);
  await page.goForward();
  await page.waitForURL(/scale=log/);
  expect(heard()).toEqual([]);
});

test("a body is found by its name and added, by keyboard alone", async () => {
  const page = await shown(await open(view(requests), visit));
  const input = page.getByLabel("Add a body");
  await input.focus();
  await page.locator("datalist option").first().waitFor({state: "attached"});
  const value = await page.evaluate(
    () => document.querySelector<HTMLOptionElement>("datalist option:nth-child(9)")!.value
  );
  await input.fill(value);
  await page.waitForFunction(() => document.querySelectorAll("#compared .panels li").length === 5);
  expect(new URL(page.url()).searchParams.get("bodies")!.split(",")).toHaveLength(5);
});

test("its pictures are SVG and PNG with everything inside", async () => {
  const page = await shown(await open(view(requests, ""), visit));
  const svg = (await download(page, page.locator("button.svg"))).toString();
  expect(svg).toMatch(/^<svg .*政府信息公开工作年度报告.*<\/svg>\s*$/s);
  expect(svg).not.toMatch(/<a /);
  const png = PNG.sync.read(await download(page, page.locator("button.png")));
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
  expect([png.width, png.height]).toEqual([Number(width) * 2, Number(height) * 2]);
});

test("an address with what there is not shows what there is, and says what is not told", async () => {
  heard();
  const page = await shown(
    await open(
      view({...requests, bodies: `${made(1)},nobody`, years: "x-1", indicator: "x"}),
      visit
    )
  );
  expect(await page.locator(".trouble").innerText()).toBe(
    "x: there is no such measure, and another one is shown. x-1: there are no such years, and 2016–2023 are shown. nobody: nothing of the kind is told."
  );
  expect(await page.locator("#compared .panels li").count()).toBe(1);
  expect(heard()).toEqual([]);
});

test.each(["", "en/"])(
  "years without a figure are named beside their signs, and a phone does not scroll sideways (%s)",
  async (lang) => {
    const query = {indicator: "service.handled", bodies: "zibo-hightech-approval"};
    const page = await shown(await open(view(query, lang), {viewport: {width: 360, height: 800}}));
    expect(await page.locator("#compared td .unseen").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
);

test("without a script, and from the disk, a page stands there that says what it needs", async () => {
  const still = await open(view({}), {...visit, javaScriptEnabled: false});
  expect(await still.locator(".needs-script").isVisible()).toBe(true);
  expect(await still.locator("#compared .panels li").count()).toBe(12);
  expect(await still.locator("#compared .links").innerText()).toBe("Link to this view");
  const rows = parseCsv<Record<string, string>>(
    await download(still, still.locator(".needs-script a")),
    {bom: true, columns: true}
  );
  expect(new Set(rows.map(({body}) => body)).size).toBe(12);
  expect(await still.locator("figcaption").innerText()).toMatch(
    /on 2016–2023, published 2017-03-17 to 2024-01-30\./
  );
  const disk = await open(pathToFileURL(join(site, "en/compare.html")).href, visit);
  expect(await disk.locator(".needs-script").isVisible()).toBe(true);
  expect(await disk.locator("#compared table").isVisible()).toBe(true);
});

test("its script and its rows are small", () => {
  const script = readFileSync(join(site, "scripts/compare.js"));
  expect(gzipSync(script).length).toBeLessThan(140_000);
  const rows = readFileSync(join(site, "data/site/compare/request.received.table.0.json"));
  expect(rows.length).toBeLessThan(100_000);
});
