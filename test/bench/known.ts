/**
 * What a run keeps in mind of each file: `npx tsx test/bench/known.ts 10000 100000`. An archive of
 * so many files, all of them read before, is made of one reading with little in it, since none is opened but for its
 * facts; and it is asked what of it lives while the index is gone through, when that is done, and what was held at most.
 */
import {execFileSync} from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {Source} from "#data/schema/document.ts";
import {clansOf} from "#pipeline/clans.ts";
import {hashOf} from "#pipeline/hash.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {openFolder} from "#pipeline/packs/storage.ts";
import {fetchFiles, parse} from "#pipeline/parse.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {openReadings, readingsOf} from "#pipeline/readings.ts";
import {lookAt, openSums} from "#pipeline/sums.ts";
import {realWorld, type World} from "#pipeline/world.ts";
import {makeCorpus} from "#test/bench/corpus.ts";
import {root} from "#test/source.ts";

const silent = () => undefined;
const later = () => new Date(Date.now() + 60_000);
const worldOf = (data: string): World => ({
  ...realWorld({data}),
  ...{log: silent, warn: silent, progress: silent, hour: later}
});

/** A report that was read, with three of its figures and no words; and its line in the index. */
async function sample(folder: string): Promise<{source: Source; text: string}> {
  const world = worldOf(folder);
  makeCorpus(world.data, 8);
  const [{source, parsed}] = fetchFiles((await parse(world)).files) as [
    {source: Source; parsed: Extract<Parsed, {file: unknown}>}
  ];
  for (const document of parsed.file.documents)
    if (document.kind === "report") {
      document.blocks = [];
      document.reading.observations.splice(3);
    }
  return {source, text: JSON.stringify(parsed)};
}

/** The same under another hash and address, of one of many bodies. */
async function fill(count: number, folder: string): Promise<void> {
  const world = worldOf(join(folder, "many"));
  const {source, text} = await sample(join(folder, "one"));
  mkdirSync(join(world.data, "archive"), {recursive: true});
  for (const name of ["indicators.csv", "deadlines.yml"])
    writeFileSync(join(world.data, name), readFileSync(join(folder, "one", name)));
  const readings = await openReadings(
    openFolder(readingsOf(world)),
    await loadLibrary(world),
    silent
  );
  const lines: Source[] = [];
  for (let number = 0; number < count; number++) {
    const sha256 = hashOf(String(number));
    const body = `county-${String(number >> 3).padStart(7, "0")}`;
    const other = (words: string) =>
      words.replaceAll(source.sha256, sha256).replaceAll(/county-00001(?!\.test)/g, body);
    const line = JSON.parse(other(JSON.stringify(source))) as Source;
    const {path, url} = line;
    lines.push(line);
    // A system gives a file some ten thousand names.
    const first = join(world.data, `file-${number >> 14}`);
    if (!existsSync(first)) writeFileSync(first, Buffer.alloc(source.bytes));
    linkSync(first, join(world.data, "archive", path));
    await readings.keep(JSON.parse(other(text)) as Parsed, {sha256, path, url});
  }
  await readings.close();
  const columns = Object.keys(Source.shape);
  writeFileSync(join(world.data, "archive/index.csv"), stringify(lines, {header: true, columns}));
  const sums = await openSums(readingsOf(world), world);
  for (const {path, sha256} of lines) {
    const file = join(world.data, "archive", path);
    sums.note(file, lookAt(file)!, sha256);
  }
  await sums.save();
}

const kibibytes = () => {
  globalThis.gc!();
  return process.memoryUsage().heapUsed / 1024;
};

/** The most that was held since it was asked last, in MiB. */
function peak(): number {
  const told = /^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))!;
  writeFileSync("/proc/self/clear_refs", "5");
  return Math.round(Number(told[1]) / 1024);
}

async function measure(count: number, folder: string): Promise<void> {
  const world = worldOf(join(folder, "many"));
  const before = kibibytes();
  let during = 0;
  const event: World["event"] = ({event: name}) => {
    if (name === "read") during = kibibytes() - before;
  };
  const {files} = await parse({...world, event});
  const [after, toRead] = [kibibytes() - before, peak()];
  const facts = Array.from(files, ({read}) => read?.facts ?? null);
  const {clans} = clansOf(facts, {named: []});
  const per = (kib: number) => Math.round((kib * 1024) / count);
  const told = {bytes_while_read: per(during), bytes_after: per(after), mib_to_read: toRead};
  console.log(JSON.stringify({files: count, ...told, clans: clans.length, mib_to_clans: peak()}));
}

/** In a process of its own, so that its memory is its own. */
const apart = (...args: string[]) =>
  execFileSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", import.meta.filename, ...args],
    {cwd: root, stdio: "inherit"}
  );

const [first, ...others] = process.argv.slice(2);
if (first === "--fill") await fill(Number(others[0]), others[1]!);
else if (first === "--measure") await measure(Number(others[0]), others[1]!);
else
  for (const count of [first!, ...others]) {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-known-"));
    for (const step of ["--fill", "--measure"]) apart(step, count, folder);
    rmSync(folder, {recursive: true});
  }
