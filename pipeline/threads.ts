import {workerData} from "node:worker_threads";
import type {Piscina} from "piscina";

/** What threads run, on how many of them, and what each is given when it begins. */
export interface Crew {
  file: string;
  threads: number;
  given: object;
  /**
   * What a thread may hold in its heap, in MiB. The engine lets a heap grow to four times what lives in it before it
   * collects, where it may have gigabytes, and to less where it may not.
   */
  heap: number;
}

/** Starts threads; each takes one task after another. */
export async function startThreads({file, threads, given, heap}: Crew): Promise<Piscina> {
  const {Piscina: Pool} = await import("piscina");
  return new Pool({
    filename: file,
    ...{minThreads: threads, maxThreads: threads, execArgv: []},
    resourceLimits: {maxOldGenerationSizeMb: heap},
    workerData: given
  });
}

/** What a thread was given: piscina hands its own data to it first, and ours second. */
export const givenHere = <Given>(): Given =>
  (Array.isArray(workerData) ? workerData[1] : workerData) as Given;

/**
 * Hands each task over only when a thread is free, so that what waits takes no memory. Whatever fails, those under way
 * come to their end first: a thread must not be stopped while it writes, or asks a database.
 */
export async function handOut(tasks: Iterable<unknown>, crew: Crew): Promise<void> {
  const [pool, waiting] = [await startThreads(crew), tasks[Symbol.iterator]()];
  let isOver = false;
  const lane = async () => {
    for (let next = waiting.next(); !next.done && !isOver; next = waiting.next())
      await pool.run(next.value).catch((error: unknown) => {
        isOver = true;
        throw error;
      });
  };
  const ends = await Promise.allSettled(Array.from({length: crew.threads}, lane));
  await pool.destroy();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
