import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {closingOf, collect, type Tally} from "#pipeline/collect.ts";
import {hashOf} from "#pipeline/hash.ts";
import {orderOf} from "#pipeline/targets.ts";
import {projectPath} from "#pipeline/world.ts";
import warcReader from "#parsers/containers/warc.ts";
import {parsedIn} from "#test/archive.ts";
import {library} from "#test/printed/read.ts";
import {toZip} from "#test/printed/zip.ts";
import {ownWeb} from "#test/sites/web-of-ours.ts";
import {openWeb, type Answer} from "#test/sites/web.ts";
import {projectWorld, type SmallWorld} from "#test/world.ts";

const stored = (name: string) => readFileSync(projectPath(`test/sites/pages/${name}`));
const agent = "gongkai/test (annual reports; reach@us.test)";
const none: Tally = {kept: 0, same: 0, changed: 0, gone: 0, failed: 0};

/** A world with the project's data, that may enter our own web and no other. */
function worldOf(choices: Parameters<typeof ownWeb>[0] = {}): SmallWorld {
  let hour = Date.parse("2026-03-01T00:00:00Z");
  const now = () => performance.now();
  return projectWorld({web: ownWeb(choices), hour: () => new Date((hour += 1000)), now});
}

/** A list of addresses, as a person would make it. */
function listOf(world: SmallWorld, lines: string[]): string {
  const path = join(world.folder, "list.csv");
  writeFileSync(path, ["body,year,url", ...lines].join("\n") + "\n");
  return path;
}

async function collectList(world: SmallWorld, urls: string[]): Promise<Tally> {
  const list = listOf(
    world,
    urls.map((url) => `,,${url}`)
  );
  return collect(await orderOf([list], world), agent, world);
}

function bodyWith(world: SmallWorld, id: string, lines: string): void {
  mkdirSync(join(world.data, "bodies/made"), {recursive: true});
  const head = `names: {${id}局: 2016-}\nlabel: {zh: 局, en: a bureau}\nlevel: department\n`;
  writeFileSync(join(world.data, `bodies/made/${id}.yml`), head + lines);
}

const table = (world: SmallWorld, name: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(world.data, "archive", name), "utf8"), {columns: true});
const collected = (world: SmallWorld) => table(world, "index.csv").slice(1);
const linesOf = (world: SmallWorld) => table(world, "retrievals.csv");

describe("from the list pages of a body's site", () => {
  const families: [string, Record<string, string | Buffer>, string, string[]][] = [
    [
      "jcms",
      {
        "/col/col1229059628/index.html": stored("jcms-list.html"),
        "/module/web/jpage/dataproxy.jsp?page=1&webid=3217&path=/&columnid=1229059628&unitid=6412&webname=%E6%9F%90%E5%B1%80&permissiontype=0":
          stored("jcms-next.xml")
      },
      "/col/col1229059628/index.html",
      [
        "/art/2024/1/15/art_1229059628_4211.html",
        "/art/2023/1/12/art_1229059628_3977.html",
        "/art/2022/1/20/art_1229059628_3001.html"
      ]
    ],
    [
      "trs",
      {"/gknb/": stored("trs-list.html"), "/gknb/index_1.html": stored("trs-next.html")},
      "/gknb/",
      [
        "/gknb/202401/t20240115_4211.html",
        "/gknb/202301/t20230112_3977.html",
        "/gknb/202201/t20220120_3001.html"
      ]
    ],
    [
      "vsb",
      {
        "/gknb.htm": stored("vsb-list.html"),
        "/gknb/2.htm": stored("vsb-next.html"),
        "/gknb/1.htm": stored("vsb-last.html")
      },
      "/gknb.htm",
      ["/info/1042/4211.htm", "/info/1042/3977.htm", "/info/1042/3001.htm", "/info/1042/2001.htm"]
    ]
  ];

  test.each(families)("%s: every report of every page", async (family, pages, first, reports) => {
    const host = `${family}.test`;
    const web = await openWeb();
    for (const [path, page] of Object.entries(pages)) web.pages.set(host + path, page);
    for (const path of reports) web.pages.set(host + path, `报告 ${path}`);
    const world = worldOf();
    bodyWith(world, "made", `lists: ["${web.at(host, first)}"]\n`);
    expect(await collect(await orderOf([], world), agent, world)).toEqual({
      ...none,
      kept: reports.length
    });
    expect(collected(world).map(({url}) => url)).toEqual(reports.map((path) => web.at(host, path)));
    expect(world.warned).toEqual([]);
  });

  test("with the files that belong to a page, and what leads off the host is told", async () => {
    const page = `<p>2023年度报告见附件</p><a href="f.pdf">附件</a><a href="http://else.test/g.pdf">附件2</a>`;
    const web = await openWeb({
      "a.test/list": `<a href="/1.html">2023年政府信息公开工作年度报告</a><a href="http://else.test/2.html">2022年政府信息公开工作年度报告</a>`,
      "a.test/1.html": page,
      "a.test/f.pdf": "%PDF-1.4"
    });
    const world = worldOf();
    bodyWith(world, "made", `lists: ["${web.at("a.test", "/list")}"]\n`);
    const tally = await collect(await orderOf(["made"], world), agent, world);
    expect(tally).toEqual({...none, kept: 2, failed: 2});
    expect(closingOf(tally)).toBe(3);
    expect(collected(world)).toMatchObject([
      {format: "html", note: "collected as report of made/2023"},
      {format: "pdf", url: web.at("a.test", "/f.pdf"), note: "collected as attachment of made/2023"}
    ]);
    expect(world.warned.join("\n")).toMatch(
      /another host, http:\/\/else\.test\/g\.pdf.*\n.*2\.html/
    );
    expect(web.paths().filter((path) => path.startsWith("else"))).toEqual([]);
  });

  test("menus that lead to the list, or to lists like it, are no reports of it", async () => {
    const menu = `<a href="/list">政府信息公开年度报告</a><a href="/other">政府信息公开年报</a>`;
    const web = await openWeb({
      "a.test/list": `${menu}<a href="/1">2023年政府信息公开工作年度报告</a>`,
      "a.test/1": "报告"
    });
    const world = worldOf();
    bodyWith(world, "made", `lists: ["${web.at("a.test", "/list")}"]\n`);
    expect(await collect(await orderOf(["made"], world), agent, world)).toEqual({...none, kept: 1});
    expect(web.paths()).toEqual(["a.test/robots.txt", "a.test/list", "a.test/1"]);
  });

  test("a list without a report, and a family that there is not, are a sentence", async () => {
    const web = await openWeb({"a.test/list": "<a href='/x'>首页</a>"});
    const world = worldOf();
    bodyWith(world, "made", `lists: ["${web.at("a.test", "/list")}"]\n`);
    const tally = await collect(await orderOf([], world), agent, world);
    expect([tally, closingOf(tally)]).toEqual([{...none, failed: 1}, 4]);
    expect(world.warned).toEqual([expect.stringContaining("no annual report could be told")]);
    bodyWith(world, "made", `family: wcms\nlists: ["${web.at("a.test", "/list")}"]\n`);
    const order = await orderOf([], world);
    await expect(collect(order, agent, world)).rejects.toThrow(/no wcms, but generic, guangdong/);
  });
});

