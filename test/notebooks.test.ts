import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {renderNotebooks} from "#dashboard/notebooks.ts";
import {readNotebook, type Draft} from "#dashboard/notebooks/draft.ts";
import {listNotebooks} from "#dashboard/notebooks/list.ts";
import {packageOf} from "#dashboard/notebooks/offline.ts";
import {answerQueries} from "#dashboard/notebooks/queries.ts";
import {drawStill} from "#dashboard/notebooks/still.ts";
import {temporaryFolder} from "#test/world.ts";

const body = "zibo-hightech-approval";

/** The few columns of a release that notebooks ask for, with figures of our own. */
async function makeRelease(decisions: Record<number, number>): Promise<string> {
  const folder = temporaryFolder();
  const instance = await DuckDBInstance.create(join(folder, "gongkai.duckdb"));
  const connection = await instance.connect();
  const years = Object.entries(decisions)
    .map(
      ([year, value]) =>
        `('${body}', ${year}, 'permit.decisions', ${value}::DOUBLE, false, 'level', NULL::VARCHAR, '${body}/${year}', 'p#b1.s0-1')`
    )
    .join();
  await connection.run(`CREATE TABLE permit_volume AS
    FROM (VALUES ${years}) t(body, year, measure, value, comparable_with_previous, why_not, approximate, report, place)`);
  await connection.run(`CREATE TABLE observations AS FROM (VALUES
    ('${body}', 2020, 'permit.handled', 7000::DOUBLE, 'at_least', '7000余', 'narrative', NULL::VARCHAR, '${body}/2020', 'p#b2.s0-5'))
    t(body, year, indicator, value, approximate, raw, origin, category, report, place)`);
  await connection.run(`CREATE TABLE claims AS FROM (VALUES
    ('${body}', 2020, 'permit.handled', 'growth', 0.4::DOUBLE, 2019, '同比增长40%', '${body}/2020', 'p#b2.s6-13'))
    t(body, year, indicator, kind, stated, against, raw, report, place)`);
  connection.closeSync();
  instance.closeSync();
  return folder;
}

/** All files of a folder, by name, as text. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) =>
    /\.\w+$/.test(name)
  );
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")])
  );
}

/** Short enough to be shown when they differ. */
const digests = (texts: Record<string, string>) =>
  Object.entries(texts).map(
    ([name, text]) => `${name} ${createHash("sha256").update(text).digest("hex")}`
  );

async function render(decisions: Record<number, number>) {
  const site = temporaryFolder();
  const release = await makeRelease(decisions);
  const rendered = await renderNotebooks({release, site});
  return {rendered, files: contents(join(site, "notebooks"))};
}

