/** The lines of notebooks/README.md that open the release in other tools, run where these are at hand. */
import {spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import * as xlsx from "@e965/xlsx";
import {beforeAll, describe, expect, test} from "vitest";
import {openDatabase} from "#pipeline/database.ts";
import {projectPath} from "#pipeline/world.ts";
import {madeRelease} from "#test/dashboard/site.ts";
import {temporaryFolder} from "#test/world.ts";

const items = [34, 157, 54, 115, 114, 196, 467, 423];

/** A tool, how it is given lines, and how one knows that it is there. */
const tools = [
  {lines: "sh", run: ["sh"], probe: ["duckdb", "--version"]},
  {lines: "js", run: [process.execPath, "--input-type=module"], probe: [process.execPath, "-v"]},
  {lines: "python", run: ["python3", "-"], probe: ["python3", "-c", "import pandas"]},
  {lines: "r", run: ["Rscript", "-"], probe: ["Rscript", "--version"]}
];

const readme = readFileSync(projectPath("notebooks/README.md"), "utf8");
const linesOf = (language: string) => readme.split(`\`\`\`${language}\n`)[1]!.split("\n```")[0]!;

let folder: string;
beforeAll(async () => {
  const {release} = await madeRelease();
  folder = temporaryFolder();
  mkdirSync(join(folder, "data"));
  symlinkSync(release, join(folder, "data/release"), "junction");
  symlinkSync(projectPath("node_modules"), join(folder, "node_modules"), "junction");
});

describe("the lines for", () => {
  for (const {lines, run, probe} of tools) {
    const isThere = spawnSync(probe[0]!, probe.slice(1)).status === 0;
    const name = isThere ? lines : `${lines}: not run, ${probe[0]} is not at hand`;
    test.skipIf(!isThere)(name, () => {
      const [command, ...options] = run;
      const told = spawnSync(command!, options, {
        cwd: folder,
        input: linesOf(lines),
        encoding: "utf8"
      });
      expect(told.stderr).toBe("");
      const numbers = [...told.stdout.matchAll(/(?<![\d.])\d+(?:\.0)?(?![\d.])/g)].map(Number);
      expect(numbers.filter((number) => items.includes(number))).toEqual(items);
    });
  }

  test("the command line hold a query that the release answers", async () => {
    const database = await openDatabase(join(folder, "data/release/gongkai.duckdb"), "READ_ONLY");
    const rows = await database.rows(linesOf("sh").split('"')[1]!);
    database.close();
    expect(rows.map(({value}) => value)).toEqual(items);
  });

  test("Power Query name the file and its columns; a spreadsheet reads it, Chinese and all", () => {
    const lines = linesOf("powerquery");
    const [file] = /\w+\.csv/.exec(lines)!;
    const book = xlsx.read(readFileSync(join(folder, "data/release", file)), {type: "buffer"});
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(
      book.Sheets[book.SheetNames[0]!]!
    );
    for (const [, column] of lines.matchAll(/\[(category)\]|\{"(\w+)"\}/g))
      expect(Object.keys(Object.assign({}, ...rows) as object)).toContain(column ?? "year");
    const totals = rows
      .filter(({category}) => !category)
      .sort((a, b) => Number(a.year) - Number(b.year));
    expect(totals.map(({value}) => value)).toEqual(items);
    expect(rows.map(({category}) => category)).toContain("行政许可事项");
  });
});

test("are three each", () => {
  for (const language of [...tools.map(({lines}) => lines), "powerquery"])
    expect(linesOf(language).split("\n"), language).toHaveLength(3);
});
