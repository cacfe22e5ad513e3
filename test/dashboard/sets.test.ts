/** Files that were made together are kept together, and only as they were made. */
import {readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {draftIn} from "#dashboard/draft.ts";
import {keepingIn, type Sets} from "#dashboard/sets.ts";
import {filesIn} from "#test/dashboard/site.ts";
import {temporaryFolder} from "#test/world.ts";

/** Builds a site of one set after the last one; says how often it was made. */
async function build(last: {site: string; sets: Sets} | null, key: string, words: string[]) {
  const site = temporaryFolder();
  const keeping = keepingIn(draftIn(site, last?.site ?? null), last?.sets);
  let made = 0;
  const paths = await keeping.have("rows", key, async (write) => {
    made++;
    for (const word of words) await write(`data/${word}.json`, word);
  });
  expect(filesIn(site)).toEqual([...paths].sort());
  return {site, sets: keeping.sets, paths, made};
}

const paths = ["data/a.json", "data/b.json"];

test("a set is kept while its key is the same, with the files that it has", async () => {
  const first = await build(null, "1", ["a", "b"]);
  const second = await build(first, "1", ["not", "asked"]);
  expect(second).toMatchObject({paths, made: 0, sets: first.sets});
  const [one, other] = [first, second].map(({site}) => statSync(join(site, paths[0]!)).ino);
  expect(one).toBe(other);
  expect(await build(second, "2", ["c"])).toMatchObject({paths: ["data/c.json"], made: 1});
});

test("a set of which a file was edited, or is gone, is made anew", async () => {
  const first = await build(null, "1", ["a", "b"]);
  rmSync(join(first.site, paths[1]!));
  const second = await build(first, "1", ["a", "b"]);
  expect(second).toMatchObject({paths, made: 1});
  rmSync(join(second.site, paths[0]!));
  writeFileSync(join(second.site, paths[0]!), "x");
  const third = await build(second, "1", ["a", "b"]);
  expect(third).toMatchObject({paths, made: 1});
  expect(readFileSync(join(third.site, paths[0]!), "utf8")).toBe("a");
});
