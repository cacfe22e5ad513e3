import {createServer, type AddressInfo} from "node:net";
import {appendFileSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, test, vi} from "vitest";
import {run} from "#pipeline/commands/doctor.ts";
import {examineAll, isWrong, type Examined} from "#pipeline/doctor/doctor.ts";
import {isAtLeast} from "#pipeline/doctor/machine.ts";
import {hashOf} from "#pipeline/hash.ts";
import {gongkaiHere} from "#test/command.ts";
import {projectWorld, temporaryFolder, type SmallWorld} from "#test/world.ts";

afterEach(() => void vi.unstubAllEnvs());

const found = async (name: string, world: SmallWorld): Promise<Examined> =>
  (await examineAll(world)).find((one) => one.name === name)!;

const index = (world: SmallWorld) => join(world.data, "archive/index.csv");

/** A release of one file, with its sum. */
function published(world: SmallWorld): string {
  const folder = join(world.data, "release");
  mkdirSync(folder);
  writeFileSync(join(folder, "reports.csv"), "a\n");
  writeFileSync(join(folder, "SHA256SUMS"), `${hashOf(Buffer.from("a\n"))}  reports.csv\n`);
  return join(folder, "reports.csv");
}

describe("a machine with all that is needed", () => {
  test("is told so, in a table for people", async () => {
    const world = projectWorld();
    expect(await run([], {}, world)).toBe(0);
    const [table] = world.printed;
    expect(table).toMatch(/^needed\n {2}✓ Node +\d+\.\d+\.\d+ \(20\.19 or later is needed\)\n/);
    expect(table).toMatch(/ {2}✓ archive +1 file, 66\.1 KiB\n/);
    expect(table).toMatch(/ {2}○ release +there is none yet\n +→ run gongkai all\n/);
    expect(table).toMatch(/All that is needed is there\.$/);
    const chinese = projectWorld({lang: "zh"});
    await run([], {}, chinese);
    expect(chinese.printed[0]).toMatch(/^必需\n[\s\S]*必需的都在。$/);
  });

  test("and as JSON for programs", async () => {
    const {data} = projectWorld();
    const {status, stdout} = await gongkaiHere(["doctor", "--json", "--data", data]);
    const said = JSON.parse(stdout) as {schema: string; ready: boolean; examined: object[]};
    expect({status, schema: said.schema, ready: said.ready}).toEqual({
      ...{status: 0, schema: "gongkai/doctor@1", ready: true}
    });
    expect(said.examined).toContainEqual({
      ...{name: "archive", needed: true, state: "sound"},
      ...{
        found_zh: "1 个文件，66.1 KiB",
        found_en: "1 file, 66.1 KiB",
        todo_zh: null,
        todo_en: null
      }
    });
  });
});

describe("what is wrong", () => {
  test("no data folder: what to do, and status 4", async () => {
    const world = projectWorld();
    rmSync(world.data, {recursive: true});
    expect(await run([], {}, world)).toBe(4);
    expect(world.printed[0]).toMatch(
      / {2}✗ data folder +there is no \S+data\n +→ make one with gongkai init, or name it with --data\n/
    );
    expect(world.printed[0]).toMatch(/What has a ✗ must be seen to first\.$/);
  });

  test("an archive that lost a file, or some of its bytes", async () => {
    const world = projectWorld();
    const line = `${"0".repeat(64)},html,5,gone.html,,,made\n`;
    appendFileSync(index(world), line);
    expect(await found("archive", world)).toMatchObject({
      state: "unsound",
      says: {en: "1 of its files is missing or of another length: gone.html"}
    });
    writeFileSync(join(world.data, "archive/gone.html"), "1234");
    expect((await found("archive", world)).state).toBe("unsound");
    writeFileSync(join(world.data, "archive/gone.html"), "12345");
    expect((await found("archive", world)).state).toBe("sound");
  });

  test("an index that is none: its own sentence, with the line", async () => {
    const world = projectWorld();
    appendFileSync(index(world), "not a hash,html,5,a.html,,,made\n");
    expect(await found("archive", world)).toMatchObject({
      state: "unsound",
      says: {en: expect.stringMatching(/index\.csv, line 3: sha256: /)}
    });
  });

  test("a body's file that cannot be read is told with its line", async () => {
    const world = projectWorld();
    writeFileSync(join(world.data, "bodies/some-body.yml"), "names: {}\n");
    const written = await found("written", world);
    expect(written.state).toBe("unsound");
    expect(written.says.en).toMatch(/some-body\.yml, line 1: /);
    expect(written.says.zh).toMatch(/some-body\.yml，第 1 行：/);
  });

  test("a release of which a byte was changed", async () => {
    const world = projectWorld();
    const file = published(world);
    expect((await found("release", world)).state).toBe("sound");
    writeFileSync(file, "b\n");
    const release = await found("release", world);
    expect(release.says.en).toBe("1 of its files is not as SHA256SUMS has it: reports.csv");
    expect(isWrong(release)).toBe(true);
  });

  test("files that no line of the index names are told, and are no fault", async () => {
    const world = projectWorld();
    writeFileSync(join(world.data, "archive/stray.html"), "x");
    expect(await found("archive", world)).toMatchObject({
      state: "sound",
      says: {en: expect.stringContaining("in no line of its index and not read: 1, stray.html")}
    });
  });
});

