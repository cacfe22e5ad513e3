/** What came of clans is kept: a clan that changes changes its own batch, and what was damaged is made anew. */
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Clan} from "#pipeline/clans.ts";
import type {FoundFile} from "#pipeline/parse.ts";
import {batchesOf} from "#pipeline/shards/batches.ts";
import {openShards} from "#pipeline/shards/shards.ts";
import {temporaryFolder} from "#test/world.ts";

const fileOf = (number: number): FoundFile => ({
  source: {
    ...{sha256: String(number).padStart(64, "0"), format: "html", bytes: 1, url: null},
    ...{path: `${number}.html`, retrieved: null, note: "made"}
  },
  read: null
});

/** The batches of the clans of these numbers, each of one file. */
function batches(numbers: number[], nameOf = (number: number) => `body-${number}`) {
  const clans = numbers.map((number, i): Clan => {
    const name = nameOf(number);
    return {name, files: [i], bodies: [name], guests: []};
  });
  const files = numbers.map(fileOf);
  return batchesOf({clans, files, isCrowded: () => false, said: [], fingerprint: ""}).map((lot) =>
    lot.open()
  );
}

const upTo = (count: number) => Array.from({length: count}, (_, i) => i);

test.each([8, 256, 400, 511, 512, 4000])(
  "of %i clans one more changes the batch that it comes to, and no other",
  (count) => {
    const before = batches(upTo(count));
    const after = new Set(batches([...upTo(count), 9999]).map(({key}) => key));
    const changed = before.filter(({key}) => !after.has(key));
    expect(changed.length).toBeLessThanOrEqual(1);
    const its = changed.reduce((sum, {clans}) => sum + clans.length, 0);
    expect(its).toBeLessThanOrEqual(Math.max(count / 25, 1));
    expect(before.flatMap(({clans}) => clans)).toHaveLength(count);
  }
);

test("files that hold others stand in as many batches as any", () => {
  expect(Math.max(...batches(upTo(400), () => "").map(({files}) => files.length))).toBeLessThan(20);
});

test("clans of one name are one batch, however many", () => {
  expect(batches(upTo(400), () => "body")).toHaveLength(1);
});

const damages: Record<string, (folder: string) => void> = {
  "was cut": (folder) => truncateSync(join(folder, "reports.ndjson.gz"), 3),
  "has other bytes": (folder) => writeFileSync(join(folder, "reports.ndjson.gz"), "rOws"),
  "has more bytes": (folder) => appendFileSync(join(folder, "tally.json"), " "),
  "lacks a file": (folder) => rmSync(join(folder, "reports.ndjson.gz")),
  "has a file more": (folder) => writeFileSync(join(folder, "notes.ndjson.gz"), ""),
  "lacks its sums": (folder) => rmSync(join(folder, "sums.json")),
  "is empty": (folder) => readdirSync(folder).forEach((name) => rmSync(join(folder, name)))
};

test.each(Object.entries(damages))(
  "a folder that %s is not there, and is made anew",
  async (_, damage) => {
    const shards = openShards(temporaryFolder());
    const fill = (rows: string) =>
      shards.put("key", (folder) => {
        writeFileSync(join(folder, "reports.ndjson.gz"), rows);
        writeFileSync(join(folder, "tally.json"), "{}");
        return Promise.resolve();
      });
    const look = () => readFileSync(join(shards.get("key"), "reports.ndjson.gz"), "utf8");
    await fill("rows");
    expect(await shards.has("key")).toBe(true);
    damage(shards.get("key"));
    expect(await shards.has("key")).toBe(false);
    await fill("rows");
    expect([await shards.has("key"), look()]).toEqual([true, "rows"]);
    // What is whole stays, though it be made again.
    await fill("more");
    expect(look()).toBe("rows");
  }
);
