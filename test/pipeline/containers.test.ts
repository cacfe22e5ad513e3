/** The archive holds files of files: each is read, and each has its row. */
import {gzipSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import {fetchFiles, parse} from "#pipeline/parse.ts";
import {publish} from "#pipeline/publish.ts";
import {sha256Of} from "#test/bundle.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport, type Edition} from "#test/printed/report.ts";
import {cellALine, writeText} from "#test/printed/text.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";
import {toZip} from "#test/printed/zip.ts";
import {archiveWorld, runAll} from "#test/archive.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const printed = (edition: Edition, value = "0") => printReport(edition, () => value).report;
const page = writeHtml(printed("2021", "3"));
const book = writeWorkbook(printed("2019", "4"));
const dumpIn = (value: string) => writeText(printed("2021", value), {table: cellALine});
const dump = dumpIn("5");

const zip = (files: Record<string, Uint8Array>) =>
  toZip(Object.entries(files).map(([name, bytes]) => ({name: utf8(name), bytes, stored: true})));

const mail = (bytes: Uint8Array) =>
  utf8(
    [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: http://a.test/1.html",
      'Content-Type: multipart/related; type="text/html"; boundary="--x"',
      "",
      "----x",
      "Content-Type: text/html",
      "Content-Transfer-Encoding: base64",
      "Content-Location: http://a.test/1.html",
      "",
      Buffer.from(bytes).toString("base64"),
      "----x--",
      ""
    ].join("\r\n")
  );

function warc(url: string, bytes: Uint8Array, date = "2023-02-01T00:00:00Z"): Uint8Array {
  const answer = Buffer.concat([
    utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
    Buffer.from(bytes)
  ]);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\nContent-Length: ${answer.length}\r\n\r\n`;
  return gzipSync(Buffer.concat([utf8(head), answer, utf8("\r\n\r\n")]));
}

const retrieved = "2026-03-01T00:00:00.000Z";

describe("a file of files in the archive", () => {
  test("has a row, and so has each file in it, with where it came from", async () => {
    const whole = zip({"年报.html": page, "附件/附表.xlsx": book});
    const world = archiveWorld([{bytes: whole, url: "http://a.test/f.zip", retrieved}]);
    const {rows, reports, release} = await runAll(world);
    await publish(release);
    const name = `${sha256Of(whole)}.file`;
    const from = {url: "http://a.test/f.zip", retrieved};
    expect(rows.documents).toMatchObject([
      {
        document: sha256Of(whole),
        format: "zip",
        kind: "bundle",
        status: "read",
        path: name,
        ...from
      },
      {
        document: sha256Of(page),
        format: "html",
        kind: "report",
        path: `${name}/年报.html`,
        ...from
      },
      {format: "xlsx", kind: "report", status: "read", path: `${name}/附件/附表.xlsx`, ...from}
    ]);
    expect(rows.documents[1]!.bytes).toBe(page.length);
    expect(reports.map(({reading}) => reading.report.year)).toHaveLength(2);
    expect(rows.reports.map(({document}) => document)).toContain(sha256Of(book));
    expect(world.warned).toEqual([]);
  });

  test.each<[string, Uint8Array, string]>([
    ["a page that a browser saved", mail(page), "mhtml"],
    ["a stored web archive", warc("http://a.test/1.html", page), "warc"]
  ])("%s is opened, and its page has its own address", async (_what, bytes, format) => {
    const {rows} = await runAll(archiveWorld([{bytes}]));
    expect(rows.documents).toMatchObject([
      {format, kind: "bundle", url: null},
      {document: sha256Of(page), format: "html", kind: "report", url: "http://a.test/1.html"}
    ]);
    expect(rows.observations.find(({id}) => id.endsWith("request.received@total"))!.value).toBe(3);
  });

  test("a web archive that holds two versions says when each was fetched", async () => {
    const later = writeHtml(printed("2021", "4"));
    const [one, two] = [page, later].map((bytes, i) =>
      warc("http://a.test/1.html", bytes, `2023-0${i + 2}-01T00:00:00Z`)
    );
    const {rows} = await runAll(archiveWorld([{bytes: Buffer.concat([one!, two!])}]));
    expect(rows.documents.map(({retrieved, status}) => [retrieved, status])).toEqual([
      [null, "read"],
      ["2023-02-01T00:00:00Z", "left_out"],
      ["2023-03-01T00:00:00Z", "read"]
    ]);
    const changed = rows.findings.filter(({check}) => check === "revision-changed");
    expect(changed.map(({message_en}) => message_en)).toEqual([
      expect.stringMatching(
        /^What was fetched on 2023-03-01 differs from what was fetched on 2023-02-01/
      )
    ]);
  });

  test("what lies in it twice, or in the archive already, is one document", async () => {
    const whole = zip({"一.html": page, "二.html": page, "三.txt": dump});
    const {rows} = await runAll(archiveWorld([{bytes: whole}, {bytes: dump}]));
    expect(rows.documents.map(({path}) => path.replace(/^\w+/, "…"))).toEqual([
      "….file",
      "….file/一.html",
      "….file"
    ]);
  });

  test("an archive in an archive is opened, one more is not, and what cannot be read has its reason", async () => {
    const deep = zip({"深.zip": zip({"一.txt": dump})});
    const whole = zip({
      "内.zip": deep,
      "坏.zip": utf8("PK\u0003\u0004half"),
      "程序.rar": utf8("Rar!\u001a\u0007")
    });
    const {rows} = await runAll(
      archiveWorld([{bytes: whole}, {bytes: zip({"外.zip": zip({"页.html": page})})}])
    );
    const own = rows.documents.map(({path, format, kind, status, reason}) => [
      path.replace(/^\w+\.file/, "…"),
      ...[format, kind, status, reason?.replace(/^\w+\.file/, "…") ?? null]
    ]);
    expect(own).toEqual([
      ["…", "zip", "bundle", "read", null],
      ["…/内.zip", "zip", "bundle", "read", null],
      [
        "…/内.zip/深.zip",
        "zip",
        "other",
        "unreadable",
        expect.stringMatching(/archive within an archive/)
      ],
      [
        "…/坏.zip",
        "zip",
        "other",
        "unreadable",
        expect.stringMatching(/^…\/坏\.zip: it cannot be read: /)
      ],
      [
        "…/程序.rar",
        null,
        "other",
        "unreadable",
        expect.stringMatching(/of no format that can be read/)
      ],
      ["…", "zip", "bundle", "read", null],
      ["…/外.zip", "zip", "bundle", "read", null],
      ["…/外.zip/页.html", "html", "report", "read", null]
    ]);
  });

  test("one whose bytes are not the filed ones is not opened", async () => {
    const whole = zip({"一.html": page});
    const world = archiveWorld([{bytes: whole}]);
    const {appendFileSync} = await import("node:fs");
    appendFileSync(`${world.data}/archive/${sha256Of(whole)}.file`, "x");
    const read = await parse(world);
    expect(read.files).toHaveLength(1);
    expect(Array.from(read.files, ({read}) => read!.facts)).toMatchObject([
      {problem: {en: expect.stringContaining("not those")}}
    ]);
  });
});

test("many files are read on every core, each beside its own line", async () => {
  const files = Array.from({length: 70}, (_, i) => dumpIn(String(i)));
  const mixed = files.map((bytes, i) => (i % 10 === 3 ? zip({"一.txt": bytes}) : bytes));
  const world = archiveWorld(mixed.map((bytes) => ({bytes})));
  const read = fetchFiles((await parse(world)).files);
  expect(read).toHaveLength(77);
  const shas = read.flatMap(({source, parsed}) =>
    parsed && "file" in parsed ? [[source!.sha256, parsed.file.sha256]] : []
  );
  expect(shas).toHaveLength(70);
  for (const [line, file] of shas) expect(file).toBe(line);
  expect(shas.map(([line]) => line)).toEqual(files.map(sha256Of));
});
