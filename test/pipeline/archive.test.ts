import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Format} from "#parsers/document.ts";
import type {Library} from "#parsers/read.ts";
import {parse} from "#pipeline/parse.ts";
import {parseInput} from "#pipeline/parse-file.ts";
import {parsedIn} from "#test/archive.ts";
import {projectWorld, smallWorld} from "#test/world.ts";

test("a reader that fails on one file takes no other with it", async () => {
  const fails = () => {
    throw new TypeError("a slip of ours");
  };
  const format: Format = {format: "text", sniff: fails, decode: fails};
  const library: Library = {
    ...{
      formats: new Map([["text", format]]),
      containers: new Map(),
      templates: new Map(),
      bodies: [],
      indicators: [],
      readData: fails,
      openRecogniser: fails,
      unbrotli: fails
    }
  };
  const received = {bytes: new Uint8Array(1), sha256: "", path: "a.txt", url: null};
  expect(await parseInput({path: "a.txt", received}, library, smallWorld())).toMatchObject({
    path: "a.txt",
    problem: {
      en: expect.stringMatching(/^a\.txt: our reader failed \(a slip of ours\); the fault is ours/)
    }
  });
});

describe("the archive", () => {
  test("a file whose bytes are not those of the index is not read", async () => {
    const world = projectWorld();
    const index = join(world.data, "archive/index.csv");
    const [name] = readdirSync(join(world.data, "archive")).filter((file) => file.endsWith(".txt"));
    writeFileSync(join(world.data, "archive", name!), "别的");
    const parsed = await parsedIn(world);
    expect(parsed).toMatchObject([
      {path: name, problem: {en: expect.stringContaining("not those of the sha256")}}
    ]);
    rmSync(join(world.data, "archive", name!));
    const gone = await parsedIn(world);
    expect(gone).toMatchObject([
      {problem: {en: `${name}: there is no such file or folder; check the path.`}}
    ]);
    expect(existsSync(index)).toBe(true);
  });

  test("where nothing was collected yet, a sentence says what to do", async () => {
    const world = projectWorld();
    rmSync(join(world.data, "archive/index.csv"));
    await expect(parse(world)).rejects.toThrow(
      "archive/index.csv: the archive has no index yet; make a data folder with gongkai init, fill it with gongkai collect, or name another with --data."
    );
  });

  test("a file that the index does not name is told, not read", async () => {
    const world = projectWorld();
    writeFileSync(join(world.data, "archive/stray.txt"), "x");
    const parsed = await parsedIn(world);
    expect(parsed).toHaveLength(1);
    expect(world.warned).toEqual([
      expect.stringContaining("stray.txt: index.csv does not name it")
    ]);
  });

  test.each([
    ["a line that stands twice", (text: string) => text + text.split("\n")[1], "stands twice"],
    [
      "a path out of the archive",
      (text: string) => text.replace(/,\w+\.txt,/, ",../x.txt,"),
      "no plain file name"
    ]
  ])("%s is refused with its line", async (_what, change, sentence) => {
    const world = projectWorld();
    const index = join(world.data, "archive/index.csv");
    writeFileSync(index, change(readFileSync(index, "utf8")));
    await expect(parse(world)).rejects.toThrow(sentence);
  });
});
