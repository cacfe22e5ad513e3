/** Made pages as sites serve them, read whole and validated, beside what it takes merely to load them: prints times as JSON. */
import {load} from "cheerio/slim";
import {Reading} from "#data/schema/reading.ts";
import {median} from "#test/bench/measure.ts";
import {cleaned, pasted} from "#test/bench/served.ts";
import {randomFrom} from "#test/generated/random.ts";
import {makeReport} from "#test/generated/report.ts";
import {library} from "#test/printed/read.ts";
import * as html from "#test/printed/html.ts";
import {readFile} from "#parsers/read.ts";
import {read} from "#test/source.ts";

/** The whole page of a site, as a person saves it; and the report's own part of it, which is the hardest to be quick with. */
const shapes: Record<string, html.Page> = {
  "whole page, text out of Word": pasted,
  "whole page, text cleaned": cleaned,
  "exported by Word": {
    body: html.siteBody,
    cell: html.wordCell,
    paragraph: html.wordParagraph,
    table: html.wordTable,
    head: html.wordHead
  },
  "the bare report, plain cells": {body: html.siteBody},
  "the bare report, tables for layout": {body: html.tablesAround, table: html.framedTable}
};

/** Pages that fill caches and compilers first, and pages that are measured, of each shape; no report comes twice. */
const [first, measured] = [80, 200];

const sentences = read("test/sentences/own.dat")
  .split("\n")
  .filter((_, at, lines) => lines[at - 1]?.startsWith("#say "));

/** A report with as much prose before its tables as reports have: some fifteen paragraphs, each number its own. */
function report(seed: number) {
  const {report} = makeReport(seed);
  const random = randomFrom(seed);
  const drawn = (digits: string) => String(random.int(1, 10 ** Math.min(6, digits.length)));
  const paragraphs = Array.from({length: 15}, () => ({
    paragraph: random.pick(sentences).replace(/(?<![\d.,])\d+(?=[件条份次人篇期名个元])/g, drawn)
  }));
  const at = report.blocks.findIndex((block) => "heading" in block);
  return {...report, blocks: report.blocks.toSpliced(at + 1, 0, ...paragraphs)};
}

/** Milliseconds of the processor's time: what else the machine does at the same time is not in it. */
async function timed(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

const text = new TextDecoder();

async function readWhole(bytes: Uint8Array) {
  const {documents} = await readFile({bytes, sha256: "0".repeat(64), path: "", url: null}, library);
  for (const document of documents) if (document.kind === "report") Reading.parse(document.reading);
}

interface Times {
  bytes: number[];
  load: number[];
  read: number[];
}

/** Shapes take turns, so that a busy minute falls on all of them. */
const all = new Map(
  Object.keys(shapes).map((shape): [string, Times] => [shape, {bytes: [], load: [], read: []}])
);
for (let turn = 0; turn < first + measured; turn++) {
  for (const [at, [shape, page]] of Object.entries(shapes).entries()) {
    const bytes = html.writeHtml(report(turn * all.size + at), page);
    const loading = await timed(() => load(text.decode(bytes)));
    const reading = await timed(() => readWhole(bytes));
    if (turn < first) continue;
    const times = all.get(shape)!;
    times.bytes.push(bytes.length);
    times.load.push(loading);
    times.read.push(reading);
  }
}
const rows = [...all].map(([shape, {bytes, load, read}]) => ({
  shape,
  pages: measured,
  bytes: median(bytes),
  load: median(load),
  read: median(read)
}));
console.log(JSON.stringify(rows));
