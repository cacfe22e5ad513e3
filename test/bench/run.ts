/** `npm run bench`: what the command and the pages cost, as ratios within one run. */
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {cpus, tmpdir} from "node:os";
import {join} from "node:path";
import {measure, median, type Cost} from "#test/bench/measure.ts";
import {weigh, type Weight} from "#test/bench/pages.ts";
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

type Row = (string | number)[];

/** A Markdown table; numbers stand on the right. */
function table(heads: string[], rows: Row[]): string {
  const rule = heads.map((_, i) => (typeof rows[0]?.[i] === "number" ? "---:" : "---"));
  return [heads, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const round = (value: number, digits = 0) => Number(value.toFixed(digits));

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

const costs = await measure(programs, rounds);
const {times, weights} = build();
const [processor] = cpus();
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${processor?.model.trim() ?? "?"}`;
const passage = [
  `${new Date().toISOString().slice(0, 10)} · ${machine}`,
  `**The command**, medians of ${rounds} runs that take turns:`,
  costTable(costs),
  "**Reading HTML**, a page of one report, whole and validated, beside `cheerio/slim` merely loading it, medians of pages that differ (the goal is 1.3):",
  htmlTable(),
  `**\`npm start\` by stage**, medians of ${builds} runs, each in a process of its own:`,
  stageTable(times),
  `**Pages**, KiB gzipped, the heaviest of ${weights.length}:`,
  weightTable(weights)
].join("\n\n");

console.log(passage);
const readme = join(import.meta.dirname, "README.md");
const marked = /(<!-- bench -->\n)[\s\S]*?(\n<!-- \/bench -->)/;
writeFileSync(
  readme,
  readFileSync(readme, "utf8").replace(marked, (_, start, end) => `${start}${passage}${end}`)
);
