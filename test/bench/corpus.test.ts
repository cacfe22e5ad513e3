import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {FileReading} from "#data/schema/reading.ts";
import {inputs} from "#pipeline/inputs.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {makeCorpus} from "#test/bench/corpus.ts";
import {smallWorld, temporaryFolder} from "#test/world.ts";

const contents = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => [name, readFileSync(join(parentPath, name), "latin1")])
    .sort();

test("a corpus is the same for the same number and seed, and another for another seed", () => {
  const [one, same, other] = [1, 1, 2].map((seed) => {
    const folder = temporaryFolder();
    makeCorpus(folder, 16, seed);
    return contents(folder);
  });
  expect(one!.length).toBeGreaterThan(40);
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test("each of its reports is read, and no file is left without a word", async () => {
  const data = temporaryFolder();
  const {reports, files} = makeCorpus(data, 32, 3);
  const found = inputs([join(data, "archive")]);
  const read: FileReading["documents"] = [];
  const problems: Parsed[] = [];
  for await (const parsed of readAll(found, smallWorld({data}), {threads: 1}))
    if ("problem" in parsed) problems.push(parsed);
    else read.push(...parsed.file.documents);
  const reading = read.filter(({kind}) => kind === "report");
  expect({reports: reading.length, files: files >= reports}).toEqual({reports, files: true});
  expect(problems).toEqual([]);
});
