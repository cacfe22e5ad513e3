import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {basename, join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {closureOf, projectFingerprint, readersFingerprint} from "#pipeline/fingerprint.ts";
import {fetchFiles, parse} from "#pipeline/parse.ts";
import {readingsOf} from "#pipeline/readings.ts";
import {projectPath} from "#pipeline/world.ts";
import {archiveWorld} from "#test/archive.ts";
import {sha256Of} from "#test/bundle.ts";
import {zip} from "#test/printed/docx.ts";
import {dumpOf, library} from "#test/printed/read.ts";
import {imports} from "#test/source.ts";
import {temporaryFolder, type SmallWorld} from "#test/world.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A report of figures that no other has. */
const reportOf = (number: number) => {
  let next = number * 1000;
  return bytes(dumpOf("2021", () => String(next++)));
};

/** What a run of reading did, and what came of it. */
async function run(world: SmallWorld) {
  world.events.length = 0;
  world.warned.length = 0;
  const files = fetchFiles((await parse(world)).files);
  const [read] = world.events.filter(({event}) => event === "read");
  return {
    files,
    counts: read && "read_now" in read && [read.read_now, read.kept],
    said: [...world.warned]
  };
}

/** Changes bytes in place, and says that they were never touched. */
function tamper(path: string, change: (bytes: Buffer) => void): void {
  const own = readFileSync(path);
  change(own);
  writeFileSync(path, own);
  utimesSync(path, new Date(0), new Date(0));
}

const later = () => new Date(Date.now() + 60_000);
const made = () => {
  const world = archiveWorld([
    {bytes: reportOf(1), url: "http://a.gov.cn/1.html"},
    {bytes: zip({"一.txt": reportOf(2), "二.txt": reportOf(3), "同.txt": reportOf(1)})},
    {bytes: bytes("%PDF-1.7 torn")},
    {bytes: reportOf(4)}
  ]);
  world.hour = later;
  return world;
};
const archiveOf = (world: SmallWorld, name: string) => join(world.data, "archive", name);
const fileOf = (number: number) => `${sha256Of(reportOf(number))}.file`;

describe("what was read", () => {
  test("is not read again, and is the same", async () => {
    const world = made();
    const first = await run(world);
    expect(first.counts).toEqual([5, 0]);
    const second = await run(world);
    expect(second.counts).toEqual([0, 5]);
    expect(second.files).toEqual(first.files);
    // Nor by who knows nothing of when the files were touched.
    rmSync(join(readingsOf(world), "sums.json"));
    expect((await run(world)).counts).toEqual([0, 5]);
  });

  test("is read again where bytes, address or name are others, and only that", async () => {
    const world = made();
    const first = await run(world);
    writeFileSync(archiveOf(world, "new.txt"), reportOf(5));
    const index = archiveOf(world, "index.csv");
    const lines = readFileSync(index, "utf8");
    writeFileSync(
      index,
      `${lines.replace("a.gov.cn", "b.gov.cn")}${sha256Of(reportOf(5))},text,${reportOf(5).length},new.txt,,,made\n`
    );
    const second = await run(world);
    expect(second.counts).toEqual([2, 4]);
    expect(second.files.slice(1, 6)).toEqual(first.files.slice(1));
    expect(JSON.stringify(second.files[0])).toContain("http://b.gov.cn/1.html");
  });

  test("is read again in full where a body or an indicator is another", async () => {
    const world = made();
    await run(world);
    appendFileSync(join(world.data, "indicators.csv"), "\n");
    expect((await run(world)).counts).toEqual([0, 5]);
    const body = join(world.data, "bodies/made.yml");
    const [other] = readdirSync(join(world.data, "bodies"), {
      recursive: true,
      encoding: "utf8"
    }).filter((name) => name.endsWith(".yml"));
    const text = readFileSync(join(world.data, "bodies", other!), "utf8");
    writeFileSync(
      body,
      text.replaceAll(/^ {2}\p{Script=Han}+:/gmu, (name) => name.replace(/^ {2}/, "  某县"))
    );
    expect((await run(world)).counts).toEqual([5, 0]);
  });

  test("is not believed where it was damaged: it is read anew, and that is said once", async () => {
    const world = made();
    const first = await run(world);
    const {file, at} = (await parse(world)).files.at(0)!.read!.slot;
    tamper(file, (own) => own.writeUInt8(own[at + 5]! ^ 1, at + 5));
    const second = await run(world);
    expect(second).toMatchObject({
      counts: [1, 4],
      files: first.files,
      said: [expect.stringContaining(basename(file))]
    });
    expect(await run(world)).toMatchObject({counts: [0, 5], said: []});
  });

  test("of files that are gone goes when it outweighs the rest", async () => {
    const world = made();
    await run(world);
    const index = archiveOf(world, "index.csv");
    const lines = readFileSync(index, "utf8").split("\n");
    const before = readFileSync(
      join(
        readingsOf(world),
        readdirSync(readingsOf(world)).find((name) => name.endsWith(".pack"))!
      )
    ).length;
    writeFileSync(index, `${lines.slice(0, 2).join("\n")}\n`);
    await run(world);
    const after = readdirSync(readingsOf(world)).filter((name) => name.endsWith(".pack"));
    expect(after).toHaveLength(1);
    expect(readFileSync(join(readingsOf(world), after[0]!)).length).toBeLessThan(before / 2);
    expect((await run(world)).counts).toEqual([0, 1]);
  });
});

describe("the bytes of the archive", () => {
  test("that were changed are a problem, whatever was read before, until they are back", async () => {
    const world = made();
    const first = await run(world);
    const file = archiveOf(world, fileOf(4));
    const own = readFileSync(file);
    tamper(file, (changed) => changed.writeUInt8(own[7]! ^ 1, 7));
    const {files} = await run(world);
    expect(files.at(-1)!.parsed).toMatchObject({
      problem: {en: expect.stringContaining("not those")}
    });
    writeFileSync(file, own);
    expect(await run(world)).toMatchObject({counts: [0, 5], files: first.files});
  });

  test("are not as many as the index says, and so are a problem too", async () => {
    const world = made();
    await run(world);
    const index = archiveOf(world, "index.csv");
    const {length} = reportOf(4);
    writeFileSync(
      index,
      readFileSync(index, "utf8").replace(`,${length},${fileOf(4)}`, `,7,${fileOf(4)}`)
    );
    const {files} = await run(world);
    expect(files.at(-1)!.parsed).toMatchObject({
      problem: {en: expect.stringContaining("not those")}
    });
  });

  test("are looked at by a clock that went back, since it says nothing of what was first", async () => {
    const world = made();
    world.hour = () => new Date(0);
    await run(world);
    expect(readFileSync(join(readingsOf(world), "sums.json"), "utf8")).toBe("[]");
    world.hour = later;
    await run(world);
    expect(readFileSync(join(readingsOf(world), "sums.json"), "utf8")).toContain(fileOf(4));
  });
});

describe("the fingerprint", () => {
  let root: string;
  beforeAll(() => {
    root = temporaryFolder();
    for (const name of [
      "parsers",
      "pipeline",
      "data/schema",
      "data/accuracy.csv",
      "data/quality.csv"
    ])
      cpSync(projectPath(name), join(root, name), {recursive: true});
    for (const name of ["dashboard", "notebooks"]) mkdirSync(join(root, name));
    cpSync(projectPath("package.json"), join(root, "package.json"));
    symlinkSync(projectPath("node_modules"), join(root, "node_modules"));
  });
  const both = async () => [
    await readersFingerprint(library, root),
    await projectFingerprint(root)
  ];
  const changes = async (change: () => void) => {
    const before = await both();
    change();
    return (await both()).map((print, i) => print !== before[i]);
  };
  const add =
    (file: string, text = "// more\n") =>
    () =>
      appendFileSync(join(root, file), text);

  test.each([
    ["a reader", "parsers/prose/sums.ts", [true, true]],
    ["a word of the schema", "data/schema/observation.ts", [true, true]],
    ["what is kept of a file", "pipeline/facts.ts", [true, true]],
    ["how a picture is recognised", "pipeline/recogniser.ts", [true, true]],
    ["a rule", "pipeline/checks/text-none.ts", [false, true]],
    ["a page of reasons", "pipeline/checks/README.md", [false, false]]
  ])("of readers and project changes with %s", async (_, file, expected) => {
    expect(await changes(add(file))).toEqual(expected);
  });

  test("does not change with the ends of lines, or where the project lies", async () => {
    const file = join(root, "parsers/read.ts");
    const text = readFileSync(file, "utf8");
    expect(await changes(() => writeFileSync(file, text.replaceAll("\n", "\r\n")))).toEqual([
      false,
      false
    ]);
    const other = join(temporaryFolder(), "elsewhere");
    cpSync(root, other, {recursive: true});
    expect(await readersFingerprint(library, other)).toBe((await both())[0]);
  });

  test("changes with a package that readers use, or that one of those uses", async () => {
    rmSync(join(root, "node_modules"));
    const install =
      (name: string, version: string, dependencies = {}) =>
      () => {
        const folder = join(root, "node_modules", name);
        mkdirSync(folder, {recursive: true});
        writeFileSync(join(folder, "package.json"), JSON.stringify({version, dependencies}));
      };
    expect(await changes(install("htmlparser2", "1.0.0", {entities: "*"}))).toEqual([true, true]);
    expect(await changes(install("entities", "1.0.0"))).toEqual([true, true]);
    expect(await changes(install("entities", "1.0.1"))).toEqual([true, true]);
    expect(await changes(install("@tesseract.js-data/chi_sim", "1.0.0"))).toEqual([true, true]);
    expect(await changes(install("@observablehq/plot", "1.0.0"))).toEqual([false, false]);
  });

  test("sees all that a file imports", async () => {
    const sources = [...(await closureOf(["pipeline/cli.ts"])).keys()];
    const lost = sources.flatMap((file) =>
      imports(file)
        .filter(({target, type}) => !type && target.endsWith(".ts") && !sources.includes(target))
        .map(({target}) => `${file}: ${target}`)
    );
    expect(lost).toEqual([]);
    expect(sources).toContain("pipeline/checks/../check.ts".replace("checks/../", ""));
  });
});
