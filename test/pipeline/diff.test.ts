import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {tables} from "#data/schema/tables.ts";
import {compareRows, toChange} from "#pipeline/changes.ts";
import {openDatabase, writeTable} from "#pipeline/database.ts";
import {diff} from "#pipeline/diff.ts";
import {quoteText, selectRows} from "#pipeline/tables.ts";
import {projectWorld, smallWorld, temporaryFolder} from "#test/world.ts";

describe("rows", () => {
  const table = {key: ["id"]};

  test("are new, gone or changed, and only what differs is told", () => {
    const before = [
      {id: "a", value: 1, raw: "1"},
      {id: "b", value: 2, raw: "2"}
    ];
    const after = [
      {id: "b", value: 3, raw: "2"},
      {id: "c", value: null, raw: ""}
    ];
    expect(compareRows(["observations", table], before, after)).toEqual([
      {
        table: "observations",
        key: "a",
        change: "gone",
        fields: [
          {name: "id", before: "a", after: null},
          {name: "value", before: 1, after: null},
          {name: "raw", before: "1", after: null}
        ]
      },
      {
        table: "observations",
        key: "b",
        change: "changed",
        fields: [{name: "value", before: 2, after: 3}]
      },
      {
        table: "observations",
        key: "c",
        change: "new",
        fields: [
          {name: "id", before: null, after: "c"},
          {name: "raw", before: null, after: ""}
        ]
      }
    ]);
  });

  test("that are the same are no change, lists too", () => {
    const pair = {key: "a", before: {ids: ["x", "y"]}, after: {ids: ["x", "y"]}};
    expect(toChange("findings", pair)).toBeNull();
    expect(toChange("findings", {...pair, after: {ids: ["y", "x"]}})).not.toBeNull();
  });
});

describe("two releases", () => {
  const indicator = {
    ...{section: "text", report_years: "all", unit: "items", label_zh: "", label_en: "", note: ""}
  };
  const rowsOf = (ids: string[], note = "") =>
    ids.map((id) => ({indicator: id, ...indicator, note}));

  async function release(rows: ReturnType<typeof rowsOf>, format: "duckdb" | "parquet") {
    const folder = temporaryFolder();
    const place = format === "duckdb" ? folder : temporaryFolder();
    const database = await openDatabase(join(place, "gongkai.duckdb"));
    await writeTable(database, ["indicators", tables.indicators], {rows});
    const parquet = (name: string) => quoteText(join(folder, `${name}.parquet`));
    if (format === "parquet") {
      const select = selectRows("indicators", tables.indicators);
      await database.run(`COPY (${select}) TO ${parquet("indicators")}`);
      await database.run(`COPY (SELECT 'a' AS id) TO ${parquet("observations")}`);
    }
    database.close();
    return folder;
  }

  test.each([
    ["duckdb", "duckdb"],
    ["duckdb", "parquet"],
    ["parquet", "parquet"]
  ] as const)("as %s and %s are compared table by table", async (one, other) => {
    const old = await release(rowsOf(["a", "b", "c"]), one);
    const now = await release(
      [...rowsOf(["b"]), ...rowsOf(["c"], "new note"), ...rowsOf(["d"])],
      other
    );
    const changes = await diff(old, now, smallWorld());
    expect(
      changes
        .filter(({table}) => table === "indicators")
        .map(({key, change, fields}) => [key, change, change === "changed" ? fields : []])
    ).toEqual([
      ["a text", "gone", []],
      ["c text", "changed", [{name: "note", before: "", after: "new note"}]],
      ["d text", "new", []]
    ]);
  });

  test("of which one is no database are one sentence", async () => {
    const broken = join(temporaryFolder(), "x.duckdb");
    writeFileSync(broken, "x");
    const whole = await release([], "duckdb");
    await expect(diff(whole, broken, smallWorld())).rejects.toMatchObject({
      status: 4,
      message: `${broken}: the database in it cannot be opened; name a data/release that gongkai all has made.`
    });
  });

  test("and a document are not compared", async () => {
    const folder = await release([], "duckdb");
    const world = smallWorld();
    const file = join(world.folder, "a.txt");
    writeFileSync(file, "x");
    await expect(diff(file, folder, world)).rejects.toMatchObject({
      status: 2,
      message: "diff compares two documents or two releases, not one of each."
    });
  });
});

describe("two documents", () => {
  const world = projectWorld();
  const [name] = readdirSync(join(world.data, "archive")).filter((file) => file.endsWith(".txt"));
  const original = join(world.data, "archive", name!);
  const changed = (change: (text: string) => string) => {
    const path = join(temporaryFolder(), "b.txt");
    writeFileSync(path, change(readFileSync(original, "utf8")));
    return path;
  };

  test("of the same words are the same, wherever the words stand", async () => {
    const moved = changed((text) => text.replace("时间:2022-05-28\n", "时间:2022-05-28\n\n\n"));
    expect(await diff(original, moved, world)).toEqual([]);
  });

  test("differ by the very figure that was changed, with its report", async () => {
    const other = changed((text) =>
      text.replace("共主动公开政府信息196条", "共主动公开政府信息197条")
    );
    const changes = await diff(original, other, world);
    expect(changes).toMatchObject([
      {
        table: "observations",
        key: "zibo-hightech-approval/2021/disclosure.items~1",
        change: "changed"
      }
    ]);
    expect(changes[0]!.fields).toContainEqual({name: "value", before: 196, after: 197});
  });

  test("tell a report that only one of them has", async () => {
    const other = changed((text) =>
      text.slice(0, text.indexOf("高新区行政服务中心2016年政府信息公开工作年度报告"))
    );
    const gone = await diff(original, other, world);
    expect(gone).toMatchObject([
      {table: "reports", key: "zibo-hightech-approval/2016", change: "gone"}
    ]);
    const back = await diff(other, original, world);
    expect(back).toMatchObject([{table: "reports", change: "new"}]);
  });

  test("without a report in common are nothing to compare", async () => {
    const other = join(world.folder, "guide.txt");
    mkdirSync(world.folder, {recursive: true});
    writeFileSync(other, readFileSync(original, "utf8").split("\n").slice(0, 60).join("\n"));
    await expect(diff(original, other, world)).rejects.toThrow("have no report in common");
  });

  test("of which one is not there are one sentence", async () => {
    await expect(diff(original, join(world.folder, "none"), world)).rejects.toMatchObject({
      status: 4,
      message: expect.stringContaining("there is no such file")
    });
  });
});
