/**
 * `npm run bench`: what all of it costs, as ratios within one run. `-- formats workers` measures these alone, and
 * `-- stages --sizes 100000` a country of that size.
 */
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import * as country from "#test/bench/country/sections.ts";
import {measure, median, type Cost} from "#test/bench/measure.ts";
import {weigh, type Weight} from "#test/bench/pages.ts";
import {round, table, type Row} from "#test/bench/table.ts";
import {root} from "#test/source.ts";

const rounds = 5;
const builds = 3;

const archive = join(root, "data", "archive");
const bundle = readdirSync(archive)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => join(archive, name));

const programs = {
  "node -e 0": ["-e", "0"],
  "cheerio alone": ["--input-type=module", "-e", 'await import("cheerio")'],
  "gongkai --version": ["pipeline/gongkai.mjs", "--version"],
  "gongkai parse": ["pipeline/gongkai.mjs", "parse", ...bundle]
};

function costTable(costs: Record<keyof typeof programs, Cost>): string {
  const node = costs["node -e 0"];
  const cheerio = costs["cheerio alone"];
  const rows = Object.entries(costs).map(([name, {milliseconds, mebibytes}]): Row => [
    `\`${name}\``,
    round(milliseconds),
    round(milliseconds / node.milliseconds, 1),
    round(milliseconds / cheerio.milliseconds, 1),
    round(mebibytes),
    round(mebibytes / node.mebibytes, 1),
    round(mebibytes / cheerio.mebibytes, 1)
  ]);
  return table(["", "ms", "× node", "× cheerio", "MiB", "× node", "× cheerio"], rows);
}

interface Time {
  stage: string;
  milliseconds: number;
}

/** Runs everything a few times, each in a process and a folder of its own; the last folder's site is weighed. */
function build(): {times: Time[]; weights: Weight[]} {
  const runs: Time[][] = [];
  let weights: Weight[] = [];
  for (let turn = 0; turn < builds; turn++) {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
    try {
      const args = ["--import", "tsx", join(import.meta.dirname, "stages.ts"), folder];
      runs.push(JSON.parse(execFileSync(process.execPath, args, {cwd: root, encoding: "utf8"})));
      weights = weigh(join(folder, "site"));
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
  const times = runs[0]!.map(({stage}, i) => ({
    stage,
    milliseconds: median(runs.map((run) => run[i]!.milliseconds))
  }));
  return {times, weights};
}

function stageTable(times: Time[]): string {
  const whole = times.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
  const rows = [...times, {stage: "all", milliseconds: whole}].map(({stage, milliseconds}): Row => [
    stage,
    round(milliseconds),
    round((100 * milliseconds) / whole)
  ]);
  return table(["stage", "ms", "% of all"], rows);
}

/** Medians of pages of one shape. */
interface Read {
  shape: string;
  pages: number;
  bytes: number;
  load: number;
  read: number;
}

/** Pages of one report each, in one process: what loading them takes, and what reading them whole does. */
function htmlTable(): string {
  const args = ["--import", "tsx", join(import.meta.dirname, "html.ts")];
  const printed = execFileSync(process.execPath, args, {cwd: root, encoding: "utf8"});
  const rows = (JSON.parse(printed) as Read[]).map(({shape, pages, bytes, load, read}): Row => [
    shape,
    pages,
    round(bytes / 1024),
    round(load, 2),
    round(read, 2),
    round(read / load, 1)
  ]);
  return table(["pages", "number", "KiB", "load, ms", "read, ms", "× load"], rows);
}

/** The front page, and of the others the one with the most script and the one with the most HTML. */
function weightTable(weights: Weight[]): string {
  const most = (key: "script" | "html") => weights.reduce((a, b) => (b[key] > a[key] ? b : a));
  const front = weights.find(({page}) => page === "index.html")!;
  const shown = [...new Set([front, most("html"), most("script")])];
  const rows = shown.map(({page, html, style, script, beforeChart, blocking}): Row => [
    page,
    round(html, 1),
    round(style, 1),
    round(script, 1),
    typeof beforeChart === "number" ? round(beforeChart, 1) : beforeChart,
    blocking
  ]);
  return table(
    ["page", "HTML", "style", "script", "script before the first chart", "blocking scripts"],
    rows
  );
}

function startTables(): string {
  const {times, weights} = build();
  return [
    stageTable(times),
    `**Pages**, KiB gzipped, the heaviest of ${weights.length}:`,
    weightTable(weights)
  ].join("\n\n");
}

/** What can be measured, each a passage of the README of its own. */
const sections: Record<string, {about: string; write(sizes: number[]): string | Promise<string>}> =
  {
    command: {
      about: `**The command**, medians of ${rounds} runs that take turns:`,
      write: async () => costTable(await measure(programs, rounds))
    },
    html: {
      about:
        "**Reading HTML**, a page of one report, whole and validated, beside `cheerio/slim` merely loading it, medians of pages that differ (the goal is 1.3):",
      write: htmlTable
    },
    formats: {
      about:
        "**Reading each format**, files of a made country, one after another: milliseconds of the processor, medians, beside the least that must be done (the goals: DOCX 1.5, PDF 1.3):",
      write: country.formats
    },
    workers: {
      about: "**Workers**: the same files read by one and by two (the goal is 1.8 × one):",
      write: country.workers
    },
    collect: {
      about: "**Collecting** from a web on loopback, as fast as it answers, beside fetching alone:",
      write: country.collect
    },
    stages: {
      about: "**A made country by stage**, each size in a process of its own:",
      write: country.stages
    },
    start: {
      about: `**\`npm start\` by stage**, medians of ${builds} runs, each in a process of its own:`,
      write: startTables
    }
  };

const readme = join(import.meta.dirname, "README.md");

function writePassage(name: string, passage: string): void {
  const marked = new RegExp(`(<!-- bench: ${name} -->\\n)[\\s\\S]*?(\\n<!-- /bench: ${name} -->)`);
  const before = readFileSync(readme, "utf8");
  writeFileSync(
    readme,
    before.replace(marked, (_, start, end) => `${start}${passage}${end}`)
  );
}

const {values, positionals} = parseArgs({
  options: {sizes: {type: "string", default: "1000,10000"}},
  allowPositionals: true
});
const unknown = positionals.find((name) => !(name in sections));
if (unknown !== undefined)
  throw new Error(
    `${unknown} is not measured here: name some of ${Object.keys(sections).join(", ")}`
  );
const [processor] = cpus();
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${processor?.model.trim() ?? "?"}`;
for (const [name, {about, write}] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const date = new Date().toISOString().slice(0, 10);
  const busy = `${round(loadavg()[0]!, 1)} programs waiting for the processor`;
  const passage = `${about}\n\n${await write(values.sizes.split(",").map(Number))}\n\n${date} · ${machine} · ${busy}`;
  console.log(`${passage}\n`);
  writePassage(name, passage);
}
