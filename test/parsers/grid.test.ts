/** Grids: a spanned cell is one line, a printed row its cells, and labels are laid beside a form in order. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Cell, Table} from "#parsers/document.ts";
import {fold, linesOf, squeeze, type Line} from "#parsers/lines.ts";
import {align, type Fit, type Match} from "#parsers/table/align.ts";
import {tokensOf, type Token} from "#parsers/table/cells.ts";
import {layOut} from "#parsers/table/layout.ts";
import {dumpOf, library, onlyReport, readText} from "#test/printed/read.ts";

describe("a table with spans", () => {
  interface Origin {
    row: number;
    column: number;
    height: number;
    width: number;
  }

  /** Cells of chance sizes laid into a rectangle, each into the first free slot. */
  function tile(height: number, width: number, sizes: [number, number][]): Origin[] {
    const taken = new Set<string>();
    const origins: Origin[] = [];
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        if (taken.has(`${row} ${column}`)) continue;
        const [down, right] = sizes[origins.length % sizes.length]!;
        let end = column + 1;
        while (end < width && end < column + right && !taken.has(`${row} ${end}`)) end++;
        const cell = {row, column, height: Math.min(down, height - row), width: end - column};
        slotsOf(cell).forEach((slot) => taken.add(slot.join(" ")));
        origins.push(cell);
      }
    return origins;
  }

  function slotsOf({row, column, height, width}: Origin): [number, number][] {
    return Array.from({length: height * width}, (_, index) => [
      row + Math.floor(index / width),
      column + (index % width)
    ]);
  }

  function toTable(height: number, origins: Origin[]): Table {
    const rows: Cell[][] = Array.from({length: height}, () => []);
    for (const origin of origins) {
      const {row, column} = origin;
      const cell = {text: `${row}/${column}`, row, column};
      for (const [y, x] of slotsOf(origin)) rows[y]![x] = cell;
    }
    return {type: "table", block: 7, rows};
  }

  const size = fc.integer({min: 1, max: 3});
  const sizes = fc.array(fc.tuple(size, size), {minLength: 1, maxLength: 12});
  const side = fc.integer({min: 1, max: 6});

  test("gives every cell once, where it begins, in reading order", () => {
    fc.assert(
      fc.property(side, side, sizes, (height, width, shapes) => {
        const origins = tile(height, width, shapes);
        const expected = origins.map(({row, column, height: down, width: across}) => ({
          ...{block: 7, row, column},
          ...(down > 1 ? {down} : {}),
          ...(across > 1 ? {across} : {}),
          text: `${row}/${column}`
        }));
        expect(linesOf([toTable(height, origins)])).toEqual(expected);
      }),
      {seed: 171, numRuns: 500}
    );
  });
});

describe("cells of a printed row", () => {
  const label = fc.constantFrom(
    "规章",
    "行政许可",
    "(一)予以公开",
    "1.重复申请",
    "法人 或其他组织"
  );
  const cell = fc.constantFrom("0", "12", "1,034", "-3", "１２", "/", "—", "无", "见附件", "");
  const rows = fc.array(fc.tuple(label, fc.array(cell, {minLength: 1, maxLength: 7})), {
    minLength: 1,
    maxLength: 8
  });

  const toLines = (texts: string[]): Line[] => texts.map((text, block) => ({block, text}));
  const textsOf = (cells: string[]) => cells.map((text) => fold(text).trim());

  const shapes: Record<string, (cells: string[]) => string> = {
    "with |": (cells) => cells.join("|"),
    "with | and spaces": (cells) => cells.join(" | "),
    "with full-width |": (cells) => cells.join("｜"),
    "in a frame": (cells) => `| ${cells.join(" | ")} |`,
    "with tabs": (cells) => cells.join("\t"),
    "with tabs and spaces": (cells) => cells.map((text) => ` ${text}\u3000`).join("\t")
  };

  test.each(Object.entries(shapes))("%s are told apart, and one row", (_, print) => {
    fc.assert(
      fc.property(rows, (printed) => {
        const tokens = tokensOf(toLines(printed.map(([head, cells]) => print([head, ...cells]))));
        for (const [index, [head, cells]] of printed.entries()) {
          const own = tokens.filter((token) => token.index === index);
          expect(own.map(({text}) => text)).toEqual(textsOf([head, ...cells]));
          expect(own.map(({field}) => field)).toEqual([...own.keys()]);
          expect(new Set(own.map(({row}) => row))).toEqual(new Set([`${index}`]));
        }
      }),
      {seed: 172}
    );
  });

  test("of a table keep their row and column", () => {
    fc.assert(
      fc.property(rows, (printed) => {
        const lines = printed.flatMap(([head, cells], row) =>
          [head, ...cells].map((text, column) => ({block: 3, row, column, text}))
        );
        const seen = tokensOf(lines).map(({row, field, text}) => [row, field, text]);
        expect(seen).toEqual(
          lines.map(({row, column, text}) => [`3.${row}`, column, fold(text).trim()])
        );
      }),
      {seed: 173}
    );
  });
});

