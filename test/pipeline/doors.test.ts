import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {z} from "zod";
import {readCsv, readYaml} from "#pipeline/doors.ts";
import {Failure} from "#pipeline/failure.ts";
import {smallWorld} from "#test/world.ts";

const file = z.strictObject({names: z.record(z.string(), z.int()), level: z.enum(["a", "b"])});
const row = z.object({
  id: z.string(),
  bytes: z.int(),
  url: z.string().nullable(),
  note: z.string()
});

function written(name: string, text: string) {
  const world = smallWorld();
  const path = join(world.folder, name);
  writeFileSync(path, text);
  return {path, world};
}

test("a file that is what the schema says comes in", async () => {
  const {path, world} = written("a.yml", "names:\n  某局: 2016\nlevel: a\n");
  expect(await readYaml(path, file, world)).toEqual({names: {某局: 2016}, level: "a"});
});

test.each([
  [
    "a wrong value",
    "names:\n  某局: 2016\n  另局: many\nlevel: a\n",
    /a\.yml, line 3: names\.另局: /
  ],
  ["an unknown field", "names: {}\nlevel: a\ncolour: red\n", /a\.yml, line 1: .*colour/],
  ["a missing field", "names: {}\n", /a\.yml, line 1: level: /],
  ["a slip of YAML", "names: {}\nlevel: [a\n", /a\.yml, line [23]: /],
  ["nothing at all", "", /a\.yml, line 1: /]
])("%s is one sentence with the line", async (_what, text, sentence) => {
  const {path, world} = written("a.yml", text);
  const failure = await readYaml(path, file, world).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).message).toMatch(sentence);
  expect((failure as Failure).message).toMatch(/correct the file\.$/);
  expect((failure as Failure).message).not.toContain("\n");
});

test("a table comes in with numbers as numbers and nothing as null", async () => {
  const {path, world} = written("a.csv", '\uFEFFid,bytes,url,note\n007,12,,""\n');
  expect(await readCsv(path, row, world)).toEqual([{id: "007", bytes: 12, url: null, note: ""}]);
});

test.each([
  ["a word for a number", "id,bytes,url,note\na,1,,x\nb,many,,x\n", /a\.csv, line 3: bytes: /],
  ["a row cut short", "id,bytes,url,note\na,1\n", /a\.csv, line 2: /]
])("%s in a table is one sentence with the line", async (_what, text, sentence) => {
  const {path, world} = written("a.csv", text);
  await expect(readCsv(path, row, world)).rejects.toThrow(sentence);
});

test("a file that is not there is named, in the user's language", async () => {
  const world = smallWorld({lang: "zh"});
  const path = join(world.folder, "none.yml");
  await expect(readYaml(path, file, world)).rejects.toThrow(`${path}：没有这个文件或文件夹`);
});
