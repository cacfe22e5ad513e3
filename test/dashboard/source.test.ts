import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {Figure, ReportModel, Spot} from "#dashboard/model.ts";
import {markedLine} from "#dashboard/pages/finding-quotes.ts";
import {markup} from "#dashboard/pages/html.ts";
import {sourceText} from "#dashboard/pages/report-source.ts";
import type {Shown} from "#dashboard/pages/report-rows.ts";
import {figureOf, seriesOf} from "#test/dashboard/series.ts";

const sha = "a".repeat(64);

interface Stretch {
  start: number;
  end: number;
}

/** One line of a report, with figures read from stretches of it. */
function shownOf(line: string, stretches: readonly Stretch[]): Shown {
  const spots = stretches.map(({start, end}): Spot => ({
    report: "body/2021",
    year: 2021,
    ...{place: `${sha}#b7.s${start}-${end}`, document: sha},
    anchor: `b7.s${start}-${end}`,
    block: 7,
    start,
    end
  }));
  const figures = spots.map((spot, i): Figure =>
    figureOf(2021, "1", {id: `body/2021/permit.decisions~${i}`, place: spot.place})
  );
  const model = {
    figures,
    spots,
    claims: [],
    notes: [],
    findings: [],
    sections: [],
    blocks: [{document: sha, block: 7, text: line}],
    papers: []
  };
  const {indicator} = seriesOf(2021, [{raw: "1"}]);
  return {
    model: model as unknown as ReportModel,
    dictionary: () => indicator,
    lang: "en",
    spots: new Map(spots.map((spot) => [spot.place, spot]))
  };
}

function read(shown: Shown): Element {
  return parseHTML(`<!doctype html><html><body>${sourceText(shown).text}</body></html>`).document
    .body as unknown as Element;
}

/** The line without what we add to it: its number, and the ways back. */
function wordsOf(page: Element): string {
  for (const ours of page.querySelectorAll(".line, .back")) ours.remove();
  return page.querySelector("p")!.textContent!;
}

describe("the words of a report", () => {
  const line = "其中,行政许可事项406条,<b>组织管理</b>2条。";

  test("are what they are, hostile ones too", () => {
    expect(wordsOf(read(shownOf(line, [{start: 9, end: 13}])))).toBe(line);
  });

  test("the figure read from them is marked, can be led to, and leads back", () => {
    const mark = read(shownOf(line, [{start: 9, end: 13}])).querySelector('mark[id="b7.s9-13"]')!;
    expect(mark.textContent).toBe("406条");
    expect(mark.querySelector("a")!.getAttribute("href")).toBe("#figure-permit.decisions~0");
  });

  test("a figure within a longer one keeps its own mark and its own way back", () => {
    const page = read(
      shownOf(line, [
        {start: 3, end: 13},
        {start: 9, end: 13}
      ])
    );
    const [outer, inner] = [...page.querySelectorAll("mark")];
    expect(outer!.contains(inner!)).toBe(true);
    expect(inner!.textContent).toBe("406条");
    expect([...page.querySelectorAll("mark a")].map((a) => a.getAttribute("href"))).toEqual([
      "#figure-permit.decisions~1",
      "#figure-permit.decisions~0"
    ]);
  });

  test("whatever is marked in a line, no character of it is lost or changed", () => {
    const stretch = fc
      .tuple(fc.nat(line.length), fc.nat(line.length))
      .map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}));
    fc.assert(
      fc.property(fc.array(stretch, {maxLength: 6}), (stretches) => {
        const page = read(shownOf(line, stretches));
        for (const {start, end} of stretches)
          expect(page.querySelectorAll(`mark[id="b7.s${start}-${end}"]`)).toHaveLength(1);
        expect(page.querySelectorAll("a a")).toHaveLength(0);
        expect(wordsOf(page)).toBe(line);
      })
    );
  });
});

describe("the words that a finding quotes", () => {
  const line = "新增市场主体6440家,同比增长13.8%,市场主体总量46480家。";
  const stretch = fc
    .tuple(fc.nat(line.length), fc.nat(line.length))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const cut = ([start, end]: [number, number]) => ({
    before: line.slice(0, start),
    words: line.slice(start, end),
    after: line.slice(end)
  });

  test("are the line's, each once, however the marks overlap", () => {
    fc.assert(
      fc.property(fc.array(stretch, {minLength: 1, maxLength: 5}), (stretches) => {
        const sorted = [...stretches].sort(([a], [b]) => a - b);
        const page = parseHTML(markup`<!doctype html><p>${markedLine(sorted.map(cut))}</p>`.text);
        const p = page.document.querySelector("p")!;
        expect(p.textContent).toBe(line);
        const marked = [...p.querySelectorAll("mark")].map(({textContent}) => textContent).join("");
        const inside = [...line].filter((_, i) => sorted.some(([from, to]) => from <= i && i < to));
        expect(marked).toBe(inside.join(""));
      })
    );
  });

  test("with what stands around them, and no more", () => {
    const [tail, , head] = markedLine(
      [cut([6, 11])].map((quote) => ({...quote, before: "前".repeat(200), after: "后".repeat(200)}))
    );
    expect([tail, head].map((text) => String(text).length)).toEqual([49, 49]);
  });
});
