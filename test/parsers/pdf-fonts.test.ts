/** Fonts of a PDF that say which characters they show, and such as do not. */
import {describe, expect, test} from "vitest";
import {toFont} from "#parsers/decode/pdf-font.ts";
import pdf from "#parsers/formats/pdf.ts";
import {makePdf} from "#test/printed/pdf.ts";
import {cells, draw, grid, page, received, words} from "#test/printed/pdf-pages.ts";
import {library} from "#test/printed/read.ts";

/** Reads the file of a page of which some parts are written otherwise. */
async function read(content: string, changes: [from: string, to: string][]): Promise<string[]> {
  const file = changes.reduce(
    (text, [from, to]) => text.replace(from, to),
    Buffer.from(makePdf([page(content)])).toString("latin1")
  );
  const {blocks} = await pdf.decode(received(Buffer.from(file, "latin1")), library);
  return blocks.flatMap((block) =>
    block.type === "table"
      ? block.rows.map((row) => row.map(({text}) => text).join("|"))
      : [block.text]
  );
}

const hexAt = (hex: string, x: number, y: number, font = "F") =>
  `BT /${font} 10 Tf ${x} ${y} Td <${hex}> Tj ET\n`;
const unnamed =
  "/Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [7 0 R]";

describe("Chinese encodings that a font names and does not hold", () => {
  // 规章 and 12 in the codes of each.
  test.each([
    ["GBK-EUC-H", "b9e6d5c2", "3132"],
    ["GBKp-EUC-H", "b9e6d5c2", "3132"],
    ["GBK2K-H", "b9e6d5c2", "3132"],
    ["GB-EUC-H", "b9e6d5c2", "3132"],
    ["UniGB-UTF16-H", "89c47ae0", "00310032"],
    ["UniGB-UCS2-H", "89c47ae0", "00310032"]
  ])("%s", async (encoding, label, number) => {
    const content = draw(grid) + hexAt(label, 105, 126) + hexAt(number, 165, 126);
    expect((await read(content, [["/UniGB-UCS2-H", `/${encoding}`]]))[0]).toBe("规章|12|");
  });
});

test("digits in full width are digits, in a private use of codes none", async () => {
  const own = [
    ["规章条例等", "\ue012\ue013", "１２"],
    ["其他文件等", "0", ""]
  ];
  expect((await read(draw(grid) + words(own), []))[0]).toBe("规章条例等|\ufffd\ufffd|１２");
});

test("a font that says of some codes what they show says nothing of the others", async () => {
  const map =
    "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange " +
    "1 beginbfchar <0031> <0037> endbfchar endcmap";
  const object = `90 0 obj\n<< /Length ${map.length} >>\nstream\n${map}\nendstream\nendobj\n`;
  const content = draw(grid) + words(cells) + hexAt("00310032", 165, 106, "G");
  const [, second] = await read(content, [
    [unnamed, `${unnamed} /ToUnicode 90 0 R`],
    ["1 0 obj\n", `${object}1 0 obj\n`]
  ]);
  expect(second).toBe("其他|7\ufffd|7");
});

test("a font of drawings says what they show by their names, unless these only count", async () => {
  const type3 = (names: string) =>
    "/Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 " +
    `/LastChar 2 /Widths [500 500] /CharProcs << >> /Encoding << /Differences [1 ${names}] >>`;
  const content = draw(grid) + words(cells) + hexAt("0102", 165, 106, "G");
  const readAs = async (names: string) => (await read(content, [[unnamed, type3(names)]]))[1];
  expect(await readAs("/four /two")).toBe("其他|42|7");
  expect(await readAs("/C49 /C50")).toBe("其他|\ufffd\ufffd|7");
  expect(await readAs("/a49 /a50")).toBe("其他|\ufffd\ufffd|7");
});

test("a font of drawings whose names only count may say in a table what they show", async () => {
  const type3 = (names: string) =>
    "/Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 " +
    "/LastChar 2 /Widths [500 500] /CharProcs << >> /ToUnicode 90 0 R " +
    `/Encoding << /Differences [1 ${names}] >>`;
  const map =
    "begincmap 1 begincodespacerange <00> <ff> endcodespacerange " +
    "1 beginbfrange <01> <02> <0034> endbfrange endcmap";
  const object = `90 0 obj\n<< /Length ${map.length} >>\nstream\n${map}\nendstream\nendobj\n`;
  const content = draw(grid) + words(cells) + hexAt("0102", 165, 106, "G");
  const readAs = async (names: string) => {
    const rows = await read(content, [
      [unnamed, type3(names)],
      ["1 0 obj\n", `${object}1 0 obj\n`]
    ]);
    return rows[1];
  };
  expect(await readAs("/g0 /g0")).toBe("其他|45|7");
  expect(await readAs("/g25DB /a12")).toBe("其他|45|7");
  // What the table says and the number in the name would be the same: it may be a guess.
  expect(await readAs("/g0034 /C53")).toBe("其他|\ufffd\ufffd|7");
});

test("codes of glyphs in a font that was cut down are none of a keyboard's", () => {
  const keyboard = Array.from({length: 224}, (_, at) => (at < 32 ? undefined : "x"));
  const cutDown = {type: "TrueType", isSymbolicFont: true, toUnicode: {_map: keyboard}};
  expect(toFont(cutDown).names(49)).toBe(false);
  expect(toFont({...cutDown, isSymbolicFont: false}).names(49)).toBe(true);
  expect(toFont({...cutDown, missingFile: true}).names(49)).toBe(true);
  const named: unknown[] = [];
  named[49] = "7";
  const own = toFont({...cutDown, toUnicode: {_map: named}});
  expect([own.names(49), own.names(50)]).toEqual([true, false]);
});