test("every character of a dump is in one cell at most, and none is lost but what parts cells", () => {
  const line = fc.string({
    unit: fc.constantFrom("规", "章", "0", "7", "，", "/", "-", "|", "｜", "\t", " ", "\u3000"),
    maxLength: 14
  });
  fc.assert(
    fc.property(fc.array(line, {maxLength: 12}), (texts) => {
      const lines = texts.map((text, block) => ({block, text}));
      const tokens = tokensOf(lines);
      expectInOrder(tokens);
      for (const [index, {text}] of lines.entries()) {
        // -0- is a page's number
        const isRule =
          (/[-─]{3}/.test(text) && !/[规章07，/]/.test(text)) ||
          /^-{1,2}[07]{1,3}-{1,2}$/.test(squeeze(text));
        const own = tokens.filter((token) => token.index === index);
        const kept = own.map((token) => text.slice(token.start, token.end)).join("");
        const parted = squeeze(text).replaceAll("|", "");
        if (!isRule) expect(squeeze(kept).replaceAll("|", "")).toBe(parted);
      }
    }),
    {seed: 174, numRuns: 1000}
  );
});

function expectInOrder(tokens: Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    expect(token.end).toBeGreaterThanOrEqual(token.start);
    if (before?.index === token.index) expect(token.start).toBeGreaterThanOrEqual(before.end);
    else if (before) expect(token.index).toBeGreaterThan(before.index);
  }
}

describe("order-preserving alignment", () => {
  interface Given {
    pieces: number;
    items: number;
    /** By piece and count: words of a header, then each item; 0 where it does not fit. */
    weights: number[][][];
  }

  const mostPieces = 3;
  const given: fc.Arbitrary<Given> = fc
    .tuple(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 4}))
    .chain(([pieces, items]) => {
      // whole numbers: their sums are exact; mostly none, as most words fit nothing
      const weight = fc.oneof(fc.constant(0), fc.integer({min: 1, max: 9}));
      const fits = fc.array(weight, {minLength: items + 1, maxLength: items + 1});
      const counts = fc.array(fits, {minLength: mostPieces, maxLength: mostPieces});
      const weights = fc.array(counts, {minLength: pieces, maxLength: pieces});
      return fc.record({pieces: fc.constant(pieces), items: fc.constant(items), weights});
    });

  const weightsAt = ({weights}: Given, from: number, count: number) => weights[from]![count - 1]!;

  const fitter =
    (problem: Given) =>
    (from: number, count: number): Fit => {
      const [aside, ...items] = weightsAt(problem, from, count);
      const fitting = [...items.entries()].filter(([, weight]) => weight > 0);
      return {items: fitting, aside: aside!};
    };

  const lay = (problem: Given) => align(problem.pieces, problem.items, fitter(problem));

  /** The greatest sum there is, by trying everything. */
  function greatest(problem: Given, from = 0, firstItem = 0): number {
    if (from === problem.pieces) return 0;
    let best = greatest(problem, from + 1, firstItem);
    for (let count = 1; count <= Math.min(mostPieces, problem.pieces - from); count++) {
      const [aside, ...items] = weightsAt(problem, from, count);
      if (aside! > 0) best = Math.max(best, aside! + greatest(problem, from + count, firstItem));
      for (let item = firstItem; item < problem.items; item++)
        if (items[item]! > 0)
          best = Math.max(best, items[item]! + greatest(problem, from + count, item + 1));
    }
    return best;
  }

  const weightOf = (problem: Given, {from, count, item}: Match) =>
    weightsAt(problem, from, count)[item === null ? 0 : item + 1]!;

  test("never crosses: pieces and items go up, and each is used once", () => {
    fc.assert(
      fc.property(given, (problem) => {
        let [piece, item] = [0, -1];
        for (const match of lay(problem)) {
          expect(match.from).toBeGreaterThanOrEqual(piece);
          expect(match.count).toBeGreaterThanOrEqual(1);
          piece = match.from + match.count;
          expect(piece).toBeLessThanOrEqual(problem.pieces);
          if (match.item === null) continue;
          expect(match.item).toBeGreaterThan(item);
          item = match.item;
        }
        expect(item).toBeLessThan(problem.items);
      }),
      {seed: 175, numRuns: 1000}
    );
  });

  test("lays nothing beside what it does not fit", () => {
    fc.assert(
      fc.property(given, (problem) => {
        for (const match of lay(problem)) expect(weightOf(problem, match)).toBeGreaterThan(0);
      }),
      {seed: 176, numRuns: 1000}
    );
  });

  test("has the greatest sum of weights that there is", () => {
    fc.assert(
      fc.property(given, (problem) => {
        const sum = lay(problem).reduce((before, match) => before + weightOf(problem, match), 0);
        expect(sum).toBe(greatest(problem));
      }),
      {seed: 177, numRuns: 1000}
    );
  });

  test("asks of no run beyond the last piece, nor of one longer than a label", () => {
    fc.assert(
      fc.property(given, (problem) => {
        align(problem.pieces, problem.items, (from, count) => {
          expect(from + count).toBeLessThanOrEqual(problem.pieces);
          expect(count).toBeLessThanOrEqual(mostPieces);
          return fitter(problem)(from, count);
        });
      }),
      {seed: 178}
    );
  });
});

