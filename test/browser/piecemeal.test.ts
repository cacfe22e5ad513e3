/** A long page is laid out piece by piece: in the end it is as if it had been laid out at once. */
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {served, visitor} from "#test/browser/browser.ts";
import {madeSite} from "#test/dashboard/site.ts";

const viewport = {width: 390, height: 800};
const {open, during} = visitor();
const at = served(async () => (await madeSite()).site);
const pages = ["rules.html", "en/rules.html", "en/reports/zibo-hightech-approval/2022.html"];

const laid = (page: Page) => page.waitForSelector("html.laid");
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** How many pieces the browser still skips. */
const skipped = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("article, .chart, .region, .text > *")].filter(
        (piece) => getComputedStyle(piece).contentVisibility === "auto"
      ).length
  );

test.each(pages)(
  "%s is as high as without a script, and nothing of it is skipped",
  async (path) => {
    const plain = await during(at(path), {viewport, javaScriptEnabled: false}, heightOf);
    const page = await open(at(path), {viewport});
    await laid(page);
    expect(await heightOf(page)).toBe(plain);
    expect(await skipped(page)).toBe(0);
  }
);

test("a body's charts, to which a script adds, are as high as for whoever comes for one of them", async () => {
  const path = "bodies/zibo-hightech-approval.html";
  const whole = await during(at(`${path}#permit-volume`), {viewport}, heightOf);
  const page = await open(at(path), {viewport});
  await laid(page);
  expect(await heightOf(page)).toBe(whole);
  expect(await skipped(page)).toBe(0);
});

test("of findings, with a form that a script brings, none is skipped in the end", async () => {
  const page = await open(at("findings.html"), {viewport});
  await laid(page);
  expect(await skipped(page)).toBe(0);
});

test("what is far from the screen waits until the first picture is there", async () => {
  const still = {viewport, reducedMotion: "reduce"} as const;
  const waiting = await during("about:blank", still, async (page) => {
    await page.addInitScript(() => {
      globalThis.requestAnimationFrame = () => 0;
    });
    await page.goto(at("rules.html"));
    return skipped(page);
  });
  expect(waiting).toBeGreaterThan(20);
});

test("who comes for one place has the page whole at once, and sees the place", async () => {
  const page = await open(at("rules.html#timing-late"), {viewport});
  expect(await skipped(page)).toBe(0);
  const top = await page.locator("#timing-late").evaluate((e) => e.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(viewport.height);
});

test("who loads the page again is where they were", async () => {
  const page = await open(at("en/rules.html"), {viewport});
  await laid(page);
  await page.evaluate(() => scrollTo(0, 9000));
  await page.waitForFunction(() => scrollY === 9000);
  await page.reload();
  await page.waitForFunction(() => scrollY > 0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - 9000)).toBeLessThan(20);
});
