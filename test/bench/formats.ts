/**
 * Files of a made corpus read whole and validated, format by format, each beside the least that a program must do which
 * reads such a file at all: `formats.ts FOLDER` prints milliseconds of the processor as JSON.
 */
import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {read as readBook} from "@e965/xlsx";
import {load} from "cheerio/slim";
import {parse as parseCsv} from "csv-parse/sync";
import {Parser} from "htmlparser2";
import mammoth from "mammoth";
import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {Reading, type FileReading} from "#data/schema/reading.ts";
import {optionsFor} from "#parsers/decode/pdf-open.ts";
import {readFile as readWhole} from "#parsers/read.ts";
import {median} from "#test/bench/measure.ts";
import {library} from "#test/printed/read.ts";

type Limit = (bytes: Uint8Array) => unknown;

const text = new TextDecoder();
const {resolve} = createRequire(import.meta.url);

/** All the text of a PDF, by pdfjs alone. */
async function textOfPdf(bytes: Uint8Array): Promise<number> {
  const task = getDocument(
    optionsFor(bytes, async (path) => Uint8Array.from(await readFile(resolve(path))))
  );
  const document = await task.promise;
  let signs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent();
    for (const item of items) if ("str" in item) signs += item.str.length;
  }
  await task.destroy();
  return signs;
}

/** What each format is held against. */
const limits: Record<string, Record<string, Limit>> = {
  html: {
    "htmlparser2, a bare pass": (bytes) => new Parser({}).end(text.decode(bytes)),
    "cheerio/slim, load": (bytes) => load(text.decode(bytes))
  },
  docx: {"mammoth alone": (bytes) => mammoth.convertToHtml({buffer: Buffer.from(bytes)})},
  pdf: {"pdfjs, text alone": textOfPdf},
  xlsx: {"SheetJS, read": (bytes) => readBook(bytes)},
  text: {"decoded, cut in lines": (bytes) => text.decode(bytes).split("\n")}
};

/** Files that fill caches and compilers first, and files that are measured, of each format. */
const [first, measured] = [40, 160];

/** Milliseconds of the processor's time: what else the machine does at the same time is not in it. */
async function timed(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

type Steps = Record<"decode" | "read" | "validate", number>;

/** Decoded alone; then read whole, which decodes it again; then what was read is held against its schema. */
async function timedSteps(bytes: Uint8Array): Promise<Steps> {
  const received = {bytes, sha256: "0".repeat(64), path: "", url: null};
  const format = [...library.formats.values()].find(({sniff}) => sniff(bytes))!;
  const decode = await timed(() => format.decode(received, library));
  let file: FileReading;
  const read = await timed(async () => (file = await readWhole(received, library)));
  const validate = await timed(() => {
    for (const document of file.documents)
      if (document.kind === "report") Reading.parse(document.reading);
  });
  return {decode, read, validate};
}

interface Measured {
  files: number;
  bytes: number[];
  steps: Steps[];
  limits: Map<string, number[]>;
}

async function measureFormat(files: string[], beside: Record<string, Limit>): Promise<Measured> {
  const names = Object.keys(beside);
  const limits = new Map(names.map((name): [string, number[]] => [name, []]));
  const all: Measured = {files: 0, bytes: [], steps: [], limits};
  const warm = Math.min(first, Math.floor(files.length / 4));
  for (const [turn, file] of files.slice(0, first + measured).entries()) {
    const bytes = new Uint8Array(readFileSync(file));
    const times = new Map<string, number>();
    for (const name of names) times.set(name, await timed(() => beside[name]!(bytes)));
    const steps = await timedSteps(bytes);
    if (turn < warm) continue;
    all.files++;
    all.bytes.push(bytes.length);
    all.steps.push(steps);
    for (const [name, time] of times) limits.get(name)!.push(time);
  }
  return all;
}

/** Medians of the files of a format, beside one of its limits. */
export interface FormatCost extends Steps {
  format: string;
  files: number;
  bytes: number;
  limit: string;
  time: number;
}

function costsOf(format: string, {files, bytes, steps, limits}: Measured): FormatCost[] {
  const middle = (step: keyof Steps) => median(steps.map((each) => each[step]));
  const own = {decode: middle("decode"), read: middle("read"), validate: middle("validate")};
  return [...limits].map(([limit, times]) => ({
    ...{format, files, bytes: median(bytes), ...own},
    ...{limit, time: median(times)}
  }));
}

const folder = process.argv[2]!;
const index = readFileSync(join(folder, "archive/index.csv"), "utf8");
const lines = parseCsv<Record<string, string>>(index, {columns: true});
const costs: FormatCost[] = [];
for (const [format, beside] of Object.entries(limits)) {
  const paths = lines.filter((line) => line.format === format).map(({path}) => path!);
  const files = paths.map((path) => join(folder, "archive", path));
  costs.push(...costsOf(format, await measureFormat(files, beside)));
}
console.log(JSON.stringify(costs));
