import {createHash} from "node:crypto";
import {cpSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {renderNotebooks} from "#dashboard/notebooks.ts";
import {draftsOf} from "#dashboard/notebooks/drafts.ts";
import {draftOf, listNotebooks, readListed} from "#dashboard/notebooks/list.ts";
import {answerQueries} from "#dashboard/notebooks/queries.ts";
import {drawStill} from "#dashboard/notebooks/still.ts";
import {changedFrom, documentsIn, madeSite} from "#test/dashboard/site.ts";
import {enlarge} from "#test/notebooks/large.ts";
import {temporaryFolder} from "#test/world.ts";

let release: string;
let site: string;
beforeAll(async () => {
  ({release, site} = await madeSite());
});

/** Every page of a release, by its name. */
async function render(from: string): Promise<Record<string, string>> {
  const made = temporaryFolder();
  await renderNotebooks({release: from, site: made});
  const folder = join(made, "notebooks");
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")])
  );
}

/** Short enough to be shown when they differ. */
const digests = (texts: Record<string, string>) =>
  Object.entries(texts).map(
    ([name, text]) => `${name} ${createHash("sha256").update(text).digest("hex")}`
  );

test("a notebook is drawn anew only where an answer is another", async () => {
  const pageIn = (place: string, name: string) => join(place, "notebooks", name);
  const change = `update outcomes set holds = holds + 1 where "check" = 'text-growth'`;
  const changed = await changedFrom({release, archive: ""}, change);
  const [first, second, third] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const listed = await renderNotebooks({release, site: first});
  const told = temporaryFolder();
  await renderNotebooks({release, site: second, last: first, kept: told});
  await renderNotebooks({release: changed.release, site: third, last: second, kept: told});
  const anew = await render(changed.release);
  const kept = listed.filter(({file}) => {
    const [one, two, three] = [first, second, third].map((at) => statSync(pageIn(at, file)).ino);
    expect(two, file).toBe(one);
    expect(readFileSync(pageIn(third, file), "utf8"), file).toBe(anew[file]);
    return three === two;
  });
  const drawn = listed.filter((one) => !kept.includes(one)).map(({file}) => file);
  expect(drawn).toEqual(["do-growth-claims-hold.html"]);
}, 120_000);

