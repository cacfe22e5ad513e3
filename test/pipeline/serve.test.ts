import {mkdirSync, symlinkSync, utimesSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serve, type Serving} from "#pipeline/serve.ts";
import {smallWorld} from "#test/world.ts";

let server: Serving;
let site: string;

beforeAll(async () => {
  const world = smallWorld();
  const {folder} = world;
  site = world.site;
  const files = {
    "index.html": "首页",
    "style.css": "a{}",
    "data/permits.csv": "年,件",
    "en/index.html": "front",
    "x y.html": "space",
    "letters.txt": "abcdefghij",
    "empty.csv": ""
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, ".."), {recursive: true});
    writeFileSync(join(site, name), text);
  }
  writeFileSync(join(folder, "secret.txt"), "secret");
  mkdirSync(join(folder, "site-of-another"));
  writeFileSync(join(folder, "site-of-another/secret.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
  server = await serve(site, 0);
});
afterAll(() => server.close());

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  text: string;
}

/** A request as it is written: fetch would tidy the path before sending it. */
function ask(path: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  const {hostname, port} = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path, method, headers}, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (more: string) => (text += more));
      response.on("end", () =>
        resolve({status: response.statusCode, headers: response.headers, text})
      );
    });
    asked.on("error", reject).end();
  });
}

test("keeps a connection for who works on an answer before the next question", async () => {
  const {headers} = await ask("/letters.txt");
  expect(headers["keep-alive"]).toBe("timeout=120");
});

test("is on this machine alone, on a port of its own", () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test.each([
  ["/", "首页", "text/html; charset=utf-8"],
  ["/style.css?v=1", "a{}", "text/css; charset=utf-8"],
  ["/data/permits.csv", "年,件", "text/csv; charset=utf-8"],
  ["/en/", "front", "text/html; charset=utf-8"],
  ["/x%20y.html", "space", "text/html; charset=utf-8"]
])("%s is a file of the site", async (path, text, type) => {
  const answer = await ask(path);
  expect(answer).toMatchObject({status: 200, text});
  expect(answer.headers["content-type"]).toBe(type);
});

test("a folder without its last slash leads to the folder", async () => {
  const answer = await ask("/en?lang=en");
  expect([answer.status, answer.headers.location]).toEqual([301, "/en/?lang=en"]);
});

describe("nothing outside the site is given", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/en/../../secret.txt",
    "/..%5csecret.txt",
    "//../secret.txt",
    "/../site-of-another/secret.txt",
    "/link.txt",
    "/index.html/",
    "/none.html",
    "/data/"
  ])("%s", async (path) => {
    const {status, text} = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toContain("secret");
  });
});

test.each(["/%zz", "/%00"])("%s is no address", async (path) => {
  expect([400, 404]).toContain((await ask(path)).status);
});

describe("a part of a file", () => {
  const part = async (range: string, more: Record<string, string> = {}) => {
    const {status, headers, text} = await ask("/letters.txt", "GET", {range, ...more});
    return [status, headers["content-range"], text];
  };

  test.each([
    ["bytes=0-3", "bytes 0-3/10", "abcd"],
    ["bytes=7-", "bytes 7-9/10", "hij"],
    ["bytes=-2", "bytes 8-9/10", "ij"],
    ["bytes=8-99", "bytes 8-9/10", "ij"],
    ["bytes=-99", "bytes 0-9/10", "abcdefghij"]
  ])("%s is given, and said", async (range, said, text) => {
    expect(await part(range)).toEqual([206, said, text]);
  });

  test.each(["bytes=10-", "bytes=10-12", "bytes=-0"])("%s is not in it", async (range) => {
    expect(await part(range)).toEqual([416, "bytes */10", "416\n"]);
  });

  test.each(["bytes=0-1,4-5", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2"])(
    "%s is answered with the whole",
    async (range) => {
      expect(await part(range)).toEqual([200, undefined, "abcdefghij"]);
    }
  );

  test("of another version than the reader has is the whole", async () => {
    const {headers} = await ask("/letters.txt", "HEAD", {range: "bytes=0-3"});
    expect(headers).toMatchObject({"accept-ranges": "bytes", "content-length": "10"});
    const etag = headers.etag as string;
    expect((await part("bytes=0-3", {"if-range": etag}))[0]).toBe(206);
    for (const version of ['"another"', `W/${etag}`, new Date().toUTCString()])
      expect((await part("bytes=0-3", {"if-range": version}))[0]).toBe(200);
  });

  test("of an empty file is not there, and the whole is nothing", async () => {
    expect((await ask("/empty.csv", "GET", {range: "bytes=0-"})).status).toBe(416);
    expect(await ask("/empty.csv")).toMatchObject({status: 200, text: ""});
  });
});

test("a file that the reader has is not sent again, and one that was changed is", async () => {
  const {etag} = (await ask("/style.css")).headers as Record<string, string>;
  const again = () => ask("/style.css", "GET", {"if-none-match": `"x", W/${etag}`});
  expect(await again()).toMatchObject({status: 304, text: ""});
  writeFileSync(join(site, "style.css"), "b{}");
  utimesSync(join(site, "style.css"), 1, 1);
  expect(await again()).toMatchObject({status: 200, text: "b{}"});
  writeFileSync(join(site, "style.css"), "a{}");
});

test("only asks are answered", async () => {
  expect(await ask("/", "POST")).toMatchObject({status: 405});
  const head = await ask("/", "HEAD");
  expect([head.status, head.text, head.headers["content-length"]]).toEqual([200, "", "6"]);
});
