/** What a PDF may hold, and how it may fail: pages written by hand, and what is read of them. */
import {describe, expect, test} from "vitest";
import {packages} from "#parsers/decode/packages.ts";
import pdf from "#parsers/formats/pdf.ts";
import {sha256Of} from "#test/bundle.ts";
import {makePdf, textAt, thinRectangle} from "#test/printed/pdf.ts";
import {
  blocksOf,
  cells,
  draw,
  grid,
  page,
  received,
  show,
  words,
  type Line
} from "#test/printed/pdf-pages.ts";
import {library} from "#test/printed/read.ts";

/** Before any PDF is opened. */
const [{push}, {parse, stringify}] = [Array.prototype, JSON];

test("what comes after a PDF is read and written by the engine's own means", async () => {
  await packages.pdfjs();
  expect(Array.prototype.push).toBe(push);
  expect(Object.keys(Array.prototype)).toEqual([]);
  expect([JSON.parse, JSON.stringify]).toEqual([parse, stringify]);
  await show(page(words(cells)));
  expect(Array.prototype.push).toBe(push);
  expect(JSON.stringify).toBe(stringify);
});

const failure = async (bytes: Uint8Array) =>
  Promise.resolve(pdf.decode(received(bytes), library)).then(
    () => "read",
    (error) => error.sentence ?? error
  );

describe("rules", () => {
  test.each([
    ["strokes", draw(grid)],
    ["thin rectangles", draw(grid, thinRectangle!)],
    [
      "one rectangle a cell",
      "0 1 2 ".replace(
        /\d /g,
        (x) => `${100 + 60 * Number(x)} 100 60 20 re S ${100 + 60 * Number(x)} 120 60 20 re S `
      )
    ],
    [
      "dashes",
      grid.map(([x, y, right, top]) => `[2 2] 0 d ${x} ${y} m ${right} ${top} l S `).join("")
    ],
    [
      "pieces with gaps at the corners",
      draw(
        grid.map(([x, y, right, top]): Line =>
          x === right ? [x, y + 1, x, top - 1] : [x + 1, y, right - 1, y]
        )
      )
    ],
    [
      "double lines",
      draw(grid) + draw(grid.map(([x, y, right, top]): Line => [x + 2, y + 2, right + 2, top + 2]))
    ],
    [
      "a moved and scaled space",
      `q 0.5 0 0 0.5 50 50 cm ${draw(grid.map(([x, y, right, top]): Line => [2 * x - 100, 2 * y - 100, 2 * right - 100, 2 * top - 100]))} Q `
    ]
  ])("drawn as %s make the same table", async (_, rules) => {
    expect(await show(page(rules + words(cells)))).toEqual(["规章|12|34", "其他||7"]);
  });

  test("a missing line makes one cell of two, which stands in both slots", async () => {
    const open = grid.filter(([x, , right]) => !(x === 160 && right === 160));
    const [table] = await blocksOf(page(draw([...open, [160, 100, 160, 120]]) + words(cells)));
    expect(table).toMatchObject({
      type: "table",
      rows: [
        [
          {text: "规章12", row: 0, column: 0},
          {text: "规章12", row: 0, column: 0},
          {text: "34", row: 0, column: 2}
        ],
        [{text: "其他", row: 1, column: 0}, {text: ""}, {text: "7", row: 1, column: 2}]
      ]
    });
  });

  test("a page that is turned, or printed sideways, reads as one that is not", async () => {
    const content = draw(grid) + words(cells);
    const sideways = `q 0 1 -1 0 400 0 cm ${content} Q`;
    expect(await show(page(sideways))).toEqual(["规章|12|34", "其他||7"]);
    expect(await show(page(sideways, {rotate: 90}))).toEqual(["规章|12|34", "其他||7"]);
  });

  test("a line under words and a frame around the page make no table", async () => {
    const lines = draw([[100, 198, 200, 198]]) + "10 10 380 380 re S ";
    expect(await show(page(lines + textAt("一、总体情况", 100, 200, 10)))).toEqual([
      "一、总体情况"
    ]);
  });

  test("a column that no line closes is a column", async () => {
    const open = grid.filter(([x, , right]) => !(x === 280 && right === 280));
    const short = open.map(([x, y, right, top]): Line => [x, y, right === 280 ? 225 : right, top]);
    expect(await show(page(draw(short) + words(cells)))).toEqual(["规章|12||34", "其他|||7"]);
  });

  test("what is blank where the page cuts a table is not there", async () => {
    const cut = page(
      draw(grid) +
        words([
          ["规章", "12", ""],
          ["其他", "7", "8"]
        ]),
      {width: 270}
    );
    expect(await show(cut)).toEqual(["规章|12", "其他|7|8"]);
  });
});

