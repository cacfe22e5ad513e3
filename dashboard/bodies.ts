import {availableParallelism} from "node:os";
import type {Order} from "./bodies-thread.ts";
import {pathsOf, writeBodies, type Desk} from "./body-files.ts";
import type {Draft} from "./draft.ts";
import type {Keys} from "./keys.ts";

/** So many bodies are asked for at once: each question then goes through a large table once for all of them. */
const together = 16;

/** Writes the files of all bodies whose keys have changed, and keeps those of the others. */
export async function writeChanged(
  desk: Desk,
  order: Order,
  {keys, last}: {keys: Keys; last: Keys}
): Promise<void> {
  const changed = Object.keys(keys).filter(
    (body) => keys[body] !== last[body] || !keepAll(desk.draft, body)
  );
  const batches = Array.from({length: Math.ceil(changed.length / together)}, (_, i) =>
    changed.slice(i * together, (i + 1) * together)
  );
  if (batches.length > 1) await writeTogether(order, batches);
  else for (const batch of batches) await writeBodies(desk, batch);
}

/** Keeps what a body has in the last site; nothing, where its page is not there. */
function keepAll(draft: Draft, body: string): boolean {
  const [page, ...paths] = pathsOf(body);
  if (!draft.keep(page!)) return false;
  for (const path of paths) draft.keep(path);
  return true;
}

/** On every core: each thread opens the release by itself. */
async function writeTogether(order: Order, batches: readonly string[][]): Promise<void> {
  const {Piscina} = await import("piscina");
  const threads = Math.min(availableParallelism(), batches.length);
  const pool = new Piscina({
    filename: new URL("bodies-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
    workerData: order
  });
  try {
    await Promise.all(batches.map((batch) => pool.run(batch)));
  } finally {
    await pool.destroy();
  }
}
