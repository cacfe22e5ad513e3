import {mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serve, type Serving} from "#pipeline/serve.ts";
import {smallWorld} from "#test/world.ts";

let server: Serving;

beforeAll(async () => {
  const {site, folder} = smallWorld();
  const files = {
    "index.html": "首页",
    "style.css": "a{}",
    "data/permits.csv": "年,件",
    "en/index.html": "front",
    "x y.html": "space"
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
function ask(path: string, method = "GET"): Promise<Answer> {
  const {hostname, port} = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path, method}, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (more: string) => (text += more));
      response.on("end", () =>
        resolve({status: response.statusCode, headers: response.headers, text})
      );
    });
    asked.on("error", reject).end();
  });
}

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

test("only asks are answered", async () => {
  expect(await ask("/", "POST")).toMatchObject({status: 405});
  const head = await ask("/", "HEAD");
  expect([head.status, head.text, head.headers["content-length"]]).toEqual([200, "", "6"]);
});
