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

/** Opens an empty spool in a folder. Its file has no name any more once it is open, and goes with whoever has it open. */
export function openSpool<Thing>(folder: string): Spool<Thing> {
  const path = join(folder, `.${randomUUID()}.tmp`);
  mkdirSync(folder, {recursive: true});
  const file = openSync(path, "wx+");
  rmSync(path);
  const [starts, lengths]: [number[], number[]] = [[], []];
  let [waiting, written, end]: [Buffer[], number, number] = [[], 0, 0];
  function flush(): void {
    appendFileSync(file, Buffer.concat(waiting));
    [waiting, written] = [[], end];
  }
  function read(number: number): Thing {
    const [start, bytes] = [starts[number]!, Buffer.allocUnsafe(lengths[number]!)];
    if (start + bytes.length > written) flush();
    readSync(file, bytes, 0, bytes.length, start);
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
    close: () => closeSync(file)
  };
}
