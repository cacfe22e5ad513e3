/** How requests ended, in a reader's browser: from the address to the files, against the release. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {parse as parseCsv} from "csv-parse/sync";
import type {Locator, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import {faultsOf, overflowOf, served, settled, visitor} from "#test/browser/browser.ts";
import {changedFrom, madeRelease} from "#test/dashboard/site.ts";
import {madeBodies, multiply} from "#test/generated/release.ts";

const visit = {viewport: {width: 1280, height: 900}};
const {open, heard} = visitor();
let site: string;
let database: Database;

/** Seven bodies: of body number n requests end n times as often; of one the table does not add up. */
const address = served(async () => {
  const changed = await changedFrom(await madeRelease());
  const file = join(changed.release, "gongkai.duckdb");
  await multiply(file, madeBodies(6));
  const writing = await openDatabase(file);
  await writing.run(`update observations set value = value * cast(right(body, 5) as integer)
    where body like 'made-%' and origin = 'table' and starts_with(indicator, 'request.')`);
  await writing.run(`update observations set value = value + 1 where body = 'made-00006'
    and year = 2022 and indicator = 'request.outcome.granted' and applicant = 'total'`);
  writing.close();
  await build(changed);
  site = changed.site;
  database = await openDatabase(file, "READ_ONLY");
  return site;
});
afterAll(() => database?.close());

const at = (query = "", lang = "en/") => address(`${lang}outcomes.html${query}`);

async function shown(page: Page): Promise<Page> {
  await page.locator("#outcomes button.csv:visible").waitFor();
  return settled(page);
}

async function download(page: Page, link: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await file.path());
}

test("all bodies together are what the release has, without the table that does not add up", async () => {
  const page = await shown(await open(at(), visit));
  const csv = await download(page, page.locator("button.csv"));
  const rows = parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
  const nonzero = rows
    .filter(({value}) => Number(value))
    .map(({year, indicator, applicant, value}) => [
      Number(year),
      indicator,
      applicant,
      Number(value)
    ]);
  const released = await database.rows(`select year, indicator, applicant, sum(value) as value
    from observations where origin = 'table' and starts_with(indicator, 'request.outcome.')
      and indicator <> 'request.outcome.total' and report <> 'made-00006/2022'
    group by all having sum(value) <> 0`);
  const expected = released.map(({year, indicator, applicant, value}) => [
    year,
    indicator,
    applicant,
    value
  ]);
  expect(nonzero.length).toBeGreaterThan(4);
  expect(nonzero.map(String).sort()).toEqual(expected.map(String).sort());
  expect(new Set(rows.filter(({year}) => year === "2022").map((row) => row.not_counted))).toEqual(
    new Set(["1"])
  );
  expect(await page.locator("#outcomes").innerText()).toMatch(/Not counted: 1 report/);
});

test("many requests have shares; the headline is of the data", async () => {
  const page = await shown(await open(at("?year=2022.standard-2021"), visit));
  expect(await page.locator("#outcomes h2").first().innerText()).toBe(
    "2022 (2021 form), the 6 of 7 reports whose tables add up: 32 concluded, 100% granted"
  );
});

