import {availableParallelism} from "node:os";
import {handOut} from "#pipeline/threads.ts";
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

/** In MiB, beside what the database holds: the files of a batch of bodies are drawn one after the other. */
const heap = 2048;

/** On every core: each thread opens the release by itself. */
const writeTogether = (order: Order, batches: readonly Task[][]): Promise<void> =>
  handOut(batches, {
    file: new URL("bodies-thread.mjs", import.meta.url).href,
    threads: Math.min(availableParallelism(), batches.length),
    ...{heap, given: order}
  });
