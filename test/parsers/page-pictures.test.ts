/** Pictures that stand in the text of a page or a document of Word: told, or seen where somebody can look. */
import {PNG} from "pngjs";
import {describe, expect, test} from "vitest";
import {DecodeError, type Picture, type Tools} from "#parsers/document.ts";
import docx from "#parsers/formats/docx.ts";
import html from "#parsers/formats/html.ts";
import {sha256Of} from "#test/bundle.ts";
import {answering, ink, paper} from "#test/pictures/drawn.ts";
import {zip} from "#test/printed/docx.ts";
import {notesOf, onlyReport, readAny} from "#test/printed/read.ts";

const blind: Tools = {
  readData: () => Promise.reject(new Error("none")),
  openRecogniser: () => Promise.reject(new DecodeError({zh: "没有安装", en: "not installed"})),
  unbrotli: () => Promise.resolve("broken")
};
const seeing: Tools = {...blind, openRecogniser: () => Promise.resolve(answering("7"))};

function toPng({width, height, grey}: Picture): Uint8Array {
  const data = Buffer.alloc(width * height * 4, 255);
  grey.forEach((shade, at) => data.fill(shade, at * 4, at * 4 + 3));
  return PNG.sync.write({width, height, data});
}

/** Three rows of three cells, each with a mark in it. */
function drawTable(): Uint8Array {
  const picture = paper(640, 340);
  for (const at of [0, 1, 2, 3]) {
    ink(picture, [20, 20 + 100 * at, 602, 2]);
    ink(picture, [20 + 200 * at, 20, 2, 302]);
  }
  for (const x of [0, 1, 2])
    for (const y of [0, 1, 2]) ink(picture, [110 + 200 * x, 60 + 100 * y, 8, 24]);
  return toPng(picture);
}

const table = drawTable();
const photograph = toPng(ink(paper(640, 340), [100, 100, 300, 100]));
const seal = toPng(ink(paper(120, 120), [10, 10, 100, 100]));
const inAddress = (png: Uint8Array) =>
  `data:image/png;base64,${Buffer.from(png).toString("base64")}`;

const text = "本年度主动公开政府信息三十条，并按规定答复。".repeat(20);

async function decode(source: string, tools = blind) {
  const bytes = new TextEncoder().encode(`<html><body>${source}</body></html>`);
  const {blocks} = await html.decode({bytes, sha256: "", path: "made", url: null}, tools);
  return blocks.map((block) => {
    if (block.unread) return `(${block.unread})`;
    const said =
      block.type === "table"
        ? block.rows.map((row) => row.map((cell) => cell.text).join("|")).join("/")
        : block.text.slice(0, 6);
    return block.recognised ? `seen: ${said}` : said;
  });
}

describe("a picture in a page", () => {
  test("is told where it stands, under the words around it", async () => {
    expect(await decode(`<p>${text}<img src="/a/1.jpg">此后</p><p>结尾</p>`)).toEqual([
      "本年度主动公",
      "(图片)",
      "结尾"
    ]);
  });

  test("is told where it is written into the page and nobody can look", async () => {
    expect(await decode(`<p>${text}</p><img src="${inAddress(table)}">`)).toEqual([
      "本年度主动公",
      "(图片)"
    ]);
    expect(await decode(`<p>${text}</p><img src="${inAddress(photograph)}">`, seeing)).toEqual([
      "本年度主动公",
      "(图片)"
    ]);
  });

  test("is seen where it is a table", async () => {
    const [, seen] = await decode(`<p>${text}</p><img src="${inAddress(table)}">`, seeing);
    expect(seen).toMatch(/^seen: .+\|.+\|.+\/.+\|.+\|.+\//);
  });

  test("is nothing where it is an ornament, a seal, in a menu, or a way elsewhere", async () => {
    const ornaments = [
      `<img src="/images/logo.png">`,
      `<img src="${inAddress(seal)}">`,
      `<div class="footer"><img src="/a/2.png"></div>`,
      `<a href="/zt/index.html"><img src="/a/3.png"></a>`
    ];
    for (const each of ornaments)
      expect(await decode(`<p>${text}</p>${each}`)).toEqual(["本年度主动公"]);
    expect(await decode(`<p>${text}</p><a href="/a/big.jpg"><img src="/a/3.png"></a>`)).toContain(
      "(图片)"
    );
  });

  test("alone in a cell is no blank", async () => {
    const rows = `<tr><td>规章</td><td>1</td></tr><tr><td>规范性文件</td><td><img src="/a/4.png"></td></tr>`;
    expect(await decode(`<table>${rows}</table>`)).toEqual(["规章|1/规范性文件|\ufffd"]);
    const small = rows.replace("/a/4.png", `/a/4.png" width="40" height="18`);
    expect(await decode(`<table>${small}</table>`)).toEqual(["规章|1/规范性文件|\ufffd"]);
    for (const each of [
      `/a/spacer.png" width="20`,
      `/a/icon4.png`,
      `/a/4.png" width="1" height="1`
    ])
      expect(await decode(`<table>${rows.replace("/a/4.png", each)}</table>`)).toEqual([
        "规章|1/规范性文件|"
      ]);
    const beside = rows.replace("<td>规章", `<td><img src="/a/5.png" width="12">规章`);
    expect(await decode(`<table>${beside}</table>`)).toEqual(["规章|1/规范性文件|\ufffd"]);
  });
});

test("a report with a picture has a note with its place", async () => {
  const sections = ["一、总体情况", "二、主动公开政府信息情况"].map(
    (title) => `<p>${title}</p><p>${text}</p>`
  );
  const page = `<h1>青禾县教育局2021年政府信息公开工作年度报告</h1>${sections.join('<p><img src="/W0/5.jpg"></p>')}`;
  const report = onlyReport(
    await readAny(new TextEncoder().encode(`<html><body>${page}</body></html>`))
  );
  expect(notesOf(report)).toContain("part-unread: 图片");
  const {place} = report.reading.notes.find(({code}) => code === "part-unread")!;
  expect(place).toMatch(/#b4\b/);
});

describe("a picture in a document of Word", () => {
  const names = (...each: string[]) => each.map((name) => `xmlns:${name}`).join(" ");
  const file = (png: Uint8Array, extension = "png") =>
    zip({
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="${extension}" ContentType="image/${extension}"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.${extension}"/></Relationships>`,
      "word/document.xml": `<w:document ${names(
        'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
        'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
        'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
      )}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>结尾</w:t></w:r></w:p></w:body></w:document>`,
      [`word/media/image1.${extension}`]: png
    });
  const shown = async (bytes: Uint8Array, tools = blind) => {
    const {blocks} = await docx.decode(
      {bytes, sha256: sha256Of(bytes), path: "made", url: null},
      tools
    );
    return blocks.map(
      ({unread, recognised, type}) => unread ?? (recognised ? `seen ${type}` : type)
    );
  };

  test("is told, or seen where it is a table", async () => {
    expect(await shown(file(table))).toEqual(["paragraph", "图片", "paragraph"]);
    expect(await shown(file(table), seeing)).toEqual(["paragraph", "seen table", "paragraph"]);
    expect(await shown(file(seal))).toEqual(["paragraph", "paragraph"]);
  });

  test("of a kind that is not opened is told", async () => {
    expect(await shown(file(new TextEncoder().encode("GIF89a"), "gif"), seeing)).toContain("图片");
  });
});