describe("numbers", () => {
  test("a number is one, however it is set; two in a cell stay two", async () => {
    const set = (text: string, operators: string) =>
      page(draw(grid) + `BT /F 10 Tf 105 126 Td ${operators} ET ` + textAt(text, 165, 126, 10));
    const hex = (text: string) =>
      [...text].map((sign) => `00${sign.charCodeAt(0).toString(16)}`).join("");
    const kerned = `[<${hex("4")}> 60 <${hex("31")}> -60 <${hex("2")}>] TJ`;
    expect((await show(set("", kerned)))[0]).toBe("4312||");
    const pieces = `<${hex("43")}> Tj 10 0 Td <${hex("12")}> Tj`;
    expect((await show(set("", pieces)))[0]).toBe("4312||");
    const apart = `<${hex("43")}> Tj 14 0 Td <${hex("12")}> Tj`;
    expect((await show(set("", apart)))[0]).toBe("43 12||");
    const below = `<${hex("43")}> Tj 0 -5 Td <${hex("12")}> Tj`;
    expect((await show(set("", below)))[0]).toBe("43 12||");
  });

  test("a number wider than its cell is whole; where a rule runs between two digits neither cell is read", async () => {
    const long = draw(grid) + textAt("123456789012345", 97, 126, 10);
    expect((await show(page(long)))[0]).toBe("123456789012345||");
    const between = draw(grid) + textAt("431299", 140, 126, 10);
    expect((await show(page(between)))[0]).toBe("4312 99|4312 99|");
    const wide = draw(grid) + textAt("２９２４", 150, 126, 10);
    expect((await show(page(wide)))[0]).toBe("２ ９２４|２ ９２４|");
  });

  test("numbers wider than their cells that touch across a rule are not one number, nor blank beside it", async () => {
    const touching = textAt("1234567890123", 97, 126, 10) + textAt("7777777", 162.5, 126, 10);
    const [first] = await show(page(draw(grid) + touching));
    expect(first).toBe("1234567890123 7777777|1234567890123 7777777|");
    const unit = textAt("条", 150, 126, 10) + textAt("2454708", 160.5, 126, 10);
    expect((await show(page(draw(grid) + unit)))[0]).toBe("条|2454708|");
    const within = textAt("条", 142, 126, 10) + textAt("2454708", 152.5, 126, 10);
    expect((await show(page(draw(grid) + within)))[0]).toBe("条2454708|条2454708|");
  });

  test("a rule before the whole word parts none of its digits, however near it runs", async () => {
    const label = textAt("1", 161.5, 126, 10) + textAt(".属于国", 166.5, 126, 10);
    expect((await show(page(draw(grid) + label)))[0]).toBe("|1.属于国|");
    const number = textAt("4", 161.5, 126, 10) + textAt("312", 166.6, 126, 10);
    expect((await show(page(draw(grid) + number)))[0]).toBe("|4312|");
  });

  test("numbers that are printed over each other are none", async () => {
    const over = textAt("１７３７", 165, 126, 10) + textAt("47", 181, 126, 10);
    expect((await show(page(draw(grid) + over)))[0]).toMatch(/^\|.*\ufffd.*\|$/);
    const through = textAt("12", 165, 126, 10) + textAt("99", 166, 126, 10);
    expect((await show(page(draw(grid) + through)))[0]).not.toMatch(/\d{4}/);
  });

  test("two numbers in full width are two; one that fills its cell and goes on below is one", async () => {
    const apart = textAt("１", 165, 126, 10) + textAt("２", 185, 126, 10);
    expect((await show(page(draw(grid) + apart)))[0]).toBe("|１ ２|");
    const small = textAt("１", 185, 131, 8) + textAt("２", 185, 122, 8);
    expect((await show(page(draw(grid) + small)))[0]).toBe("|１ ２|");
    const full = textAt("２９４２０", 162, 131, 10) + textAt("０７", 162, 122, 10);
    expect((await show(page(draw(grid) + full)))[0]).toBe("|２９４２００７|");
  });

  test("a raised mark of a footnote is no digit", async () => {
    const raised = textAt("12", 165, 126, 10) + textAt("3", 175, 129.4, 6);
    expect((await show(page(draw(grid) + raised)))[0]).toBe("|3 12|");
    const prose =
      textAt("共公开12", 40, 300, 10) + textAt("3", 80, 303.4, 6) + textAt("条。", 84, 300, 10);
    expect(await show(page(prose))).toEqual(["3", "共公开12条。"]);
  });

  test("glyphs of a font that names no characters are none, whatever their codes", async () => {
    const nameless = textAt("12", 165, 126, 10).replace("/F", "/G");
    const named = textAt("政府信息公开工作年度报告", 40, 300, 10);
    expect((await show(page(named + draw(grid) + nameless)))[1]).toBe("|\ufffd\ufffd|");
  });

  test("what is printed twice to look bold is there once, what leaves no ink is not", async () => {
    const bold = textAt("11", 105, 126, 10) + textAt("11", 105.4, 126, 10);
    const hidden = `3 Tr ${textAt("99", 165, 126, 10)} 0 Tr `;
    expect((await show(page(draw(grid) + bold + hidden)))[0]).toBe("11||");
  });
});

