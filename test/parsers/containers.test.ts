/** Files of files: what is in them, what is left out, and what is refused. */
import {brotliCompressSync, gzipSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import warc from "#parsers/containers/warc.ts";
import zip from "#parsers/containers/zip.ts";
import {hasPart} from "#parsers/decode/zip.ts";
import {DecodeError, type Container} from "#parsers/document.ts";
import {readAny, onlyReport, figuresOf, library} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {cellALine, toGb18030, writeText} from "#test/printed/text.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";
import {toZip, type ZipFile} from "#test/printed/zip.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const unpack = async (container: Container, bytes: Uint8Array) =>
  container.unpack({bytes, sha256: "0".repeat(64), path: "made", url: null}, library);

const listed = async (container: Container, bytes: Uint8Array) =>
  (await unpack(container, bytes)).map(({name, bytes, url}) => [name, asText(bytes), url]);

async function refused(container: Container, bytes: Uint8Array): Promise<string> {
  const error = await unpack(container, bytes).then(
    () => null,
    (thrown: unknown) => thrown
  );
  expect(error).toBeInstanceOf(DecodeError);
  const {sentence} = error as DecodeError;
  expect(sentence.zh).toMatch(/；请/);
  // No library's English in a Chinese sentence.
  expect(sentence.zh).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/i);
  expect(sentence.en).toMatch(/: /);
  return sentence.en;
}

describe("zip", () => {
  const file = (name: string, text = "报告"): ZipFile => ({name: utf8(name), bytes: utf8(text)});

  test("names in UTF-8, and in GBK as Windows writes them", async () => {
    const files = [file("2022年报.txt"), {name: toGb18030("年度报告.txt"), bytes: utf8("二")}];
    expect(await listed(zip, toZip(files))).toEqual([
      ["2022年报.txt", "报告", null],
      ["年度报告.txt", "二", null]
    ]);
  });

  test("folders and what systems leave are no files", async () => {
    const names = ["年报/", "年报/一.txt", "__MACOSX/._一.txt", ".DS_Store", "年报/Thumbs.db"];
    const found = await unpack(zip, toZip(names.map((name) => file(name))));
    expect(found.map(({name}) => name)).toEqual(["年报/一.txt"]);
  });

  test("a file whose path leaves the archive is a file by that name", async () => {
    const names = ["../../etc/一.txt", "a/../二.txt", "./三.txt", ".git/四.txt", "../.DS_Store"];
    const found = await unpack(zip, toZip(names.map((name) => file(name))));
    expect(found.map(({name}) => name)).toEqual(names.slice(0, 3));
  });

  test.each([
    ["oasis.opendocument.text", ".docx"],
    ["oasis.opendocument.spreadsheet", ".xlsx"],
    ["sun.xml.writer", ".docx"]
  ])("%s is refused in one sentence", async (type, ending) => {
    const parts = [file("mimetype", `application/vnd.${type}`), file("content.xml", "<a/>")];
    expect(await refused(zip, toZip(parts))).toContain(`save it as ${ending} with`);
  });

  test("an archive in an archive is a file of it", async () => {
    const [inner] = await unpack(
      zip,
      toZip([{name: utf8("内.zip"), bytes: toZip([file("一.txt")])}])
    );
    expect(await listed(zip, inner!.bytes)).toEqual([["一.txt", "报告", null]]);
  });

  test("a workbook is none, but an archive that holds one is", () => {
    const book = writeWorkbook(printReport("2021", () => "0").report);
    const stored = toZip([{name: utf8("年报.xlsx"), bytes: book, stored: true}]);
    expect(zip.sniff(book)).toBe(false);
    expect(zip.sniff(stored)).toBe(true);
    expect(hasPart(stored, "xl/workbook.xml")).toBe(false);
  });

  test("a bomb is not opened", async () => {
    const zeros = new Uint8Array(8 << 20);
    expect(await refused(zip, toZip([{name: utf8("一.txt"), bytes: zeros}]))).toMatch(
      /inflates to more/
    );
  });

  test("a size that is a lie is found out", async () => {
    const lying = {name: utf8("一.txt"), bytes: new Uint8Array(8 << 20), size: 10};
    expect(await refused(zip, toZip([lying]))).toMatch(/inflates to more|broken/);
  });

  test("too many files", async () => {
    const files = Array.from({length: 1501}, (_, index) => file(`${index}.txt`, ""));
    expect(await refused(zip, toZip(files))).toMatch(/more than 1500 files/);
  });

  test("a file with a password", async () => {
    expect(await refused(zip, toZip([{...file("一.txt"), locked: true}]))).toMatch(
      /locked with a password/
    );
  });

  test("half a file", async () => {
    const bytes = toZip([file("一.txt"), file("二.txt")]);
    for (const share of [0.2, 0.5, 0.9])
      expect(await refused(zip, bytes.subarray(0, bytes.length * share))).toMatch(/broken/);
  });

  test("a workbook that is a bomb is not opened either", async () => {
    const parts = ["[Content_Types].xml", "xl/workbook.xml"].map((name) => file(name));
    const sheet = {name: utf8("xl/worksheets/sheet1.xml"), bytes: new Uint8Array(8 << 20)};
    await expect(readAny(toZip([...parts, sheet]))).rejects.toThrow(/inflates to more/);
  });
});

