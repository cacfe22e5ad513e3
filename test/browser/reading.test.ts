/** What readers do: from a number to its words and back, with a keyboard, a phone, on paper, without a script. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parse as parseCsv} from "csv-parse/sync";
import type {Locator, Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {openDatabase} from "#pipeline/database.ts";
import {served, visitor} from "#test/browser/browser.ts";
import {madeSite, type MadeSite} from "#test/dashboard/site.ts";

const body = "zibo-hightech-approval";
const wide = {width: 1440, height: 900};
const phone = {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true};
const {open, heard} = visitor();
let made: MadeSite;
const at = served(async () => (made = await madeSite()).site);

const report = (year: number, lang = "") => at(`${lang}reports/${body}/${year}.html`);

/** What is marked as the target of the address, and whether it is on the screen. */
async function target(page: Page): Promise<{text: string; seen: boolean; marked: boolean}> {
  await page.waitForSelector(":target");
  return page.evaluate(() => {
    const element = document.querySelector(":target")!;
    const {top, bottom, left, right} = element.getBoundingClientRect();
    return {
      text: element.textContent!.replace("↩", "").trim(),
      seen: top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
      marked: getComputedStyle(element).outlineStyle !== "none"
    };
  });
}

const outlined = {seen: true, marked: true};

describe("from a number to its words", () => {
  test("a cell of the form leads to the line it was read from, marked", async () => {
    const page = await open(report(2021), {viewport: wide});
    await page.locator('[id="figure-permit.decisions"] a.figure').click();
    expect(await target(page)).toEqual({text: "3932", ...outlined});
  });

  test("and the words lead back to the cell", async () => {
    const page = await open(report(2021), {viewport: wide});
    await page.getByRole("link", {name: "6440家"}).click();
    expect(await target(page)).toMatchObject(outlined);
    expect(await page.locator(":target").innerText()).toContain("6,440");
  });

  test.each(["", "en/"])("a chart's year leads there too (%s)", async (lang) => {
    const page = await open(at(`${lang}index.html`), {viewport: wide});
    await page.locator("#permit-volume .picture:not([hidden]) .wide a").last().click();
    expect(page.url()).toContain(`${lang}reports/${body}/2023.html#b`);
    expect(await target(page)).toEqual({text: "26609", ...outlined});
  });

  test("a finding's sum leads to each of its figures", async () => {
    const page = await open(at("findings.html"), {viewport: wide});
    const finding = page.locator(`[id="years-stock/${body}/2022/normative_document"]`);
    expect(await finding.locator(".sum").innerText()).toBe("2 + 0 − 0 = 2 ≠ 0");
    await finding.locator(".sum a").first().click();
    expect(page.url()).toContain("/2021.html#b");
    expect(await target(page)).toEqual({text: "2", ...outlined});
  });

  test("of a finding that an address leads to, nothing is folded", async () => {
    const id = `years-stock/${body}/2022/normative_document`;
    const page = await open(at(`bodies/${body}.html`), {viewport: wide});
    const folded = page.locator(`[id="${id}"] .judgement`);
    expect(await folded.isVisible()).toBe(false);
    await page.goto(at(`bodies/${body}.html#${encodeURIComponent(id)}`));
    expect(await folded.isVisible()).toBe(true);
  });

  test("a blank is an empty box that leads to the blank line", async () => {
    const page = await open(report(2019), {viewport: wide});
    const cell = page.locator('[id="figure-permit.items_change"] a.figure');
    expect(await cell.innerText()).toMatch(/空白/);
    await cell.click();
    expect(await target(page)).toEqual({text: "", ...outlined});
  });
});

describe("a phone", () => {
  test("the words slide under the row that is tapped; a second tap goes on to the text", async () => {
    const page = await open(report(2018), phone);
    const row = page.locator('[id="figure-service.handled~1"]');
    await row.locator("a.figure").tap();
    const words = page.locator(".peek");
    expect(await words.innerText()).toContain("548786件");
    expect(await words.locator("mark").innerText()).toBe("548786件");
    await row.locator("a.figure").tap();
    expect(await target(page)).toMatchObject({text: "548786件", marked: true});
  });

  test("a cell of a table comes with its row and the row’s words", async () => {
    const page = await open(report(2021), phone);
    await page.locator('[id="figure-permit.decisions"] a.figure').tap();
    const words = page.locator(".peek");
    expect((await words.innerText()).trim()).toBe("行政许可 · 3932");
    expect(await words.locator("mark").innerText()).toBe("3932");
  });

  test("shows the chart that was drawn for it, with text large enough to read", async () => {
    const page = await open(at("index.html"), {viewport: {width: 320, height: 700}});
    const svg = page.locator("#permit-volume .picture:not([hidden]) .narrow svg");
    expect(await svg.isVisible()).toBe(true);
    expect(await page.locator("#permit-volume .picture:not([hidden]) .wide").isVisible()).toBe(
      false
    );
    const heights = await svg
      .locator("text")
      .evaluateAll((texts) =>
        texts
          .filter((text) => text.textContent!.trim().length > 1)
          .map((text) => text.getBoundingClientRect().height)
      );
    expect(Math.min(...heights)).toBeGreaterThan(10);
  });
});

