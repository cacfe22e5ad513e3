import {workerData} from "node:worker_threads";
import {drawingBoard, writeBodies} from "./body-files.ts";
import {draftIn} from "./draft.ts";
import {commonModel} from "./read.ts";
import {openRelease} from "./release.ts";
import type {Common} from "./model.ts";

/** What is to be built from what, and what of it can be kept. */
export interface Order {
  release: string;
  draft: string;
  last: string | null;
  nav: Common["nav"];
}

// piscina hands its own data to a thread first, and ours second.
const order = (Array.isArray(workerData) ? workerData[1] : workerData) as Order;
const draft = draftIn(order.draft, order.last);
const document = drawingBoard();

/** Writes the files of some bodies in a thread of its own, which leaves nothing open behind it. */
export async function write(bodies: readonly string[]): Promise<void> {
  const release = await openRelease(order.release, {threads: 1});
  try {
    const site = await commonModel(release.query, order.nav);
    await writeBodies({release, site, draft, document}, bodies);
  } finally {
    release.close();
  }
}
