/**
 * What reading on many machines costs: `npx tsx test/bench/work.ts [2000]`. The same made reports are read by one
 * process alone, and by 1, 2 and 4 workers with a PostgreSQL and a folder between them. On Linux, where a process says
 * what it took of the processor.
 */
import {spawn, type ChildProcess} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {once} from "node:events";
import {parse} from "#pipeline/parse.ts";
import {gather} from "#pipeline/work/gathering.ts";
import {projectPath, realWorld, type World} from "#pipeline/world.ts";
import {makeCorpus} from "#test/bench/corpus.ts";
import {startPostgres} from "#test/postgres.ts";

const reports = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), "gongkai-work-"));

/** A world with a copy of the reports, and nothing read of them yet. */
function worldOf(name: string): World {
  const data = join(folder, name);
  cpSync(join(folder, "made"), data, {recursive: true});
  return {...realWorld({data}), log: () => {}, progress: () => {}};
}

/** Seconds of the processor that a process took, with its threads. */
function processorOf({pid}: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function timed(act: () => Promise<unknown>) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await act();
  const {user, system} = process.cpuUsage(before);
  return {clock: (performance.now() - start) / 1000, own: (user + system) / 1e6};
}

async function together(count: number, url: string) {
  const world = worldOf(`of-${count}`);
  const storage = join(folder, `storage-${count}`);
  mkdirSync(storage);
  const words = ["--data", world.data, "work", "--threads", "1"];
  const env = {...process.env, GONGKAI_DATABASE: url, GONGKAI_STORAGE: storage};
  const workers = Array.from({length: count}, () =>
    spawn(process.execPath, [projectPath("pipeline/gongkai.mjs"), ...words], {env})
  );
  // What it costs to start is not what is measured.
  await Promise.all(workers.map((worker) => once(worker.stderr, "data")));
  const started = workers.map(processorOf);
  const {clock, own} = await timed(() => gather({database: url, storage}, world));
  const theirs = workers.map((worker, i) => processorOf(worker) - started[i]!);
  workers.forEach((worker) => worker.kill("SIGTERM"));
  await Promise.all(workers.map((worker) => once(worker, "close")));
  const after = await timed(() => parse(world));
  return {clock, own, theirs, after: after.own};
}

const perReport = (seconds: number) => ((seconds * 1000) / reports).toFixed(2);

makeCorpus(join(folder, "made"), reports);
const database = mkdtempSync(join(tmpdir(), "gongkai-postgres-"));
const postgres = await startPostgres(database);
try {
  const alone = await timed(() => parse(worldOf("alone")));
  console.log(
    "| processes | by the clock, s | of the workers, ms a report | of who asks, ms | the last pass finds it, ms |"
  );
  console.log("| --- | ---: | ---: | ---: | ---: |");
  console.log(`| alone | ${alone.clock.toFixed(1)} | | ${perReport(alone.own)} | |`);
  for (const count of [1, 2, 4]) {
    const {clock, own, theirs, after} = await together(count, postgres.url);
    const all = theirs.reduce((sum, one) => sum + one, 0);
    console.log(
      `| ${count} | ${clock.toFixed(1)} | ${perReport(all)} | ${perReport(own)} | ${perReport(after)} |`
    );
  }
} finally {
  await postgres.stop();
  for (const made of [folder, database]) rmSync(made, {recursive: true, force: true});
}
