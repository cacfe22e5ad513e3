/** Marks of footnotes in a Word document that only a style, or a place off the line, tells from a number. */
import {expect, test} from "vitest";
import docx from "#parsers/formats/docx.ts";
import {sha256Of} from "#test/bundle.ts";
import {wordFile} from "#test/printed/docx.ts";
import {library} from "#test/printed/read.ts";

const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

const styles = `<w:style w:type="character" w:styleId="a3"><w:name w:val="上标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="a4"><w:name w:val="红"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>`;

test.each([
  ["a style that raises", [run("1002"), run("1", `<w:rStyle w:val="a3"/>`)], "1002[1]"],
  ["the run itself", [run("1002"), run("1", `<w:vertAlign w:val="superscript"/>`)], "1002[1]"],
  ["a place above the line", [run("1002"), run("1", `<w:position w:val="8"/>`)], "1002[1]"],
  ["another style", [run("10"), run("02", `<w:rStyle w:val="a4"/>`)], "1002"],
  ["a place of all of it", [run("1002", `<w:position w:val="-2"/>`)], "1002"],
  ["a place of nought", [run("10"), run("02", `<w:position w:val="0"/>`)], "1002"]
])("%s", async (_, runs, expected) => {
  const bytes = wordFile(`<w:p>${runs.join("")}</w:p>`, {styles});
  const received = {bytes, sha256: sha256Of(bytes), path: "made", url: null};
  const {blocks} = await docx.decode(received, library);
  expect(blocks).toMatchObject([{text: expected}]);
});
