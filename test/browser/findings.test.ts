/** Findings chosen in a reader's browser: from the address to the downloaded file. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {gzipSync} from "node:zlib";
import {parse as parseCsv} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {openDatabase} from "#pipeline/database.ts";
import {faultsOf, overflowOf, served, settled, visitor} from "#test/browser/browser.ts";
import {changedFrom, keptBefore, madeRelease} from "#test/dashboard/site.ts";
import {multiply} from "#test/generated/release.ts";

const {open, heard} = visitor();
const hostile = {id: "=cmd|' /C calc'!A0", label: "<img src=x onerror=alert(1)>"};
let site: string;
let release: string;

const at = served(async () => {
  const made = await changedFrom(await madeRelease());
  ({site, release} = made);
  await multiply(join(release, "gongkai.duckdb"), [hostile, {id: "made-1", label: "第1号局"}]);
  await build({
    ...made,
    releases: await keptBefore(made, "delete from findings where year = 2021")
  });
  return site;
});

async function released(where: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(join(release, "gongkai.duckdb"), "READ_ONLY");
  const rows = await database.rows(
    `select finding, "check", severity, doubt, report, body, year, root, message_zh, message_en
     from findings where ${where} order by finding`
  );
  database.close();
  return rows;
}

const view = (query: Record<string, string>, lang = "en/") =>
  at(`${lang}findings.html?${new URLSearchParams(query).toString()}`);

async function shown(page: Page): Promise<Page> {
  await page.locator(".chosen-findings .list > li").first().waitFor();
  return settled(page);
}

/** The rows of the file, each cell without the apostrophe that keeps it from being a formula. */
async function downloaded(page: Page): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("button.csv").click()
  ]);
  expect(file.suggestedFilename()).toBe("gongkai-findings.csv");
  const csv = readFileSync(await file.path());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
}

const asText = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")]));

test("an address gives what it asks for, and the file has the rows of the release", async () => {
  const page = await shown(await open(view({year: "2021", severity: "warning"})));
  const wanted = await released("year = 2021 and severity = 'warning'");
  expect(wanted.length).toBeGreaterThan(2);
  expect(await page.getByRole("status").innerText()).toBe(
    `${wanted.length} findings, each under its cause.`
  );
  const rows = await downloaded(page);
  const plain = rows.map(({address: _, ...row}) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'/, "")]))
  );
  const byId = (a: Record<string, string>, b: Record<string, string>) =>
    a.finding! < b.finding! ? -1 : 1;
  expect(plain.sort(byId)).toEqual(wanted.map(asText).sort(byId));
  const formulas = rows.filter(({body}) => body!.includes("=cmd"));
  expect(formulas.length).toBeGreaterThan(0);
  for (const {body} of formulas) expect(body).toBe(`'${hostile.id}`);
  for (const {address} of rows.slice(0, 3)) {
    await page.goto(address!);
    expect(await page.locator(":target").count(), address).toBe(1);
  }
  expect(heard()).toEqual([]);
});

test("what a reader chooses stands in the address, is counted, and a reload shows the same", async () => {
  const page = await open(view({}));
  await page.getByRole("combobox", {name: "Year"}).selectOption("2022");
  await shown(page);
  const wanted = await released("year = 2022 and severity = 'error'");
  await page.getByRole("combobox", {name: "How grave"}).selectOption("error");
  await page
    .getByRole("status")
    .filter({hasText: `${wanted.length} finding`})
    .waitFor();
  await settled(page);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    year: "2022",
    severity: "error"
  });
  expect(
    await page.getByRole("combobox", {name: "How grave"}).locator("option:checked").innerText()
  ).toBe(`Error (${wanted.length})`);
  expect(await page.locator(".gravest").isVisible()).toBe(false);
  const before = await page.locator(".chosen-findings").innerText();
  await page.reload();
  expect(await (await shown(page)).locator(".chosen-findings").innerText()).toBe(before);
  await page.getByRole("button", {name: "Choose anew"}).click();
  await page.locator(".gravest:visible").waitFor();
  expect(new URL(page.url()).search).toBe("");
  await page.goBack();
  await shown(page);
  expect(await page.locator(".chosen-findings").innerText()).toBe(before);
  await page.goBack();
  await page.waitForURL(/\?year=2022$/);
  expect(await page.getByRole("combobox", {name: "How grave"}).inputValue()).toBe("");
});

test("what is new since a release is chosen by its number, beside all else", async () => {
  const page = await shown(await open(view({since: "3", severity: "warning"})));
  const wanted = await released("year = 2021 and severity = 'warning'");
  await page
    .getByRole("status")
    .filter({hasText: `${wanted.length} findings, each`})
    .waitFor();
  expect(await page.getByLabel("New since").locator("option").allInnerTexts()).toEqual([
    "any",
    "release 3"
  ]);
  expect(await page.locator("select[name=year] option:enabled").allInnerTexts()).toEqual([
    "any",
    `2021 (${wanted.length})`
  ]);
  const rows = await downloaded(page);
  expect(rows.map(({year}) => year)).toEqual(wanted.map(() => "2021"));
});

