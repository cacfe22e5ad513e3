import {setTimeout as wait} from "node:timers/promises";
import {makeWorkerUtils} from "graphile-worker";
import type {Pool} from "pg";
import {closeDatabase, openDatabase, persist} from "#pipeline/work/database.ts";
import {
  dropFailed,
  putJobs,
  standingOf,
  takeBack,
  type Job,
  type Standing
} from "#pipeline/work/queue.ts";
import {workWords} from "#pipeline/work/words.ts";
import type {World} from "#pipeline/world.ts";

/** What is asked of all who work on a database. */
export interface Order {
  url: string;
  task: string;
  jobs: Job[];
  /** After so many seconds a job is given to another. */
  longest: number;
}

const pause = 500;

/** Has jobs done by whoever works on a database, and waits for them; what was given up is told. */
export async function haveDone(order: Order, world: World): Promise<void> {
  const {url, task, jobs} = order;
  const pool = await openDatabase(url, world);
  const patiently = <Result>(ask: () => Promise<Result>) => persist(ask, {url, world});
  const ids = jobs.map(({id}) => id);
  try {
    await patiently(() => prepare(pool));
    await patiently(() => putJobs(pool, task, jobs));
    const {failed} = await waitFor(order, pool, world);
    if (failed.length > 0)
      world.warn(workWords.givenUp(failed.length, failed[0]!.reason)[world.lang]);
    await patiently(() => dropFailed(pool, ids));
  } finally {
    await closeDatabase(pool);
  }
}

/** The engine's own tables. */
async function prepare(pool: Pool): Promise<void> {
  const utils = await makeWorkerUtils({pgPool: pool});
  await utils.migrate();
  await utils.release();
}

async function waitFor(order: Order, pool: Pool, world: World): Promise<Standing> {
  const {url, task, longest, jobs} = order;
  const ids = jobs.map(({id}) => id);
  const tell = teller(jobs.length, world);
  for (;;) {
    const standing = await persist(
      async () => {
        await takeBack(pool, task, longest);
        return standingOf(pool, ids);
      },
      {url, world}
    );
    tell(standing);
    if (standing.open === 0) return standing;
    await wait(pause);
  }
}

/** Tells what has changed. */
function teller(all: number, world: World): (standing: Standing) => void {
  let last = "";
  let isLonely = false;
  return ({open, workers}) => {
    if (workers === 0 && open > 0 && !isLonely) world.log(workWords.noWorkers()[world.lang]);
    isLonely = workers === 0;
    const now = workWords.readTogether(all - open, all, workers)[world.lang];
    if (now !== last) world.progress(now);
    last = now;
  };
}
