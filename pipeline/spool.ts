import {randomUUID} from "node:crypto";
import {appendFileSync, closeSync, mkdirSync, openSync, readSync, rmSync} from "node:fs";
import {join} from "node:path";

/** Things by number: an array, or what is asked for in the same way and lies elsewhere. */
export type Many<Thing> = Iterable<Thing> & Pick<readonly Thing[], "length" | "at">;

/** Plain things by number that lie in a file: nothing of one is in memory but where it lies. */
export interface Spool<Thing> extends Many<Thing> {
  /** Each once, in any order. */
  put(number: number, thing: Thing): void;
  close(): void;
}

/** So much waits to be written at once. */
const enough = 256 * 1024;

/** A file that has no name any more once it is open: it goes with whoever has it open. */
function openUnnamed(folder: string): number {
  const path = join(folder, `.${randomUUID()}.tmp`);
  mkdirSync(folder, {recursive: true});
  const file = openSync(path, "wx+");
  rmSync(path);
  return file;
}

/** An empty spool in a folder, which is made when the first thing is written. */
export function openSpool<Thing>(folder: string): Spool<Thing> {
  let file: number | null = null;
  const [starts, lengths]: [number[], number[]] = [[], []];
  let [waiting, written, end]: [Buffer[], number, number] = [[], 0, 0];
  function flush(): number {
    file ??= openUnnamed(folder);
    appendFileSync(file, Buffer.concat(waiting));
    [waiting, written] = [[], end];
    return file;
  }
  function read(number: number): Thing {
    const [start, bytes] = [starts[number]!, Buffer.allocUnsafe(lengths[number]!)];
    const open = file === null || start + bytes.length > written ? flush() : file;
    readSync(open, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString()) as Thing;
  }
  return {
    put(number, thing) {
      const bytes = Buffer.from(JSON.stringify(thing));
      waiting.push(bytes);
      [starts[number], lengths[number]] = [end, bytes.length];
      end += bytes.length;
      if (end - written > enough) flush();
    },
    get length() {
      return starts.length;
    },
    at: (number) => (number in starts ? read(number) : undefined),
    *[Symbol.iterator]() {
      for (let number = 0; number < starts.length; number++) yield read(number);
    },
    close: () => file !== null && closeSync(file)
  };
}
