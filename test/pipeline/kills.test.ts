/**
 * `gongkai all` is killed at random moments: `GONGKAI_KILLS=200` kills as often, `GONGKAI_SEED=7` repeats what was
 * printed.
 */
import {spawn} from "node:child_process";
import {appendFileSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openDatabase} from "#pipeline/database.ts";
import {hashOf} from "#pipeline/hash.ts";
import {sumsHold} from "#pipeline/release-sums.ts";
import {databaseOf} from "#pipeline/load.ts";
import {lastGood, releaseOf} from "#pipeline/release.ts";
import {projectPath} from "#pipeline/world.ts";
import {archiveWorld} from "#test/archive.ts";
import {gongkai} from "#test/command.ts";
import {randomFrom} from "#test/generated/random.ts";
import {dumpOf} from "#test/printed/read.ts";
import type {SmallWorld} from "#test/world.ts";

const kills = Number(process.env.GONGKAI_KILLS ?? 10);
const seed = Number(process.env.GONGKAI_SEED ?? Date.now() % 1_000_000);

/** A report of figures that no other has. */
const reportOf = (number: number) => {
  let next = number * 1000;
  return new TextEncoder().encode(dumpOf("2021", () => String(next++)));
};

const said = ({data, site}: SmallWorld) => ["--data", data, "--site", site, "--lang", "en", "all"];

/** Puts one more report into an archive. */
function addReport(world: SmallWorld, number: number): void {
  const bytes = reportOf(number);
  const [path, archive] = [`${number}.txt`, join(world.data, "archive")];
  writeFileSync(join(archive, path), bytes);
  const line = `${hashOf(bytes)},text,${bytes.length},${path},http://a.gov.cn/${number},,made\n`;
  appendFileSync(join(archive, "index.csv"), line);
}

/** Every file of a release by its hash, but for the database, whose bytes are never the same. */
const contents = (world: SmallWorld) =>
  readdirSync(releaseOf(world))
    .filter((name) => !name.endsWith(".duckdb"))
    .map((name) => `${hashOf(readFileSync(join(releaseOf(world), name)))} ${name}`);

/** Runs until so many events were heard and so many milliseconds went by, or it ended by itself. */
function runUntil(
  world: SmallWorld,
  {events, milliseconds}: {events: number; milliseconds: number}
) {
  const child = spawn(
    process.execPath,
    [projectPath("pipeline/gongkai.mjs"), ...said(world), "--json"],
    {cwd: projectPath("test"), stdio: ["ignore", "pipe", "ignore"]}
  );
  let heard = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const before = heard;
    heard += text.split("\n").length - 1;
    if (before < events && heard >= events) setTimeout(() => child.kill("SIGKILL"), milliseconds);
  });
  return new Promise<boolean>((resolve) => child.on("close", (status) => resolve(status === 0)));
}

/** The release that whoever looks now gets: whole, and its database opens. */
async function lookAtRelease(world: SmallWorld): Promise<number> {
  const release = lastGood(releaseOf(world));
  expect(await sumsHold(release)).toBe(true);
  const database = await openDatabase(databaseOf(release), "READ_ONLY");
  const [row] = await database.rows("SELECT count(*)::INTEGER AS count FROM reports");
  database.close();
  return Number(row!.count);
}

/** A run that takes four seconds takes twenty-five where fifteen programs wait for the same two cores. */
const patience = 120_000;

/** Begin, six stages with their ends, what was read, and the end: about so many events has a run. */
const longest = 17;

test(
  `killed ${kills} times (seed ${seed}), the last release stays, and the run after makes what one makes that was never killed`,
  {timeout: (kills + 3) * patience},
  async () => {
    const random = randomFrom(seed);
    const world = archiveWorld([{bytes: reportOf(1)}, {bytes: reportOf(2)}]);
    expect(await gongkai(said(world))).toMatchObject({status: 0});
    const reports = await lookAtRelease(world);
    let added = 3;
    addReport(world, added);
    for (let kill = 0; kill < kills; kill++) {
      // One in six falls where release and site change places.
      const isLate = random.int(1, 6) === 1;
      const events = isLate ? longest - 2 : Math.ceil(longest * random.next() ** 2);
      const milliseconds = random.int(0, isLate ? 60 : 300);
      const isDone = await runUntil(world, {events, milliseconds});
      const found = await lookAtRelease(world);
      expect(found, `kill ${kill}: ${events} events, ${milliseconds} ms`).toBeGreaterThanOrEqual(
        reports
      );
      // One that came to its end has nothing left to do, and there would be nothing to kill.
      if (isDone) addReport(world, ++added);
    }
    expect(await gongkai(said(world))).toMatchObject({status: 0});
    const never = archiveWorld([{bytes: reportOf(1)}, {bytes: reportOf(2)}]);
    for (let number = 3; number <= added; number++) addReport(never, number);
    expect(await gongkai(said(never))).toMatchObject({status: 0});
    expect(contents(world)).toEqual(contents(never));
    const left = readdirSync(world.data).filter((name) => /^release\.|\.tmp$/.test(name));
    expect(left).toEqual([]);
  }
);