describe("PostgreSQL", () => {
  test("is not asked for until an address is set", async () => {
    vi.stubEnv("GONGKAI_DATABASE", "");
    expect((await found("postgres", projectWorld())).state).toBe("sound");
  });

  test("that answers, and one that does not", async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const {port} = server.address() as AddressInfo;
    vi.stubEnv("GONGKAI_DATABASE", `postgres://me:secret@127.0.0.1:${port}/x`);
    const there = await found("postgres", projectWorld());
    expect(there).toMatchObject({state: "sound", says: {en: `127.0.0.1:${port} answers`}});
    await new Promise((resolve) => server.close(resolve));
    const gone = await found("postgres", projectWorld());
    expect(gone).toMatchObject({state: "unsound", says: {en: `127.0.0.1:${port} is not reached`}});
    expect(JSON.stringify(gone)).not.toContain("secret");
  });
});

describe("init", () => {
  test("makes a folder whose machine has all that is needed, and which overwrites nothing", async () => {
    const folder = temporaryFolder();
    const made = await gongkaiHere(["init", folder]);
    const data = join(folder, "data");
    expect(made).toMatchObject({status: 0, stderr: ""});
    expect(made.stdout).toContain(`npx gongkai all --data ${data} --site ${join(folder, "site")}`);
    expect((await gongkaiHere(["doctor", "--data", data])).status).toBe(0);
    const again = await gongkaiHere(["init", folder]);
    expect(again.status).toBe(4);
    expect(again.stderr).toContain("is there already and is left as it is");
  });

  test("takes an empty data folder, as a run leaves it that came before, for none", async () => {
    const folder = temporaryFolder();
    const data = join(folder, "data");
    mkdirSync(data);
    const choices = ["--data", data, "--site", join(folder, "site")];
    const early = await gongkaiHere(["all", ...choices, "--lang", "en"]);
    expect(early.status).toBe(4);
    expect(early.stderr).toContain("make a data folder with gongkai init");
    expect((await gongkaiHere(["init", folder])).status).toBe(0);
    expect((await gongkaiHere(["doctor", "--data", data])).status).toBe(0);
  });

  test("what is put there is read, of a body that has no file", async () => {
    const folder = temporaryFolder();
    const [data, site] = [join(folder, "data"), join(folder, "site")];
    await gongkaiHere(["init", folder]);
    const own = join(folder, "own");
    mkdirSync(own);
    writeFileSync(
      join(own, "a.txt"),
      "青禾县教育局2022年政府信息公开工作年度报告\n\n一、总体情况\n2022年，共收到政府信息公开申请3件。\n"
    );
    expect((await gongkaiHere(["all", "--data", data, "--site", site])).status).toBe(4);
    const collect = ["collect", own, "--data", data, "--lang", "en"];
    expect((await gongkaiHere(collect)).stdout).toMatch(/^documents: 1 new, .* 0 as before/);
    expect((await gongkaiHere(collect)).stdout).toMatch(/^documents: 0 new, .* 1 as before/);
    const {stdout} = await gongkaiHere(["parse", join(data, "archive"), "--data", data]);
    const reading = JSON.parse(stdout.trim());
    expect(reading.report.body).toBe("~青禾县教育局");
    expect(reading.observations[0]).toMatchObject({indicator: "request.received", value: 3});
  });
});

test.each([
  ["20.19.0", "20.19", true],
  ["20.9.0", "20.19", false],
  ["22.0.0", "20.19", true],
  ["18.20.4", "20.19", false],
  ["20.19.5", "20.19", true]
])("Node %s where %s is wanted: %s", (is, wanted, enough) => {
  expect(isAtLeast(is, wanted)).toBe(enough);
});
