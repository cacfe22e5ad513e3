/** A real browser for the tests: one that is installed here, or else the one that npm brought. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll} from "vitest";
import {serve, type Serving} from "#pipeline/serve.ts";
import {launch} from "./launch.ts";

/** Serves the site that is made before the tests of a file; says the whole address of what is in it. */
export function served(made: () => Promise<string>): (path?: string) => string {
  let server: Serving;
  beforeAll(async () => void (server = await serve(await made(), 0)), 300_000);
  afterAll(() => server?.close());
  return (path = "") => server.address + path;
}

/** A file's name as it stands in an address. */
export const encoded = (file: string) => file.split("/").map(encodeURIComponent).join("/");

/** Waits until a page has answered all that it was asked. */
export async function settled(page: Page): Promise<Page> {
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  return page;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Some of axe's rules, by their tags or by name. */
export interface Rules {
  type: "tag" | "rule";
  values: readonly string[];
}

/** What axe finds on a page that was opened with `bypassCSP`, a line each: the rule, and the first element that breaks it. */
export async function faultsOf(page: Page, rules?: Rules): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (rules) => {
    const {axe} = globalThis as unknown as {axe: typeof import("axe-core")};
    const options = rules ? {runOnly: {type: rules.type, values: [...rules.values]}} : {};
    return (await axe.run(options)).violations;
  }, rules);
  return found.map(
    ({id, nodes}) =>
      `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.any[0]?.message ?? ""}`
  );
}

/** How far a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

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
