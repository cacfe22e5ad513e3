import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Draft} from "./draft.ts";
import {comparable} from "./earlier.ts";
import type {Releases} from "./model.ts";
import {sums} from "./release-files.ts";

const numbersIn = (folder: string | undefined): number[] =>
  folder && existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[1-9]\d*$/.test(name) && statSync(join(folder, name)).isDirectory())
        .map(Number)
        .sort((a, b) => b - a)
    : [];

/** With so many of the releases before it a release is compared. */
const most = 5;

/** Which releases are kept, the last one first; and whether what is being built is the last one, by its sums. */
export function releasesOf(release: string, folder: string | undefined): Releases {
  const kept = numbersIn(folder);
  const sumsIn = (at: string) => (existsSync(at) ? readFileSync(at, "utf8") : null);
  const now = sumsIn(join(release, sums));
  const same = kept.find(
    (number) => now !== null && sumsIn(join(folder!, `${number}`, sums)) === now
  );
  const older = kept.filter((number) => same === undefined || number < same);
  const before = comparable(older.map((number) => ({number, folder: join(folder!, `${number}`)})));
  return {kept, this: same ?? null, earlier: before.slice(0, most).map(({number}) => number)};
}

/** Puts the kept releases into the site, where they stay: what is released is never other again. */
export function shareReleases(folder: string | undefined, draft: Draft): void {
  for (const number of numbersIn(folder)) {
    const from = join(folder!, `${number}`);
    for (const name of readdirSync(from)) {
      const path = `data/releases/${number}/${name}`;
      if (!draft.keep(path)) draft.copy(join(from, name), path);
    }
  }
}