test("what was made of a notebook's text is taken again, and made anew where it cannot be read", async () => {
  const [listed, kept] = [await listNotebooks(), temporaryFolder()];
  const made = await draftsOf(listed, null);
  expect(await draftsOf(listed, kept)).toEqual(made);
  const file = join(kept, "notebooks.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replaceAll(`"name":"${listed[0]!.file}"`, `"name":"taken.html"`));
  expect((await draftsOf(listed, kept)).map(({name}) => name)).toEqual([
    "taken.html",
    ...listed.slice(1).map(({file}) => file)
  ]);
  writeFileSync(file, text.slice(1));
  expect(await draftsOf(listed, kept)).toEqual(made);
  expect(readFileSync(file, "utf8")).toBe(text);
});

describe("every notebook", () => {
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await render(release);
  });

  test("is a page of the site, with its title", async () => {
    const listed = await listNotebooks();
    expect(listed.length).toBeGreaterThan(5);
    expect(Object.keys(pages)).toEqual(listed.map(({file}) => file));
    for (const {file, title} of listed) expect(parseHTML(pages[file]!).document.title).toBe(title);
  });

  test("has an answer, a picture in words, its data, method and limits, in both languages", () => {
    for (const page of Object.values(pages)) {
      const {document} = parseHTML(page);
      const answer = [...document.querySelectorAll(".answer p")];
      expect(answer.map((words) => words.getAttribute("lang"))).toEqual(["zh-Hans", "en"]);
      const alt = document.querySelector("svg[role=img]")!.getAttribute("aria-label");
      expect(alt).toMatch(/20\d\d.*\d/);
      const parts = [...document.querySelectorAll("h2")].map(({textContent}) => textContent);
      expect(parts).toEqual(["数据", "方法", "局限"]);
      expect(document.querySelectorAll("details pre").length).toBeGreaterThan(1);
    }
  });

  test("is of one make, for a page's measure and for a phone's", () => {
    for (const page of Object.values(pages)) {
      const {document} = parseHTML(page);
      const widths = (kind: string) =>
        [...document.querySelectorAll(`.${kind} svg`)].map((svg) => svg.getAttribute("width"));
      expect(widths("wide")).toEqual(["640"]);
      expect(widths("narrow")).toEqual(["328"]);
    }
  });

  test("leads to the places of its figures, and to pages that are there", () => {
    const documents = documentsIn(site);
    for (const [name, page] of Object.entries(pages)) {
      const links = [...parseHTML(page).document.querySelectorAll("a")].map((link) =>
        decodeURIComponent(link.getAttribute("href")!)
      );
      expect(links.filter((link) => /^\.\.\/reports\//.test(link)).length, name).toBeGreaterThan(0);
      for (const link of links) {
        const [file, anchor] = link.slice(3).split("#");
        const target = documents.get(file!);
        expect(target, link).toBeDefined();
        if (anchor) expect(target!.getElementById(anchor), link).not.toBeNull();
      }
    }
  });

  test("asks nothing of the web, and has no script or style of its own", () => {
    // the names of XML vocabularies look like addresses, and nobody goes there
    const outside = /https?:\/\/(?!www\.w3\.org\/)[\w.-]+|<script|<style|\sstyle=/g;
    const found = Object.entries(pages).flatMap(([name, text]) =>
      (text.match(outside) ?? []).map((url) => [name, url])
    );
    expect(found).toEqual([]);
  });

  test("says no undefined, null or NaN", () => {
    const odd = Object.entries(pages).flatMap(([name, page]) => {
      const {document} = parseHTML(page);
      for (const code of document.querySelectorAll("pre")) code.remove();
      return (String(document).match(/.{0,20}\b(undefined|null|NaN|Infinity)\b/g) ?? []).map(
        (words) => `${name}: ${words}`
      );
    });
    expect(odd).toEqual([]);
  });

  test("has the same bytes when it is made again from the same release", async () => {
    expect(digests(await render(release))).toEqual(digests(pages));
  });
});

test("what all notebooks write with is the same in each", async () => {
  const drafts = await Promise.all((await listNotebooks()).map(readListed));
  for (const id of [98, 99]) {
    const cells = drafts.map(({notebook}) => notebook.cells.find((cell) => cell.id === id)?.value);
    expect(new Set(cells).size).toBe(1);
  }
});

describe("a large release", () => {
  let pages: Record<string, string>;
  beforeAll(async () => {
    const folder = join(temporaryFolder(), "release");
    cpSync(release, folder, {recursive: true});
    await enlarge(folder, 61);
    pages = await render(folder);
  }, 120_000);

  test("makes the same notebooks, no longer than a person reads", () => {
    for (const [name, page] of Object.entries(pages)) {
      const {document} = parseHTML(page);
      expect(page.length, name).toBeLessThan(200_000);
      expect(document.querySelector("main")!.textContent).toContain("61 个机关");
      for (const table of document.querySelectorAll("tbody"))
        expect(table.children.length, name).toBeLessThanOrEqual(40);
    }
  });

  test("shows a body's name as it is, whatever it holds", () => {
    const {document} = parseHTML(pages["who-publishes-late.html"]!);
    expect(document.querySelector("td b")).toBeNull();
    expect(document.querySelector("tbody")!.textContent).not.toContain("&lt;");
    expect(document.querySelector("main")!.textContent).toMatch(/青禾县第\d+局 <b>/);
  });
});

describe("a notebook that asks too much", () => {
  const draft = (cells: string) =>
    draftOf("odd.html", `<!doctype html><notebook>${cells}</notebook>`);

  test("of another database", async () => {
    const odd = await draft(
      `<script id="3" type="application/sql" database="other.duckdb">select 1</script>`
    );
    await expect(answerQueries([odd], release)).rejects.toThrow(
      "odd.html, cell 3: asks other.duckdb, and only the release is there"
    );
  });

  test("of a table that is not there, or to write", async () => {
    for (const sql of ["select * from nowhere", "drop table claims"]) {
      const odd = await draft(
        `<script id="4" type="application/sql" database="gongkai.duckdb">${sql}</script>`
      );
      await expect(answerQueries([odd], release)).rejects.toThrow("odd.html, cell 4: ");
    }
  });

  test("of a library that pages do not have", async () => {
    for (const cell of ["display(Inputs.table([]))", `import "npm:d3"; display(1)`]) {
      const odd = await draft(`<script id="5" type="module">${cell}</script>`);
      await expect(drawStill(odd, new Map())).rejects.toThrow("odd.html, cell 5: ");
    }
  });
});