test("a sum of many leads to the reports that it is of, and each of them to its cell", async () => {
  heard();
  const page = await shown(await open(at(), visit));
  const cell = page
    .locator("table.points tbody tr")
    .first()
    .locator("td")
    .nth(6)
    .getByRole("button");
  const sum = Number((await cell.innerText()).replace(/\D/g, ""));
  await cell.click();
  await page.waitForURL(/sum=request\.outcome\.granted%40total&year=2023\.standard-2021/);
  await settled(page);
  const title = page.locator("#summands h2");
  expect(await title.innerText()).toBe(
    `Granted, total, 2023 (2021 form): these ${sum} are from these reports`
  );
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  const rows = await database.rows(
    `select value from observations where year = 2023 and origin = 'table' and value > 0
      and indicator = 'request.outcome.granted' and applicant = 'total'`
  );
  const told = await page.locator("#summands li a").allInnerTexts();
  expect(told.map(Number).sort()).toEqual(rows.map(({value}) => Number(value)).sort());
  expect(told.map(Number).reduce((total, value) => total + value, 0)).toBe(sum);
  await page.locator("#summands li a").first().click();
  await page.waitForSelector(":target");
  expect(await page.locator(":target").innerText()).toBe(told[0]);
  await page.goBack();
  await page.locator("#summands li").first().waitFor();
  await page.getByLabel("Body").fill("half a name");
  await page.evaluate(() => void (location.hash = "#grounds"));
  await page.waitForURL(/#grounds$/);
  expect(await page.getByLabel("Body").inputValue()).toBe("half a name");
  expect(heard()).toEqual([]);
});

test.each([320, 1280])("the reports of a sum have nothing that axe faults at %i", async (width) => {
  const query = "?sum=request.outcome.total@total&year=2023.standard-2021";
  for (const colorScheme of ["light", "dark"] as const) {
    const visit = {colorScheme, viewport: {width, height: 900}, bypassCSP: true};
    const page = await shown(await open(at(query, ""), visit));
    await page.locator("#summands li").nth(6).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  }
});

test("one body's cells lead to the cells of its report, and its few requests have no share", async () => {
  const page = await shown(await open(at("?body=made-00002&year=2023.standard-2021"), visit));
  expect(await page.locator("#outcomes h2").first().innerText()).toMatch(/2 concluded, 2 granted$/);
  const cell = page
    .getByRole("row", {name: /^granted/})
    .getByRole("link")
    .last();
  expect(await cell.innerText()).toBe("2");
  await cell.click();
  expect(page.url()).toContain("/en/reports/made-00002/2023.html#figure-request.outcome.granted");
  await page.waitForSelector(":target");
});

test("what does not add up is said of the body, and no figure of it is shown", async () => {
  const page = await shown(await open(at("?body=made-00006&year=2022.standard-2021"), visit));
  const text = await page.locator("#outcomes").innerText();
  expect(text).toMatch(/table does not add up/);
  const alt = await page.locator("#outcomes .wide g[role=img]").getAttribute("aria-label");
  expect(alt).toContain("2022 (2021 form): not counted");
});

test("body and year are chosen, stand in the address, and are there again", async () => {
  heard();
  const page = await shown(await open(at(), visit));
  const input = page.getByLabel("Body");
  await input.focus();
  await page.locator("datalist option").first().waitFor({state: "attached"});
  const value = await page.evaluate(
    () => document.querySelector<HTMLOptionElement>("datalist option:nth-child(3)")!.value
  );
  await input.fill(value);
  await page.waitForURL(/body=made-00003/);
  await page.getByLabel("Year and form").selectOption("2021.standard-2021");
  await page.waitForURL(/year=2021/);
  await settled(page);
  const before = await page.locator("#outcomes").innerText();
  expect(before).toMatch(/^By ground and applicant, 2021 \(2021 form\)$/m);
  await page.reload();
  await shown(page);
  expect(await page.locator("#outcomes").innerText()).toBe(before);
  await page.goBack();
  await page.waitForURL(/body=made-00003$/);
  await page.goBack();
  await page.waitForURL(/outcomes\.html$/);
  await settled(page);
  expect(await page.getByLabel("Body").inputValue()).toBe("");
  await page.goForward();
  await page.waitForURL(/body=made-00003$/);
  await settled(page);
  expect(await page.getByLabel("Body").inputValue()).toContain("made-00003");
  await page.getByLabel("Body").fill("");
  await page.waitForFunction(() => !location.search.includes("body"));
  expect(heard()).toEqual([]);
});

test("an answer that comes after a later one is not shown", async () => {
  const page = await shown(await open(at(), visit));
  const [all, field] = [await page.locator("#outcomes").innerText(), page.getByLabel("Body")];
  await field.focus();
  const option = page.locator("datalist option[value*=made-00003]");
  await option.waitFor({state: "attached"});
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route("**/data/site/outcomes/*.json", (route) => held.then(() => route.continue()));
  const late = page.waitForResponse("**/data/site/outcomes/*.json");
  await field.fill((await option.getAttribute("value"))!);
  await page.waitForURL(/body=made-00003/);
  expect(await page.locator("#outcomes").getAttribute("aria-busy")).toBe("true");
  await field.fill("");
  await settled(page);
  release();
  await (await late).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await page.locator("#outcomes").innerText()).toBe(all);
});

test("its pictures have everything inside, and its script is small", async () => {
  const page = await shown(await open(at("", ""), visit));
  const svg = (await download(page, page.locator("button.svg"))).toString();
  expect(svg).toMatch(/^<svg .*政府信息公开工作年度报告.*<\/svg>\s*$/s);
  const png = PNG.sync.read(await download(page, page.locator("button.png")));
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
  expect([png.width, png.height]).toEqual([Number(width) * 2, Number(height) * 2]);
  expect(gzipSync(readFileSync(join(site, "scripts/outcomes.js"))).length).toBeLessThan(140_000);
});

test("without a script the latest year of all bodies is there", async () => {
  const page = await open(at(), {...visit, javaScriptEnabled: false});
  expect(await page.locator("#outcomes h2").first().innerText()).toMatch(
    /^2023 \(2021 form\), 7 reports/
  );
  // The form's two, eight, three, five and one rows, and their sum.
  expect(await page.locator("#outcomes table tbody tr").count()).toBe(20);
  expect(await page.locator("figcaption").innerText()).toMatch(
    /published \d{4}-\d\d-\d\d to 2024-01-30\./
  );
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".needs-script a").click()
  ]);
  const csv = readFileSync(await file.path(), "utf8");
  expect(csv.split("\n")[0]).toMatch(/^\ufeffbody,year,form,outcome,indicator,applicant,value/);
  expect(csv.trim().split("\n").length).toBeGreaterThan(100);
});

test("a year alone is enough, and of one that there is not it is said so", async () => {
  const trouble = async (page: Page) => (await shown(page)).locator(".trouble").innerText();
  const known = await open(at("?year=2021"), visit);
  expect(await trouble(known)).toBe("");
  expect(await known.locator("#grounds").innerText()).toMatch(/, 2021 \(2021 form\)$/);
  expect(await trouble(await open(at("?year=1900"), visit))).toBe(
    "1900: there is no table of that year, and the latest is shown."
  );
});