describe("text", () => {
  const lines = (y: number, ...texts: string[]) =>
    texts.map((text, index) => textAt(text, index === 0 ? 60 : 40, y - 15 * index, 10)).join("");

  test("full lines are one paragraph, over a page too; heads, feet and numbers of pages are none of it", async () => {
    const furniture = (number: number) =>
      textAt("某县年度报告", 160, 385, 8) + textAt(`— ${number} —`, 190, 10, 8);
    const first = lines(
      300,
      "本年度共收到政府信息公开申请一百二十件其中自然人申请一百",
      "零二件，已经全部答复并且没有一件引起复议；本年公开信息4"
    );
    const second = textAt("3000余件。", 40, 350, 10) + lines(320, "二、主动公开");
    expect(await show(page(first + furniture(1)), page(second + furniture(2)))).toEqual([
      "本年度共收到政府信息公开申请一百二十件其中自然人申请一百零二件，已经全部答复并且没有一件引起复议；本年公开信息43000余件。",
      "二、主动公开"
    ]);
  });

  test("radicals are the characters that they look like, a watermark is no text", async () => {
    const aslant = "q 0.7 0.7 -0.7 0.7 0 0 cm " + textAt("样本", 150, 0, 40) + " Q ";
    expect(await show(page(aslant + textAt("⽂件", 40, 300, 10)))).toEqual(["文件"]);
  });
});

describe("failures", () => {
  const whole = makePdf([page(textAt("一、总体情况", 40, 300, 10))]);
  const blank = makePdf([page("")]);
  const picture = makePdf([page("q 300 0 0 300 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q")]);
  const locked = makePdf(
    [page("")],
    `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`
  );
  const unnamed = makePdf([page(textAt("\u0001\u0002\ue003\ue004", 40, 300, 10))]);
  const latin = (text: string) => new TextEncoder().encode(text);

  test.each([
    ["locked with a password", locked, "unlock it"],
    ["half of one", whole.subarray(0, whole.length / 2), "fetch it again"],
    ["broken inside", latin("%PDF-1.4\n别的\n%%EOF"), "fetch it again"],
    ["blank", blank, "see what it is"],
    ["a scan", picture, "pictures only"],
    ["of characters without names", unnamed, "do not say which characters"],
    ["very long", makePdf(new Array(301).fill(page(""))), "take out those of the report"],
    ["very large", new Uint8Array(65 << 20).fill(0x20), "see where it comes from"]
  ])("a PDF that is %s says so in both languages", async (_, bytes, what) => {
    const sentence = await failure(bytes);
    expect(sentence.en).toContain(what);
    expect(sentence.zh).toMatch(/PDF.*[；].*请|PDF.*，请|PDF.*请/);
  });

  test("the bytes stay with whoever gave them", async () => {
    const bytes = Uint8Array.from(whole);
    await failure(bytes);
    expect(sha256Of(bytes)).toBe(sha256Of(whole));
  });
});
