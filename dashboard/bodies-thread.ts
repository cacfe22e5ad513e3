import {givenHere} from "#pipeline/threads.ts";
import {drawingBoard, writeBatch, type Order, type Task} from "./body-files.ts";
import {draftIn} from "./draft.ts";

const order = givenHere<Order>();
const draft = draftIn(order.draft, order.last);
const document = drawingBoard();

/** Writes the files of some bodies in a thread of its own. */
export default function write(tasks: readonly Task[]): Promise<void> {
  return writeBatch({order, draft, document}, tasks);
}
