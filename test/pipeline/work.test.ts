import {mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import type {Pool} from "pg";
import {isAway, openDatabase} from "#pipeline/work/database.ts";
import {gather} from "#pipeline/work/gathering.ts";
import {environmentOf, startService} from "#test/bucket.ts";
import {gongkaiHere} from "#test/command.ts";
import {freePort, silentLine, hasPostgres, startPostgres, type Postgres} from "#test/postgres.ts";
import {hold, someReports, startWorker, sumsOf, twice, type Worker} from "#test/work.ts";
import {projectWorld, smallWorld, temporaryFolder} from "#test/world.ts";

/** Nobody listens there: who gathers from it finds that nothing is lacking, or fails. */
const nowhere = "postgresql://nobody@127.0.0.1:1/none";

describe.skipIf(!hasPostgres)("reading on many machines", () => {
  let postgres: Postgres;
  let pool: Pool;
  beforeAll(async () => {
    postgres = await startPostgres(temporaryFolder());
    pool = await openDatabase(postgres.url, smallWorld());
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await postgres.stop();
  });

  const holders = async (): Promise<string[]> => {
    const {rows} = await pool.query<{locked_by: string}>(
      "select locked_by from graphile_worker.jobs where locked_by is not null"
    );
    return rows.map(({locked_by}) => locked_by);
  };

  test("workers are killed and others come, the database goes away and comes back: the release is that of one process", async () => {
    const [alone, together] = twice(someReports(36));
    const storage = temporaryFolder();
    const environment = {GONGKAI_DATABASE: postgres.url, GONGKAI_STORAGE: storage};
    const start = () => startWorker(together, environment);
    const workers = await Promise.all([start(), start()]);
    const gathering = gather({database: postgres.url, storage, files: 2}, together);
    const done = () => Number(/^jobs (\d+)/.exec(together.logged.at(-1) ?? "")?.[1] ?? 0);
    for (const i of [0, 1]) {
      await hold(() => done() > 4 * i);
      workers[i]!.process.kill("SIGKILL");
      workers.push(await start());
    }
    await postgres.stop();
    const last = workers.at(-1)!;
    await hold(() => last.said.includes("does not answer") || last.process.exitCode !== null);
    await postgres.start();
    expect(last.said).toContain("does not answer");
    await gathering;
    const end = await Promise.all(workers.slice(2).map(stop));
    expect(end).toEqual([0, 0]);
    const said = [...together.warned, ...workers.map((worker) => worker.said)].join("\n");
    expect(said).toMatch(
      /the database does not answer \(.+\); it is asked again for ten minutes\./
    );
    expect(said).toContain("the database answers again.");
    expect(said).not.toMatch(/^\s+at /m);
    await gather({database: nowhere, storage}, together);
    expect(await sumsOf(together)).toEqual(await sumsOf(alone));
  }, 400_000);

  test("a worker hangs, and comes back when another has done its job; all lies in a bucket", async () => {
    const [alone, together] = twice(someReports(12));
    const service = await startService();
    const environment = {
      ...environmentOf(service),
      GONGKAI_DATABASE: postgres.url,
      GONGKAI_STORAGE: "s3://made/gov"
    };
    for (const [name, value] of Object.entries(environmentOf(service))) vi.stubEnv(name, value);
    const meeting = {database: postgres.url, storage: "s3://made/gov", files: 3, limit: 0.1};
    const slow = await startWorker(together, environment);
    const gathering = gather(meeting, together);
    await hold(async () => (await holders().catch(() => [])).length > 0);
    slow.process.kill("SIGSTOP");
    const [stopped] = await holders();
    const quick = await startWorker(together, environment);
    await gathering;
    expect(await holders()).not.toContain(stopped);
    const had = new Map(service.objects);
    slow.process.kill("SIGCONT");
    expect(await Promise.all([stop(slow), stop(quick)])).toEqual([0, 0]);
    for (const [name, bytes] of had) expect(service.objects.get(name)).toEqual(bytes);

    // A machine that has nothing but the index, and finds all the rest in the bucket.
    const folder = join(together.data, "archive");
    for (const name of readdirSync(folder)) if (name !== "index.csv") rmSync(join(folder, name));
    rmSync(join(together.data, "readings"), {recursive: true});
    await gather({...meeting, database: nowhere}, together);
    expect(await sumsOf(together)).toEqual(await sumsOf(alone));
    vi.unstubAllEnvs();
    await service.close();
  }, 400_000);

  test("a worker ends when it is told to, though the database no longer says a word", async () => {
    const line = await silentLine(postgres.port);
    const url = postgres.url.replace(`:${postgres.port}/`, `:${line.port}/`);
    const environment = {GONGKAI_DATABASE: url, GONGKAI_STORAGE: temporaryFolder()};
    const worker = await startWorker(projectWorld(), environment);
    await hold(() => line.answered() > 2);
    line.silence();
    expect(await stop(worker)).toBe(0);
    line.close();
  }, 120_000);

  test("a connection that broke before it was asked says that the database is away, and no other fault does", async () => {
    const line = await silentLine(postgres.port);
    const there = await openDatabase(
      postgres.url.replace(`:${postgres.port}/`, `:${line.port}/`),
      smallWorld()
    );
    const client = await there.connect();
    const fault = (words: string): Promise<Error> =>
      client.query(words).then(
        () => new Error("it answers"),
        (error: Error) => error
      );
    expect(isAway(await fault("select 1 from nowhere"))).toBe(false);
    const broken = new Promise((resolve) => client.once("error", resolve));
    line.close();
    expect(isAway(await broken)).toBe(true);
    expect(isAway(await fault("select 1"))).toBe(true);
    client.release(true);
    await there.end();
  }, 60_000);

  test("one with other readers refuses, and what it was asked for stays", async () => {
    const world = projectWorld();
    const storage = temporaryFolder();
    const environment = {GONGKAI_DATABASE: postgres.url, GONGKAI_STORAGE: storage};
    const other = projectWorld();
    mkdirSync(join(other.data, "bodies/other"));
    writeFileSync(
      join(other.data, "bodies/other/other.yml"),
      "names:\n  别县教育局: 2019-\nlabel:\n  zh: 别县教育局\n  en: Education Bureau of Bie\nlevel: department\nparent: null\nsite: www.bie.test\n"
    );
    const gathering = gather({database: postgres.url, storage}, world);
    await hold(async () => {
      const {rowCount} = await pool.query("select 1 from graphile_worker.jobs");
      return rowCount === 1;
    });
    const refusing = await startWorker(other, environment);
    expect(await refusing.ended).toBe(4);
    expect(refusing.said).toMatch(
      /the jobs that wait are for other readers \([0-9a-f]{12}; here are [0-9a-f]{12}\); install the version, and the data folder, of where gongkai all runs\.\n$/
    );
    expect(readdirSync(storage)).toEqual(["archive"]);
    const worker = await startWorker(world, environment, ["--once"]);
    expect(await worker.ended).toBe(0);
    await gathering;
  }, 400_000);

  test("no way into the database is told in a sentence", async () => {
    const {data} = projectWorld();
    const ask = async (database: string) => {
      const words = ["--data", data, "--lang", "en", "work", "--database", database];
      const {status, stderr} = await gongkaiHere([...words, "--storage", temporaryFolder()]);
      return `${status} ${stderr.trim()}`;
    };
    const {port} = postgres;
    const advice = "check the address, user and password of --database, and that it runs.";
    expect(await ask(`postgresql://gongkai:wrong@127.0.0.1:${port}/postgres`)).toBe(
      `4 127.0.0.1:${port}/postgres: no way into the database (password authentication failed for user "gongkai"); ${advice}`
    );
    expect(await ask(`postgresql://gongkai:secret@127.0.0.1:${port}/none`)).toContain(
      'no way into the database (database "none" does not exist)'
    );
    const closed = await freePort();
    expect(await ask(`postgresql://gongkai:secret@127.0.0.1:${closed}/postgres`)).toBe(
      `4 127.0.0.1:${closed}/postgres: no way into the database (ECONNREFUSED); ${advice}`
    );
  }, 60_000);
});

test("what is wrong with what was said is told in a sentence, before anything is done", async () => {
  const {data} = projectWorld();
  const folder = temporaryFolder();
  const ask = async (...words: string[]) => {
    const {status, stderr} = await gongkaiHere(["--data", data, "--lang", "en", ...words]);
    return `${status} ${stderr.trim().split("\n").at(-1)}`;
  };
  expect(await ask("work")).toBe(
    "2 where jobs are and where readings go must be said: give --database and --storage."
  );
  const half = "2 --database and --storage go together.";
  expect(await ask("work", "--database", nowhere)).toBe(half);
  expect(await ask("all", "--storage", folder)).toBe(half);
  expect(await ask("work", "--threads", "none")).toBe(
    "2 --threads is a number above zero, not none."
  );
  expect(await ask("all", "--database", "mysql://x", "--storage", folder)).toContain(
    "4 --database is postgresql://USER:PASSWORD@HOST/NAME; correct it."
  );
  const gone = join(folder, "gone");
  expect(await ask("all", "--database", nowhere, "--storage", gone)).toContain(
    `4 ${gone}: there is no such folder; make it, or mount there what the machines share.`
  );
});

async function stop({process, ended}: Worker): Promise<number | null> {
  process.kill("SIGTERM");
  return ended;
}
