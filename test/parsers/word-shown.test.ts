/** What a Word document has and nobody sees is not read; what is drawn in it is read, or told. */
import {expect, test} from "vitest";
import docx from "#parsers/formats/docx.ts";
import {sha256Of} from "#test/bundle.ts";
import {wordFile} from "#test/printed/docx.ts";
import {library} from "#test/printed/read.ts";

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (text: string, properties = "", look = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text, look))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (rows: string, style = "") =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/></w:tblPr>${rows}</w:tbl>`;

const white = `<w:color w:val="FFFFFF"/>`;
const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

const styles = [
  `<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>`,
  `<w:style w:type="character" w:styleId="Kin"><w:basedOn w:val="Hidden"/></w:style>`,
  `<w:style w:type="paragraph" w:styleId="White"><w:rPr>${white}</w:rPr></w:style>`,
  `<w:style w:type="table" w:styleId="Grid"><w:tblPr>${shade("auto")}</w:tblPr></w:style>`,
  `<w:style w:type="table" w:styleId="Blue"><w:tblStylePr w:type="firstRow"><w:tcPr>${shade("4472C4")}</w:tcPr></w:tblStylePr></w:style>`
].join("");

async function show(body: string): Promise<unknown[]> {
  const bytes = wordFile(body, {styles, pictures: ["seal"]});
  const received = {bytes, sha256: sha256Of(bytes), path: "made", url: null};
  const {blocks} = await docx.decode(received, library);
  return blocks.map((block) =>
    block.type === "table"
      ? block.rows.map((cells) => cells.map(({text}) => text).join("|"))
      : (block.unread ?? block.text)
  );
}

test.each([
  ["white words on white paper", run("12", white), "件"],
  ["nearly white ones", run("12", `<w:color w:val="F8FAF8"/>`), "件"],
  ["red words on red", run("12", `<w:color w:val="FF0000"/>${shade("FF0000")}`), "件"],
  ["words of one point", run("12", `<w:sz w:val="2"/>`), "件"],
  ["words struck out twice", run("12", "<w:dstrike/>"), "件"],
  ["words that their style hides", run("12", `<w:rStyle w:val="Hidden"/>`), "件"],
  ["a style that rests on such a one", run("12", `<w:rStyle w:val="Kin"/>`), "件"],
  ["a style that is taken back", run("12", `<w:rStyle w:val="Kin"/><w:vanish w:val="0"/>`), "12件"],
  ["white words on a dark line", run("12", `${white}<w:highlight w:val="darkBlue"/>`), "12件"],
  ["white words on a pattern", run("12", `${white}<w:shd w:val="pct25"/>`), "12件"],
  ["words of the paper's own colour", run("12", `<w:color w:val="auto"/>`), "12件"],
  [
    "words that were white before",
    run("12", `<w:rPrChange><w:rPr>${white}</w:rPr></w:rPrChange>`),
    "12件"
  ]
])("%s", async (_, words, expected) => {
  expect(await show(paragraph(words, run("件")))).toEqual([expected]);
});

test("a paragraph's style makes its words white, a run's own colour does not", async () => {
  const named = `<w:pPr><w:pStyle w:val="White"/></w:pPr>`;
  const body = paragraph(named, run("12"), run("34", `<w:color w:val="000000"/>`));
  expect(await show(body)).toEqual(["34"]);
});

test.each([
  ["in a dark cell", table(row(cell("规章", shade("1F3864"), white), cell("12"))), "规章|12"],
  [
    "in a table whose style may be dark",
    table(row(cell("规章", "", white), cell("12")), "Blue"),
    "规章|12"
  ],
  [
    "in a table whose style is not",
    table(row(cell("规章"), cell("12", "", white)), "Grid"),
    "规章|"
  ]
])("white words %s", async (_, body, expected) => {
  expect(await show(body)).toEqual([[expected]]);
});

test("a row as low as a hair has blank cells", async () => {
  const low = `<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>`;
  const body = table(row(cell("规章"), cell("1")) + row(low, cell("文件"), cell("2")));
  expect(await show(body)).toEqual([["规章|1", "|"]]);
});

test("columns left out, cells merged by a word and cells deleted", async () => {
  const tall = `<w:vMerge w:val="restart"/>`;
  const before = `<w:trPr><w:gridBefore w:val="1"/></w:trPr>`;
  const rows = [
    row(cell("一", tall), cell("二", tall), cell("3")),
    row(before, `<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>`, cell("4")),
    row(cell("五", `<w:hMerge w:val="restart"/>`), cell("", "<w:hMerge/>"), cell("6")),
    row(cell("七"), cell("8"), cell("9", "<w:cellDel/>"), cell("10"))
  ];
  expect(await show(table(rows.join("")))).toEqual([["一|二|3", "|二|4", "五|五|6", "七|8|10"]]);
});

const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
const drawn = (inner: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const shape = (inner: string) => `<wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp>`;
const older = (inner: string) =>
  `<w:pict><v:oval><v:textbox>${box(inner)}</v:textbox></v:oval></w:pict>`;
const either = (newer: string, other: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${newer}</mc:Choice>${other}</mc:AlternateContent>`;
const picture = `<pic:pic><pic:blipFill><a:blip r:embed="seal"/></pic:blipFill></pic:pic>`;
const framed = paragraph(run("框", white), run("12"));

test.each([
  [
    "a box in two forms once",
    either(drawn(shape(framed)), `<mc:Fallback>${older(framed)}</mc:Fallback>`),
    ["框12"]
  ],
  ["a box in the newer form alone", either(drawn(shape(framed)), ""), ["框12"]],
  ["a box whose older form is empty", either(drawn(shape(framed)), "<mc:Fallback/>"), ["框12"]],
  ["a box without a choice", drawn(shape(framed)), ["框12"]],
  ["a table in a box", drawn(shape(table(row(cell("规章"), cell("3"))))), [["规章|3"]]],
  [
    "a box beside a picture in a group",
    drawn(`<wpg:wgp>${shape(framed)}${picture}</wpg:wgp>`),
    ["框12", "图片"]
  ],
  ["a chart", drawn(`<c:chart r:id="rId9"/>`), ["图片"]],
  ["a line, which is no picture", drawn("<wps:wsp/>"), []]
])("%s", async (_, inner, expected) => {
  expect(await show(paragraph(run("前"), `<w:r>${inner}</w:r>`))).toEqual(["前", ...expected]);
});

test("a document in the document, and a picture that lies elsewhere, are told", async () => {
  const linked = picture.replace("r:embed", "r:link");
  const body = `${paragraph(run("前"))}<w:altChunk r:id="rId9"/>${paragraph(`<w:r>${drawn(linked)}</w:r>`)}`;
  expect(await show(body)).toEqual(["前", "图片", "图片"]);
});

test("what moved is read where it stands now, and signs that part words part them", async () => {
  const moved = `<w:moveFrom>${run("12")}</w:moveFrom><w:moveTo>${run("34")}</w:moveTo>`;
  const parted = `<w:r><w:ptab/><w:t>5</w:t><w:cr/><w:t>6</w:t></w:r>`;
  expect(await show(paragraph(moved, parted))).toEqual(["34 5", "6"]);
});
