/** From one language to the other: the page that is shown there is the one that was shown here. */
import {expect, test} from "vitest";
import {served, settled, visitor} from "#test/browser/browser.ts";
import {madeSite} from "#test/dashboard/site.ts";

const {open, heard} = visitor();
const at = served(async () => (await madeSite()).site);

/** What stands behind an address's path. */
const stateOf = (address: string) => new URL(address).search + new URL(address).hash;

test.each([
  ["findings.html", "?severity=error&year=2021"],
  ["search.html", "?q=zibo"],
  [
    "compare.html",
    "?indicator=permit.decisions&origin=table&bodies=zibo-hightech-approval&years=2019-2021"
  ],
  ["outcomes.html", "?year=2021.standard-2021"],
  ["reports/zibo-hightech-approval/2021.html", "#figure-permit.decisions"]
])("%s: what was asked for is asked for in the other one too", async (path, state) => {
  const page = await settled(await open(at(path + state)));
  await page.locator("a.language").click();
  await page.waitForURL(at(`en/${path}`) + "*");
  expect(stateOf(page.url())).toBe(state);
  expect(heard()).toEqual([]);
});

test("what is chosen on the page goes along, by keyboard too", async () => {
  const page = await open(at("en/index.html"));
  await page.getByLabel("log", {exact: true}).first().check();
  const language = page.locator("a.language");
  await language.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(at("index.html?*"));
  expect(stateOf(page.url())).toBe("?published-items=log");
  expect(await page.getByLabel("对数").first().isChecked()).toBe(true);
});

test("in English the headings of a report have their meaning beside them, and in Chinese they stand alone", async () => {
  const meanings = async (lang: string, year: number) => {
    const page = await open(at(`${lang}reports/zibo-hightech-approval/${year}.html`));
    return page.locator(".form-pane h3 .gloss").allInnerTexts();
  };
  expect(await meanings("en/", 2021)).toEqual([
    "overview",
    "information published proactively",
    "requests received and dealt with",
    "reconsideration and litigation",
    "main problems and improvements",
    "other matters to report"
  ]);
  expect(await meanings("en/", 2016)).toContain("fees charged and waived");
  expect(await meanings("", 2021)).toEqual([]);
});