describe("forms laid over a section whose lines are out of order, lost or doubled", () => {
  const forms = library.templates.get("standard-2021")!.forms;
  let next = 0;
  const lines = dumpOf("2021", () => `${next++}`).split("\n");
  const from = lines.indexOf("二、主动公开政府信息情况");
  const sections = lines.slice(from, lines.indexOf("五、存在的主要问题及改进情况"));

  /** Some neighbours exchanged, some lines gone, some said again. */
  const disturbed = fc
    .array(fc.tuple(fc.nat({max: sections.length - 2}), fc.constantFrom("swap", "drop", "again")), {
      maxLength: 20
    })
    .map((changes) =>
      changes.reduce((texts, [at, change]) => {
        const [line, other] = texts.slice(at, at + 2);
        if (line === undefined || other === undefined) return texts;
        const instead = {swap: [other, line], drop: [other], again: [line, line, other]}[change]!;
        return texts.toSpliced(at, 2, ...instead);
      }, sections)
    );

  test("a token is in one row at most, a row is found once, and labels have their words", () => {
    fc.assert(
      fc.property(disturbed, (texts) => {
        const tokens = tokensOf(texts.map((text, block) => ({block, text})));
        const {rows, headers} = layOut(forms, tokens);
        const used = [...rows, ...headers].flatMap(({words}) => words);
        used.push(...rows.flatMap(({cells}) => cells));
        expect(new Set(used).size).toBe(used.length);
        expect(new Set(rows.map(({row}) => row)).size).toBe(rows.length);
        for (const {words} of rows) expect(words.map(({kind}) => kind)).not.toContain("value");
      }),
      {seed: 179, numRuns: 60}
    );
  });

  test("no place gives two figures, and no figure is given twice", () => {
    fc.assert(
      fc.property(disturbed, (texts) => {
        const whole = lines.toSpliced(from, sections.length, ...texts).join("\n");
        const printed = onlyReport(readText(whole)).reading.observations;
        const figures = printed.filter(({origin}) => origin === "table");
        expect(new Set(figures.map(({place}) => place)).size).toBe(figures.length);
        expect(new Set(figures.map(({id}) => id)).size).toBe(figures.length);
      }),
      {seed: 180, numRuns: 60}
    );
  });

  test("as they are printed, every cell but those of section four is in a row", () => {
    const tokens = tokensOf(sections.map((text, block) => ({block, text})));
    const values = tokens.filter(({kind}) => kind === "value");
    const cells = new Set(layOut(forms.slice(0, -1), tokens).rows.flatMap((row) => row.cells));
    const left = values.filter((value) => !cells.has(value));
    expect(left).toEqual(values.slice(-15));
  });
});
