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
