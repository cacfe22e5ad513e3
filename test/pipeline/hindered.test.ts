/** What hinders a run gets one sentence, and takes nothing away. */
import {spawnSync} from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {errorCode} from "#pipeline/failure.ts";
import {lock, releaseOf} from "#pipeline/release.ts";
import {projectPath} from "#pipeline/world.ts";
import {gongkaiHere} from "#test/command.ts";
import {projectWorld, type SmallWorld} from "#test/world.ts";

const before = {"gongkai.duckdb": "last good", "reports.csv": "last good"};

let world: SmallWorld;
beforeEach(() => {
  world = projectWorld();
  mkdirSync(releaseOf(world));
  for (const [name, text] of Object.entries(before))
    writeFileSync(join(releaseOf(world), name), text);
});
afterEach(() => {
  const kept = readdirSync(releaseOf(world)).map((name) => [
    name,
    readFileSync(join(releaseOf(world), name), "utf8")
  ]);
  expect(Object.fromEntries(kept)).toEqual(before);
  expect(readdirSync(world.data).filter((name) => /^release\.(next|old)/.test(name))).toEqual([]);
});

const said = (lang: "zh" | "en") => [
  "--data",
  world.data,
  "--site",
  world.site,
  "--lang",
  lang,
  "all"
];

/** What was said besides the stages. */
const sentences = (stderr: string) =>
  stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" …"));

/** The command in a shell in which no file may be larger than so many blocks of 512 or 1024 bytes. */
function runWithin(blocks: number, lang: "zh" | "en" = "en") {
  const command = [process.execPath, projectPath("pipeline/gongkai.mjs"), ...said(lang)];
  const script = `ulimit -f ${blocks}; exec "$@"`;
  return spawnSync("sh", ["-c", script, "sh", ...command], {encoding: "utf8"});
}

describe("a full disk", () => {
  test("while what was read is kept", () => {
    const {status, stderr} = runWithin(20);
    expect({status, said: sentences(stderr)}).toEqual({
      status: 4,
      said: [
        "the disk is full, or a file is larger than the system allows; nothing of before is lost: make room and run again."
      ]
    });
    expect(readdirSync(join(world.data, "readings"))).toEqual([]);
  });

  test("while the database is written: what was read is not read again", () => {
    const {status, stderr} = runWithin(1000, "zh");
    expect({status, said: sentences(stderr)}).toEqual({
      status: 4,
      said: ["磁盘已满，或文件超过系统允许的大小；此前的结果没有丢失。请腾出空间后再运行。"]
    });
    expect(readdirSync(join(world.data, "readings")).some((name) => name.endsWith(".pack"))).toBe(
      true
    );
  });
});

test("a folder of data that may not be written to", async () => {
  chmodSync(world.data, 0o555);
  const file = `${releaseOf(world)}.lock`;
  const code = await asSomebody(() =>
    lock(file, world).catch((error: unknown) => errorCode(error))
  );
  chmodSync(world.data, 0o755);
  expect([code, existsSync(file)]).toEqual(["EACCES", false]);
});

/** Whoever may do anything may write there too: they do it as somebody else. */
async function asSomebody<Result>(run: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid!(65_534);
  try {
    return await run();
  } finally {
    process.seteuid!(0);
  }
}

test("another run at work", async () => {
  const lock = `${releaseOf(world)}.lock`;
  writeFileSync(lock, String(process.pid));
  const {status, stderr} = await gongkaiHere(said("en"));
  expect({status, said: sentences(stderr)}).toEqual({
    status: 4,
    said: [
      `another run (process ${process.pid}) is at work; wait for it, or delete ${lock} if there is none.`
    ]
  });
  expect(existsSync(lock)).toBe(true);
  rmSync(lock);
});

test("a file where what was read should lie", async () => {
  const readings = join(world.data, "readings");
  writeFileSync(readings, "");
  const {status, stderr} = await gongkaiHere(said("en"));
  expect({status, said: sentences(stderr)}).toEqual({
    status: 4,
    said: [
      `${readings}/last-run.json: it could not be written (ENOTDIR); check permissions and space on the disk.`
    ]
  });
});
