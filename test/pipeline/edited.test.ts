/**
 * An archive that is edited again and again: each run gives what a run from nothing gives. `GONGKAI_EDITS=1` runs after
 * each edit, and not only after some of them.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {beforeAll, expect, test} from "vitest";
import {Source} from "#data/schema/document.ts";
import {tables} from "#data/schema/tables.ts";
import {openDatabase} from "#pipeline/database.ts";
import {find} from "#pipeline/find.ts";
import {hashOf} from "#pipeline/hash.ts";
import {formatOf} from "#pipeline/kinds.ts";
import {databaseOf, load} from "#pipeline/load.ts";
import {parse} from "#pipeline/parse.ts";
import {archiveWorld} from "#test/archive.ts";
import {
  bare,
  linking,
  own,
  statistics,
  toArchive,
  toSheet,
  withFigures,
  words
} from "#test/printed/attached.ts";
import {library} from "#test/printed/read.ts";
import {leading, undatedWord} from "#test/printed/whole.ts";
import type {SmallWorld} from "#test/world.ts";

/** A line of the index with the bytes that it is about. */
interface Line extends Source {
  content: Uint8Array;
}

const department = "青禾县教育局";
const government = "青禾县人民政府";
const signed = {reason: "x", by: "someone", on: "2026-11-01"};

let world: SmallWorld;
let lines: Line[];

function lineOf(path: string, content: Uint8Array, url = `http://a.gov.cn/${path}`): Line {
  const format = formatOf(content, library)!;
  const sums = {sha256: hashOf(content), format, bytes: content.length};
  return {...sums, path, url, retrieved: "2026-01-01T00:00:00Z", note: "made", content};
}

const at = (path: string) => lines.findIndex((line) => line.path === path);
const inArchive = (path: string) => join(world.data, "archive", path);
const replace = (path: string, content: Uint8Array) => {
  lines[at(path)] = {...lineOf(path, content), url: lines[at(path)]!.url};
};
const alter = (path: string, change: Partial<Line>) => {
  lines[at(path)] = {...lines[at(path)]!, ...change};
};
const drop = (path: string) => void lines.splice(at(path), 1);
const add = (path: string, content: Uint8Array, url?: string) =>
  void lines.push(lineOf(path, content, url));

const put = (name: string, text: string) => writeFileSync(join(world.data, name), text);
const edit = (name: string, change: (text: string) => string) => {
  const text = readFileSync(join(world.data, name), "utf8");
  expect(change(text)).not.toBe(text);
  put(name, change(text));
};
const body = (label: string, level: string, more: string) =>
  `names:\n  ${label}: 2008-\nlabel: {zh: ${label}, en: ${label}}\nlevel: ${level}\n${more}`;

function writeArchive(): void {
  const known = new Set(lines.map(({path}) => path));
  for (const name of readdirSync(inArchive(".")))
    if (!known.has(name) && name !== "index.csv") rmSync(inArchive(name));
  for (const {path, content} of lines)
    if (!existsSync(inArchive(path)) || !readFileSync(inArchive(path)).equals(content))
      writeFileSync(inArchive(path), content);
  const index = stringify(lines, {header: true, columns: Object.keys(Source.shape)});
  writeFileSync(inArchive("index.csv"), index);
}

/** What a run gives: the sums of its files, what is told of it, and what it warned of. */
async function run() {
  const release = join(world.folder, "release");
  rmSync(release, {recursive: true, force: true});
  mkdirSync(release);
  world.warned.length = 0;
  world.events.length = 0;
  const found = await find(await parse(world), world);
  await load(found, release, world);
  const [read] = world.events.filter(({event}) => event === "read");
  return {
    tables: await rowsIn(release),
    tally: found.tally,
    warned: [...world.warned],
    kept: read && "kept" in read ? read.kept : 0
  };
}

async function rowsIn(release: string) {
  const database = await openDatabase(databaseOf(release), "READ_ONLY");
  const rows: Record<string, unknown> = {};
  for (const name of Object.keys(tables)) rows[name] = await database.rows(`FROM "${name}"`);
  database.close();
  return rows;
}

