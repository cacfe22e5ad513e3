/** What `npm pack` gives, used as whoever installs it does: nothing here sees the project's own files. */
import {cpSync, existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {publint} from "publint";
import {formatMessage} from "publint/utils";
import {beforeAll, describe, expect, test} from "vitest";
import {gongkai} from "#test/command.ts";
import {install, oldestNode, pack, run, type Packed, type Said} from "#test/package/packed.ts";
import {root} from "#test/source.ts";
import {temporaryFolder} from "#test/world.ts";

let packed: Packed;
let folder: string;
let node = process.execPath;

beforeAll(async () => {
  const [made, oldest] = await Promise.all([pack(), oldestNode()]);
  packed = made.packed;
  folder = await install(made.tarball);
  if (oldest) node = oldest;
}, 300_000);

/** The packed command, by the oldest Node promised. */
const command = (...words: string[]): Promise<Said> =>
  run(node, [join(folder, "node_modules/gongkai/pipeline/gongkai.mjs"), ...words], folder);

describe("contents", () => {
  const paths = () => packed.files.map(({path}) => path);

  test("has the licence, and what it bundles of others with theirs", () => {
    expect(paths()).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    const licences = readFileSync(
      join(folder, "node_modules/gongkai/dist/dashboard/notebooks/kit.txt"),
      "utf8"
    );
    expect(licences.match(/^(@observablehq\/.*|acorn.*)$/gm)).toHaveLength(4);
  });

  test("has no tests, no sources twice, nothing but JavaScript and what it reads", () => {
    const ours = paths().filter((path) => /^test\/|\btest\b|\.tsx?$|(?<!\.d)\.mts$/.test(path));
    expect(ours).toEqual([]);
    const top = new Set(paths().map((path) => path.split("/")[0]));
    expect([...top].sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json", "pipeline"].sort()
    );
  });

  test("of the archive only what the project began with", () => {
    const archive = paths().filter((path) => path.startsWith("dist/data/archive/"));
    expect(archive.map((path) => path.slice(18, 30)).sort()).toEqual(["08fb81879acf", "index.csv"]);
  });

  test("weighs little: 1.3 MB packed, 3.9 MB unpacked, no file above 350 kB", () => {
    expect(packed.size).toBeLessThan(1_400_000);
    expect(packed.unpackedSize).toBeLessThan(4_200_000);
    expect(packed.files.filter(({size}) => size > 350_000)).toEqual([]);
  });

  test("publint has nothing to say", async () => {
    const pkgDir = join(folder, "node_modules/gongkai");
    const {messages, pkg} = await publint({pkgDir, pack: false, strict: true});
    expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([]);
  });
});

describe("the main job", () => {
  test("is done by the oldest Node that is promised", async (context) => {
    if (node === process.execPath)
      context.skip(
        "the oldest Node could not be fetched from npm: the package is tried with this one"
      );
    const {stdout} = await run(node, ["--version"], folder);
    expect(stdout).toBe("v20.19.0\n");
  });

  test("in a folder of one's own: the same release and the same pages as in a clone", async () => {
    const clone = temporaryFolder();
    const begun = await command("init", "--example", "--lang", "en");
    expect(begun).toMatchObject({status: 0, stderr: ""});
    expect(begun.stdout).toContain("npx gongkai all\n");
    expect(await command("doctor", "--lang", "en")).toMatchObject({status: 0, stderr: ""});
    cpSync(join(folder, "data"), join(clone, "data"), {recursive: true});
    const where = ["--data", join(clone, "data"), "--site", join(clone, "site")];
    const [made, other] = [await command("all"), await gongkai(["all", ...where])];
    expect(made).toMatchObject({status: 0});
    expect(other).toMatchObject({status: 0});
    const release = differing(join(folder, "data/release"), join(clone, "data/release"));
    expect(release.filter((name) => !/duckdb$/.test(name))).toEqual([]);
    const pages = differing(join(folder, "site"), join(clone, "site"));
    // By which code a page was drawn is noted here, for the next run.
    expect(pages).toEqual([".keys.json"]);
  }, 300_000);

  test("with many files, in the threads that read them", async () => {
    const many = join(folder, "many");
    const [file] = readdirSync(join(folder, "data/archive")).filter((name) => /txt$/.test(name));
    cpSync(join(folder, "data/archive", file!), join(many, "report.txt"));
    // It is the last by name: the first 48 are read by the command itself.
    for (let copy = 0; copy < 48; copy++) writeFileSync(join(many, `${copy}.txt`), "无");
    const {status, stdout} = await command("parse", "many");
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(8);
  });

  test("refuses to touch a data folder that is there", async () => {
    const before = readdirSync(join(folder, "data"));
    const {status, stderr} = await command("init", "--lang", "en");
    expect({status, stderr}).toEqual({
      status: 4,
      stderr:
        "data: it is there already and is left as it is; name another folder: gongkai init FOLDER.\n"
    });
    expect(readdirSync(join(folder, "data"))).toEqual(before);
  });
});

/** Files of two folders that are not the same, byte for byte. */
function differing(one: string, other: string): string[] {
  const names = (of: string) =>
    readdirSync(of, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1));
  const all = [...new Set([...names(one), ...names(other)])].sort();
  const bytes = (file: string) => (existsSync(file) ? readFileSync(file).toString("hex") : "");
  return all.filter((name) => bytes(join(one, name)) !== bytes(join(other, name)));
}

describe("as a library", () => {
  const example = () => {
    const [, code] = /<!-- tested -->\s*```js\n([\s\S]*?)```/.exec(
      readFileSync(join(root, "README.md"), "utf8")
    )!;
    return code!;
  };

  test("the example of the README runs, and prints what it says", async () => {
    const [file] = readdirSync(join(folder, "node_modules/gongkai/dist/data/archive")).sort();
    cpSync(
      join(folder, "node_modules/gongkai/dist/data/archive", file!),
      join(folder, "report.txt")
    );
    writeFileSync(join(folder, "example.js"), example());
    const said = [...example().matchAll(/\/\/ → (.*)/g)].map(([, text]) => text);
    const {status, stdout, stderr} = await run(node, ["example.js"], folder);
    expect({status, stderr}).toEqual({status: 0, stderr: ""});
    expect(stdout.trim().split("\n")).toEqual(said);
  });

  test.each(["nodenext", "bundler"])(
    "its types hold under strict and %s",
    async (resolution) => {
      const options = {
        ...{strict: true, noEmit: true, target: "es2022", lib: ["es2022"]},
        ...{types: ["node"], typeRoots: [join(root, "node_modules/@types")]},
        ...{exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false},
        ...{moduleResolution: resolution, module: resolution === "bundler" ? "esnext" : "nodenext"}
      };
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({compilerOptions: options, files: ["user.ts"]})
      );
      writeFileSync(join(folder, "user.ts"), user);
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      expect((await run(process.execPath, [tsc, "-p", "."], folder)).stdout).toBe("");
    },
    120_000
  );
});

const user = `import {read, type Left, type Observation, type Reading} from "gongkai";

export async function received(bytes: Uint8Array): Promise<number | null> {
  const {readings, left}: {readings: Reading[]; left: Left[]} = await read(bytes, {path: "a.html", url: null});
  const figure: Observation | undefined = readings[0]?.observations.find(({indicator}) => indicator === "request.received");
  const year: number | null | undefined = readings[0]?.report.year;
  // @ts-expect-error a state is one of six words
  const wrong = figure?.state === "zero";
  // @ts-expect-error a value may be null
  const value: number = figure!.value;
  return left.length > 0 || wrong || year === null ? null : value;
}
`;
