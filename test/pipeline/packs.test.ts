import {mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, describe, expect, test} from "vitest";
import {readPackIndex} from "#pipeline/packs/pack.ts";
import {openPacks, type Packs} from "#pipeline/packs/packs.ts";
import {openFolder, type Storage} from "#pipeline/packs/storage.ts";
import {temporaryFolder} from "#test/world.ts";

interface Content {
  text: string;
}
interface Facts {
  year: number;
}

let folder: string;
let told: string[];
beforeEach(() => {
  folder = temporaryFolder();
  told = [];
});

const open = (storage: Storage = openFolder(folder)) =>
  openPacks<Content, Facts>(storage, ({en}) => void told.push(en));

const recordOf = (year: number, text = `报告 ${year}`) => ({content: {text}, facts: {year}});

/** Fills a storage with one record a year, in packs of so many. */
async function fill(from: number, to: number): Promise<void> {
  const packs = await open();
  for (let year = from; year < to; year++) await packs.put(`k${year}`, recordOf(year));
  await packs.close();
}

const names = () => readdirSync(folder).filter((name) => name.endsWith(".pack"));
const bytes = () =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

async function had(packs: Packs<Content, Facts>, keys: string[]): Promise<unknown[]> {
  return Promise.all(
    keys.map(async (key) => [packs.has(key), (await packs.facts(key))?.year, await packs.get(key)])
  );
}

/** Changes one byte of a pack. */
function damage(at: (pack: Buffer) => number, name = names()[0]!): void {
  const pack = readFileSync(join(folder, name));
  const place = at(pack);
  pack[place] = pack[place]! ^ 1;
  writeFileSync(join(folder, name), pack);
}

describe("what was put", () => {
  test("is had at once, and by the next who opens the storage", async () => {
    const packs = await open();
    await packs.put("a", recordOf(2021));
    const expected = [[true, 2021, {text: "报告 2021"}]];
    expect(await had(packs, ["a"])).toEqual(expected);
    expect(names()).toEqual([]);
    await packs.close();
    expect(names()).toHaveLength(1);
    expect(await had(packs, ["a"])).toEqual(expected);
    expect(await had(await open(), ["a"])).toEqual(expected);
    expect(await had(packs, ["b"])).toEqual([[false, undefined, null]]);
  });

  test("goes into packs of at most 256 records, long before all is put", async () => {
    await fill(0, 600);
    expect(names()).toHaveLength(3);
    const packs = await open();
    const years = await Promise.all(
      Array.from({length: 600}, async (_, year) => (await packs.facts(`k${year}`))?.year)
    );
    expect(years).toEqual(Array.from({length: 600}, (_, year) => year));
    expect(told).toEqual([]);
  });

  test("at the same moment by many is all there", async () => {
    const packs = await open();
    await Promise.all(
      Array.from({length: 1000}, (_, year) => packs.put(`k${year}`, recordOf(year)))
    );
    await packs.close();
    const again = await open();
    expect(Array.from({length: 1000}, (_, year) => again.has(`k${year}`))).not.toContain(false);
  });

  test("by two writers at once lies in packs of their own", async () => {
    const [one, other] = [await open(), await open()];
    for (const year of [2019, 2020, 2021]) {
      await one.put(`k${year}`, recordOf(year));
      await other.put(`k${year + 1}`, recordOf(year + 1));
    }
    await Promise.all([one.close(), other.close()]);
    expect(names()).toHaveLength(2);
    expect(await had(await open(), ["k2019", "k2022"])).toEqual([
      [true, 2019, {text: "报告 2019"}],
      [true, 2022, {text: "报告 2022"}]
    ]);
  });
});

describe("what cannot be written", () => {
  test("is no pack, and is still had by who put it", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), {code: "ENOSPC"});
    const packs = await open({...openFolder(folder), write: () => Promise.reject(full)});
    await packs.put("a", recordOf(2021));
    await expect(packs.close()).rejects.toThrow("ENOSPC");
    expect(await had(packs, ["a"])).toEqual([[true, 2021, {text: "报告 2021"}]]);
    expect(names()).toEqual([]);
  });

  test("leaves nothing beside", async () => {
    // A folder stands where the pack should: renaming fails.
    const storage = openFolder(folder);
    mkdirSync(join(folder, "a.pack/b"), {recursive: true});
    await expect(storage.write("a.pack", Buffer.from("x"))).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    expect(readdirSync(folder)).toEqual(["a.pack"]);
  });
});