test.each(["", "en/"])(
  "a desk has room for all that is said of a body's reports (%s)",
  async (lang) => {
    const page = await open(at(`${lang}bodies/zibo-hightech-approval.html`), {
      viewport: {width: 1280, height: 900}
    });
    const beyond = await page
      .locator(".scroll:has(> table.reports)")
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond).toBe(0);
  }
);

describe("a keyboard", () => {
  const isFocused = (locator: Locator) =>
    locator.evaluate((element) => element === document.activeElement);

  test("the first stop leads past the masthead", async () => {
    const page = await open(at("index.html"), {viewport: wide});
    await page.keyboard.press("Tab");
    expect(await isFocused(page.locator(".skip"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#main$/);
  });

  test("every year of a chart is a stop that shows where it is, and leads to its words", async () => {
    const page = await open(at("en/index.html"), {viewport: wide});
    const links = page.locator("#published-items .picture:not([hidden]) .wide a");
    await links.first().focus();
    await page.keyboard.press("Tab");
    const second = links.nth(1);
    expect(await isFocused(second)).toBe(true);
    expect(
      await second.locator("rect").evaluate((rect) => getComputedStyle(rect).strokeWidth)
    ).toBe("2px");
    expect(await second.getAttribute("aria-label")).toContain("2017: 157");
    await page.keyboard.press("Enter");
    await page.waitForURL(/2017\.html#b/);
    expect(await target(page)).toMatchObject({marked: true});
  });

  test("a figure's focus marks its words", async () => {
    const page = await open(report(2021), {viewport: wide});
    await page.locator('[id="figure-permit.decisions"] a.figure').focus();
    expect(await page.locator("mark.lit").innerText()).toBe("3932");
  });
});

describe("beside each other", () => {
  test.each(["", "en/"])("all of section 3 fits a screen of 1280 pixels (%s)", async (lang) => {
    const page = await open(report(2021, lang), {viewport: {width: 1280, height: 900}});
    const beyond = await page
      .locator(".scroll:has(table.section3)")
      .evaluate((e) => e.scrollWidth - e.clientWidth);
    expect(beyond).toBe(0);
  });

  test("a figure’s focus brings its words into view, and leaves the page where it is", async () => {
    const page = await open(report(2021), {viewport: {width: 1280, height: 900}});
    const cell = page.locator('[id="figure-request.carried_forward@total"] a.figure');
    await cell.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await cell.evaluate((link: HTMLElement) => link.focus({preventScroll: true}));
    expect(await page.evaluate(() => scrollY)).toBe(before);
    const box = await page.locator("mark.lit").boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThanOrEqual(900);
  });

  test("what could not be assigned marks all the numbers that it speaks of", async () => {
    const page = await open(report(2021), {viewport: {width: 1280, height: 900}});
    await page.locator(".section4 a.unknown").first().focus();
    expect(await page.locator(".run.lit p").count()).toBe(12);
  });
});

describe("without a script", () => {
  const still = {viewport: wide, javaScriptEnabled: false};

  test("charts, tables and figures are there, and a number still leads to its words", async () => {
    const page = await open(at("index.html"), still);
    expect(await page.locator("figure.chart svg:visible").count()).toBeGreaterThan(8);
    await page.goto(report(2021));
    await page.locator('[id="figure-permit.decisions"] a.figure').click();
    await page.waitForURL(/#b1379/);
    expect(await page.locator("mark:target").innerText()).toBe("3932");
  });

  test("nothing is offered that needs one", async () => {
    const page = await open(at("findings.html"), still);
    expect(await page.locator("button:visible").count()).toBe(0);
  });
});

test("a finding is copied with its words and its address", async () => {
  const page = await open(at("en/findings.html"), {
    viewport: wide,
    permissions: ["clipboard-read", "clipboard-write"]
  });
  const finding = page.locator(`[id="text-arithmetic/${body}/2017/226-33"]`);
  await finding.getByRole("button").click();
  await finding.getByText("Copied").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("226 − 33 = 193 ≠ 194");
  expect(text).toContain("226项工商前置审批已削减至33项");
  expect(text).toMatch(
    /^Administrative Approval Service Bureau of Zibo High-tech Zone Report on 2017\n/
  );
  expect(text).toMatch(/bodies\/zibo-hightech-approval\.html#text-arithmetic/);
});

test("on paper the tables are open and the way around the site is gone", async () => {
  const page = await open(at("index.html"), {viewport: {width: 794, height: 1123}});
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".masthead nav").isVisible()).toBe(false);
  expect(await page.locator("#permit-volume .picture:not([hidden]) .wide").isVisible()).toBe(true);
  expect(await page.locator("#permit-volume details table").isVisible()).toBe(true);
  await page.goto(report(2021));
  const source = page.locator(".source-pane");
  expect(await source.evaluate((pane) => pane.scrollHeight - pane.clientHeight)).toBeLessThan(2);
});

test.each(["en/index.html", `en/bodies/${body}.html`, "en/outcomes.html"])(
  "on paper years and the words over columns stay whole, and nothing is cut: %s",
  async (path) => {
    const page = await open(at(path), {viewport: {width: 680, height: 1000}});
    await page.emulateMedia({media: "print"});
    const wrong = await page.evaluate(() => {
      const lines = (cell: Element) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
      };
      const broken = [...document.querySelectorAll("th")].filter(
        (cell) => lines(cell) > cell.textContent!.trim().split(/[\s/–-]+/).length
      );
      const wide = [...document.querySelectorAll("table, svg")].filter(
        (thing) => thing.getBoundingClientRect().right > innerWidth
      );
      return [...broken, ...wide].map((thing) => thing.textContent!.slice(0, 80));
    });
    expect(wrong).toEqual([]);
  }
);

test("on paper, where grounds are white, quoted figures are underlined", async () => {
  const page = await open(at("findings.html"), {viewport: {width: 794, height: 1123}});
  await page.emulateMedia({media: "print"});
  const line = (mark: Locator) => mark.evaluate((e) => getComputedStyle(e).textDecorationLine);
  expect(await line(page.locator("blockquote mark").first())).toBe("underline");
  await page.goto(report(2021));
  expect(await line(page.locator('.text mark[id="b1379.s0-4"]'))).toBe("underline");
});

test("the site reads from the disk as it does from a server", async () => {
  heard();
  const page = await open(pathToFileURL(join(made.site, "index.html")).href, {viewport: wide});
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    "rgb(251, 250, 247)"
  );
  await page.locator("#published-items .picture:not([hidden]) .wide a").first().click();
  expect(await target(page)).toMatchObject({text: "34条", marked: true});
  expect(heard().filter((text) => !text.startsWith("elsewhere: file:"))).toEqual([]);
});

describe("downloads", () => {
  async function download(page: Page, link: Locator): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
    return readFileSync(await file.path(), "utf8");
  }

  test("a chart's CSV has the numbers of its table and of the release", async () => {
    const page = await open(at("index.html"), {viewport: wide});
    const chart = page.locator("#permit-volume");
    const csv = await download(page, chart.getByRole("link", {name: "CSV"}));
    const rows = parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
    const figures = await chart
      .locator("table a.figure")
      .evaluateAll((links) => links.map((a) => a.textContent!));
    const numbers = rows.filter(({state}) => state === "number");
    expect(figures.map((text) => text.replace(/[≥,]/g, ""))).toEqual(
      numbers.map(({value}) => value)
    );
    const database = await openDatabase(join(made.release, "gongkai.duckdb"), "READ_ONLY");
    const released = await database.rows(
      "select observation, value, place from permit_volume order by measure desc, year"
    );
    database.close();
    expect(
      numbers.map(({observation, value, place}) => ({observation, value: Number(value), place}))
    ).toEqual(released);
  });

  test("a table of the release arrives as it was published", async () => {
    const page = await open(at("data.html"), {viewport: wide});
    const csv = await download(page, page.locator('a[href="data/observations.csv"]'));
    expect(csv).toBe(readFileSync(join(made.release, "observations.csv"), "utf8"));
  });

  test("a picture stands on its own, with what it says, its source and its dates", async () => {
    const page = await open(at(`charts/${body}/permit-volume.en.svg`), {viewport: wide});
    const text = await page.evaluate(() =>
      document.documentElement.textContent!.replace(/\s+/g, " ")
    );
    expect(text).toMatch(/In 2021 the table’s permits went from 43,124 to 3,932/);
    expect(text).toMatch(/published 2017-03-17 to 2024-01-30/);
  });
});
