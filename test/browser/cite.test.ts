/** Taking a figure along: how it is cited, and how we know it, two clicks away. */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {served, visitor} from "#test/browser/browser.ts";
import {madeSite} from "#test/dashboard/site.ts";

const sha = "08fb81879acfbfba972a39b43b2d6c9582e2c5693c2b1a67ac2fcb5fea9d74c8";
const {open, heard} = visitor();
const at = served(async () => (await madeSite()).site);

const report = (lang = "") => at(`${lang}reports/zibo-hightech-approval/2021.html`);
const phone = {viewport: {width: 390, height: 800}};

test("a figure of the form is cited in a sentence that leads back to it", async () => {
  const page = await open(report("en/"), {permissions: ["clipboard-read", "clipboard-write"]});
  await page.locator('[id="figure-permit.decisions"] a.figure').focus();
  const said = `高新区行政审批服务局2021年政府信息公开工作年度报告: administrative permits: decisions made this year: 3932 (decisions) (▲ in doubt: see the finding) (line 1379 of the text; archived file sha256 ${sha}). ${report("en/")}#figure-permit.decisions`;
  await page.getByRole("button", {name: "Copy the citation"}).click();
  await page.getByRole("button", {name: "Copied"}).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(said);
  expect(heard()).toEqual([]);
});

test("a figure of the prose is cited with its words", async () => {
  const page = await open(report(), phone);
  await page.locator(".prose-figures a.figure").first().focus();
  expect(await page.locator("#cite p").innerText()).toMatch(
    /^高新区行政审批服务局2021年政府信息公开工作年度报告：受理行政许可\(审批\)和公共服务事项：1,309,766（原话“1309766件”）（原文第 1331 行，存档文件 sha256 08fb/
  );
});

test("what a text says without a digit is cited as the number it is, and so is a change", async () => {
  const page = await open(report("en/"));
  const cited = page.locator("#cite p");
  await page.locator('[id="figure-request.received~1"] a.figure').focus();
  expect(await cited.innerText()).toContain(
    ": requests received: 0 (in its words “未收到政府依信息公开申请”) (■ in doubt"
  );
  await page.locator("[id^='claim-'] a.figure", {hasText: "+13.8%"}).focus();
  expect(await cited.innerText()).toContain(
    "change against 2020: +13.8% (in its words “同比增长13.8%”) (line 1331 of the text;"
  );
});

test("a chart's year leads to its words, which can be cited there: the bytes are one step more", async () => {
  const page = await open(at("en/index.html"));
  await page.locator(".wide a[href$='2021.html#b1333.s37-41']").first().click();
  await page.waitForURL(/2021\.html#b1333/);
  expect(await page.locator("#cite p").innerText()).toContain("196 (in its words “196条”)");
  await page.locator("#cite .bytes").click();
  expect(await page.locator("#archived").getAttribute("href")).toContain(sha);
  await page.locator('[id="b1441.s0-1"] a').click();
  await page.locator("#cite p", {hasText: "requests received this year"}).waitFor();
});

test("from a figure to its words and to the bytes, which are those of the hash", async () => {
  const page = await open(report());
  await page.locator('[id="figure-permit.decisions"] a.figure').click();
  await page.waitForSelector(":target");
  expect(await page.locator(":target").innerText()).toContain("3932");
  await page.locator("#cite .bytes").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#archived").click()
  ]);
  expect(download.suggestedFilename()).toBe(`${sha}.txt`);
  const bytes = readFileSync(await download.path());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha);
});

test("an address of a figure shows its citation, and Escape puts it away", async () => {
  const page = await open(`${report("en/")}#figure-permit.decisions`, phone);
  expect(await page.locator("#cite").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.locator("#cite").isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