describe("what was damaged is not believed, and told once:", () => {
  const isHad = async () => {
    const packs = await open();
    const keys = ["k0", "k1", "k2"];
    const found = (await had(packs, keys)).map((one) => (one as unknown[])[2] !== null);
    await had(packs, keys);
    return {found, after: keys.map((key) => packs.has(key)), packs};
  };
  const sentence = () =>
    `${names()[0]!}, which holds what was read, is damaged or gone: its files are read anew`;

  test.each([
    ["a record", () => 3, [false, true, true]],
    ["the index", (pack: Buffer) => pack.length - 60, [false, false, false]],
    ["the tail", (pack: Buffer) => pack.length - 1, [false, false, false]],
    ["its length", (pack: Buffer) => pack.length - 41, [false, false, false]],
    ["the sum of the index", (pack: Buffer) => pack.length - 20, [false, false, false]]
  ])("%s", async (_, at, expected) => {
    await fill(0, 3);
    damage(at);
    const {found, after} = await isHad();
    expect(found).toEqual(expected);
    expect(after).toEqual(expected);
    expect(told).toEqual([sentence()]);
  });

  test("the facts", async () => {
    await fill(0, 3);
    const start = await placeOfFacts();
    damage(() => start + 2);
    const packs = await open();
    expect(await packs.facts("k1")).toBeNull();
    expect([packs.has("k0"), packs.has("k1")]).toEqual([false, false]);
    expect(told).toEqual([sentence()]);
  });

  test.each([0, 1, 43, 44, 100])("a pack torn after %i bytes", async (length) => {
    await fill(0, 3);
    const [name] = names();
    writeFileSync(join(folder, name!), readFileSync(join(folder, name!)).subarray(0, length));
    const {found} = await isHad();
    expect(found).toEqual([false, false, false]);
    expect(told).toEqual([sentence()]);
  });

  test("a pack that another has removed meanwhile", async () => {
    await fill(0, 3);
    const packs = await open();
    await openFolder(folder).remove(names()[0]!);
    expect([await packs.get("k0"), packs.has("k0"), packs.has("k1")]).toEqual([null, false, true]);
    expect(told).toHaveLength(1);
  });

  test("put anew it is had again, and the next sweep leaves no damaged pack", async () => {
    await fill(0, 3);
    damage(() => 3);
    const {packs} = await isHad();
    await packs.put("k0", recordOf(0));
    await packs.sweep(() => true);
    told = [];
    expect((await isHad()).found).toEqual([true, true, true]);
    expect(told).toEqual([]);
  });
});

describe("growth", () => {
  test("what nobody wants stays while it is less than the rest, and goes when it outweighs it", async () => {
    await fill(0, 256);
    await fill(1000, 1200);
    const before = bytes();
    const packs = await open();
    await packs.sweep((key) => key.length < 5);
    expect([names().length, bytes()]).toEqual([2, before]);
    await packs.sweep((key) => key.length < 4);
    expect(bytes()).toBeLessThan(before * 0.4);
    expect([packs.has("k0"), packs.has("k100"), packs.has("k1100")]).toEqual([true, false, false]);
    expect(await had(await open(), ["k7", "k1000"])).toEqual([
      [true, 7, {text: "报告 7"}],
      [false, undefined, null]
    ]);
  });

  test("of what was put twice one is kept", async () => {
    for (let i = 0; i < 3; i++) {
      const packs = await open();
      await packs.put("same", recordOf(2021));
      await packs.put(`own${i}`, recordOf(i));
      await packs.close();
    }
    const packs = await open();
    await packs.sweep((key) => key === "same");
    expect(names()).toHaveLength(1);
    expect(await had(await open(), ["same"])).toEqual([[true, 2021, {text: "报告 2021"}]]);
  });

  test("many small packs become one", async () => {
    for (let year = 0; year < 32; year++) await fill(year, year + 1);
    const packs = await open();
    await packs.sweep(() => true);
    expect(names()).toHaveLength(1);
    expect(await had(packs, ["k0", "k31"])).toEqual(await had(await open(), ["k0", "k31"]));
    expect(told).toEqual([]);
  });

  test("a sweep that is cut off loses nothing", async () => {
    for (let year = 0; year < 32; year++) await fill(year, year + 1);
    const stuck = {...openFolder(folder), remove: () => Promise.reject(new Error("killed"))};
    await expect((await open(stuck)).sweep(() => true)).rejects.toThrow("killed");
    const packs = await open();
    expect(Array.from({length: 32}, (_, year) => packs.has(`k${year}`))).not.toContain(false);
  });

  test("what a killed run was writing is removed after a day, and not before, and nothing else that is hidden", async () => {
    for (const name of [".1-0.tmp", ".2-0.tmp", ".gitkeep"])
      writeFileSync(join(folder, name), "half");
    const days = Date.now() / 1000 - 2 * 24 * 60 * 60;
    for (const name of [".1-0.tmp", ".gitkeep"]) utimesSync(join(folder, name), days, days);
    await open();
    expect(readdirSync(folder)).toEqual([".2-0.tmp", ".gitkeep"]);
  });
});

/** Where the facts lie in the only pack. */
async function placeOfFacts(): Promise<number> {
  const storage = openFolder(folder);
  const [only] = await storage.list();
  return (await readPackIndex(storage, only!))!.facts.start;
}
