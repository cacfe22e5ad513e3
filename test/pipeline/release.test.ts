import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {published, tables} from "#data/schema/tables.ts";
import {openDatabase, writeTable} from "#pipeline/database.ts";
import {diffReleases} from "#pipeline/diff-releases.ts";
import {hashOf} from "#pipeline/hash.ts";
import {databaseOf} from "#pipeline/load.ts";
import {publish} from "#pipeline/publish.ts";
import {releaseOf, replaceRelease} from "#pipeline/release.ts";
import {storedFindings} from "#pipeline/stored.ts";
import {columnsOf} from "#pipeline/tables.ts";
import type {World} from "#pipeline/world.ts";
import {fillRelease} from "#test/archive.ts";
import {projectWorld, smallWorld} from "#test/world.ts";

/** The eight reports from the archive to the release: all but the site. */
function release(world: World): Promise<void> {
  return replaceRelease(world, async ({release}) => {
    await fillRelease(release, world);
    await publish(release);
  });
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, hashOf(readFileSync(join(folder, name)))])
  );
}

const without = (name: string, {[name]: _gone, ...rest}: Record<string, string>) => rest;

describe("a release of the eight reports", () => {
  let world: ReturnType<typeof projectWorld>;
  let folder: string;

  /** The project's archive, with one file lost: what is said of it stands in the release. */
  function lossy(lang: "zh" | "en") {
    const world = projectWorld({lang});
    const lost = `${"0".repeat(64)},text,7,lost.txt,,,a file that was lost\n`;
    appendFileSync(join(world.data, "archive/index.csv"), lost);
    return world;
  }

  beforeAll(async () => {
    world = lossy("en");
    await release(world);
    folder = releaseOf(world);
  });

  test("is the same, byte for byte, when made again, in whatever language and folder; the database has the same tables", async () => {
    const other = lossy("zh");
    await release(other);
    const [one, two] = [folder, releaseOf(other)].map(contents);
    expect(Object.keys(one!).length).toBeGreaterThan(40);
    expect(without("gongkai.duckdb", two!)).toEqual(without("gongkai.duckdb", one!));
    expect(await diffReleases(databaseOf(folder), databaseOf(releaseOf(other)), other)).toEqual([]);
  });

  test("has every table and view as CSV and Parquet, and nothing else", () => {
    const files = Object.keys(published).flatMap((name) => [`${name}.csv`, `${name}.parquet`]);
    expect(readdirSync(folder).sort()).toEqual(
      [...files, "datapackage.json", "gongkai.duckdb", "gongkai.sql", "SHA256SUMS"].sort()
    );
  });

  test("says the sum of every file but the database", () => {
    const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
    const said = Object.fromEntries(sums.map((line) => line.split("  ").reverse()));
    expect(said).toEqual(without("SHA256SUMS", without("gongkai.duckdb", contents(folder))));
  });

  test("holds the same rows in every format", async () => {
    const database = await openDatabase(":memory:");
    await database.run(`ATTACH '${databaseOf(folder)}' AS release (READ_ONLY)`);
    for (const name of Object.keys(published)) {
      const [counts] = await database.rows(
        `SELECT (SELECT count(*) FROM release.${name}) AS duckdb,
           (SELECT count(*) FROM '${folder}/${name}.parquet') AS parquet,
           (SELECT count(*) FROM read_csv('${folder}/${name}.csv', all_varchar = true)) AS csv`
      );
      expect([counts!.parquet, counts!.csv], name).toEqual([counts!.duckdb, counts!.duckdb]);
    }
    database.close();
  });

  test("tells where every file came from and what every column is", () => {
    const description = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
    const byName = new Map<string, Record<string, never>>(
      description.resources.map((resource: {name: string}) => [resource.name, resource])
    );
    for (const [name, table] of Object.entries(published)) {
      const {schema, bytes, hash, path} = byName.get(name)! as unknown as {
        schema: {fields: {name: string; description: string}[]; primaryKey?: string[]};
        bytes: number;
        hash: string;
        path: string;
      };
      expect(schema.fields.map((field) => field.name)).toEqual(columnsOf(table).map((c) => c.name));
      expect(schema.fields.filter((field) => !field.description)).toEqual([]);
      const file = readFileSync(join(folder, path));
      expect([bytes, hash]).toEqual([file.length, `sha256:${hashOf(file)}`]);
      if (name in tables) expect(schema.primaryKey).toEqual(table.key);
      expect(byName.has(`${name}-parquet`)).toBe(true);
    }
    expect(description.licenses).toMatchObject([{name: "CC-BY-4.0"}]);
    expect(description.sources).toHaveLength(2);
    expect(JSON.stringify(description)).not.toContain(world.folder);
  });

  test("keeps why a document was left out or could not be read", async () => {
    const database = await openDatabase(databaseOf(folder), "READ_ONLY");
    const rows = await database.rows(
      "SELECT kind, status, reason FROM documents WHERE status <> 'read' ORDER BY kind"
    );
    database.close();
    expect(rows).toEqual([
      {kind: "guide", status: "left_out", reason: expect.stringContaining("it is a guide")},
      {
        kind: "other",
        status: "unreadable",
        reason: "lost.txt: there is no such file or folder; check the path."
      }
    ]);
  });

  test("bears no time of making", () => {
    const year = new Date().getFullYear();
    const moment = new RegExp(`${year}-\\d\\d-\\d\\dT`);
    for (const name of readdirSync(folder).filter((file) => /csv|json|SUMS/.test(file)))
      expect(readFileSync(join(folder, name), "utf8"), name).not.toMatch(moment);
  });

  test("answers for its findings, with the words they rest on and what people have said", async () => {
    const {judged, checks, spot} = await storedFindings(world);
    expect([judged.length, checks.length]).toEqual([28, 32]);
    const none = judged.find(({finding}) => finding.check === "text-none")!;
    const {path, line, start, end, text} = spot(none.finding.places[0]!)!;
    expect(text.slice(start!, end!)).toContain("未收到");
    expect(readFileSync(path, "utf8").split("\n")[line! - 1]).toBe(text);
    expect(judged.flatMap(({verdict}) => verdict?.said ?? []).sort()).toEqual([
      "confirmed",
      "confirmed",
      "deferred"
    ]);
  });

  test("keeps what people have said, beside the findings and figures", async () => {
    const database = await openDatabase(databaseOf(folder), "READ_ONLY");
    const said = await database.rows(
      "SELECT kind, said, stands FROM corrections ORDER BY kind, said, about"
    );
    const [flagged] = await database.rows(
      "SELECT value, correction FROM observations_with_corrections WHERE correction IS NOT NULL"
    );
    database.close();
    expect(said.every(({stands}) => stands)).toBe(true);
    expect(said.map((row) => `${row.kind} ${row.said}`)).toEqual([
      "figure flag",
      "verdict confirmed",
      "verdict confirmed",
      "verdict deferred"
    ]);
    expect(flagged).toEqual({value: 0, correction: "flag"});
  });
});

