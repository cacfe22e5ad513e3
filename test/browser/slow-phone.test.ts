/**
 * A slow phone: a quarter of the speed, 1.6 Mbit/s, 150 ms from the server. Time is the page's own: what the processor
 * spends on it, four times, so that whatever else this machine does is not in it.
 */
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {encoded, served, visitor} from "#test/browser/browser.ts";
import {madeSite, pagesIn} from "#test/dashboard/site.ts";

const phone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, isMobile: true};
const {during} = visitor();
let pages: string[];

const at = served(async () => {
  const {site} = await madeSite();
  pages = pagesIn(site).filter((page) => !page.startsWith("en/") && !/20(1|20)/.test(page));
  return site;
});

interface Visited {
  /** How long its reader had to wait at most while the processor was at it. */
  longest: number;
  /** Until the first chart was there to be seen, where there is one. */
  chart: number | null;
  shift: number;
}

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  ts: number;
  tdur?: number;
  args: {name?: string};
}

const kilobyte = 1024;

/** So much slower is the phone. */
const slower = 4;

const milliseconds = ({tdur}: TraceEvent) => (slower * tdur!) / 1000;

async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * kilobyte * kilobyte) / 8,
    uploadThroughput: (0.75 * kilobyte * kilobyte) / 8
  });
}

/** Opens a page as a slow phone does, and says what it cost. */
async function visit(path: string): Promise<Visited> {
  return during("about:blank", phone, async (page) => {
    await slowed(page);
    await page.addInitScript(watch);
    const browser = page.context().browser()!;
    await browser.startTracing(page, {categories: ["toplevel", "blink.user_timing", "__metadata"]});
    await page.goto(at(encoded(path)));
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    return {...costOf(traceEvents), shift: await page.evaluate(() => globalThis.shifted)};
  });
}

declare global {
  var shifted: number;
}

function watch(): void {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      globalThis.shifted += (entry as unknown as {value: number}).value;
  }).observe({type: "layout-shift", buffered: true});
  const see = () => {
    if (document.querySelector("figure svg")) performance.mark("first chart");
    else if (document.readyState !== "complete") requestAnimationFrame(see);
  };
  requestAnimationFrame(see);
}

/** What the main thread of the page did. */
function costOf(events: readonly TraceEvent[]): Omit<Visited, "shift"> {
  const mark = events.find(({name}) => name === "first chart");
  const busiest = mark ?? busiestOf(events);
  const tasks = events.filter(
    ({name, tid, pid, tdur}) =>
      name.endsWith("RunTask") && tid === busiest.tid && pid === busiest.pid && tdur !== undefined
  );
  const sum = (some: readonly TraceEvent[]) =>
    some.reduce((all, task) => all + milliseconds(task), 0);
  return {
    longest: Math.max(...tasks.map(milliseconds)),
    chart: mark ? sum(tasks.filter(({ts}) => ts <= mark.ts)) : null
  };
}

/** The main thread of a page without a chart: that of the renderers which has most to do. */
function busiestOf(events: readonly TraceEvent[]): TraceEvent {
  const mains = events.filter(
    ({name, args}) => name === "thread_name" && args.name === "CrRendererMain"
  );
  const busy = (main: TraceEvent) =>
    events.filter(({tid, pid}) => tid === main.tid && pid === main.pid).length;
  return mains.sort((a, b) => busy(b) - busy(a))[0]!;
}

/** What is wrong with a page, at a visit. */
async function wrongWith(path: string): Promise<string[]> {
  const {longest, chart, shift} = await visit(path);
  return [
    ...(chart !== null && chart > 1000 ? [`${path}: its chart after ${chart} ms`] : []),
    ...(longest > 200 ? [`${path}: ${longest} ms without a pause`] : []),
    ...(shift > 0.05 ? [`${path}: shifts by ${shift}`] : [])
  ];
}

/** Others who use the processor's caches make everything dearer, never cheaper: of five visits the best counts. */
async function wrongEachTime(path: string): Promise<string[]> {
  let wrong: string[] = [];
  for (let visits = 0; visits < 5; visits++) {
    wrong = await wrongWith(path);
    if (wrong.length === 0) return [];
  }
  return wrong;
}

test("every page is there at once, stays where it is, and never holds its reader up", async () => {
  expect(pages.length).toBeGreaterThan(15);
  const wrong: string[] = [];
  for (const path of pages) wrong.push(...(await wrongEachTime(path)));
  expect(wrong).toEqual([]);
}, 300_000);
