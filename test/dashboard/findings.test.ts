/** What the site says of findings: every one with its sentence, its words, and whose slip it seems. */
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {
  changedFrom,
  documentsIn,
  madeSite,
  readIn,
  rowsIn,
  type MadeSite
} from "#test/dashboard/site.ts";

let made: MadeSite;
let pages: Map<string, Document>;

beforeAll(async () => {
  made = await madeSite();
  pages = documentsIn(made.site);
});

const changed = (...changes: string[]) => changedFrom(made, ...changes);
const rows = (sql: string) => rowsIn(made, sql);

describe("findings", () => {
  test("each has an address that stays, its sentence, and whose slip it seems", async () => {
    for (const [path, message] of [
      ["findings.html", "message_zh"],
      ["en/findings.html", "message_en"]
    ] as const) {
      const page = pages.get(path)!;
      for (const finding of await rows(
        `select finding, ${message} as message, root from findings`
      )) {
        const shown = page.getElementById(finding.finding as string);
        expect(shown, finding.finding as string).not.toBeNull();
        // The page writes thousands with a comma, whatever the message does.
        const words = (text: string) =>
          text.replace(/[\s：:。.]/g, "").replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
        expect(words(shown!.textContent!)).toContain(words(finding.message as string));
        if (!finding.root) expect(shown!.querySelectorAll("dt").length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test.each(["", "en/"])("each has a heading of its own (%s)", (lang) => {
    const headings = [...pages.get(`${lang}findings.html`)!.querySelectorAll("article h3")].map(
      ({textContent}) => textContent!.replace(/\s+/g, " ").trim()
    );
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.some((text) => /2021.* · .*(行政处罚|penalties)/.test(text))).toBe(true);
  });

  test("thousands are written one way in our words, and as printed in the report’s", () => {
    const finding = pages
      .get("en/findings.html")!
      .getElementById("text-growth/zibo-hightech-approval/2018/service.handled")!;
    expect(finding.querySelector(".sum")!.textContent).toBe("548,786 ÷ 411,731 − 1 = 33.3% ≠ 516%");
    expect(finding.querySelectorAll(".sum a")).toHaveLength(3);
    expect(finding.querySelector(".says")!.textContent).not.toContain("548786");
    expect(finding.querySelector("blockquote")!.textContent).toContain("548786");
  });

  /** What a finding's page says under one of its terms. */
  const judged = (id: string, term: string) => {
    const article = pages.get("en/findings.html")!.getElementById(id)!;
    const terms = [...article.querySelectorAll("dt")];
    const found = terms.find(({textContent}) => textContent!.trim() === term);
    return found?.nextElementSibling?.textContent ?? null;
  };

  test("say which figure would explain them, every way, and nothing of a leap", () => {
    const explained = (id: string) => judged(id, "What figure would explain it");
    expect(explained("years-stock/zibo-hightech-approval/2022/normative_document")).toBe(
      "There are 2 ways, and which of them cannot be told: if “normative documents in force” of 2021 were 0 (it is 2), this finding would be settled; or if “normative documents repealed this year” of 2022 were 2 (it is 0), this finding would be settled."
    );
    expect(explained("years-level/zibo-hightech-approval/2020/permit.decisions")).toBeNull();
  });

  test("a leap within one form is no slip that the report is charged with", () => {
    const said = (id: string) => judged(id, "Whose slip it seems");
    const leap = "years-level/zibo-hightech-approval/2020/permit.decisions";
    expect(said(leap)).toMatch(/^Nobody can tell/);
    expect(said("years-stock/zibo-hightech-approval/2022/normative_document")).toMatch(
      /^The report’s own/
    );
  });

  test("on a report’s page errors come first, whatever the order of the rules", () => {
    for (const [file, page] of pages) {
      const signs = [...page.querySelectorAll(".found .sign")].map(({textContent}) =>
        "■▲○".indexOf(textContent!)
      );
      expect(signs, file).toEqual([...signs].sort());
    }
  });

  test("what a person has said of one stands under it", async () => {
    const id = "text-arithmetic/zibo-hightech-approval/2017/226-33";
    const verdict = `insert into corrections by name select 'verdict' as kind, '${id}' as about, report, body,
      'confirmed' as said, ['226项'] as expect, true as stands, 'the page <b>says</b> so' as reason,
      'a reader' as said_by, date '2026-01-12' as said_on from findings where finding = '${id}'`;
    const {site, ...from} = await changed(`delete from corrections where about = '${id}'`, verdict);
    await build({site, ...from});
    const page = parseHTML(readIn(site, "en/findings.html")).document;
    const shown = page.getElementById(id)!;
    expect(shown.textContent).toContain(
      "confirmed: the page <b>says</b> so (a reader, 2026-01-12)"
    );
    expect(shown.querySelector("b")).toBeNull();
  });
});

describe("the words of a finding", () => {
  const quotes = (id: string) => [
    ...pages
      .get("findings.html")!
      .getElementById(id.replace("/", "/zibo-hightech-approval/"))!
      .querySelectorAll(".quotes figure")
  ];
  const told = (id: string) =>
    quotes(id).map((quote) =>
      quote.querySelector("blockquote")!.innerHTML.replace(/<\/?span[^>]*>/g, "")
    );

  test("are there for every cause", () => {
    for (const article of pages.get("findings.html")!.querySelectorAll("article"))
      expect(
        article.querySelectorAll(".quotes blockquote mark").length,
        article.id
      ).toBeGreaterThan(0);
  });

  test("of a table are its row, from each report in it, the figure marked", () => {
    expect(told("years-level/2021/permit.decisions")).toEqual([
      "行政许可 · <mark>3932</mark>",
      "行政许可 · 111 · 212 · <mark>43124</mark>"
    ]);
    expect(told("text-none/2021/request.received")[1]).toMatch(
      /^一、本年新收政府信息公开申请数量( · 2)( · 0){5} · <mark>2<\/mark>$/
    );
  });

  test("several figures of one row are marked in one quote", () => {
    expect(told("years-stock/2022/normative_document")).toEqual([
      "行政规范性文件 · 2 · 0 · <mark>2</mark>",
      "行政规范性文件 · <mark>0</mark> · <mark>0</mark> · <mark>0</mark>"
    ]);
  });

  test("a row that is itself at odds has its words marked, once", () => {
    const [row, ...more] = told("form-departure/2021/section-3");
    expect(row).toMatch(/^<mark>\(六\)其他处理<\/mark> · <mark>/);
    expect(more).toEqual([]);
  });

  test("where cells are lost are the numbers that are left, and lead to them", () => {
    const [quote] = quotes("form-missing-cells/2021/section-4");
    expect(quote!.querySelector("mark")!.textContent).toBe(Array(12).fill("0").join(" · "));
    expect(quote!.querySelector("a")!.getAttribute("href")).toMatch(/2021\.html#b1847-1869$/);
    expect(quote!.textContent).toContain("第 1847–1869 行");
  });
});
