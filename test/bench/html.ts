/** Made pages as sites write them, read whole and validated, beside what it takes merely to load them: prints times as JSON. */
import {load} from "cheerio/slim";
import {performance} from "node:perf_hooks";
import {Reading} from "#data/schema/reading.ts";
import {makeReport} from "#test/generated/report.ts";
import {library} from "#test/printed/read.ts";
import * as html from "#test/printed/html.ts";
import {readFile} from "#parsers/read.ts";
import {read} from "#test/source.ts";

/** How the same reports are served: by a content system as plain cells, in tables for layout, and as Word exports. */
const shapes: Record<string, html.Page> = {
  "of a content system": {body: html.siteBody},
  "with tables for layout": {body: html.tablesAround, table: html.framedTable},
  "exported by Word": {
    body: html.siteBody,
    cell: html.wordCell,
    paragraph: html.wordParagraph,
    table: html.wordTable,
    head: html.wordHead
  }
};

/** Pages that fill caches and compilers first, and pages that are measured; no page comes twice. */
const [first, measured] = [40, 200];

const sentences = read("test/sentences/own.dat")
  .split("\n")
  .filter((_, at, lines) => lines[at - 1]?.startsWith("#say "));

/** A report with as much prose before its tables as reports have: some fifteen paragraphs. */
function report(seed: number) {
  const {report} = makeReport(seed);
  const paragraphs = Array.from({length: 15}, (_, at) => ({
    paragraph: sentences[(seed * 11 + at * 7) % sentences.length]!
  }));
  const at = report.blocks.findIndex((block) => "heading" in block);
  const blocks = [...report.blocks.slice(0, at + 1), ...paragraphs, ...report.blocks.slice(at + 1)];
  return {...report, blocks};
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const text = new TextDecoder();

async function readWhole(bytes: Uint8Array) {
  const {documents} = await readFile({bytes, sha256: "0".repeat(64), path: "", url: null}, library);
  for (const document of documents) if (document.kind === "report") Reading.parse(document.reading);
}

interface Times {
  shape: string;
  pages: number;
  bytes: number;
  load: number;
  read: number;
}

async function measureShape([shape, page]: [string, html.Page]): Promise<Times> {
  const times: Times = {shape, pages: measured, bytes: 0, load: 0, read: 0};
  for (let seed = 0; seed < first + measured; seed++) {
    const bytes = html.writeHtml(report(seed), page);
    const loading = await timed(() => load(text.decode(bytes)));
    const reading = await timed(() => readWhole(bytes));
    if (seed < first) continue;
    times.bytes += bytes.length;
    times.load += loading;
    times.read += reading;
  }
  return times;
}

const rows: Times[] = [];
for (const shape of Object.entries(shapes)) rows.push(await measureShape(shape));
console.log(JSON.stringify(rows));
