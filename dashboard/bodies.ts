import {availableParallelism} from "node:os";
import {filesOf, pathsOf, writeBatch, type Bench, type Order, type Task} from "./body-files.ts";
import type {Draft} from "./draft.ts";
import type {Keys} from "./keys.ts";

/** So many batches are written before threads have loaded what writes them. */
const few = 2;

/** Writes the files of all bodies whose keys have changed, and keeps those of the others, and the pages of reports that have not. */
export async function writeChanged(
  bench: Bench,
  {keys, last, together}: {keys: Keys; last: Keys; together: number}
): Promise<void> {
  const changed = Object.keys(keys)
    .filter((body) => keys[body]!.all !== last[body]?.all || !keepAll(bench.draft, body))
    .map((body): Task => {
      const {reports} = keys[body]!;
      const isKept = (report: string) =>
        reports[report] === last[body]?.reports[report] && bench.draft.keep(...filesOf(report));
      return {body, reports: Object.keys(reports).filter((report) => !isKept(report))};
    });
  const batches = Array.from({length: Math.ceil(changed.length / together)}, (_, i) =>
    changed.slice(i * together, (i + 1) * together)
  );
  if (batches.length > few) await writeTogether(bench.order, batches);
  else for (const batch of batches) await writeBatch(bench, batch);
}

/** Keeps what a body has in the last site; nothing, where its page is not there. */
function keepAll(draft: Draft, body: string): boolean {
  const [page, ...paths] = pathsOf(body);
  if (!draft.keep(page!)) return false;
  for (const path of paths) draft.keep(path);
  return true;
}

/** On every core: each thread opens the release by itself. */
async function writeTogether(order: Order, batches: readonly Task[][]): Promise<void> {
  const {Piscina} = await import("piscina");
  const threads = Math.min(availableParallelism(), batches.length);
  const pool = new Piscina({
    filename: new URL("bodies-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
    workerData: order
  });
  // A thread must not end while it asks the release: whatever fails, those under way come to their end first.
  const left = [...batches];
  const fail = (error: unknown) => {
    left.length = 0;
    throw error;
  };
  const lane = async () => {
    for (let batch = left.shift(); batch; batch = left.shift()) await pool.run(batch).catch(fail);
  };
  const ends = await Promise.allSettled(Array.from({length: threads}, lane));
  await pool.destroy();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
