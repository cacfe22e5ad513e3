import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from "node:fs";
import {dirname, join} from "node:path";
import {hashOfBytes} from "./keys.ts";

/** Where a site is being built: a folder beside the last one, from which it keeps whatever is as before. */
export interface Draft {
  /** Writes a file, and none twice: one would be lost unseen; folders come as they are needed, and bytes that stand in the last site are kept. */
  write(file: string, content: string | Uint8Array): void;
  /** Keeps files or folders of the last site as they are, if all are there; says whether they were. */
  keep(...paths: string[]): boolean;
  /** Whether the last site has a file of these bytes. */
  had(path: string, sha256: string): boolean;
  /** Copies a file from elsewhere. */
  copy(from: string, file: string): void;
  /** Takes in a file that is never changed where it stands. */
  share(from: string, file: string): void;
}

/** Draws up a folder; `last` is the site that stands, or null. */
export function draftIn(folder: string, last: string | null): Draft {
  const made = new Set<string>();
  const place = (file: string): string => {
    const path = join(folder, file);
    if (existsSync(path)) throw new Error(`two parts of the site are both called ${file}`);
    const at = dirname(path);
    if (!made.has(at)) mkdirSync(at, {recursive: true});
    made.add(at);
    return path;
  };
  const before = (path: string) => (last === null ? null : join(last, path));
  const keep = (...paths: string[]): boolean => {
    if (last === null || !paths.every((path) => existsSync(join(last, path)))) return false;
    for (const path of paths) {
      const old = join(last, path);
      if (statSync(old).isDirectory()) keep(...readdirSync(old).map((name) => `${path}/${name}`));
      else linkOrCopy(old, place(path));
    }
    return true;
  };
  return {
    keep,
    had(path, sha256) {
      const old = before(path);
      return old !== null && existsSync(old) && hashOfBytes(readFileSync(old)) === sha256;
    },
    write(file, content) {
      const old = before(file);
      if (old && holds(old, content)) keep(file);
      else writeFileSync(place(file), content);
    },
    copy: (from, file) => copyFileSync(from, place(file)),
    share: (from, file) => linkOrCopy(from, place(file))
  };
}

/** A second name for the same bytes; a copy where the disk gives none. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function holds(file: string, content: string | Uint8Array): boolean {
  if (!existsSync(file)) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return statSync(file).size === bytes.length && readFileSync(file).equals(bytes);
}
