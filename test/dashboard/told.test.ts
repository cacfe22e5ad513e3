/** What pages say beside figures: what a field is, what a report was read from, whether it was in time. */
import {beforeAll, describe, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {documentsIn, madeSite, changedFrom} from "#test/dashboard/site.ts";

const spaced = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, " ").trim();

let made: Awaited<ReturnType<typeof madeSite>>;
let pages: Map<string, Document>;

beforeAll(async () => {
  made = await madeSite();
  pages = documentsIn(made.site);
});

const body = "bodies/zibo-hightech-approval.html";

/** A body's reports, by year: what stands under a head. */
function column(page: Document, head: string): Record<string, string | undefined> {
  const table = page.querySelector("table.reports")!;
  const at = [...table.querySelectorAll("thead th")].findIndex((th) => spaced(th) === head);
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children]);
  return Object.fromEntries(rows.map((cells) => [spaced(cells[0]), spaced(cells[at])]));
}

describe("the page of a body", () => {
  test("says which report came after the day that the law sets", () => {
    expect(column(pages.get(`en/${body}`)!, "Published")).toMatchObject({
      2018: "2019-03-25",
      2019: "2020-02-16 · late",
      2020: "2021-01-29"
    });
    const link = pages.get(body)!.querySelector("table.reports a[href*=timing-late]")!;
    expect(link.textContent).toBe("迟于期限");
  });

  test("says what each report was read from, and leads to its bytes", () => {
    expect(new Set(Object.values(column(pages.get(body)!, "文件")))).toEqual(new Set(["文本"]));
    const link = pages.get(body)!.querySelector('a[href$="/2021.html#archived"]');
    expect(link?.textContent).toBe("文本");
  });

  test("tells of changing names only where there are several", async () => {
    const lead = (page: Document) => spaced(page.querySelector(".lead"));
    expect(lead(pages.get(`en/${body}`)!)).toContain("under changing names");
    const one = await changedFrom(
      made,
      "delete from body_names where name <> (select min(name) from body_names)"
    );
    await build(one);
    expect(lead(documentsIn(one.site).get(`en/${body}`)!)).toBe("8 reports on 2016–2023.");
  });
});

test("a report calls its neighbours by their years, and not as before or after them", () => {
  const page = (lang: string) => pages.get(`${lang}reports/zibo-hightech-approval/2021.html`)!;
  const links = (lang: string) => [...page(lang).querySelectorAll("nav.years a")].map(spaced);
  expect(links("en/")).toEqual(["The year before: 2020", "The year after: 2022"]);
  expect(links("")).toEqual(["上一年：2020", "下一年：2022"]);
});

test("the page on the data tells what each field of each table is", () => {
  const page = pages.get("data.html")!;
  const tables = [...page.querySelectorAll("#dictionary details")];
  expect(tables.map((details) => spaced(details.querySelector("summary")))).toContain(
    "observations"
  );
  const observations = tables.find((details) => spaced(details)?.startsWith("observations"))!;
  const fields = [...observations.querySelectorAll("dt")].map(spaced);
  expect(fields).toEqual(expect.arrayContaining(["id", "indicator", "value", "state", "place"]));
});

test("the page on method names the law, and the files that reports were read from, in its language", () => {
  const page = pages.get("method.html")!;
  expect(spaced(page.querySelector("#law"))).toContain("2019 年第四十九条");
  expect(spaced(page.querySelector("#sources li"))).toMatch(/^文本：8 份报告/);
  expect(spaced(pages.get("en/method.html")!.querySelector("#sources li"))).toMatch(
    /^text: 8 reports/
  );
});
