import {execFileSync} from "node:child_process";
import {mkdirSync, symlinkSync, truncateSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {hashOf} from "#pipeline/hash.ts";
import {inputs, largest, toProblem, type Input} from "#pipeline/inputs.ts";
import {smallWorld, type SmallWorld} from "#test/world.ts";

async function walked(paths: string[]): Promise<Input[]> {
  const found: Input[] = [];
  for await (const input of inputs(paths)) found.push(input);
  return found;
}

const pathsOf = (found: Input[], world: SmallWorld) =>
  found.map(({path}) => path.replace(`${world.folder}/`, ""));

async function problemOf(name: string, world: SmallWorld): Promise<string> {
  const [input, ...more] = await walked([join(world.folder, name)]);
  expect(more).toEqual([]);
  return "problem" in input! ? input.problem.en.replace(`${world.folder}/`, "") : "no problem";
}

test("folders are walked in the order of their names, and hidden files are not read", async () => {
  const world = smallWorld();
  for (const name of ["b.txt", "a/z.txt", "a/m/x.txt", ".hidden", "a/.git/config"]) {
    mkdirSync(join(world.folder, name, ".."), {recursive: true});
    writeFileSync(join(world.folder, name), name);
  }
  writeFileSync(join(world.data, "c.txt"), "c");
  const found = await walked([world.folder]);
  expect(pathsOf(found, world)).toEqual(["a/m/x.txt", "a/z.txt", "b.txt", "data/c.txt"]);
});

test("a file comes with its bytes, their hash, and the path as given", async () => {
  const world = smallWorld();
  const path = join(world.folder, "x", "..", "a.txt");
  writeFileSync(join(world.folder, "a.txt"), "三十四条");
  mkdirSync(join(world.folder, "x"));
  const given = `${world.folder}/x/../a.txt`;
  const [input] = await walked([given]);
  const bytes = Buffer.from("三十四条");
  expect(input).toEqual({
    path: given,
    received: {bytes, sha256: hashOf(bytes), path: given, url: null}
  });
  expect(path).not.toBe(given);
});

test("a link back to a folder above is not walked for ever", async () => {
  const world = smallWorld();
  writeFileSync(join(world.data, "a.txt"), "a");
  symlinkSync(world.data, join(world.data, "loop"));
  expect(pathsOf(await walked([world.data]), world)).toEqual(["data/a.txt"]);
});

test("one input that cannot be read takes no other with it", async () => {
  const world = smallWorld();
  writeFileSync(join(world.data, "a.txt"), "");
  writeFileSync(join(world.data, "b.txt"), "b");
  const found = await walked([join(world.folder, "none"), world.data]);
  expect(found.map((input) => "received" in input)).toEqual([false, false, true]);
});

test.each<[string, (path: string) => void, string]>([
  ["that is not there", () => {}, "x: there is no such file or folder; check the path."],
  [
    "that is empty",
    (path) => writeFileSync(path, ""),
    "x: the file is empty (0 bytes); fetch or save it again."
  ],
  [
    "that is an empty folder",
    (path) => mkdirSync(path),
    "x: there is no file in this folder; name another."
  ],
  [
    "that is a link to nothing",
    (path) => symlinkSync("gone.txt", path),
    "x: a link that leads to no file (it names gone.txt); mend the link."
  ],
  [
    "that is a pipe",
    (path) => void execFileSync("mkfifo", [path]),
    "x: a pipe, device or socket and no plain file; save it to a file first."
  ],
  [
    "that is too large",
    (path) => {
      writeFileSync(path, "");
      truncateSync(path, largest + 1);
    },
    "x: 257 MiB is above the limit of 256 MiB; split the file."
  ]
])("a path %s is one sentence", async (_what, make, sentence) => {
  const world = smallWorld();
  make(join(world.folder, "x"));
  expect(await problemOf("x", world)).toBe(sentence);
});

test("a link to itself leads to no file", async () => {
  const world = smallWorld();
  symlinkSync("x", join(world.folder, "x"));
  expect(await problemOf("x", world)).toMatch(/^x: a link that leads to no file/);
});

test("a file or folder that may not be read says so", () => {
  const refused = Object.assign(new Error("EACCES: permission denied"), {code: "EACCES"});
  expect(toProblem("x", refused).en).toBe(
    "x: permission denied; make it readable (chmod), or run as a user who may read it."
  );
});

test("an error of our own is not taken for one of the file", () => {
  expect(() => toProblem("x", new TypeError("a slip"))).toThrow("a slip");
});
