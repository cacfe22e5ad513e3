/** A report whose tables stand in a file of their own: its release and its page, each number with its own words and bytes. */
import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {archivedFile, bodyPath, fileOf, reportPath} from "#dashboard/pages/links.ts";
import {publish} from "#pipeline/publish.ts";
import {archiveWorld, runAll} from "#test/archive.ts";
import {sha256Of} from "#test/bundle.ts";
import {lostLinks, readIn, rowsIn, type MadeSite} from "#test/dashboard/site.ts";
import {
  linking,
  section3,
  standard,
  statistics,
  toSheet,
  toWord,
  words
} from "#test/printed/attached.ts";

const sheet = toSheet(statistics, ["政府信息公开情况统计表"]);
// 3 + 4 + 1 + 2 requests are no 11: a finding that rests on the words of the attached table.
const slip = section3.map((row) => (row[0]!.startsWith("一、本年新收") ? row.with(-1, "11") : row));
const word = toWord(slip, ["附件"]);
const page2016 = words(2016, "青禾县教育局", linking("P0201.xlsx"));
const page2021 = standard(2021, linking("/files/tables.docx"));

let made: MadeSite;

beforeAll(async () => {
  const retrieved = "2026-03-01T00:00:00.000Z";
  const world = archiveWorld([
    {bytes: page2016, url: "http://a.test/2016/t.html", retrieved},
    {bytes: sheet, url: "http://a.test/2016/P0201.xlsx", retrieved},
    {bytes: page2021, url: "http://a.test/2021/t.html", retrieved},
    {bytes: word, url: "http://a.test/files/tables.docx", retrieved}
  ]);
  const {release} = await runAll(world);
  await publish(release);
  made = {world, release, archive: join(world.data, "archive"), site: world.site};
  mkdirSync(join(made.site, ".."), {recursive: true});
  await build(made);
}, 120_000);

const report = (year: number) => `~青禾县教育局/${year}`;

const pageOf = (year: number) => {
  const path = reportPath(report(year));
  return parseHTML(readIn(made.site, fileOf({lang: "zh", path}))).document as unknown as Document;
};

/** The words that the figure of an id leads to, and the file it is cited by. */
function figureOn(page: Document, id: string) {
  const link = page.querySelector(`[id="figure-${id}"] a.figure`)!;
  const anchor = decodeURIComponent(link.getAttribute("href")!.slice(1));
  const line = page.getElementById(anchor)!.closest("p")!;
  return {
    said: link.textContent!.trim(),
    anchor,
    line: line.textContent!,
    file: link.getAttribute("data-file")
  };
}

describe("the page of the report", () => {
  test("shows the figures of the appendix, each leading to its words there", () => {
    const page = pageOf(2016);
    const own = `${sha256Of(sheet).slice(0, 8)}-`;
    for (const [id, said, row] of [
      ["request.received", "17", "（一）收到申请数\t件\t17"],
      ["request.channel.fax", "9", "2.传真申请数\t件\t9"],
      ["disclosure.items", "120", "（一）主动公开政府信息数\t条\t120"]
    ] as const) {
      const figure = figureOn(page, id);
      expect(figure).toMatchObject({said, file: sha256Of(sheet)});
      expect(figure.anchor.startsWith(`${own}b`), figure.anchor).toBe(true);
      expect(figure.line).toContain(row);
    }
    // What the page itself says stands beside, with its own words.
    const text = figureOn(page, "disclosure.items~1");
    expect(text).toMatchObject({said: "134", file: null, anchor: "b4.s16-20"});
    expect(page.getElementById(text.anchor)!.textContent).toContain("134条");
  });

  test("shows a table of the form where the form has it", () => {
    const page = pageOf(2021);
    const figure = figureOn(page, "request.received@business");
    expect(figure).toMatchObject({said: "4", file: sha256Of(word)});
    expect(figure.line).toContain("一、本年新收政府信息公开申请数量\t3\t4\t0\t1\t0\t2\t11");
    const region = page
      .querySelector('[id="figure-request.received@business"]')!
      .closest("section")!;
    expect(region.querySelector("h3")!.textContent).toContain("三、收到和处理政府信息公开申请情况");
    expect(region.textContent).not.toContain("少了格式里的表");
  });

  test.each([
    [2016, page2016, sheet],
    [2021, page2021, word]
  ])("of %i has the bytes of both files", (year, page, tables) => {
    const links = [...pageOf(year).querySelectorAll("a[download]")].map((link) => link.id);
    expect(links).toEqual(["archived", `${sha256Of(tables).slice(0, 8)}-archived`]);
    for (const bytes of [page, tables])
      expect(readFileSync(join(made.site, archivedFile(sha256Of(bytes))))).toEqual(
        Buffer.from(bytes)
      );
  });

  test("no line of one file is called as one of the other", () => {
    for (const year of [2016, 2021]) {
      const ids = [...pageOf(year).querySelectorAll(".source [id]")].map(({id}) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });
});

test("every link of the site leads somewhere, to the very anchor", () => {
  expect(lostLinks(made.site)).toEqual([]);
});

test("a finding quotes the words of the attached table, and leads there", async () => {
  const [finding] = await rowsIn(
    made,
    `SELECT * FROM findings WHERE "check" = 'requests-applicant-total'`
  );
  expect(finding).toMatchObject({left: 10, right: 11, report: report(2021)});
  const path = fileOf({lang: "zh", path: bodyPath("~青禾县教育局")});
  const page = parseHTML(readIn(made.site, path)).document as unknown as Document;
  const article = page.getElementById(String(finding!.finding))!;
  expect(article.querySelector(".quotes")!.textContent).toContain("一、本年新收");
  const [figure] = article.querySelectorAll(".figures a.figure");
  expect(figure!.getAttribute("href")).toContain(`#${sha256Of(word).slice(0, 8)}-b`);
});

test("the tables of the release name the right document", async () => {
  const place = `split_part(place, '#', 1)`;
  for (const [format, from] of [
    ["csv", `read_csv('${made.release}/observations.csv')`],
    ["parquet", `read_parquet('${made.release}/observations.parquet')`]
  ]) {
    const rows = await rowsIn(
      made,
      `SELECT origin, ${place} AS document, count(*)::INTEGER AS figures FROM ${from} GROUP BY ALL ORDER BY ALL`
    );
    expect(rows, format).toEqual(
      [
        {origin: "narrative", document: sha256Of(page2016), figures: 1},
        {origin: "narrative", document: sha256Of(page2021), figures: 1},
        {origin: "statistics", document: sha256Of(sheet), figures: 7},
        {origin: "table", document: sha256Of(word), figures: 42}
      ].sort((a, b) => (a.origin + a.document < b.origin + b.document ? -1 : 1))
    );
  }
  const documents = await rowsIn(
    made,
    `SELECT d.sha256, d.status, r.report FROM documents d LEFT JOIN reports r USING (document)`
  );
  expect(documents.map(({sha256, status, report: of}) => [sha256, status, of])).toEqual(
    expect.arrayContaining([
      [sha256Of(page2016), "read", report(2016)],
      [sha256Of(sheet), "read", null],
      [sha256Of(page2021), "read", report(2021)],
      [sha256Of(word), "read", null]
    ])
  );
  const lines = await rowsIn(made, "SELECT DISTINCT report, document FROM blocks ORDER BY ALL");
  expect(lines).toHaveLength(4);
});