/** The same by a run that knows of none before. */
async function runFromNothing() {
  const kept = ["readings", "shards"].map((name) => join(world.data, name));
  for (const folder of kept) renameSync(folder, `${folder}.kept`);
  const result = await run();
  for (const folder of kept) {
    rmSync(folder, {recursive: true});
    renameSync(`${folder}.kept`, folder);
  }
  return result;
}

const edits: [string, () => void][] = [
  ["nothing", () => undefined],
  [
    "another figure in a page",
    () => replace("2016.html", words(2016, department, "<p>公开9件。</p>"))
  ],
  [
    "the figure as it was",
    () => replace("2016.html", words(2016, department, linking("附表.xlsx")))
  ],
  ["a file that was touched", () => utimesSync(inArchive("2015.html"), new Date(), new Date())],
  ["the size in a line of the index", () => alter("2015.html", {bytes: 7})],
  ["the size as it was", () => alter("2015.html", {bytes: lines[at("2015.html")]!.content.length})],
  ["a format in a line of the index", () => alter("2015.html", {format: "text"})],
  ["an address", () => alter("2014.html", {url: "http://b.gov.cn/2014.html"})],
  ["no address", () => alter("2014.html", {url: null})],
  ["the day of fetching", () => alter("2014.html", {retrieved: "2026-02-02T00:00:00Z"})],
  ["the day of fetching of a ZIP", () => alter("2018.zip", {retrieved: "2026-02-02T00:00:00Z"})],
  ["the address of a ZIP", () => alter("2018.zip", {url: "http://a.gov.cn/x.zip"})],
  ["the order of the lines", () => void lines.reverse()],
  ["the order as it was", () => void lines.reverse()],
  [
    "other figures in an attachment",
    () => replace("附表.xlsx", toSheet(withFigures({主动公开政府信息数: "77"}), own))
  ],
  ["an attachment that is gone", () => drop("附表.xlsx")],
  ["an attachment that came", () => add("附表.xlsx", bare)],
  ["another attachment of the same", () => add("附表2.xlsx", toSheet(statistics, own))],
  ["not the other attachment", () => drop("附表2.xlsx")],
  [
    "a page that leads to another day",
    () => replace("lead.html", leading("undated.docx", "2023-01-22"))
  ],
  ["a second page with a day", () => add("lead2.html", leading("undated.docx", "2023-01-23"))],
  ["no page with a day", () => [drop("lead.html"), drop("lead2.html")]],
  ["the page again", () => add("lead.html", leading("undated.docx"))],
  [
    "a later version of a page",
    () =>
      add(
        "2014b.html",
        words(2014, department, "<p>收到申请3件。</p>"),
        "http://c.gov.cn/2014.html"
      )
  ],
  ["and from the same address", () => alter("2014.html", {url: "http://c.gov.cn/2014.html"})],
  ["the versions in another order", () => void lines.unshift(lines.pop()!)],
  ["another name of a file", () => alter("2015.html", {path: "2015x.html"})],
  ["a copy of a file in a ZIP", () => add("copy.zip", toArchive({"c.html": words(2017)}))],
  ["the file itself gone", () => drop("2017.html")],
  [
    "more in the ZIP",
    () => replace("copy.zip", toArchive({"c.html": words(2017), "d.html": words(2013)}))
  ],
  ["a file that is torn", () => add("torn.pdf", new TextEncoder().encode("%PDF-1.7 torn"))],
  ["not the torn one", () => drop("torn.pdf")],
  [
    "a government",
    () =>
      put(
        "bodies/government.yml",
        body(government, "government", "parent: null\nadds_up: 2008-2015\n")
      )
  ],
  [
    "a body with a file",
    () => put("bodies/education.yml", body(department, "department", "parent: government\n"))
  ],
  ["a report of the government", () => add("gov.html", words(2014, government))],
  [
    "a figure of a body that it adds up",
    () => replace("2014.html", words(2014, department, "<p>新增公开99条。</p>"))
  ],
  ["years that it adds up", () => edit("bodies/government.yml", (t) => t.replace("2015", "2009"))],
  [
    "another English name",
    () => edit("bodies/education.yml", (t) => t.replace(`en: ${department}`, "en: Education"))
  ],
  ["years of a name", () => edit("bodies/education.yml", (t) => t.replace("2008-", "2015-"))],
  [
    "the years as they were",
    () => edit("bodies/education.yml", (t) => t.replace("2015-", "2008-"))
  ],
  [
    "another level",
    () => edit("bodies/education.yml", (t) => t.replace("department", "government"))
  ],
  [
    "a correction",
    () =>
      put(
        "corrections/education.yml",
        JSON.stringify({
          figures: [
            {
              observation: "education/2016/disclosure.items~1",
              expect: "134条",
              action: "override",
              value: 5,
              ...signed
            }
          ],
          findings: []
        })
      )
  ],
  ["another value in it", () => edit("corrections/education.yml", (t) => t.replace("5", "6"))],
  [
    "words that do not stand",
    () => edit("corrections/education.yml", (t) => t.replace("134条", "135条"))
  ],
  ["a reason", () => edit("corrections/education.yml", (t) => t.replace('"x"', '"y"'))],
  [
    "a correction of two bodies",
    () =>
      edit("corrections/education.yml", (t) =>
        t.replace(
          '"findings":[]',
          `"findings":[${JSON.stringify({finding: "x/government/2014", expect: [], verdict: "dismissed", ...signed})}]`
        )
      )
  ],
  ["the correction gone", () => rmSync(join(world.data, "corrections/education.yml"))],
  ["another deadline", () => edit("deadlines.yml", (t) => t.replace("due: 03-31", "due: 01-02"))],
  [
    "another label of an indicator",
    () => edit("indicators.csv", (t) => t.replace("规章 / 本年制发件数", "规章 / 制发件数"))
  ],
  [
    "another unit of an indicator",
    () =>
      edit("indicators.csv", (t) =>
        t.replace(/^(disclosure\.items,[^,]*,[^,]*),\w+/m, "$1,requests")
      )
  ],
  [
    "bodies gone",
    () =>
      ["education", "government"].forEach((name) => rmSync(join(world.data, `bodies/${name}.yml`)))
  ],
  ["most files gone", () => void lines.splice(2, 8)]
];

