/** A real browser for the tests: one that is installed here, or else the one that npm brought. */
import {existsSync} from "node:fs";
import {mkdir, mkdtemp, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {chromium, type Browser, type Page} from "playwright-core";
import {afterAll, beforeAll} from "vitest";
import {projectPath} from "#pipeline/world.ts";

/** Nothing but what a page asks for: no sandbox (a container has none), no calls home. */
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

/** Starts Chrome, Edge or Chromium where one is installed; else @sparticuz/chromium, unpacked once. */
async function launch(): Promise<Browser> {
  for (const channel of ["chrome", "msedge"])
    try {
      return await chromium.launch({channel, args});
    } catch {
      // not installed here
    }
  const here = installed.find(existsSync);
  return chromium.launch({executablePath: here ?? (await unpacked()), args});
}

/** Unpacks into a folder of its own and then moves it: two test files may want it at once. */
async function unpacked(): Promise<string> {
  const cache = projectPath("node_modules/.cache");
  const kept = join(cache, "chromium");
  if (!existsSync(join(kept, "chromium"))) {
    await mkdir(cache, {recursive: true});
    const folder = await mkdtemp(join(cache, "chromium-"));
    const {default: sparticuz} = await import("@sparticuz/chromium");
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    await sparticuz.executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rename(folder, kept).catch(() => rm(folder, {recursive: true, force: true}));
  }
  return join(kept, "chromium");
}

/** What a visit is like: the reader's screen and settings. */
export type Visit = Parameters<Browser["newContext"]>[0];

export interface Visitor {
  /** Opens a page as this reader; it stays until the next one is opened. */
  open(address: string, visit?: Visit): Promise<Page>;
  /** Opens a page for as long as something is done with it. */
  during<T>(address: string, visit: Visit, act: (page: Page) => Promise<T>): Promise<T>;
  /** Messages, errors and requests to elsewhere, of all pages since the last look. */
  heard(): string[];
}

/** One browser for a test file; each page in a profile of its own. */
export function visitor(): Visitor {
  let browser: Browser;
  let last: Page | undefined;
  let heard: string[] = [];
  beforeAll(async () => void (browser = await launch()));
  afterAll(async () => browser?.close());
  const enter = async (address: string, visit: Visit): Promise<Page> => {
    const context = await browser.newContext(visit);
    const page = await context.newPage();
    listen(page, {own: new URL(address).origin, hear: (text) => heard.push(text)});
    await page.goto(address);
    return page;
  };
  return {
    async open(address, visit) {
      await last?.context().close();
      return (last = await enter(address, visit));
    },
    async during(address, visit, act) {
      const page = await enter(address, visit);
      return act(page).finally(() => page.context().close());
    },
    heard() {
      const all = heard;
      heard = [];
      return all;
    }
  };
}

interface Ear {
  own: string;
  hear: (text: string) => void;
}

function listen(page: Page, {own, hear}: Ear): void {
  page.on("console", (message) => hear(`console: ${message.text()}`));
  page.on("pageerror", (error) => hear(`error: ${error}`));
  page.on("requestfailed", (request) => hear(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(own)) hear(`elsewhere: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) hear(`${response.status()}: ${response.url()}`);
  });
}
