/** Reports that are only a file, or pictures, behind a page of each family: followed from the list to the archive. */
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {expect, test} from "vitest";
import {collect} from "#pipeline/collect.ts";
import {parse} from "#pipeline/parse.ts";
import {asWhole} from "#test/archive.ts";
import {orderOf} from "#pipeline/targets.ts";
import {printReport} from "#test/printed/report.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";
import {cellALine, writeText} from "#test/printed/text.ts";
import {toZip} from "#test/printed/zip.ts";
import {projectPath} from "#pipeline/world.ts";
import {ownWeb} from "#test/sites/web-of-ours.ts";
import {openWeb} from "#test/sites/web.ts";
import {projectWorld} from "#test/world.ts";

const title = "青禾县教育局2022年政府信息公开工作年度报告";
const {report} = printReport("2021", () => "1");
const book = Buffer.from(writeWorkbook(report));
const zip = Buffer.from(
  toZip([
    {name: new TextEncoder().encode("年报.txt"), bytes: writeText(report, {table: cellALine})},
    {name: new TextEncoder().encode("说明.txt"), bytes: new TextEncoder().encode("填表说明")}
  ])
);
const old = readFileSync(projectPath("test/formats-samples/numbers-2021.doc"));
const picture = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

type Case = [
  family: string,
  list: [path: string, text: string],
  page: [path: string, body: string],
  files: Record<string, Buffer>,
  formats: string[]
];

const record = (path: string) =>
  `<datastore><record><![CDATA[<a href='${path}'>${title}</a>]]></record></datastore>`;
const link = (path: string, words = title) => `<a href="${path}">${words}</a>`;

const cases: Case[] = [
  [
    "jcms",
    ["/col/col1/index.html", record("/art/2023/1/15/art_1_2.html")],
    [
      "/art/2023/1/15/art_1_2.html",
      link("/module/download/downfile.jsp?classid=0&amp;filename=0a.xlsx", "附件")
    ],
    {"/module/download/downfile.jsp?classid=0&filename=0a.xlsx": book},
    ["html", "xlsx"]
  ],
  [
    "trs",
    ["/gknb/", link("./202301/t20230115_2.html")],
    ["/gknb/202301/t20230115_2.html", link("./P020230115.zip", "附件")],
    {"/gknb/202301/P020230115.zip": zip},
    ["html", "zip"]
  ],
  [
    "vsb",
    ["/gknb.htm", link("info/1042/2.htm")],
    ["/info/1042/2.htm", `<script>showVsbpdfIframe("/__local/A/2022.pdf","100%");</script>`],
    {"/__local/A/2022.pdf": Buffer.from("%PDF-1.4")},
    ["html", "pdf"]
  ],
  [
    "guangdong",
    ["/gknb/index.html", link("/gknb/content/post_2.html")],
    ["/gknb/content/post_2.html", `<img src="/attachment/1.png"><img src="/attachment/2.png">`],
    {"/attachment/1.png": picture, "/attachment/2.png": Buffer.concat([picture, picture])},
    ["html", "image", "image"]
  ],
  [
    "generic",
    ["/list.asp", link("show.asp?id=2")],
    ["/show.asp?id=2", link("/upload/2022.doc", "2022年年报.doc")],
    {"/upload/2022.doc": old},
    ["html", "doc"]
  ],
  [
    "generic, whose list leads to files",
    ["/list.asp", link("/upload/2022.xlsx")],
    ["/none", ""],
    {"/upload/2022.xlsx": book},
    ["xlsx"]
  ]
];

test.each(cases)("%s", async (_family, [listPath, list], [pagePath, body], files, formats) => {
  const web = await openWeb();
  const put = (path: string, answer: string | Buffer) => web.pages.set(`a.test${path}`, answer);
  put(listPath, list);
  put(
    pagePath,
    `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`
  );
  for (const [path, bytes] of Object.entries(files)) put(path, bytes);
  let hour = Date.parse("2026-03-01T00:00:00Z");
  const world = projectWorld({
    web: ownWeb(),
    hour: () => new Date((hour += 1000)),
    now: () => performance.now()
  });
  mkdirSync(join(world.data, "bodies/made"), {recursive: true});
  writeFileSync(
    join(world.data, "bodies/made/education.yml"),
    `names: {青禾县教育局: 2008-}\nlabel: {zh: 局, en: a bureau}\nlevel: department\nlists: ["${web.at("a.test", listPath)}"]\n`
  );
  await collect(await orderOf(["education"], world), "gongkai/test", world);
  const index: Record<string, string>[] = parseCsv(
    readFileSync(join(world.data, "archive/index.csv"), "utf8"),
    {
      columns: true
    }
  );
  expect(index.slice(1).map(({format}) => format)).toEqual(formats);
  // What is read of it is credited to the body whose list it stood on.
  if (!formats.some((format) => ["zip", "xlsx"].includes(format))) return;
  const {reports} = (await asWhole(await parse(world), world)).sorted;
  expect(reports.map(({reading}) => [reading.report.body, reading.report.year])).toContainEqual([
    "education",
    2022
  ]);
});
