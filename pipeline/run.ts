import {availableParallelism} from "node:os";
import {all} from "#pipeline/all.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {RunEvent} from "#pipeline/events.ts";
import {status, type Status} from "#pipeline/failure.ts";
import {beginRun, type Beginning, type Ending} from "#pipeline/last-run.ts";
import {openFolder} from "#pipeline/packs/storage.ts";
import {version} from "#pipeline/program.ts";
import {problemsIn, summarise} from "#pipeline/summary.ts";
import type {Meeting} from "#pipeline/work/gathering.ts";
import type {World} from "#pipeline/world.ts";

const unchanged: Words = {
  zh: "自上次运行以来，输入、程序和结果都没有变化；发布和网站保持原样。",
  en: "Nothing has changed since the last run, neither inputs nor program nor results: release and site stay as they are."
};

/** Makes everything anew where anything has changed, and says what came of it. */
export async function runAll(world: World, meeting: Meeting | null): Promise<Status> {
  const [start, hour] = [world.now(), world.hour()];
  const heard = listening(world);
  heard.world.event({event: "begin", version: version(), data: world.data, site: world.site});
  const run = await beginRun(world);
  const ending = run.same ?? (await make({heard, run, meeting}, world));
  if (run.same) tellAgain(run.same, heard.world);
  const peak = process.resourceUsage().maxRSS * 1024;
  const milliseconds = Math.round(world.now() - start);
  const end = {status: ending.status, milliseconds, peak_memory_bytes: peak} as const;
  await record({started: hour, unchanged: run.same !== null, ...end, stages: heard.stages}, world);
  world.event({event: "end", ...end});
  return ending.status;
}

interface Making {
  heard: ReturnType<typeof listening>;
  run: Beginning;
  meeting: Meeting | null;
}

async function make({heard, run, meeting}: Making, world: World): Promise<Ending> {
  const {stands, ...summary} = await all(heard.world, meeting);
  const failed = problemsIn(summary.read).length > 0;
  const ending = {
    ...{status: failed ? status.partly : status.done, lang: world.lang, warned: heard.warned},
    summary: summarise(summary, world)
  };
  world.print(ending.summary);
  // What may go better next time is no end to rest on.
  if (heard.unsettled() === 0) await run.end(ending, stands);
  return ending;
}

/** What the last run said still holds; who asks in another language has the release to look at. */
function tellAgain({lang, warned, summary}: Ending, world: World): void {
  world.event({event: "unchanged"});
  if (lang === world.lang) {
    for (const text of warned) world.warn(text);
    world.print(`${summary}\n`);
  }
  world.print(unchanged[world.lang]);
}

/** A world that remembers what was said in it. */
function listening(world: World) {
  const warned: string[] = [];
  const events: RunEvent[] = [];
  const heard: World = {
    ...world,
    warn(text) {
      warned.push(text);
      world.warn(text);
      world.event({event: "warning", message: text});
    },
    event(event) {
      if (event.event !== "progress") events.push(event);
      world.event(event);
    }
  };
  return {
    world: heard,
    warned,
    unsettled: () =>
      events.reduce((sum, each) => sum + (each.event === "read" ? each.unsettled : 0), 0),
    get stages() {
      return events.flatMap((each) =>
        each.event === "stage-end" ? [{stage: each.stage, milliseconds: each.milliseconds}] : []
      );
    }
  };
}

/** What differs from run to run stands beside the release: two releases of the same inputs are the same. */
async function record(run: Record<string, unknown>, world: World): Promise<void> {
  const {platform, arch, version: node} = process;
  const machine = {node, platform, arch, threads: availableParallelism()};
  const text = JSON.stringify(
    {schema: "gongkai/run@1", version: version(), ...run, ...machine},
    null,
    2
  );
  await openFolder(world.data).write("run.json", Buffer.from(`${text}\n`));
}
