import {cpSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {sitePages} from "#dashboard/pages/list.ts";
import {
  changedFrom,
  documentsIn,
  filesIn,
  lostLinks,
  madeSite,
  pagesIn,
  readIn,
  rowsIn,
  type MadeSite
} from "#test/dashboard/site.ts";
import {temporaryFolder} from "#test/world.ts";

let made: MadeSite;
let pages: Map<string, Document>;

beforeAll(async () => {
  made = await madeSite();
  pages = documentsIn(made.site);
});

const changed = (...changes: string[]) => changedFrom(made, ...changes);
const rows = (sql: string) => rowsIn(made, sql);

describe("the site", () => {
  test("is there in both languages, page for page", () => {
    const files = [...pages.keys()];
    const zh = files.filter((file) => !file.startsWith("en/"));
    for (const {path} of sitePages) expect(zh).toContain(path);
    expect(
      zh.filter((file) => /^reports\/zibo-hightech-approval\/20\d\d\.html$/.test(file))
    ).toHaveLength(8);
    expect(
      zh.filter((file) => /^charts\/zibo-hightech-approval\/[\w-]+\.html$/.test(file))
    ).toHaveLength(6);
    expect(files.filter((file) => file.startsWith("en/")).map((file) => file.slice(3))).toEqual(zh);
  });

  test("every link leads somewhere, to the very anchor", () => {
    const links = [...pages.values()].flatMap((page) => [...page.querySelectorAll("a[href]")]);
    expect(links.length).toBeGreaterThan(5000);
    expect(lostLinks(made.site)).toEqual([]);
  });

  test("no id stands twice on a page", () => {
    for (const [file, page] of pages) {
      const ids = [...page.querySelectorAll("[id]")].map(({id}) => id);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        file
      ).toEqual([]);
    }
  });

  test("nothing outside the site is loaded or linked, and nothing is styled or scripted inline", () => {
    for (const [file, page] of pages) {
      expect(page.querySelector("[style], style, [onclick], script:not([src])"), file).toBeNull();
      const addresses = [...page.querySelectorAll("[href], [src]")].map(
        (e) => e.getAttribute("href") ?? e.getAttribute("src")!
      );
      expect(
        addresses.filter((address) => /^[a-z]+:|^\/\//i.test(address)),
        file
      ).toEqual([]);
    }
    expect(readIn(made.site, "style.css")).not.toMatch(/url\(|@import/);
  });

  test("every page says its language, its policy and its title", () => {
    for (const [file, page] of pages) {
      expect(page.documentElement.getAttribute("lang"), file).toBe(
        file.startsWith("en/") ? "en" : "zh-Hans"
      );
      expect(
        page.querySelector("meta[http-equiv=Content-Security-Policy]")!.getAttribute("content")
      ).toContain("default-src 'none'");
      expect(page.querySelectorAll("h1"), file).toHaveLength(1);
      expect(page.title).toMatch(/gongkai/);
    }
    expect(new Set([...pages.values()].map(({title}) => title)).size).toBe(pages.size - 1);
  });

  test("the front promises no more than is done, and its headings count nothing that they do not say", () => {
    for (const [file, lead] of [
      ["index.html", /把表格逐格读出，不能确定属于哪一格的记为旁注；正文里凡能认准的/],
      [
        "en/index.html",
        /tables are read cell by cell, and what cannot be assigned.* is noted.*prose that we know how to read/
      ]
    ] as const) {
      const page = pages.get(file)!;
      expect(page.querySelector(".lead")!.textContent).toMatch(lead);
      expect(page.getElementById("charts")!.textContent).not.toMatch(
        /[一二三四五六七八九]个|four/i
      );
    }
  });

  test("a report has as many causes in the list of reports as on the page of coverage", () => {
    const sum = (text: string) => (text.match(/\d+/g) ?? []).reduce((all, n) => all + Number(n), 0);
    const rows = [...pages.get("index.html")!.querySelectorAll("table.reports tbody tr")];
    const listed = rows.map((row) => sum(row.lastElementChild!.textContent));
    const links = [
      ...pages.get("coverage.html")!.querySelectorAll("table.coverage td a[aria-label]")
    ];
    const covered = links.map((link) => sum(link.textContent));
    expect(listed.length).toBe(8);
    expect(listed).toEqual(covered.reverse());
  });

  test("no hole of a phrase was left unfilled", () => {
    for (const [file, page] of pages) {
      const ours = page.body.cloneNode(true) as HTMLElement;
      for (const theirs of ours.querySelectorAll(".source, pre")) theirs.remove();
      expect(ours.textContent, file).not.toMatch(/\{\w+[:}]|undefined|NaN|\[object/);
    }
  });

  test("the same release makes the same bytes", async () => {
    const again = join(temporaryFolder(), "site");
    await build({...made, site: again});
    expect(filesIn(again)).toEqual(filesIn(made.site));
    for (const file of filesIn(again))
      expect(
        readFileSync(join(again, file)).equals(readFileSync(join(made.site, file))),
        file
      ).toBe(true);
  });
});

describe("figures", () => {
  test("each of the release is on its report's page once, and its words are marked there", async () => {
    const figures = await rows("select id, report, raw, place from observations");
    expect(figures.length).toBeGreaterThan(900);
    for (const {id, report, raw, place} of figures as Record<string, string>[]) {
      const page = pages.get(`reports/${report}.html`)!;
      const shown = page.getElementById(`figure-${id!.slice(report!.length + 1)}`);
      expect(shown, id).not.toBeNull();
      const anchor = place!.split("#")[1]!;
      expect(shown!.querySelector("a.figure")!.getAttribute("href"), id).toBe(`#${anchor}`);
      expect(page.getElementById(anchor)!.textContent!.replace(/↩/g, ""), id).toBe(raw);
    }
  });

  test("categories are in the order of the page, in the table and in the CSV", () => {
    const csv = readIn(made.site, "charts/zibo-hightech-approval/published-categories.csv");
    const rows = parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
    const places = rows.map(({year, place}) => {
      const [, block, start] = /#b(\d+)\.s(\d+)/.exec(place!)!;
      return [year, block!.padStart(6, "0"), start!.padStart(6, "0")].join(" ");
    });
    expect(places.length).toBeGreaterThan(12);
    expect(places).toEqual([...places].sort());
  });

  test("what could not be assigned is a question, and no figure", () => {
    const unknown = [
      ...pages.get(`reports/zibo-hightech-approval/2021.html`)!.querySelectorAll(".section4 td")
    ].map((cell) => cell.textContent);
    expect(unknown).toEqual(Array.from({length: 15}, () => "?"));
  });

  test("a blank cell is a box with its name, and no nought", () => {
    const page = pages.get("en/reports/zibo-hightech-approval/2019.html")!;
    const cell = page.getElementById("figure-permit.items_change")!;
    expect(cell.querySelector(".blank")).not.toBeNull();
    expect(cell.textContent!.trim()).toBe("blank");
  });

  test("the charts hold the numbers of the release's views", async () => {
    const csv = (name: string) =>
      parseCsv<Record<string, string>>(
        readIn(made.site, `charts/zibo-hightech-approval/${name}.csv`),
        {bom: true, columns: true}
      );
    const published = await rows(
      "select year, value from published_items where category is null order by year"
    );
    expect(
      csv("published-items").map(({year, value}) => ({year: Number(year), value: Number(value)}))
    ).toEqual(published);
    const permits = await rows(
      "select year, measure, comparable_with_previous as comparable from permit_volume where value is not null"
    );
    for (const {year, measure, comparable} of permits) {
      const row = csv("permit-volume").find(
        (r) => r.year === String(year) && r.indicator === measure
      )!;
      expect(row.break === "" && row.year !== "2016", `${measure} ${year}`).toBe(comparable);
    }
    const outcomes = await rows(
      "select year, outcome, value from request_outcomes order by year, outcome"
    );
    const ended = csv("request-outcomes").filter(({outcome}) => !outcome!.startsWith("received"));
    const sorted = ended
      .map(({year, outcome, value}) => ({year: Number(year), outcome, value: Number(value)}))
      .sort((a, b) => a.year - b.year || (a.outcome! < b.outcome! ? -1 : 1));
    expect(sorted).toEqual(outcomes);
  });
});

describe("a build that cannot be right", () => {
  const one = "id = 'zibo-hightech-approval/2021/permit.decisions'";

  test.each([
    ["a figure without a place", `update observations set place = '' where ${one}`, /has no place/],
    [
      "a place that is in no report",
      `update observations set place = repeat('0', 64) || '#b1' where ${one}`,
      /is in no report/
    ],
    [
      "a place in another report",
      `update observations set place = regexp_replace(place, '#b.*', '#b3304.s24-27') where ${one}`,
      /in another report/
    ],
    [
      "words that do not stand there",
      `update observations set raw = '9999' where ${one}`,
      /stands “3932”, not “9999”/
    ]
  ])("%s fails, and leaves the last good site as it was", async (_, change, message) => {
    const {release, archive, site} = await changed(change);
    cpSync(join(made.site, "index.html"), join(site, "index.html"), {recursive: true});
    await expect(build({release, archive, site})).rejects.toThrow(message);
    expect(filesIn(join(site, ".."))).toEqual([
      ...filesIn(release).map((file) => `release/${file}`),
      "site/index.html"
    ]);
  });

  test("no release is one clear sentence", async () => {
    const site = join(temporaryFolder(), "site");
    await expect(build({...made, release: temporaryFolder(), site})).rejects.toThrow(
      /no release in .*gongkai\.duckdb is not there/
    );
  });
});

describe("names that mean harm", () => {
  let page: string;

  beforeAll(async () => {
    const harm = `<script>alert(1)</script>=cmd|"'`;
    const {release, archive, site} = await changed(
      `update bodies set label_zh = '${harm.replaceAll("'", "''")}', label_en = '${harm.replaceAll("'", "''")}'`,
      `update observations set category = '=cmd|calc' where category = '组织管理'`
    );
    await build({release, archive, site, notebooks: [{file: "x.html", title: "<i>x</i>"}]});
    page = site;
  });

  test("are text on every page and in every picture", () => {
    for (const file of pagesIn(page)) {
      const {document} = parseHTML(readIn(page, file));
      expect(document.querySelector("script:not([src])"), file).toBeNull();
      expect(document.querySelector("i"), file).toBeNull();
    }
    const svg = readIn(page, "charts/zibo-hightech-approval/published-items.zh.svg");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("<script");
  });

  test("are no formula in a spreadsheet", () => {
    const csv = readIn(page, "charts/zibo-hightech-approval/published-categories.csv");
    const rows = parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
    expect(rows.map(({category}) => category)).toContain("'=cmd|calc");
  });

  test("a negative number is a number still", () => {
    const csv = readIn(page, "charts/zibo-hightech-approval/claims.csv");
    const rows = parseCsv<Record<string, string>>(csv, {bom: true, columns: true});
    expect(rows.map(({stated}) => Number(stated))).toContain(-0.5);
  });

  test("a notebook is linked by its title", () => {
    expect(readIn(page, "data.html")).toContain(
      '<a href="notebooks/x.html">&lt;i&gt;x&lt;/i&gt;</a>'
    );
    rmSync(page, {recursive: true});
  });
});