test("a release that there is not is told, and not chosen", async () => {
  const page = await open(view({since: "9"}));
  await page.getByRole("alert").filter({hasText: "9 is nothing to choose by here"}).waitFor();
  expect(await page.locator(".gravest").isVisible()).toBe(true);
});

test("what the address asked for says nothing any more once something else is chosen", async () => {
  const page = await open(view({}));
  let release = () => {};
  const held = new Promise<void>((done) => void (release = done));
  await page.route("**/compare/bodies.0.json", (route) => held.then(() => route.continue()));
  await page.route("**/findings/turns-0.json", (route) => route.abort());
  await page.goto(view({body: "made-1"}));
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("form.choices")!;
    (form.elements.namedItem("body") as HTMLInputElement).value = "";
    const severity = form.elements.namedItem("severity") as HTMLSelectElement;
    severity.value = "error";
    severity.dispatchEvent(new Event("input", {bubbles: true}));
  });
  const trouble = page.getByRole("alert").filter({hasText: "findings/turns-0.json"});
  await trouble.waitFor();
  release();
  await page.waitForResponse(/findings\/bodies-/);
  await page.evaluate(async () => (await fetch("../data/site/findings/bodies-0.json")).json());
  expect(await trouble.count()).toBe(1);
  heard();
});

test("a cause stands before what it explains, and its sum is written out", async () => {
  const page = await shown(await open(view({body: "made-1"})));
  const all = await released("body = 'made-1'");
  const causes = all.filter(({root}) => root === null);
  const items = page.locator(".chosen-findings .list > li");
  expect(await items.count()).toBe(Math.min(50, causes.length));
  const explaining = new Set(all.flatMap(({root}) => (root === null ? [] : [root])));
  expect(await items.locator(".follows").count()).toBe(explaining.size);
  expect(await page.locator(".chosen-findings").innerText()).toContain(
    "548,786 ÷ 411,731 − 1 = 33.3% ≠ 516%"
  );
});

test("what a finding stands under is told though it was not chosen", async () => {
  const [below] = await released("root is not null and body = 'made-1'");
  const {check, year} = below as {check: string; year: number};
  const [of] = await released(`finding = '${String(below!.root)}'`);
  const query = {body: "made-1", check, year: String(year)};
  const page = await shown(await open(view(query)));
  if (of!.check !== check)
    expect(await page.locator(".chosen-findings").innerText()).toContain("not of those chosen");
  const rows = await downloaded(page);
  expect(rows.every((row) => row.check === check && row.body === "made-1")).toBe(true);
});

test("a body whose name means harm is found, shown as text, and does nothing", async () => {
  heard();
  const page = await open(view({}, ""));
  await page.getByRole("searchbox").fill("<img src=x");
  await shown(page);
  expect(await page.locator(".chosen-findings").innerText()).toContain(hostile.label);
  expect(await page.locator("main img").count()).toBe(0);
  const wanted = await released(`body = '${hostile.id.replaceAll("'", "''")}'`);
  expect(await page.getByRole("status").innerText()).toContain(`符合的有 ${wanted.length} 处`);
  expect(heard()).toEqual([]);
});

test("what there is not gets a sentence, and an address with what there is not is not obeyed", async () => {
  const page = await open(view({body: "航天", check: "<script>", year: "x"}));
  await page.getByRole("status").filter({hasText: "There is none of the kind"}).waitFor();
  expect(await page.locator("select[name=check]").inputValue()).toBe("");
  expect(await page.locator(".chosen-findings").isVisible()).toBe(false);
});

test("without a script, and from the disk, the gravest stand there and what is needed is said", async () => {
  const still = await open(view({year: "2021"}), {javaScriptEnabled: false});
  expect(await still.locator(".needs-script").isVisible()).toBe(true);
  expect(await still.locator("form.choices").isVisible()).toBe(false);
  expect(await still.locator(".gravest article").count()).toBeGreaterThan(5);
  const disk = await open(pathToFileURL(join(site, "en/findings.html")).href);
  expect(await disk.locator(".needs-script").isVisible()).toBe(true);
  heard();
});

test.each([320, 1280])(
  "what is chosen has nothing that axe faults, and is no wider than %i",
  async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const visit = {colorScheme, viewport: {width, height: 900}, bypassCSP: true};
      const page = await shown(await open(view({severity: "error"}), visit));
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
  }
);

test("its script is small", () => {
  const script = readFileSync(join(site, "scripts/findings.js"));
  expect(gzipSync(script).length).toBeLessThan(40_000);
});