describe("web archives", () => {
  const record = (type: string, uri: string, block: Uint8Array, version = "1.0"): Uint8Array =>
    Buffer.concat([
      utf8(
        `WARC/${version}\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Length: ${block.length}\r\n\r\n`
      ),
      block,
      utf8("\r\n\r\n")
    ]);
  const answer = (body: string | Uint8Array, fields = "", status = "200 OK"): Uint8Array =>
    Buffer.concat([
      utf8(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n${fields}\r\n`),
      typeof body === "string" ? utf8(body) : body
    ]);
  const page = "http://www.qinghe.gov.cn/2022/年报.html";
  const name = "www.qinghe.gov.cn/2022/年报.html";

  const records = [
    record("warcinfo", "", utf8("software: made\r\n")),
    record("request", page, utf8("GET / HTTP/1.1\r\n\r\n")),
    record("response", page, answer("报告")),
    record("response", `${page}?old`, answer("", "Location: /\r\n", "301 Moved Permanently")),
    record("response", `${page}?gone`, answer("没有", "", "404 Not Found")),
    record(
      "response",
      "http://www.qinghe.gov.cn/a.css",
      utf8("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\nx")
    )
  ];

  test.each([
    ["plain", Buffer.concat(records)],
    ["gzip, each record by itself", Buffer.concat(records.map((each) => gzipSync(each)))],
    ["gzip, all in one", gzipSync(Buffer.concat(records))],
    [
      "of version 1.1, with its address in brackets",
      record("response", `<${page}>`, answer("报告"), "1.1")
    ]
  ])("%s", async (_, bytes) => {
    expect(warc.sniff(bytes)).toBe(true);
    expect(await listed(warc, bytes)).toEqual([[name, "报告", page]]);
  });

  const chunked = "Transfer-Encoding: chunked\r\n";
  const gzipped = "Content-Encoding: gzip\r\n";
  const brotli = "Content-Encoding: br\r\n";
  const chunks = (body: Uint8Array): Uint8Array =>
    Buffer.concat([utf8(`${body.length.toString(16)};a=b\r\n`), body, utf8("\r\n0\r\n\r\n")]);

  test.each<[string, Uint8Array]>([
    ["chunked", answer("3\r\n报\r\n3\r\n告\r\n0\r\n\r\n", chunked)],
    ["gzip", answer(gzipSync("报告"), gzipped)],
    ["brotli", answer(brotliCompressSync("报告"), brotli)],
    ["brotli in chunks", answer(chunks(brotliCompressSync("报告")), chunked + brotli)],
    ["said to be brotli, and is not", answer("报告", brotli)],
    ["gzip in chunks", answer(chunks(gzipSync("报告")), chunked + gzipped)],
    ["said to be chunked and gzip, and neither", answer("报告", chunked + gzipped)]
  ])("a body that is %s", async (_, block) => {
    expect(await listed(warc, record("response", page, block))).toEqual([[name, "报告", page]]);
  });

  test("a file that was stored without its answer is one of the web, a crawler's own is none", async () => {
    const stored = Buffer.concat([
      record("resource", page, utf8("报告")),
      record("resource", "urn:pageinfo:x", utf8("{}")),
      record("revisit", page, utf8("HTTP/1.1 200 OK\r\n\r\n"))
    ]);
    expect(await listed(warc, stored)).toEqual([[name, "报告", page]]);
  });

  test("what was stored in part is told with its reason, and the rest is read", async () => {
    const part = Buffer.from(
      asText(record("response", `${page}?part`, answer("半"))).replace(
        "Content-Length",
        "WARC-Truncated: length\r\nContent-Length"
      )
    );
    const frame = Buffer.from("28b52ffd0000", "hex");
    const packed = record("response", `${page}?zstd`, answer(frame, "Content-Encoding: zstd\r\n"));
    const members = await unpack(warc, Buffer.concat([part, packed, ...records]));
    expect(members.map(({url, problem}) => [url, problem?.en ?? null])).toEqual([
      [
        `${page}?part`,
        "only its beginning was stored (WARC-Truncated: length), and it is not read: fetch this page again"
      ],
      [
        `${page}?zstd`,
        "it was stored packed with zstd, which is not opened here: fetch this page again"
      ],
      [page, null]
    ]);
  });

  test("a bomb is not opened", async () => {
    const small = brotliCompressSync(new Uint8Array(8 << 20));
    expect(await refused(warc, record("response", page, answer(small, brotli)))).toMatch(
      /inflates/
    );
    const zeros = gzipSync(new Uint8Array(8 << 20));
    expect(await refused(warc, record("response", page, answer(zeros, gzipped)))).toMatch(
      /inflates/
    );
    expect(
      await refused(warc, gzipSync(record("response", page, new Uint8Array(8 << 20))))
    ).toMatch(/inflates/);
  });

  test("half a file, a broken one, and gzip of something else", async () => {
    const whole = Buffer.concat(records);
    expect(await refused(warc, whole.subarray(0, 400))).toMatch(/ends too soon at byte/);
    expect(await refused(warc, gzipSync(whole).subarray(0, 100))).toMatch(/gzip file is broken/);
    expect(await refused(warc, gzipSync("报告"))).toMatch(/no web archive/);
    expect(await refused(warc, utf8("WARC/1.0\r\nno length\r\n\r\n"))).toMatch(/at byte 1/);
  });

  test("a report in it reads as by itself", async () => {
    const {report, truth} = printReport("2021", () => "3");
    const dump = writeText(report, {table: cellALine});
    const [member] = await unpack(warc, gzipSync(record("response", page, answer(dump))));
    expect(Object.keys(figuresOf(onlyReport(await readAny(member!.bytes))))).toHaveLength(
      Object.keys(truth).length
    );
  });
});

test("no file is a container and of a format", () => {
  const book = writeWorkbook(printReport("2021", () => "0").report);
  expect([...library.containers.values()].some(({sniff}) => sniff(book))).toBe(false);
});
