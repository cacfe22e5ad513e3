import {EventEmitter} from "node:events";
import {Logger, run, type WorkerEvents} from "graphile-worker";
import type {Pool} from "pg";
import {errorCode, Failure} from "#pipeline/failure.ts";
import {
  closeDatabase,
  isAway,
  openDatabase,
  persist,
  shownDatabase,
  until,
  within
} from "#pipeline/work/database.ts";
import {liveness, tasksWaiting} from "#pipeline/work/queue.ts";
import {workWords} from "#pipeline/work/words.ts";
import type {World} from "#pipeline/world.ts";

/** What one process does for whoever asks. */
export interface Labour {
  /** Whose jobs. */
  task: string;
  /** How many at once. */
  threads: number;
  /** Does a job; one that is done twice is done. */
  act(payload: unknown): Promise<void>;
}

export interface Terms {
  url: string;
  /** Whether to end when nothing waits. */
  once: boolean;
  /** When it is aborted, what is under way is finished, and nothing more is taken. */
  signal: AbortSignal;
}

interface Surroundings {
  terms: Terms;
  world: World;
}

/** How often is looked whether there is anything to do, besides being called. */
const pause = 1000;
/** The engine waits for ever for a connection that broke while it was made. */
const longest = {start: 20_000, stop: 5000};
const silent = new Logger(() => () => {});

/** Does what is asked on a database until there is a reason to end. */
export async function workOn(labour: Labour, terms: Terms, world: World): Promise<void> {
  const pool = await openDatabase(terms.url, world);
  world.log(workWords.atWork(shownDatabase(terms.url), labour.threads)[world.lang]);
  try {
    // What a session had of jobs when its connection broke is given to others, and to the session after it.
    while (await isCutOff(labour, pool, {terms, world}));
  } finally {
    await closeDatabase(pool);
  }
}

/** Works until the end, or until the connection breaks and is there again; says which it was. */
async function isCutOff(labour: Labour, pool: Pool, {terms, world}: Surroundings) {
  const [lost, unfit] = [new AbortController(), new AbortController()];
  const over = new AbortController();
  const signal = AbortSignal.any([terms.signal, lost.signal, unfit.signal]);
  const unhear = hearStrays(() => lost.abort());
  const started = new AbortController();
  const underWay = new Set<Promise<void>>();
  const starting = start({...labour, act: noting(labour.act, underWay)}, pool, {
    over: over.signal,
    lose: () => lost.abort(),
    fail(error) {
      if (isOfTheMachine(error)) unfit.abort(error);
      else world.warn(workWords.jobFailed(error.message)[world.lang]);
    }
  }).finally(() => started.abort());
  try {
    await until(AbortSignal.any([signal, started.signal]), longest.start);
    if (started.signal.aborted) await starting;
    else lost.abort();
    await watch(labour, pool, {terms: {...terms, signal}, world});
    unfit.signal.throwIfAborted();
    if (terms.signal.aborted || !lost.signal.aborted) return false;
    await persist(() => pool.query("select 1"), {...terms, world});
    return true;
  } catch (error) {
    if (terms.signal.aborted) return false;
    throw error;
  } finally {
    await Promise.allSettled(underWay);
    await within(
      longest.stop,
      starting.then((stop) => stop())
    );
    over.abort();
    unhear();
  }
}

/** Does the same, and is known while it does. */
const noting =
  (act: Labour["act"], underWay: Set<Promise<void>>): Labour["act"] =>
  (payload) => {
    const done = act(payload).finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  };

/** A storage or a disk that fails, or code that was changed, would fail every job that this machine takes. */
const isOfTheMachine = (error: Error) => error instanceof Failure || errorCode(error) !== null;

interface Ears {
  /** Nothing is under way, and the engine has stopped or never will: others may have what it still holds. */
  over: AbortSignal;
  lose(): void;
  fail(error: Error): void;
}

/** Starts the engine, and holds on to a connection until it is over; gives what stops the engine. */
async function start(
  {task, threads, act}: Labour,
  pool: Pool,
  {over, lose, fail}: Ears
): Promise<() => Promise<void>> {
  const events: WorkerEvents = new EventEmitter();
  let id = "";
  events.on("pool:create", ({workerPool}) => void (id = workerPool.id));
  events.on("job:error", ({error}) => fail(error as Error));
  try {
    const client = await pool.connect();
    client.on("error", lose);
    const letGo = () => client.release(true);
    if (over.aborted) letGo();
    else over.addEventListener("abort", letGo, {once: true});
    const runner = await run({
      ...{pgPool: pool, events, concurrency: threads, pollInterval: pause, logger: silent},
      ...{noHandleSignals: true, taskList: {[task]: act}}
    });
    runner.promise.catch(() => {}).finally(lose);
    await client.query(liveness, [id]);
    return () => runner.stop().catch(() => {});
  } catch (error) {
    if (!isAway(error)) throw error;
    lose();
    return () => Promise.resolve();
  }
}

/** Until there is a sign to end; refuses where only other readers are asked for. */
async function watch({task}: Labour, pool: Pool, {terms, world}: Surroundings): Promise<void> {
  const {once, signal} = terms;
  while (!signal.aborted) {
    const waiting = await tasksWaiting(pool).catch(() => [task]);
    if (once && waiting.length === 0) return;
    if (waiting.length > 0 && !waiting.includes(task))
      throw new Failure(workWords.otherReaders(task, waiting)[world.lang]);
    await until(signal, pause);
  }
}

/** The engine lets go of what fails while it tells the database that a job is done: the job is done again. */
function hearStrays(lose: () => void): () => void {
  const hear = (error: unknown) => {
    if (!isAway(error)) throw error;
    lose();
  };
  process.on("unhandledRejection", hear);
  return () => process.off("unhandledRejection", hear);
}
