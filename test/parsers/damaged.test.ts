/** A dump that was damaged in one place gives the right figures or none: never another's. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readText} from "#test/printed/read.ts";
import {printReport, type Edition, type Truth} from "#test/printed/report.ts";
import * as text from "#test/printed/text.ts";

const signs = ["", "/", "无", "0"];

/** Values that are all different, with a sign for none at every so many of them. */
function printer(every: number): () => string {
  let next = 0;
  return () =>
    ++next % every === 0 ? signs[(next / every) % signs.length]! : String(next * 3 + 1000);
}

interface Dump {
  written: string;
  truth: Truth;
}

const shapes: Record<string, text.Dump> = {
  "a cell a line": {table: text.cellALine},
  "a cell a line, empty lines between": {table: text.cellALine, between: "\n\n"},
  "a row a line": {table: text.rowALine},
  "as in Markdown": {table: text.markdown}
};

const dumps: Dump[] = Object.values(shapes).flatMap((shape) =>
  (["2019", "2021"] as Edition[]).flatMap((edition) =>
    [10_000, 5, 3].map((every) => {
      const {report, truth} = printReport(edition, printer(every));
      return {written: new TextDecoder().decode(text.writeText(report, shape)), truth};
    })
  )
);

/** The figures that are not what the report truly says. */
function wrong(written: string, truth: Truth): string[] {
  const {documents} = readText(written);
  const reports = documents.filter((document) => document.kind === "report");
  return reports
    .flatMap(({reading}) => reading.observations.filter(({origin}) => origin === "table"))
    .filter(({id, value, state}) => {
      const true_ = truth[id.split("/").at(-1)!];
      return true_?.value !== value || true_.state !== state;
    })
    .map(({id, raw}) => `${id}: ${raw}`);
}

/** One damage, at a place that the number chooses. */
type Damage = (written: string, at: number) => string;

const cut = (written: string, [start, end]: [number, number], by = "") =>
  written.slice(0, start) + by + written.slice(end);

function choose(written: string, pattern: RegExp, at: number): number {
  const found = [...written.matchAll(pattern)];
  return found[at % found.length]!.index;
}

const damages: Record<string, Damage> = {
  "a line is lost"(written, at) {
    const lines = written.split("\n");
    return lines.filter((_, index) => index !== at % lines.length).join("\n");
  },
  "two lines run into one"(written, at) {
    const end = choose(written, /\n/g, at);
    return cut(written, [end, end + 1]);
  },
  "a label breaks"(written, at) {
    const after = choose(written, /\p{Script=Han}(?=\p{Script=Han})/gu, at) + 1;
    return cut(written, [after, after], "\n");
  },
  "a label loses a character"(written, at) {
    const sign = choose(written, /(?!无|万|元)\p{Script=Han}/gu, at);
    return cut(written, [sign, sign + 1]);
  },
  "the page's furniture stands within"(written, at) {
    const lines = written.split("\n");
    const words = ["语音播报", "打印本页 关闭", "其他", "总计", "第2页"];
    return lines.toSpliced(at % lines.length, 0, words[at % words.length]!).join("\n");
  },
  "the beginning is lost"(written, at) {
    return cut(written, [0, choose(written, /\n/g, at)]);
  },
  "the end is lost"(written, at) {
    return cut(written, [choose(written, /\n/g, at), written.length]);
  }
};

describe.each(Object.entries(damages))("%s", (_, damage) => {
  test("no figure is another's", () => {
    fc.assert(
      fc.property(fc.constantFrom(...dumps), fc.nat(), ({written, truth}, at) => {
        expect(wrong(damage(written, at), truth)).toEqual([]);
      }),
      {seed: 20, numRuns: 60}
    );
  });
});

test("what is not damaged is read", () => {
  for (const {written, truth} of dumps) expect(wrong(written, truth)).toEqual([]);
  expect(wrong(dumps[0]!.written.replace("1003", "1004"), dumps[0]!.truth)).toHaveLength(1);
});
