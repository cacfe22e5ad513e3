/** Of several documents of one report: which counts, in the archive, in a folder and for `check`. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {parsedOf} from "#pipeline/parse.ts";
import {sortReports} from "#pipeline/records.ts";
import {archiveWorld, runAll} from "#test/archive.ts";
import {gongkaiHere} from "#test/command.ts";
import {madeArchive, madeReport, sha} from "#test/made.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import {temporaryFolder} from "#test/world.ts";

const figures = (count: number, kind: "table" | "prose") =>
  Object.fromEntries(
    Array.from({length: count}, (_, at) => [
      kind === "table" ? `request.received@total${at}` : `disclosure.items~${at + 1}`,
      {value: at}
    ])
  );

let part = 0;
const document = (published: string | null, made: Record<string, {value: number}>): ReadReport => ({
  ...madeReport({year: 2021, published}, made),
  part: `${sha}#b${++part}`
});

/** The one that counts, whichever stands first where that is of no account. */
function counting(...all: ReadReport[]): ReadReport {
  const {reports} = sortReports(parsedOf(madeArchive(...all)));
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

const day = "2022-01-20";
/** With its words: one that is nothing but tables is joined to those, and no rival. */
const full = (published: string | null) =>
  document(published, {...figures(30, "table"), ...figures(1, "prose")});
const summary = (published: string | null) => document(published, figures(4, "prose"));

describe("what counts in any order", () => {
  test.each([
    ["the tables, of one day", full(day), summary(day)],
    ["the tables without a day", full(null), summary(day)],
    ["the tables, though the summary is of a later day", full(day), summary("2022-02-20")],
    ["the later of two with tables", document("2022-03-01", figures(20, "table")), full(day)],
    ["the later of two without", document("2022-03-01", figures(2, "prose")), summary(day)],
    ["far more figures, without days", full(null), document(null, figures(5, "table"))],
    ["far more figures, of one day", full(day), document(day, figures(26, "table"))],
    ["the one that says when, of two that say as much", full(day), full(null)]
  ])("%s", (_, own, other) => {
    expect(counting(own, other)).toBe(own);
    expect(counting(other, own)).toBe(own);
  });
});

test("of two that say nearly as much the later in the list counts", () => {
  const [one, other] = [full(day), document(day, figures(29, "table"))];
  expect(counting(one, other)).toBe(other);
  expect(counting(other, one)).toBe(one);
});

test("of three no circle: a later day goes before more figures", () => {
  const [a, b, c] = [
    document(day, figures(30, "table")),
    document(null, figures(20, "table")),
    document("2022-03-01", figures(10, "table"))
  ];
  for (const order of [
    [a, b, c],
    [c, b, a],
    [b, c, a]
  ])
    expect(counting(...(order as ReadReport[]))).toBe(b);
});

test("a table of which nothing can be read is none", () => {
  const blind = madeReport({year: 2021}, {"request.received@total": {state: "unreadable"}});
  const own = summary(null);
  expect(counting(own, {...blind, part: `${sha}#b900`})).toBe(own);
});

const {report} = printReport("2021", (key) => (key === "request.received@total" ? "7" : "0"));
const attached = writeHtml(report);
const leading = new TextEncoder().encode(
  `<h1>${report.title}</h1><p>发布时间：${report.published}</p><p>2021年，我局主动公开政府信息3条，全文及各项统计表格见本页所附的文件，现将有关情况向社会公布，欢迎监督。</p>
   <p>一、总体情况</p><p>2021年，我局主动公开政府信息3条。</p>`
);

test.each([
  ["first", [leading, attached]],
  ["last", [attached, leading]]
])("a page that leads to the report and stands %s takes nothing from it", async (_, files) => {
  const run = await runAll(
    archiveWorld(files.map((bytes, at) => ({bytes, url: `http://a.test/${at}`})))
  );
  const received = run.rows.observations.find(({id}) => id.endsWith("/request.received@total"));
  expect(received?.value).toBe(7);
  const reason = run.rows.documents.find(({status}) => status === "left_out")?.reason;
  expect(reason).toMatch(/counts, which has the tables; .* does not/);
});

test("nor does it for check, by whichever name", async () => {
  for (const [one, other] of [
    ["a", "b"],
    ["b", "a"]
  ]) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `${one}.html`), attached);
    writeFileSync(join(folder, `${other}.html`), leading);
    const {stdout, stderr} = await gongkaiHere(["check", folder, "--format", "json"]);
    expect((JSON.parse(stdout) as {check: string}[]).map(({check}) => check)).toContain(
      "requests-applicant-total"
    );
    expect(stderr).toContain(`${one}.html`);
    expect(stderr).toMatch(/有表格|has the tables/);
  }
});
