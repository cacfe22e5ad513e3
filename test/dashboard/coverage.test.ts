/** Bodies by years, and how well all is read: drawn from rows that are typed here. */
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {Accuracy} from "#data/schema/accuracy.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {CoverageModel, CoveredYear} from "#dashboard/models/coverage.ts";
import type {Proof} from "#dashboard/models/quality.ts";
import {coveragePage} from "#dashboard/pages/coverage.ts";
import {qualityPage} from "#dashboard/pages/quality.ts";

const site = {
  bodies: [],
  nav: [],
  checks: [{check: "sum-applicants", title_zh: "申请人之和", title_en: "Applicants"}]
} as unknown as SiteModel;

const documentOf = (html: string) => (parseHTML(html) as unknown as {document: Document}).document;

const spaced = (text: string | null | undefined) => text?.replace(/\s+/g, " ").trim();

const year = (of: number, rest: Partial<CoveredYear>): CoveredYear => ({
  ...{body: "a", year: of, state: "read", report: `a/${of}`, document: null, url: null},
  ...{reason: null, reason_zh: null, gone: false, findings: 0, label_zh: "甲局", label_en: "A"},
  ...rest
});
const unread = {report: null} as const;

const model: CoverageModel = {
  bodies: [
    {
      ...{body: "a", label_zh: "甲局", label_en: "Bureau A"},
      years: [
        year(2019, {findings: 3}),
        year(2020, {...unread, state: "missing"}),
        year(2021, {
          ...{...unread, state: "left_out", reason: "it is a guide", reason_zh: "它是指南"},
          url: "https://a.gov.cn/1"
        }),
        year(2022, {gone: true})
      ]
    },
    {
      ...{body: "<b>", label_zh: "<b>乙", label_en: "<b>B"},
      years: [year(2020, {...unread, state: "gone"})]
    }
  ],
  years: [
    {year: 2019, state: "read", bodies: 1},
    {year: 2020, state: "gone", bodies: 1},
    {year: 2020, state: "missing", bodies: 1},
    {year: 2021, state: "left_out", bodies: 1},
    {year: 2022, state: "read", bodies: 1}
  ],
  part: 0,
  parts: [2]
};

describe("coverage", () => {
  const page = (lang: "zh" | "en", shown = model) =>
    documentOf(coveragePage({lang, path: "coverage.html"}, site, shown));

  test("says how many years are read and how many are not", () => {
    expect(page("en").querySelector(".lead")?.textContent).toBe(
      "2 bodies, 2019–2022: of 5 years between each body’s first and last report, 2 are read and 3 are not."
    );
    expect(page("zh").querySelector(".lead")?.textContent).toBe(
      "2 个机关、2019–2022 年，共 5 个年度：读了 2 份，3 份没有。"
    );
  });

  test("every year of every body has its sign, and what is read leads to its report", () => {
    const rows = [...page("en").querySelectorAll("table.coverage tbody tr")];
    const cells = rows.map((row) => [...row.children].map((cell) => spaced(cell.textContent)));
    expect(cells).toEqual([
      ["Bureau A", "● 3", "—", "○", "●"],
      ["<b>B", "", "†", "", ""]
    ]);
    const [link] = rows[0]!.querySelectorAll("td a");
    expect(link?.getAttribute("href")).toBe("reports/a/2019.html");
    expect(link?.getAttribute("aria-label")).toBe("2019: read, 3 things do not add up");
    expect(rows[1]!.querySelector("a")).toBeNull();
  });

  test("says why what is not read is not, in the reader's language", () => {
    const items = (lang: "zh" | "en") =>
      [...page(lang).querySelectorAll("section:last-child li")].map((li) => spaced(li.textContent));
    expect(items("en")).toEqual([
      "Bureau A 2020: missing · years before and after are known, and no report was found on this one",
      "Bureau A 2021: not a report · it is a guide · address",
      "Bureau A 2022: read; its page is gone by now",
      "<b>B 2020: gone"
    ]);
    expect(items("zh")[1]).toBe("甲局 2021：不是报告 · 它是指南 · 原网址");
  });

  test("an address that is none of the web is no link", () => {
    const gone = (url: string) => ({...year(2020, {...unread, state: "gone"}), url});
    const shown = (url: string) =>
      page("en", {...model, bodies: [{...model.bodies[0]!, years: [gone(url)]}]}).querySelectorAll(
        "[aria-labelledby=why] a"
      ).length;
    expect(shown("https://a.gov.cn/1")).toBe(1);
    expect(shown("javascript:alert(1)")).toBe(0);
    expect(shown("data:text/html,x")).toBe(0);
  });

  test("many bodies stand on pages of their own, each a link away", () => {
    const links = (part: number) =>
      [...page("en", {...model, part, parts: [150, 150, 7]}).querySelectorAll(".parts li")].map(
        (li) => [li.textContent, li.querySelector("a")?.getAttribute("href") ?? null]
      );
    expect(links(0)).toEqual([
      ["1–150", null],
      ["151–300", "coverage/2.html"],
      ["301–307", "coverage/3.html"]
    ]);
  });
});

describe("quality", () => {
  const accuracy = (rest: Partial<Accuracy>): Accuracy => ({
    ...{form: "form of 2021", format: "html", shape: "html", layout: "as printed", reports: 10},
    ...{right: 1990, wrong: 1, missed: 9, invented: 2},
    ...rest
  });
  const proof: Proof = {
    ...{check: "sum-applicants", planted: 100, found: 99, missed: 1, cannot_tell: 0},
    ...{clean: 12345, false_alarms: 0, determined: 50, cause_named: 49}
  };
  const page = documentOf(
    qualityPage({lang: "en", path: "quality.html"}, site, {
      accuracy: [
        accuracy({}),
        accuracy({layout: "damaged", right: 999, wrong: 0, missed: 1, invented: 0}),
        accuracy({format: "image", shape: "a clean picture", right: 50, wrong: 0, missed: 50})
      ],
      proofs: [proof]
    })
  );

  test("says first what went wrong, pictures apart", () => {
    expect(page.querySelector(".lead")?.textContent).toBe(
      "In 20 made reports with 3,000 figures that are known beforehand, 1 were read wrongly, 2 were invented and 10 were missed (0.33%). Of 100 errors that were planted, 99 were found; reports without an error were accused 0 times."
    );
  });

  test("has a row for each form, each kind of file and each rule", () => {
    const rows = [...page.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => spaced(cell.textContent))
    );
    expect(rows).toEqual([
      ["2021 form", "3,000", "1", "2", "0.45%", "0.10%"],
      ["web page", "3,000", "1", "2", "0.45%", "0.10%"],
      ["clean picture (OCR)", "100", "0", "2", "50.00%", "·"],
      ["Applicants", "100", "99", "0", "12,345", "0", "49 / 50"]
    ]);
  });
});
