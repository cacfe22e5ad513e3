import {setTimeout as wait} from "node:timers/promises";
import {Pool} from "pg";
import {errorCode, Failure} from "#pipeline/failure.ts";
import {workWords} from "#pipeline/work/words.ts";
import type {World} from "#pipeline/world.ts";

/** So long a database may be away before a run gives up: a restart takes seconds, a machine's some minutes. */
const patience = 10 * 60_000;
const pause = 1000;

/** A database that answers, or one sentence on why not. Whoever opens it ends it. */
export async function openDatabase(url: string, world: World): Promise<Pool> {
  const pool = new Pool({
    connectionString: toAddress(url, world).href,
    connectionTimeoutMillis: 10_000,
    // A line that was cut without a word would be waited on for ever.
    query_timeout: 60_000,
    keepAlive: true,
    application_name: "gongkai"
  });
  // A connection that breaks while nobody uses it is made anew when somebody does.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await pool.query("select 1");
    return pool;
  } catch (error) {
    await closeDatabase(pool);
    throw new Failure(workWords.noDatabase(shownDatabase(url), faultOf(error))[world.lang]);
  }
}

function toAddress(url: string, world: World): URL {
  if (/^postgres(ql)?:/.test(url) && URL.canParse(url)) return new URL(url);
  throw new Failure(workWords.noAddress()[world.lang]);
}

/** Ends the use of a database; one that is away need not agree. */
export async function closeDatabase(pool: Pool): Promise<void> {
  await within(pause, pool.end());
}

/** Until something is done, or so many milliseconds are over. */
export async function within(milliseconds: number, done: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  done.catch(() => {}).finally(() => over.abort());
  await until(over.signal, milliseconds);
}

/** Until there is a sign, or so many milliseconds are over. */
export async function until(signal: AbortSignal, milliseconds: number): Promise<void> {
  await wait(milliseconds, undefined, {signal}).catch(() => {});
}

/** Where a database is, without the password. */
export function shownDatabase(url: string): string {
  const {host, pathname} = new URL(url);
  return host + pathname;
}

/** Where a database is asked, and until when. */
export interface Asked {
  url: string;
  world: World;
  signal?: AbortSignal;
}

/** Asks again while the database is away, and says so once. */
export async function persist<Result>(
  ask: () => Promise<Result>,
  {url, world, signal}: Asked
): Promise<Result> {
  for (let waited = 0; ; waited += pause) {
    try {
      const result = await ask();
      if (waited > 0) world.log(workWords.databaseBack(shownDatabase(url))[world.lang]);
      return result;
    } catch (error) {
      const said = workWords.databaseAway(shownDatabase(url), faultOf(error))[world.lang];
      if (waited >= patience || signal?.aborted) throw new Failure(said);
      if (waited === 0) world.warn(said);
      await until(signal ?? new AbortController().signal, pause);
    }
  }
}

/** Whether a database is away, as far as an error tells: it shuts down, starts, or the line is cut. */
export function isAway(error: unknown): boolean {
  const code = errorCode(error) ?? "";
  const {message} = error as Error;
  return (
    /^(E[A-Z]+|57P\d\d|08\w\d\d)$/.test(code) ||
    /^(Connection terminated|timeout exc|Query read timeout)|is not queryable$/.test(message)
  );
}

/** What is wrong with a database, in a word: `ECONNREFUSED`, or what PostgreSQL says itself. */
export function faultOf(error: unknown): string {
  const {message} = error as Error;
  const code = errorCode(error);
  return /^[A-Z]+$/.test(code ?? "") ? code! : message.split("\n")[0]!;
}
