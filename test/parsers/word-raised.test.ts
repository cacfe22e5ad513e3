/** Marks of footnotes in a Word document that only a style, or a place off the line, tells from a number. */
import {expect, test} from "vitest";
import docx from "#parsers/formats/docx.ts";
import {sha256Of} from "#test/bundle.ts";
import {zip} from "#test/printed/docx.ts";
import {library} from "#test/printed/read.ts";

const main = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

const file = (...runs: string[]) =>
  zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `<?xml version="1.0"?><w:styles ${main}><w:style w:type="character" w:styleId="a3"><w:name w:val="上标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="a4"><w:name w:val="红"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style></w:styles>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${main}><w:body><w:p>${runs.join("")}</w:p><w:sectPr/></w:body></w:document>`
  });

test.each([
  ["a style that raises", [run("1002"), run("1", `<w:rStyle w:val="a3"/>`)], "1002[1]"],
  ["the run itself", [run("1002"), run("1", `<w:vertAlign w:val="superscript"/>`)], "1002[1]"],
  ["a place above the line", [run("1002"), run("1", `<w:position w:val="8"/>`)], "1002[1]"],
  ["another style", [run("10"), run("02", `<w:rStyle w:val="a4"/>`)], "1002"],
  ["a place of all of it", [run("1002", `<w:position w:val="-2"/>`)], "1002"],
  ["a place of nought", [run("10"), run("02", `<w:position w:val="0"/>`)], "1002"]
])("%s", async (_, runs, expected) => {
  const bytes = file(...runs);
  const received = {bytes, sha256: sha256Of(bytes), path: "made", url: null};
  const {blocks} = await docx.decode(received, library);
  expect(blocks).toMatchObject([{text: expected}]);
});
