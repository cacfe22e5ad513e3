/** Hosts that mean harm, over real HTTP: each is one sentence, and the next address is fetched all the same. */
import {createServer, type AddressInfo, type Socket} from "node:net";
import {brotliCompressSync, deflateRawSync, deflateSync} from "node:zlib";
import {afterEach, describe, expect, test} from "vitest";
import {collectAll, worldOf} from "#test/sites/collecting.ts";
import {openWeb, type Answer} from "#test/sites/web.ts";

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** A host that writes what it likes on the wire, once it is asked. */
async function rawHost(write: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (data) => {
      // It has no robots.txt; what follows is what it is here for.
      if (data.includes("GET /robots.txt"))
        socket.end("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      else write(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return `http://raw.test:${(server.address() as AddressInfo).port}/`;
}

/** Writes again and again until the other side has gone. */
function again(text: string, pause: number): (socket: Socket) => void {
  return (socket) => {
    const timer = setInterval(() => socket.write(text), pause);
    socket.on("close", () => clearInterval(timer));
  };
}

describe("on the wire", () => {
  const head = "HTTP/1.1 200 OK\r\n";
  test.each<[string, (socket: Socket) => void, RegExp]>([
    ["a head that drips", again("X: 1\r\n", 100), /not HTTP|fell silent|drips too slowly/],
    [
      "a head without end",
      (s) => void s.write(`${head}${"X: aaaaaaaaaaaaaaaaaaaa\r\n".repeat(9000)}`),
      /not HTTP as it should be/
    ],
    [
      "answers before the answer, without end",
      again("HTTP/1.1 102 Processing\r\n\r\n", 20),
      /fell silent|drips too slowly/
    ],
    [
      "chunks of a byte, without end",
      (s) => {
        s.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
        again("1\r\na\r\n", 50)(s);
      },
      /drips too slowly/
    ],
    [
      "a chunk with a head without end",
      (s) => {
        s.write(`${head}Transfer-Encoding: chunked\r\n\r\n1;`);
        again("a".repeat(10_000), 20)(s);
      },
      /not HTTP|drips too slowly|fell silent|no answer/
    ],
    [
      "two lengths",
      (s) => void s.write(`${head}Content-Length: 1\r\nContent-Length: 5\r\n\r\nabcde`),
      /not HTTP as it should be/
    ],
    [
      "a length and chunks",
      (s) =>
        void s.write(`${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
      /not HTTP as it should be/
    ],
    [
      "a line end in the middle of a header",
      (s) => void s.end(`HTTP/1.1 302 Found\r\nLocation: /x\rSet-Cookie: a\r\n\r\n`),
      /not HTTP as it should be/
    ],
    ["nothing, and it hangs up", (s) => void s.destroy(), /no answer \(/]
  ])("%s", async (_what, write, sentence) => {
    const url = await rawHost(write);
    const web = await openWeb({"good.test/": "好"});
    const world = worldOf();
    expect(await collectAll(world, [url, web.at("good.test")])).toMatchObject({kept: 1, failed: 1});
    expect(world.warned).toEqual([expect.stringMatching(sentence)]);
  });
});

describe("in an answer", () => {
  const bomb = Buffer.alloc(30_000_000);
  const coded =
    (coding: string, body: Buffer): Answer =>
    (_request, response) =>
      void response.writeHead(200, {"Content-Encoding": coding}).end(body);
  const status =
    (code: number, headers = {}): Answer =>
    (_request, response) =>
      void response.writeHead(code, headers).end();

  test.each<[string, Answer, RegExp]>([
    ["a bomb in brotli", coded("br", brotliCompressSync(bomb)), /unpacks to more than 1 MiB/],
    ["a bomb in deflate", coded("deflate", deflateSync(bomb)), /unpacks to more than 1 MiB/],
    [
      "a bomb in bare deflate",
      coded("Deflate", deflateRawSync(bomb)),
      /unpacks to more than 1 MiB/
    ],
    [
      "a coding that nobody knows",
      coded("constructor", Buffer.from("x")),
      /coding \(constructor\) cannot be undone/
    ],
    ["“not changed”, which was not asked", status(304), /answers 304/],
    ["a part", status(206), /answers 206/],
    ["nothing at all", status(204), /answers 204/],
    ["a redirect to nowhere", status(302), /answers 302/],
    [
      "a redirect with a password",
      status(302, {Location: "http://u:p@a.test/x"}),
      /no web address/
    ],
    [
      "a redirect to a private address",
      status(302, {Location: "http://127.0.0.1/"}),
      /another host/
    ],
    [
      "a redirect to a name in another case is the same host",
      status(302, {Location: "//A.TEST/gone"}),
      /answers|no answer/
    ],
    ["a redirect to a script", status(302, {Location: "javascript:alert(1)"}), /no web address/]
  ])("%s", async (_what, answer, sentence) => {
    const web = await openWeb({"a.test/bad": answer, "a.test/good": "好"});
    const world = worldOf();
    expect(
      await collectAll(world, [web.at("a.test", "/bad"), web.at("a.test", "/good")])
    ).toMatchObject({kept: 1, failed: 1});
    expect(world.warned).toEqual([expect.stringMatching(sentence)]);
    expect(web.paths().filter((path) => !path.startsWith("a.test"))).toEqual([]);
  });
});

describe("in robots.txt", () => {
  const asked = async (robots: Answer, choices = {}) => {
    const web = await openWeb({"a.test/robots.txt": robots, "a.test/1": "一", "a.test/2": "二"});
    const world = worldOf(choices);
    const tally = await collectAll(world, [web.at("a.test", "/1"), web.at("a.test", "/2")]);
    return {web, world, tally};
  };
  const endless: Answer = (_request, response) => {
    const more = () => void (response.destroyed || response.write("#".repeat(65536), more));
    more();
  };
  const ring: Answer = (_request, response) =>
    void response.writeHead(302, {Location: "/robots.txt"}).end();

  test.each<[string, Answer, RegExp]>([
    ["without end", endless, /robots\.txt: it is above the limit/],
    ["that leads to itself", ring, /robots\.txt: it is redirected without end/],
    [
      "that leads elsewhere",
      (_r, response) => void response.writeHead(302, {Location: "http://else.test/"}).end(),
      /another host/
    ],
    [
      "that wants a year between two visits",
      "User-agent: *\nCrawl-delay: 31536000\n",
      /come again in 525600 min/
    ]
  ])("one %s: nothing is fetched there", async (_what, robots, sentence) => {
    const {web, world, tally} = await asked(robots);
    expect(tally).toMatchObject({kept: 0, failed: 2});
    for (const said of world.warned) expect(said).toMatch(sentence);
    expect(web.paths().filter((path) => !path.includes("robots"))).toEqual([]);
  });

  test.each(["abc", "-5", "1e400", ""])("a pace of %s does not make us hasty", async (delay) => {
    const {web} = await asked(`User-agent: *\nCrawl-delay: ${delay}\nAllow: /\n`, {
      pace: 150,
      patience: 9e9
    });
    const times = web.asked.filter(({path}) => path !== "/robots.txt").map(({time}) => time);
    expect(times).toHaveLength(delay === "1e400" ? 0 : 2);
    if (times.length > 1) expect(times[1]! - times[0]!).toBeGreaterThan(140);
  });
});

test("whoever asks us to wait for ages is left for another day", async () => {
  const busy: Answer = (_request, response) =>
    void response.writeHead(429, {"Retry-After": "99999999999999999999"}).end();
  const web = await openWeb({"a.test/1": busy});
  const world = worldOf();
  await collectAll(world, [web.at("a.test", "/1")]);
  expect(world.warned).toEqual([expect.stringMatching(/asks us to come again/)]);
  expect(web.paths().filter((path) => path === "a.test/1")).toHaveLength(1);
});

test("a page with files without number is left at some", async () => {
  const links = Array.from({length: 80}, (_, i) => `<a href="/${i}.pdf">附件</a>`).join("");
  const web = await openWeb({"a.test/1": `<p>2023年度报告见附件。</p>${links}`});
  for (let i = 0; i < 80; i++) web.pages.set(`a.test/${i}.pdf`, `%PDF-1.4 ${i}`);
  const world = worldOf();
  expect(await collectAll(world, [web.at("a.test", "/1")])).toMatchObject({kept: 51, failed: 1});
  expect(world.warned).toEqual([expect.stringContaining("more than 50 files")]);
});