describe("a run that fails", () => {
  const before = {"gongkai.duckdb": "last good", "x.csv": "last good"};

  function withRelease(world: World): World {
    mkdirSync(releaseOf(world), {recursive: true});
    for (const [name, text] of Object.entries(before))
      writeFileSync(join(releaseOf(world), name), text);
    return world;
  }
  const kept = (world: World) =>
    Object.fromEntries(
      readdirSync(releaseOf(world)).map((name) => [
        name,
        readFileSync(join(releaseOf(world), name), "utf8")
      ])
    );
  const beside = (world: World) =>
    readdirSync(world.data).filter((name) => /^release\./.test(name));

  test("leaves the last good release as it was, and nothing beside it", async () => {
    const world = withRelease(smallWorld());
    const run = replaceRelease(world, async ({release}) => {
      writeFileSync(join(release, "x.csv"), "half");
      throw new Error("in the middle");
    });
    await expect(run).rejects.toThrow("in the middle");
    expect(kept(world)).toEqual(before);
    expect(beside(world)).toEqual([]);
  });

  test("because nothing could be read does so with one sentence", async () => {
    const world = withRelease(projectWorld());
    writeFileSync(
      join(world.data, "archive/index.csv"),
      "sha256,format,bytes,path,url,retrieved,note\n"
    );
    await expect(release(world)).rejects.toThrow("no report was read");
    expect(kept(world)).toEqual(before);
  });

  test("because a corrections file is no body's does so too", async () => {
    const world = withRelease(projectWorld());
    writeFileSync(join(world.data, "corrections/nobody.yml"), "");
    await expect(release(world)).rejects.toThrow("nobody.yml: no body nobody in data/bodies");
    expect(kept(world)).toEqual(before);
  });

  test("because a row leads to one that is not there does so too", async () => {
    const {folder} = smallWorld();
    const outcome = {
      check: "text-none",
      report: "a/2021",
      holds: 1,
      fails: 0,
      cannot_tell: 0,
      because: []
    };
    const database = await openDatabase(databaseOf(folder));
    for (const [name, table] of Object.entries(tables))
      await writeTable(database, [name, table], {rows: name === "outcomes" ? [outcome] : []});
    database.close();
    await expect(publish(folder)).rejects.toThrow("outcomes.check: checks has no text-none");
  });

  test("and was killed between its two renames is made good by the next", async () => {
    const world = withRelease(smallWorld());
    renameSync(releaseOf(world), `${releaseOf(world)}.old`);
    mkdirSync(`${releaseOf(world)}.next`);
    mkdirSync(`${releaseOf(world)}.next.4711.tmp`);
    writeFileSync(`${releaseOf(world)}.lock`, "999999999");
    await expect(replaceRelease(world, () => Promise.reject(new Error("again")))).rejects.toThrow();
    expect(kept(world)).toEqual(before);
    expect(beside(world)).toEqual([]);
  });
});

describe("a run that succeeds", () => {
  const make = (text: string, world: World) =>
    replaceRelease(world, async ({release, site}) => {
      writeFileSync(join(release, "gongkai.duckdb"), text);
      writeFileSync(join(site, "index.html"), text);
    });
  const read = (world: World) => [
    readFileSync(join(releaseOf(world), "gongkai.duckdb"), "utf8"),
    readFileSync(join(world.site, "index.html"), "utf8")
  ];

  test("puts the release and the site in place together, and the next one replaces them", async () => {
    const world = smallWorld();
    await make("first", world);
    expect(read(world)).toEqual(["first", "first"]);
    await make("second", world);
    expect(read(world)).toEqual(["second", "second"]);
    expect(readdirSync(world.data)).toEqual(["release"]);
    expect(existsSync(`${world.site}.old`)).toBe(false);
  });

  test("waits for no other run, and does not write into its folders", async () => {
    const world = smallWorld();
    const run = replaceRelease(world, () => make("second", world));
    await expect(run).rejects.toThrow(`another run (process ${process.pid}) is at work`);
  });

  test("never replaces a folder that is not ours", async () => {
    const world = smallWorld();
    mkdirSync(world.site);
    writeFileSync(join(world.site, "thesis.docx"), "years of work");
    await expect(make("x", world)).rejects.toThrow("gongkai did not make this folder");
    expect(readdirSync(world.site)).toEqual(["thesis.docx"]);
  });
});
