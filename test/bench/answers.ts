/**
 * What answers cost where there are many bodies: `npx tsx test/bench/answers.ts 200 5000`. Time is what the page's
 * processor spends, four times, as on a slow phone: what else the machine does is not in it.
 */
import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {serve} from "#pipeline/serve.ts";
import {settled} from "#test/browser/browser.ts";
import {launch} from "#test/browser/launch.ts";
import {wholeSite} from "#test/browser/whole.ts";
import {root} from "#test/source.ts";

/** So much slower is the phone. */
const slower = 4;

const questions = ["政府信息公开", "行政许可8处", "6440家"];
const choices = ["severity=error", "year=2016", "body=made-00123"];

/** Seconds that the page's thread has spent so far. */
async function meter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", {timeDomain: "threadTicks"});
  return async () => {
    const {metrics} = await session.send("Performance.getMetrics");
    return metrics.find(({name}) => name === "TaskDuration")!.value;
  };
}

/** Milliseconds for each letter of the questions, names and counts shown: before any report is quoted. */
async function searched(page: Page, address: string): Promise<[string, number][]> {
  await page.goto(`${address}search.html`);
  const spent = await meter(page);
  const input = page.getByRole("searchbox");
  await input.focus();
  await page.waitForLoadState("networkidle");
  const costs: [string, number][] = [];
  for (const question of questions)
    for (let letters = 1; letters <= question.length; letters++) {
      const before = await spent();
      await input.fill(question.slice(0, letters));
      await settled(page);
      costs.push([question.slice(0, letters), (await spent()) - before]);
    }
  return costs.map(([asked, seconds]) => [asked, slower * 1000 * seconds]);
}

async function chosen(page: Page, address: string): Promise<string[]> {
  const said: string[] = [];
  for (const choice of choices) {
    await page.goto(`${address}findings.html?${choice}`);
    await page.locator(".chosen-findings .list > li").first().waitFor();
    await settled(page);
    const bytes = await page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({name}) => name.includes("/data/site/"))
        .reduce((sum, {decodedBodySize}) => sum + decodedBodySize, 0)
    );
    said.push(`${Math.round(bytes / 1024)} KiB (${choice})`);
  }
  return said;
}

async function report(site: string, bodies: number): Promise<string> {
  const server = await serve(site, 0);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const costs = await searched(page, server.address);
    const [most, time] = costs.reduce((worst, one) => (one[1] > worst[1] ? one : worst));
    const times = costs.map(([, cost]) => cost).sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)]!;
    const said = `${middle.toFixed(0)} | ${time.toFixed(0)} (${most})`;
    return `| ${bodies} | ${said} | ${(await chosen(page, server.address)).join(", ")} |`;
  } finally {
    await browser.close();
    await server.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "gongkai-answers-"));
try {
  const stages = ["--import", "tsx", join(import.meta.dirname, "stages.ts"), folder];
  execFileSync(process.execPath, stages, {cwd: root});
  console.log(
    "| bodies | a letter, ms, median | at most | rows fetched for a choice of findings |\n| ---: | ---: | ---: | --- |"
  );
  for (const bodies of process.argv.slice(2).map(Number)) {
    const place = join(folder, `${bodies}`);
    mkdirSync(place);
    const own = join(folder, "data/release/gongkai.duckdb");
    console.log(await report(await wholeSite(own, bodies, place), bodies));
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
