import {hashOfBytes} from "./keys.ts";
import type {Draft} from "./draft.ts";

/** Files that were made together: what from, in a word, and the sum of each. */
interface Made {
  key: string;
  files: Record<string, string>;
}

export type Sets = Record<string, Made>;

/** Writes a file of a set. */
export type Write = (path: string, content: string) => Promise<void>;

/** Sets of files of a site that is being built; those that the last site has from the same key are kept. */
export interface Keeping {
  sets: Sets;
  /** Has the files of a set written, if they are not at hand; gives their paths. */
  have(name: string, key: string, make: (write: Write) => Promise<void>): Promise<string[]>;
}

export function keepingIn(draft: Draft, last: Sets = {}): Keeping {
  const sets: Sets = {};
  return {
    sets,
    async have(name, key, make) {
      const before = last[name];
      const own = before?.key === key ? Object.entries(before.files) : [];
      const isWhole = own.length > 0 && own.every(([path, sum]) => draft.had(path, sum));
      const files = isWhole ? before!.files : await made(draft, make);
      if (isWhole) for (const path of Object.keys(files)) draft.keep(path);
      sets[name] = {key, files};
      return Object.keys(files);
    }
  };
}

async function made(draft: Draft, make: (write: Write) => Promise<void>): Promise<Made["files"]> {
  const files: Made["files"] = {};
  await make(async (path, content) => {
    draft.write(path, content);
    files[path] = hashOfBytes(content);
  });
  return files;
}
