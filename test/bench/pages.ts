import {readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {parseHTML} from "linkedom";

/** What a page weighs, in KiB as sent (gzipped). */
export interface Weight {
  page: string;
  html: number;
  style: number;
  script: number;
  /** Script that must have come before the first chart is seen: none where the chart stands in the page itself. */
  beforeChart: number | "no chart";
  /** Requests to which the page waits before it shows anything, and which are not its style. */
  blocking: number;
}

/** Every page of a site, the heaviest script first. */
export function weigh(site: string): Weight[] {
  return readdirSync(site, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((page) => weighPage(site, page));
}

function weighPage(site: string, page: string): Weight {
  const file = join(site, page);
  const {document} = parseHTML(readFileSync(file, "utf8"));
  const path = (address: string) => join(dirname(file), decodeURI(address.replace(/[?#].*$/, "")));
  const scripts = [...document.querySelectorAll("script")];
  const sources = scripts.flatMap((script) => script.getAttribute("src") ?? []);
  const inline = scripts.reduce((sum, script) => sum + sent(script.textContent ?? ""), 0);
  const script = inline + modules(sources.map(path)).reduce((sum, one) => sum + sentFile(one), 0);
  const styles = [...document.querySelectorAll("link[rel=stylesheet]")];
  return {
    page,
    html: sentFile(file),
    style: styles.reduce((sum, link) => sum + sentFile(path(link.getAttribute("href")!)), 0),
    script,
    beforeChart: firstChart(document, script),
    blocking: scripts.filter(isBlocking).length
  };
}

function firstChart(document: Document, script: number): Weight["beforeChart"] {
  if (document.querySelector("svg")) return 0;
  return document.querySelector("figure, .observablehq--cell") ? script : "no chart";
}

/** A script that is neither deferred nor a module holds up all that comes after it. */
const isBlocking = (script: Element) =>
  script.hasAttribute("src") &&
  !["async", "defer"].some((name) => script.hasAttribute(name)) &&
  script.getAttribute("type") !== "module";

/** These scripts, and those that they load, now or when asked. */
function modules(files: string[], known = new Set<string>()): string[] {
  for (const file of files.filter((one) => !known.has(one))) {
    known.add(file);
    const found = [...readFileSync(file, "utf8").matchAll(/["'`](\.\/[\w.-]+\.js)["'`]/g)];
    modules(
      found.map(([, name]) => join(dirname(file), name!)),
      known
    );
  }
  return [...known];
}

const sent = (content: string | Buffer) => (content.length ? gzipSync(content).length / 1024 : 0);
const sentFile = (file: string) => sent(readFileSync(file));
