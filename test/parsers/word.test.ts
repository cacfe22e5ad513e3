/** Documents of Word of both kinds: what is in them and not printed is not read. */
import {expect, test} from "vitest";
import type {Block, Format} from "#parsers/document.ts";
import doc from "#parsers/formats/doc.ts";
import docx from "#parsers/formats/docx.ts";
import {sample} from "#test/formats-samples/samples.ts";
import {wordFile} from "#test/printed/docx.ts";
import {hiddenWords, seenWords} from "#test/printed/hidden-words.ts";
import {library} from "#test/printed/read.ts";

const draw = (blocks: Block[]) =>
  blocks.map((block) =>
    block.type === "table"
      ? block.rows.map((row) => row.map(({text}) => text).join("|"))
      : (block.unread ?? block.text)
  );

async function show(format: Format, bytes: Uint8Array) {
  const received = {bytes, sha256: "0".repeat(64), path: "made", url: null};
  return draw((await format.decode(received, library)).blocks);
}

test("deleted and hidden words and the code of a field are not printed, in .docx", async () => {
  expect(await show(docx, wordFile(hiddenWords))).toEqual(seenWords);
});

test("nor in .doc", async () => {
  expect(await show(doc, sample("hidden-words.doc"))).toEqual(seenWords);
});

test("nor what nobody sees: white, of a point, struck out; a mark off the line is no digit", async () => {
  const lines = ["公开1002[1]件", "收到56", "办结9", "位[3]x", "蓝底白字", "荧光77"];
  expect(await show(doc, sample("unseen-words.doc"))).toEqual([...lines, ["规章|"], "止"]);
});

test("white words of a table are read in a .doc that has shaded cells, since they may stand in one", async () => {
  expect(await show(doc, sample("shaded-cells.doc"))).toContainEqual(["头|x"]);
});

test("large pictures of a .doc are told, in the line, over it and in a cell", async () => {
  expect(await show(doc, sample("pictures.doc"))).toEqual([
    ...["前", "图片", "小", "浮", "图片", "浮小", "框"],
    ...[["规章|\ufffd"], "止", "框12"]
  ]);
});

test("words that are said to be not hidden are read, the mark of a hidden paragraph hides none", async () => {
  const off = `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>12</w:t></w:r>`;
  const mark = `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>`;
  const on = `<w:r><w:rPr><w:vanish w:val="true"/></w:rPr><w:t>34</w:t></w:r>`;
  expect(await show(docx, wordFile(`<w:p>${mark}${off}${on}</w:p>`))).toEqual(["12"]);
});

test.each([
  ["text", `<w:p><w:r><w:t>${"公".repeat(2_000_001)}</w:t></w:r></w:p>`, "2000000 characters"],
  ["tags", "<w:p/>".repeat(400_000), "400000 tags"]
])(
  "a document with far more %s than a report is refused in one sentence",
  async (_, body, what) => {
    await expect(show(docx, wordFile(body))).rejects.toThrow(what);
  }
);

test("what stands in a field, a text of its own direction or under a pronunciation is read, a formula is no blank", async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const wrapped = [
    `<w:fldSimple w:instr=" =IF(A1>0,7) ">${run("12")}</w:fldSimple>`,
    `<w:bdo w:val="ltr">${run("34")}</w:bdo>`,
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run("zhang")}</w:rt><w:rubyBase>${run("规章")}</w:rubyBase></w:ruby></w:r>`,
    `<m:oMathPara xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>`
  ];
  const file = wordFile(wrapped.map((each) => `<w:p>${each}</w:p>`).join(""));
  expect(await show(docx, file)).toEqual(["12", "34", "规章", "\ufffd"]);
});
