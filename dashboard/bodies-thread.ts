import {workerData} from "node:worker_threads";
import {drawingBoard, writeBatch, type Order, type Task} from "./body-files.ts";
import {draftIn} from "./draft.ts";

// piscina hands its own data to a thread first, and ours second.
const order = (Array.isArray(workerData) ? workerData[1] : workerData) as Order;
const draft = draftIn(order.draft, order.last);
const document = drawingBoard();

/** Writes the files of some bodies in a thread of its own. */
export default function write(tasks: readonly Task[]): Promise<void> {
  return writeBatch({order, draft, document}, tasks);
}