describe("every notebook", () => {
  let first: Awaited<ReturnType<typeof render>>;
  beforeAll(async () => {
    first = await render({2019: 80, 2020: 7100, 2021: 710});
  });

  test("is a page of the site, with its title", async () => {
    expect(first.rendered.length).toBeGreaterThan(0);
    expect(first.rendered).toEqual(await listNotebooks());
    for (const {file, title} of first.rendered)
      expect(parseHTML(first.files[file]!).document.title).toBe(title);
  });

  test("asks nothing of the web", () => {
    // the names of XML vocabularies look like addresses, and nobody goes there
    const address = /https?:\/\/(?!www\.w3\.org\/)[\w.-]+/g;
    const found = Object.entries(first.files).flatMap(([name, text]) =>
      (text.match(address) ?? []).map((url) => [name, url])
    );
    expect(found).toEqual([]);
  });

  test("has the same bytes when it is made again from the same release", async () => {
    const again = await render({2019: 80, 2020: 7100, 2021: 710});
    expect(digests(again.files)).toEqual(digests(first.files));
  });

  test("leaves no cell empty that a script would fill, but queries", () => {
    for (const [name, page] of Object.entries(first.files).filter(([file]) =>
      file.endsWith(".html")
    )) {
      const {document} = parseHTML(page);
      const empty = [...document.querySelectorAll(".observablehq--cell:empty")].map(({id}) => id);
      const source = readFileSync(join(import.meta.dirname, "..", "notebooks", name), "utf8");
      for (const id of empty) {
        const cell = parseHTML(source).document.querySelector(`script[id="${id.slice(5)}"]`)!;
        expect(
          cell.getAttribute("output") !== null || !/display\(/.test(cell.textContent),
          id
        ).toBe(true);
      }
    }
  });
});

describe("did-permits-fall", () => {
  const page = async (decisions: Record<number, number>) => {
    const {files} = await render(decisions);
    return parseHTML(files["did-permits-fall.html"]!).document;
  };

  test("says by how much the table fell, and why that is no fall of permits", async () => {
    const document = await page({2019: 80, 2020: 7100, 2021: 710});
    const text = document.querySelector("main")!.textContent;
    expect(text).toContain("The table fell by 90%: 7,100 → 710.");
    expect(text).toContain("(“7000余”)");
    expect(text).toContain("hence at about 5,000 then, where the table of 2019 has 80");
    expect(document.querySelector("svg[role=img]")).not.toBeNull();
    const sources = [...document.querySelectorAll("td a")].map((link) => link.getAttribute("href"));
    expect(sources).toContain(`../reports/${body}/2020.html#b2.s6-13`);
    const ways = [...document.querySelectorAll("header a, figcaption a")].map(
      (link) => `${link.textContent} ${link.getAttribute("href")}`
    );
    expect(ways).toEqual(
      expect.arrayContaining([
        "首页 ../index.html",
        "数据 ../data.html",
        "Front ../en/index.html",
        "Data ../en/data.html",
        `CSV ../charts/${body}/permit-volume.csv`
      ])
    );
    // The signs of what does not compare stand above the labels of the figures, however narrow the page.
    const down = (element: Element) =>
      Number(/,(-?[\d.]+)\)/.exec(element.getAttribute("transform") ?? "")?.[1] ?? 0);
    const heights = (sign: RegExp) =>
      [...document.querySelectorAll("svg text")]
        .filter(({textContent}) => sign.test(textContent!))
        .map((text) => down(text) + down(text.parentElement!));
    expect(heights(/^≠$/).length).toBeGreaterThan(0);
    expect(heights(/^≠$/)[0]).toBeLessThan(64 - 30);
  });

  test("names no reason where the text gives none", async () => {
    const text = (await page({2020: 400, 2021: 100})).querySelector("main")!.textContent;
    expect(text).toContain(
      "The table fell by 75%: 400 → 100. Nothing in the published data speaks against it."
    );
    expect(text).toContain("The texts say nothing to hold it against.");
  });

  test("cannot tell where a figure is missing", async () => {
    const text = (await page({2021: 100})).querySelector("main")!.textContent;
    expect(text).toContain("It cannot be told: the figure of 2020 or of 2021 is missing.");
  });
});

describe("a notebook that asks too much", () => {
  const draft = (cells: string): Draft => {
    const folder = temporaryFolder();
    mkdirSync(folder, {recursive: true});
    const file = join(folder, "odd.html");
    const html = `<!doctype html><notebook>${cells}</notebook>`;
    writeFileSync(file, html);
    return {name: "odd.html", file, notebook: readNotebook(html)};
  };

  test("of another database", async () => {
    const odd = draft(
      `<script id="3" type="application/sql" database="other.duckdb">select 1</script>`
    );
    await expect(answerQueries([odd], await makeRelease({2020: 1}))).rejects.toThrow(
      "odd.html, cell 3: asks other.duckdb, and only the release is there"
    );
  });

  test("of a table that is not there, or to write", async () => {
    const release = await makeRelease({2020: 1});
    for (const sql of ["select * from nowhere", "drop table claims"]) {
      const odd = draft(
        `<script id="4" type="application/sql" database="gongkai.duckdb">${sql}</script>`
      );
      await expect(answerQueries([odd], release)).rejects.toThrow("odd.html, cell 4: ");
    }
  });

  test("of a library that pages do not have", async () => {
    const odd = draft(`<script id="5" type="module">display(Inputs.table([]))</script>`);
    await expect(drawStill(odd, new Map())).rejects.toThrow("odd.html, cell 5: ");
  });
});

test.each([
  ["npm:htl", "htl"],
  ["npm:@observablehq/plot@0.6", "@observablehq/plot"],
  ["https://cdn.jsdelivr.net/npm/d3-array@3/+esm", "d3-array"],
  ["https://cdn.jsdelivr.net/npm/@observablehq/plot/+esm", "@observablehq/plot"],
  ["https://cdn.jsdelivr.net/npm/zod@4/v4/core/+esm", "zod/v4/core"],
  ["./local.js", null],
  ["https://example.org/x.js", null]
])("%s is the package %s", (source, name) => {
  expect(packageOf(source)).toBe(name);
});