describe("what is kept", () => {
  test("bytes by their hash, a line of what was asked, and readable by the next stage", async () => {
    const report = readFileSync(join(projectPath("data/archive"), collectedFounding()), "utf8");
    const part = report.slice(report.indexOf("2021年政府信息公开工作年度报告") - 12);
    const web = await openWeb({
      "a.test/r.txt": (_request, response) => {
        response.setHeader("ETag", '"1"').setHeader("Content-Type", "text/plain; charset=utf-8");
        response.end(part);
      }
    });
    const world = worldOf();
    await collectList(world, [web.at("a.test", "/r.txt")]);
    const [line] = collected(world);
    const sha256 = hashOf(Buffer.from(part));
    expect(line).toMatchObject({sha256, format: "text", path: `${sha256}.txt`});
    expect(line!.retrieved).toMatch(/^2026-03-01T00:00:\d\d\.000Z$/);
    expect(readFileSync(join(world.data, "archive", line!.path!), "utf8")).toBe(part);
    expect(linesOf(world)).toMatchObject([{outcome: "kept", status: "200", sha256, etag: '"1"'}]);
    const parsed = await parsedIn(world);
    expect(world.warned).toEqual([]);
    expect(parsed).toHaveLength(2);
    expect(parsed[1]).toHaveProperty("file.documents");
    expect(web.asked.every(({headers}) => headers["user-agent"] === agent)).toBe(true);
  });

  test("what has not changed is not sent again; what has stands beside the old; what is back counts", async () => {
    let [version, tag] = ["一", '"1"'];
    const page: Answer = (request, response) => {
      response.setHeader("ETag", tag);
      if (request.headers["if-none-match"] === tag) response.statusCode = 304;
      response.end(response.statusCode === 304 ? undefined : version);
    };
    const web = await openWeb({"a.test/1": page});
    const world = worldOf();
    const again = () => collectList(world, [web.at("a.test", "/1")]);
    expect(await again()).toEqual({...none, kept: 1});
    expect(await again()).toEqual({...none, same: 1});
    [version, tag] = ["二", '"2"'];
    expect(await again()).toEqual({...none, changed: 1});
    const [one, two] = [hashOf(Buffer.from("一")), hashOf(Buffer.from("二"))];
    expect(collected(world).map(({sha256}) => sha256)).toEqual([one, two]);
    [version, tag] = ["一", '"3"'];
    expect(await again()).toEqual({...none, changed: 1});
    expect(collected(world).map(({sha256}) => sha256)).toEqual([two, one]);
    expect(linesOf(world).map(({outcome}) => outcome)).toEqual([
      "kept",
      "unchanged",
      "kept",
      "kept"
    ]);
  });

  test("a page that gives no tag is asked by its day", async () => {
    const day = "Sun, 01 Feb 2026 00:00:00 GMT";
    const page: Answer = (request, response) => {
      response.setHeader("Last-Modified", day);
      if (request.headers["if-modified-since"] === day) response.statusCode = 304;
      response.end(response.statusCode === 304 ? undefined : "一");
    };
    const web = await openWeb({"a.test/1": page});
    const world = worldOf();
    const again = () => collectList(world, [web.at("a.test", "/1")]);
    expect([await again(), await again()]).toEqual([
      {...none, kept: 1},
      {...none, same: 1}
    ]);
    expect(linesOf(world)[1]).toMatchObject({outcome: "unchanged", last_modified: day});
  });

  test("a page that is gone is recorded as gone, and stays", async () => {
    const web = await openWeb({"a.test/1": "一"});
    const world = worldOf();
    bodyWith(world, "made", `reports: {2021: "${web.at("a.test", "/1")}"}\n`);
    const again = async () => collect(await orderOf(["made"], world), agent, world);
    expect(await again()).toEqual({...none, kept: 1});
    const before = collected(world);
    web.pages.delete("a.test/1");
    const tally = await again();
    expect([tally, closingOf(tally)]).toEqual([{...none, gone: 1}, 0]);
    expect(collected(world)).toEqual(before);
    expect(existsSync(join(world.data, "archive", before[0]!.path!))).toBe(true);
    expect(linesOf(world).at(-1)).toMatchObject({outcome: "gone", status: "404", sha256: ""});
    expect(world.warned).toEqual([expect.stringContaining("the page is gone")]);
  });

  test("every answer as WARC, robots.txt and errors too, which another reader can read", async () => {
    const {WARCParser} = await import("warcio");
    const {gzipSync} = await import("node:zlib");
    const web = await openWeb({
      "a.test/1": (_request, response) => {
        response.setHeader("Content-Encoding", "gzip").write(gzipSync("一"));
        response.end();
      },
      "a.test/2": (_request, response) => void response.writeHead(500).end("x")
    });
    const world = worldOf();
    await collectList(world, [web.at("a.test", "/1"), web.at("a.test", "/2")]);
    const folder = join(world.data, "archive/warc");
    const bytes = readFileSync(join(folder, readdirSync(folder)[0]!));
    const found: [string | null, string][] = [];
    for await (const record of WARCParser.iterRecords([bytes])) {
      const text = await record.contentText();
      if (record.warcType === "response") found.push([record.warcTargetURI ?? null, text]);
    }
    expect(found).toEqual([
      [web.at("a.test", "/robots.txt"), "404"],
      [web.at("a.test", "/1"), "一"],
      [web.at("a.test", "/2"), "x"]
    ]);
    expect(collected(world)[0]!.sha256).toBe(hashOf(Buffer.from("一")));
    // Our own readers open it as well: what was answered with 200, and when.
    const path = "x.warc.gz";
    const given = {bytes, sha256: hashOf(bytes), path, url: null};
    const members = await warcReader.unpack(given, library);
    expect(members).toMatchObject([
      {
        url: web.at("a.test", "/1"),
        bytes: Buffer.from("一"),
        fetched: expect.stringMatching(/^2026-03-01T/)
      }
    ]);
  });

  test("a folder of one's own is taken in, and a list in it is fetched", async () => {
    const web = await openWeb({"a.test/1": "一"});
    const world = worldOf();
    const folder = join(world.folder, "own");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.txt"), "我的");
    writeFileSync(join(folder, "b.bin"), Buffer.from([1, 0, 2]));
    const name = new TextEncoder().encode("年报.txt");
    writeFileSync(join(folder, "c.zip"), toZip([{name, bytes: new TextEncoder().encode("报告")}]));
    writeFileSync(join(folder, "list.csv"), `body,year,url\nmade,2020,${web.at("a.test", "/1")}\n`);
    const tally = await collect(await orderOf([folder], world), agent, world);
    expect(tally).toEqual({...none, kept: 3, failed: 1});
    expect(collected(world)).toMatchObject([
      {sha256: hashOf(Buffer.from("我的")), url: "", retrieved: ""},
      {format: "zip", note: "taken in from a folder"},
      {url: web.at("a.test", "/1"), note: "collected as report of made/2020"}
    ]);
    rmSync(folder, {recursive: true});
  });
});

/** The founding file's name. */
function collectedFounding(): string {
  return readdirSync(projectPath("data/archive")).find((name) => name.endsWith(".txt"))!;
}
