import {spawn} from "node:child_process";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createServer} from "node:https";
import {createServer as createPlain, type AddressInfo} from "node:net";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {parse as parseCsv} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {isPublic} from "#pipeline/addresses.ts";
import {hashOf} from "#pipeline/hash.ts";
import {parseRetryAfter} from "#pipeline/politeness.ts";
import {projectPath} from "#pipeline/world.ts";
import {certificate, key} from "#test/sites/certificate.ts";
import {collectAll, worldOf} from "#test/sites/collecting.ts";
import {openWeb, type Answer} from "#test/sites/web.ts";
import type {SmallWorld} from "#test/world.ts";

const urlsOf = (world: SmallWorld): string[] =>
  (
    parseCsv(readFileSync(join(world.data, "archive/index.csv"), "utf8"), {
      columns: true
    }) as {url: string}[]
  ).flatMap(({url}) => url || []);

describe("is refused with a sentence, and takes nothing else with it", () => {
  const drip: Answer = (_request, response) => {
    const timer = setInterval(() => response.write("a"), 100);
    response.on("close", () => clearInterval(timer));
  };
  const endless: Answer = (_request, response) => {
    const more = () => void (response.destroyed || response.write("a".repeat(65536), more));
    more();
  };
  const to =
    (location: string): Answer =>
    (_request, response) =>
      void response.writeHead(302, {Location: location}).end();
  const coded =
    (coding: string, body: Buffer): Answer =>
    (_request, response) =>
      void response.writeHead(200, {"Content-Encoding": coding}).end(body);

  test.each<[string, Answer, RegExp]>([
    ["a redirect off the host", to("http://else.test/x"), /leads to another host/],
    ["a redirect to a file", to("file:///etc/passwd"), /what is no web address/],
    ["a redirect to itself", to("/bad"), /redirected without end/],
    ["an endless body", endless, /above the limit of 1 MiB/],
    ["a slow drip", drip, /drips too slowly/],
    ["silence", () => {}, /fell silent/],
    ["a compressed bomb", coded("gzip", gzipSync(Buffer.alloc(9e6))), /unpacks to more than 1 MiB/],
    ["gzip that is none", coded("gzip", Buffer.from("no")), /coding \(gzip\) cannot be undone/],
    ["a coding of coding", coded("gzip, gzip", Buffer.from("no")), /cannot be undone/],
    ["an empty answer", "", /the answer is empty/],
    [
      "a body cut short",
      (_request, response) => {
        response.writeHead(200, {"Content-Length": "99"}).write("a");
        setTimeout(() => response.destroy(), 20);
      },
      /no answer \(/
    ],
    [
      "a wall",
      (_request, response) => void response.writeHead(412).end("x"),
      /the site answers 412/
    ],
    [
      "a page that was never there",
      (_r, response) => void response.writeHead(404).end(),
      /answers 404/
    ]
  ])("%s", async (_what, answer, sentence) => {
    const web = await openWeb({"a.test/bad": answer, "a.test/good": "好"});
    const world = worldOf();
    const tally = await collectAll(world, [web.at("a.test", "/bad"), web.at("a.test", "/good")]);
    expect(tally).toEqual({kept: 1, same: 0, changed: 0, gone: 0, failed: 1});
    expect(world.warned.join("\n")).toMatch(sentence);
    expect(urlsOf(world)).toEqual([web.at("a.test", "/good")]);
    expect(web.paths().filter((path) => path.startsWith("else"))).toEqual([]);
  });

  test("redirects without end", async () => {
    const web = await openWeb();
    for (let i = 0; i < 9; i++) web.pages.set(`a.test/${i}`, to(`/${i + 1}`));
    const world = worldOf();
    await collectAll(world, [web.at("a.test", "/0")]);
    expect(world.warned).toEqual([expect.stringContaining("redirected without end")]);
  });

  test("private addresses, by figures and by name, and hosts that are not there", async () => {
    const web = await openWeb({});
    const world = worldOf();
    await collectAll(world, [
      ...["http://10.0.0.1/", "http://[::1]/", "http://2130706434/", "http://169.254.169.254/x"],
      ...["http://inner.test/", "http://nowhere.invalid/"]
    ]);
    const said = world.warned.join("\n");
    expect(said.match(/private address/g)).toHaveLength(5);
    expect(said).toMatch(/inner\.test: it stands for the private address 10\.0\.0\.7/);
    expect(said).toMatch(/nowhere\.invalid: there is no such host/);
    expect(web.asked).toEqual([]);
  });

  test("a certificate that proves nothing", async () => {
    const server = createServer({key, cert: certificate}, (_request, response) => {
      response.end("好");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const {port} = server.address() as AddressInfo;
    const world = worldOf();
    await collectAll(world, [`https://a.test:${port}/`]);
    server.close();
    expect(world.warned).toEqual([expect.stringMatching(/certificate is not valid \(DEPTH_ZERO/)]);
  });

  test("what is no HTTP", async () => {
    const server = createPlain((socket) => socket.on("error", () => {}).end("SSH-2.0-x\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const world = worldOf();
    await collectAll(world, [`http://a.test:${(server.address() as AddressInfo).port}/`]);
    server.close();
    expect(world.warned).toEqual([expect.stringMatching(/not HTTP as it should be \(HPE/)]);
  });
});

test.each([
  ["8.8.8.8", true],
  ["127.0.0.1", false],
  ["100.64.1.1", false],
  ["172.31.0.1", false],
  ["172.32.0.1", true],
  ["224.0.0.1", false],
  ["::1", false],
  ["::ffff:8.8.8.8", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["2002:7f00:1::", false],
  ["240e:1::1", true],
  ["x", false]
])("%s is of the open web: %s", (address, is) => {
  expect(isPublic(address)).toBe(is);
});

describe("a guest", () => {
  test("obeys robots.txt, and asks for it once", async () => {
    const robots = "User-agent: *\nDisallow: /\nUser-agent: gongkai\nDisallow: /no\n";
    const web = await openWeb({"a.test/robots.txt": robots, "a.test/1": "一", "a.test/no": "否"});
    const world = worldOf();
    await collectAll(world, [web.at("a.test", "/1"), web.at("a.test", "/no")]);
    expect(web.paths()).toEqual(["a.test/robots.txt", "a.test/1"]);
    expect(world.warned).toEqual([expect.stringContaining("robots.txt of the site forbids it")]);
  });

  test("asks for nothing where robots.txt cannot be read", async () => {
    const web = await openWeb({"a.test/1": "一"});
    web.pages.set("a.test/robots.txt", (_request, response) => void response.writeHead(500).end());
    const world = worldOf();
    await collectAll(world, [web.at("a.test", "/1")]);
    expect(web.paths()).toEqual(["a.test/robots.txt"]);
    expect(world.warned).toEqual([expect.stringContaining("robots.txt cannot be read (500)")]);
  });

  test("asks one thing at a time of a host, with a pace, and hosts side by side", async () => {
    let [now, most] = [0, 0];
    const slow: Answer = (_request, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => response.end(String(now--)), 60);
    };
    const web = await openWeb();
    for (const path of ["/1", "/2", "/3"]) web.pages.set(`a.test${path}`, slow);
    const world = worldOf({pace: 120});
    await collectAll(
      world,
      ["/1", "/2", "/3"].map((path) => web.at("a.test", path))
    );
    expect(most).toBe(1);
    const times = web.asked.map(({time}) => time);
    times.slice(1).forEach((time, i) => expect(time - times[i]!).toBeGreaterThan(110));
  });

  test("waits as Retry-After says, and comes another day where that is long", async () => {
    let asked = 0;
    const busy =
      (wait: string): Answer =>
      (_request, response) => {
        if (asked++ === 0) response.writeHead(503, {"Retry-After": wait});
        response.end("一");
      };
    const web = await openWeb({"a.test/1": busy("1"), "b.test/2": "二"});
    const world = worldOf();
    expect(await collectAll(world, [web.at("a.test", "/1")])).toMatchObject({kept: 1, failed: 0});
    const [, first, second] = web.asked.map(({time}) => time);
    expect(second! - first!).toBeGreaterThan(950);
    asked = 0;
    web.pages.set("b.test/1", busy("7200"));
    await collectAll(world, [web.at("b.test", "/1"), web.at("b.test", "/2")]);
    expect(world.warned[0]).toMatch(/asks us to come again in 120 min/);
    expect(web.paths()).not.toContain("b.test/2");
  });

  test.each([
    ["120", 120_000],
    ["Sun, 01 Mar 2026 00:01:00 GMT", 60_000],
    ["Sun, 01 Mar 2020 00:01:00 GMT", 0],
    ["soon", null],
    [null, null]
  ])("reads Retry-After: %s", (value, wait) => {
    expect(parseRetryAfter(value, new Date("2026-03-01T00:00:00Z"))).toBe(wait);
  });
});

describe("a run that is killed", () => {
  const names = ["1", "2", "3", "4", "5", "6"];

  function runChild(world: SmallWorld, list: string) {
    const child = spawn(
      process.execPath,
      [...["--import", "tsx", projectPath("test/sites/child.ts"), world.data, list]],
      {stdio: "ignore"}
    );
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    return {child, ended};
  }

  const held = (world: SmallWorld) =>
    readFileSync(join(world.data, "archive/index.csv"), "utf8").replace(/,\d{4}-[^,]+Z,/g, ",,");

  /** Whatever the index names is there, whole; and it names whatever the ledger says is kept. */
  function expectConsistent(world: SmallWorld): void {
    const table = (name: string): Record<string, string>[] =>
      parseCsv(readFileSync(join(world.data, "archive", name), "utf8"), {columns: true});
    const index = table("index.csv");
    for (const {path, sha256} of index)
      expect(hashOf(readFileSync(join(world.data, "archive", path!)))).toBe(sha256);
    const named = new Set(index.map(({sha256}) => sha256));
    for (const {outcome, sha256} of table("retrievals.csv"))
      if (outcome === "kept") expect(named).toContain(sha256);
  }

  test("at any moment is gone on with, and ends with the same archive", async () => {
    const web = await openWeb();
    const urls = names.map((name) => web.at("a.test", `/${name}`));
    for (const name of names) web.pages.set(`a.test/${name}`, `报告${name}`.repeat(2000));
    const whole = worldOf();
    await collectAll(whole, urls);
    const world = worldOf();
    const list = join(world.folder, "list.csv");
    writeFileSync(list, `body,year,url\n${urls.map((url) => `,,${url}\n`).join("")}`);
    const lost = `${hashOf(Buffer.from("落下的"))}.txt`;
    for (const [name, delay] of [
      ["1", 0],
      ["2", 2],
      ["3", 5],
      ["4", 12],
      ["5", 25]
    ] as const) {
      const {child, ended} = runChild(world, list);
      const killed = (): void => void setTimeout(() => child.kill("SIGKILL"), delay);
      web.pages.set(`a.test/${name}`, (_request, response) => {
        killed();
        response.end(`报告${name}`.repeat(2000));
      });
      // What comes after gets no answer: a run that ended before the kill would leave nothing to go on with.
      const later = names.filter((other) => other > name);
      for (const other of later) web.pages.set(`a.test/${other}`, () => undefined);
      expect(await ended).not.toBe(0);
      expectConsistent(world);
      // A kill between a file and its line leaves such a file.
      if (name === "1") writeFileSync(join(world.data, "archive", lost), "落下的");
      for (const each of names) web.pages.set(`a.test/${each}`, `报告${each}`.repeat(2000));
    }
    web.asked.length = 0;
    expect(await runChild(world, list).ended).toBe(0);
    expect(readFileSync(join(world.data, "archive/pages", lost), "utf8")).toBe("落下的");
    expect(readdirSync(join(world.data, "archive"))).not.toContain(lost);
    expect(held(world)).toBe(held(whole));
    // What was had before the kills is not asked for again.
    expect(web.paths()).not.toContain("a.test/1");
    expect(web.paths()).not.toContain("a.test/3");
  });
});