beforeAll(async () => {
  world = archiveWorld([]);
  world.hour = () => new Date(Date.now() + 60_000);
  rmSync(join(world.data, "corrections"), {recursive: true});
  mkdirSync(join(world.data, "corrections"));
  lines = [];
  for (const year of [2014, 2015, 2017]) add(`${year}.html`, words(year));
  add("2016.html", words(2016, department, linking("附表.xlsx")));
  add("附表.xlsx", bare);
  add("2018.zip", toArchive({"年报.html": words(2018, "青禾县财政局"), "附表.xlsx": bare}));
  add("lead.html", leading("undated.docx"));
  add("undated.docx", undatedWord);
  for (const name of ["青禾县民政局", "青禾县水利局"]) add(`${name}.html`, words(2016, name));
  writeArchive();
  await run();
});

/** After how many edits it is run. */
const step = Number(process.env.GONGKAI_EDITS ?? 7);

test("is made as from nothing, whatever was edited", async () => {
  let kept = 0;
  for (const [i, [what, change]] of edits.entries()) {
    change();
    writeArchive();
    if ((i + 1) % step !== 0) continue;
    const made = await run();
    const anew = await runFromNothing();
    kept += made.kept;
    expect.soft({...made, kept: 0}, what).toEqual(anew);
  }
  // Else nothing was tried.
  expect(kept).toBeGreaterThan(20);
}, 600_000);

test("nothing is kept of rules that were edited while they were at work", async () => {
  const shards = join(world.data, "shards");
  rmSync(shards, {recursive: true});
  const read = await parse(world);
  const result = find(read, world);
  while (!existsSync(shards)) await new Promise(setImmediate);
  edit("deadlines.yml", (text) => text.replace("due: 01-31", "due: 01-30"));
  await expect(result).rejects.toThrow("were changed while they were at work");
  expect(readdirSync(shards)).toEqual([]);
  expect((await find(read, world)).tally.reports).toBeGreaterThan(0);
});
