import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {markup, join, raw} from "#dashboard/pages/html.ts";
import {anchorIn, anchorOf} from "#dashboard/charts/parts/anchors.ts";
import {fileName, fileOf, reportPath, toFile, toOther, toPage} from "#dashboard/pages/links.ts";
import {langs} from "#dashboard/words.ts";

/** Text as pages print it; a parser would read a carriage return as a line's end. */
const text = fc.string({unit: "grapheme"}).filter((s) => !/[\r\0]/.test(s));

describe("html", () => {
  test("whatever is no HTML is text, between tags and in an attribute", () => {
    fc.assert(
      fc.property(text, text, (inside, attribute) => {
        const page = markup`<!doctype html>
          <p title="${attribute}">${inside}</p>`.text;
        const p = parseHTML(page).document.querySelector("p")!;
        expect(p.textContent).toBe(inside);
        expect(p.getAttribute("title")).toBe(attribute);
        expect(p.children).toHaveLength(0);
      })
    );
  });

  test("nothing is printed for what is not there, and a nought is", () => {
    expect(markup`${null}${undefined}${false}${[]}${""}|${0}`.text).toBe("|0");
  });

  test("a name that turns the direction of writing turns it for itself alone", () => {
    expect(markup`<p>${"\u202e局"} 2016</p>`.text).toBe("<p>\u202e局\u202c 2016</p>");
    expect(markup`${"\u2067a\u202bb"}`.text).toBe("\u2067a\u202bb\u202c\u2069");
    expect(markup`${"\u202ea\u202c"}`.text).toBe("\u202ea\u202c");
  });

  test("HTML stays as it is, in lists too", () => {
    expect(markup`<ul>${["a<", "b"].map((item) => markup`<li>${item}</li>`)}</ul>`.text).toBe(
      "<ul><li>a&lt;</li><li>b</li></ul>"
    );
    expect(markup`${join([raw("<b>1</b>"), "2"], " & ")}`.text).toBe("<b>1</b> &amp; 2");
  });
});

describe("links", () => {
  const name = fc.stringMatching(/^[\p{L}\p{N}~-]{1,8}$/u);
  const path = fc
    .array(name, {minLength: 1, maxLength: 4})
    .map((parts) => `${parts.join("/")}.markup`);
  const at = (file: string) =>
    new URL(file.split("/").map(encodeURIComponent).join("/"), "https://site.example/below/");

  test("from any page to any other, from wherever the site stands", () => {
    fc.assert(
      fc.property(path, path, fc.constantFrom(...langs), (from, to, lang) => {
        const here = at(fileOf({lang, path: from}));
        expect(new URL(toPage({lang, path: from}, to), here).href).toBe(
          at(fileOf({lang, path: to})).href
        );
        expect(new URL(toFile({lang, path: from}, to), here).href).toBe(at(to).href);
      })
    );
  });

  test("there and back between the languages", () => {
    const zh = {lang: "zh", path: "reports/a/2021.html"} as const;
    expect(toOther(zh)).toBe("../../en/reports/a/2021.html");
    expect(toOther({...zh, lang: "en"})).toBe("../../../reports/a/2021.html");
  });

  test("an anchor goes along, encoded", () => {
    expect(toPage({lang: "zh", path: "index.html"}, "findings.html#a/b@c#d")).toBe(
      "findings.html#a%2Fb%40c%23d"
    );
    expect(anchorOf("ab12#b628.s0-1")).toBe("b628.s0-1");
    // In a file of tables that was joined to a report, no line is called as one of the report's own.
    const words = {report: "body/2016", place: `${"ab".repeat(32)}#b2.r7.c2`};
    expect(anchorIn(words, new Set([`body/2016 ${"ab".repeat(32)}`]))).toBe("abababab-b2.r7.c2");
    expect(anchorIn(words, new Set([`body/2015 ${"ab".repeat(32)}`]))).toBe("b2.r7.c2");
  });

  test("a body that is in no list has a page whatever its name holds", () => {
    expect(reportPath("~青禾县教育局/2021")).toBe("reports/~青禾县教育局/2021.html");
    expect(reportPath("~../<b>/2021")).toBe("reports/~_2e_2e_2f_3cb_3e/2021.html");
    fc.assert(
      fc.property(text, (id) => {
        expect(fileName(id)).toMatch(/^[\p{L}\p{N}~_-]*$/u);
      })
    );
  });
});
