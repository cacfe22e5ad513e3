/**
 * The body of a document of Word with all that stands in it and is not printed: what was deleted, what is hidden, the
 * code of a field. test/formats-samples/hidden-words.doc is the same.
 */
const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const by = `w:author="a" w:date="2023-01-01T00:00:00Z"`;
const deleted = (text: string) =>
  `<w:del w:id="1" ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins w:id="2" ${by}>${run(text)}</w:ins>`;
const hiddenRun = (text: string) => run(text, "<w:vanish/>");
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (inner: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(rows[0]!.length)}</w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`)
    .join("")}</w:tbl>`;

/** 12 was 34 before it was changed; 99 is hidden; 3 + 4 is a field that shows 7; a table stands in a cell. */
export const hiddenWords = [
  paragraph(run("共公开"), deleted("34"), inserted("12"), run("条"), hiddenRun("99"), run("。")),
  table(
    [paragraph(run("规章")), paragraph(deleted("5"), inserted("6")), paragraph(hiddenRun("8"))],
    [paragraph(run("文件")), paragraph(field(" = 3 + 4 ", "7")), paragraph(run("1"), run("2"))]
  ),
  paragraph(),
  table([
    paragraph(run("外")),
    `${table([paragraph(run("内")), paragraph(run("21"))])}${paragraph()}`
  ]),
  paragraph(run("止"))
].join("");

/** What a reader of the page sees. */
export const seenWords = ["共公开12条。", ["规章|6|", "文件|7|12"], "外", ["内|21"], "止"];
