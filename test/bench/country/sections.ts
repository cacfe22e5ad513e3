/** What a made country costs, as passages of the README. */
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {makeCorpus, type Corpus} from "#test/bench/corpus.ts";
import type {FormatCost} from "#test/bench/formats.ts";
import {median} from "#test/bench/measure.ts";
import {round, table, type Row} from "#test/bench/table.ts";
import {root} from "#test/source.ts";
import type {Spent} from "./processor.ts";
import type {Stages} from "./stages.ts";

/** Runs a script on a folder in a process of its own: what it prints, and the most memory it held, in MiB. */
function runOn(script: string, args: string[], folder: string): {printed: unknown; peak: number} {
  const file = join(folder, "peak");
  const peak = join(root, "test/bench/peak.mjs");
  const printed = execFileSync(
    process.execPath,
    ["--import", peak, "--import", "tsx", join(root, "test/bench", script), ...args],
    {cwd: root, encoding: "utf8", env: {...process.env, GONGKAI_PEAK: file}, maxBuffer: 2 ** 26}
  );
  return {printed: JSON.parse(printed), peak: Number(readFileSync(file, "utf8")) / 1024};
}

/** Makes a corpus, hands it over, and throws it away. */
function withCorpus<Result>(
  reports: number,
  use: (folder: string, made: Corpus) => Result
): Result {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-country-"));
  try {
    return use(folder, makeCorpus(folder, reports));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Of so many reports a thousand are pages, and fifty have an attached workbook. */
const ofFormats = 2000;

export const formats = (): string =>
  withCorpus(ofFormats, (folder) => {
    const costs = runOn("formats.ts", [folder], folder).printed as FormatCost[];
    const rows = costs.map(({format, files, bytes, limit, time, ...own}): Row => [
      ...[format, files, round(bytes / 1024)],
      ...[round(own.decode, 1), round(own.read, 1), round(own.validate, 1)],
      ...[limit, round(time, 2), round((own.read + own.validate) / time, 1)]
    ]);
    const heads = [
      "format",
      "files",
      "KiB",
      "decode",
      "read",
      "validate",
      "limit",
      "its ms",
      "× limit"
    ];
    return `${table(heads, rows)}\n\n${besidePandas(folder)}`;
  });

/** Pages by \`pandas.read_html\`, where Python has it; else what is missing. */
function besidePandas(folder: string): string {
  const archive = join(folder, "archive");
  const pages = readdirSync(archive)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .slice(0, 200);
  const script = join(import.meta.dirname, "pandas.py");
  const python = process.env.PYTHON ?? "python3";
  try {
    const args = [script, ...pages.map((name) => join(archive, name))];
    const said = JSON.parse(execFileSync(python, args, {encoding: "utf8"})) as {
      missing?: string;
      times?: number[];
    };
    if (said.times === undefined)
      return `Not beside \`pandas.read_html\`: Python here has no ${said.missing}.`;
    return `\`pandas.read_html\` of the same pages takes ${round(median(said.times), 1)} ms, and gives cells.`;
  } catch {
    return "Not beside `pandas.read_html`: no Python here.";
  }
}

/** So many that what a thread needs to begin is the lesser part. */
const ofWorkers = 1000;

export const workers = (): string =>
  withCorpus(ofWorkers, (folder) => {
    const [one, two] = ["1", "2"].map((threads) =>
      runOn("country/workers.ts", [folder, threads], folder)
    );
    const spent = [one, two].map((run) => run!.printed as Spent & {files: number});
    const rows = [one!, two!].map(({peak}, at): Row => [
      ...[
        at + 1,
        spent[at]!.files,
        round(spent[at]!.clock / 1000, 1),
        round(spent[at]!.processor / 1000, 1)
      ],
      ...[round(spent[0]!.clock / spent[at]!.clock, 2), round(peak)]
    ]);
    return table(["workers", "files", "s", "s of the processor", "× one", "MiB"], rows);
  });

const ofCollecting = 400;

export const collect = (): string =>
  withCorpus(ofCollecting, (folder) => {
    const {printed, peak} = runOn("country/collecting.ts", [folder], folder);
    const {documents, collected, fetched} = printed as {documents: number} & Record<
      "collected" | "fetched",
      Spent
    >;
    const each = ({processor}: Spent) => round(processor / documents, 2);
    return table(
      ["documents", "ms of the processor each", "fetched and thrown away", "×", "MiB"],
      [
        [
          documents,
          each(collected),
          each(fetched),
          round(collected.processor / fetched.processor, 1),
          round(peak)
        ]
      ]
    );
  });

/** What a stage is held against. */
function limitOf(stage: string, {stages, copied}: Stages): [string, Spent] | null {
  const parse = stages.find((each) => each.stage === "parse")!;
  if (stage === "load") return ["COPY of the same rows", copied.load];
  if (stage === "publish") return ["COPY of the same tables", copied.publish];
  return stage === "check" ? ["parse", parse] : null;
}

function stageRows(made: Corpus, run: Stages): Row[] {
  const {stages, again, reports, rows, bytes} = run;
  const each = ({processor}: Spent) => round(processor / reports, 1);
  const of = ({stage, mebibytes, ...spent}: Stages["stages"][number]): Row => {
    const limit = limitOf(stage, run);
    const beside = limit ? [limit[0], round(spent.processor / limit[1].processor, 2)] : ["", ""];
    return [reports, stage, each(spent), round(spent.clock / 1000), round(mebibytes), ...beside];
  };
  const sum = (name: keyof Spent) => stages.reduce((all, stage) => all + stage[name], 0);
  const whole = {processor: sum("processor"), clock: sum("clock")};
  const kib = (size: number) => `${round(size / 1024 / reports, 1)} KiB`;
  const most = round(Math.max(...stages.map(({mebibytes}) => mebibytes)));
  const sizes = `${round(rows / reports)} rows a report; ${kib(made.bytes)} of files, ${kib(bytes.readings)} kept, ${kib(bytes.release)} of release, ${kib(bytes.site)} of site`;
  return [
    ...stages.map(of),
    [reports, "all", each(whole), round(whole.clock / 1000), most, sizes, ""],
    [
      reports,
      "again, nothing new",
      each(again),
      round(again.clock / 1000),
      "",
      "all",
      round(again.processor / whole.processor, 3)
    ]
  ];
}

export const stages = (sizes: number[]): string =>
  table(
    ["reports", "stage", "ms of the processor a report", "s by the clock", "MiB", "beside", "×"],
    sizes.flatMap((size) =>
      withCorpus(size, (folder, made) => {
        const {printed} = runOn("country/stages.ts", [folder], folder);
        return stageRows(made, printed as Stages);
      })
    )
  );
