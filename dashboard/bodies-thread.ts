import {workerData} from "node:worker_threads";
import {drawingBoard, writeBodies, type Desk} from "./body-files.ts";
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
const desk = deskFor(order);

/** Writes the files of some bodies in a thread of its own. */
export async function write(bodies: readonly string[]): Promise<void> {
  await writeBodies(await desk, bodies);
}

async function deskFor({release: folder, draft, last, nav}: Order): Promise<Desk> {
  const release = await openRelease(folder, {threads: 1});
  const site = await commonModel(release.query, nav);
  return {release, site, draft: draftIn(draft, last), document: drawingBoard()};
}
