/** The same printed report as web pages: as sites of several makers and as Word write them. */
import type {PrintedBlock, PrintedCell, PrintedReport} from "./report.ts";
import {toUtf8} from "./text.ts";

/** How a page writes what stands in a cell or a paragraph. */
type Words = (text: string) => string;

export interface Page {
  /** What stands in a cell, and between its tags. */
  cell?: Words;
  paragraph?: Words;
  /** Writes a table; `rows` are its own rows with their tags. */
  table?: (rows: string[], about: string) => string;
  /** Writes the whole body out of its blocks. */
  body?: (blocks: string[], report: PrintedReport) => string;
  /** What stands in the head. */
  head?: (report: PrintedReport) => string;
  /** Changes the blocks before they are written. */
  blocks?: (blocks: PrintedBlock[]) => PrintedBlock[];
  encode?: (text: string) => Uint8Array;
}

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function writeRows(table: PrintedCell[][], cell: Words = escape): string[] {
  return table.map((row) => `<tr>${row.map((each) => writeCell(each, cell)).join("\n")}</tr>`);
}

function writeCell({text, rows, columns}: PrintedCell, write: Words): string {
  const spans = [rows > 1 ? ` rowspan="${rows}"` : "", columns > 1 ? ` colspan=${columns}` : ""];
  return `<td${spans.join("")}>${write(text)}</td>`;
}

/** Writes a report as a page. */
export function writeHtml(report: PrintedReport, page: Page = {}): Uint8Array {
  const {head = plainHead, body = plainBody, encode = toUtf8, blocks = (same) => same} = page;
  const written = blocks(report.blocks).map((block) => writeBlock(block, page));
  return encode(
    `<!DOCTYPE html>\n<html>\n<head>${head(report)}</head>\n<body>${body(written, report)}</body>\n</html>`
  );
}

function writeBlock(block: PrintedBlock, page: Page): string {
  const {cell = escape, paragraph = plainParagraph, table = plainTable} = page;
  if ("table" in block) return table(writeRows(block.table, cell), block.about);
  return paragraph("heading" in block ? block.heading : block.paragraph);
}

export const plainTable = (rows: string[]): string =>
  `<table border="1"><tbody>\n${rows.join("\n")}\n</tbody></table>`;
const plainParagraph: Words = (text) => `<p>${escape(text)}</p>`;
const plainHead = ({title}: PrintedReport) => `<meta charset="utf-8"><title>${title}</title>`;
const plainBody = (blocks: string[], {title, published}: PrintedReport) =>
  `<h1>${title}</h1>\n<p>发布时间：${published}</p>\n${blocks.join("\n")}`;

/** A page whose body is put into its site's own. */
const within =
  (before: (report: PrintedReport) => string, after: string) =>
  (blocks: string[], report: PrintedReport): string =>
    `${before(report)}\n${blocks.join("\n")}\n${after}`;

const scripts = `<script>var hits = "浏览 12 次"; document.write("<table><tr><td>7</td></tr></table>");</script><style>td {width: 12px}</style>`;

/** Menus, the way to the page, tools and a foot around the text. */
export const siteBody = within(
  ({title, published}) => `${scripts}
<div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动交流（12）</a></li></ul></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a></div>
<div class="article"><h1 class="title">${title}</h1>
<div class="info"><span>发布时间：${published} 10:21</span>&nbsp;&nbsp;<span>来源：青禾县教育局</span>&nbsp;&nbsp;<span>浏览次数：<em id="hits">123</em></span></div>
<div id="zoom"><!--ZJEG_RSS.content.begin-->`,
  `<!--ZJEG_RSS.content.end--></div>
<div class="related"><h3>相关信息</h3><ul><li><a href="1.html">青禾县教育局2018年政府信息公开工作年度报告</a><span>2019-03-01</span></li><li><a href="2.html">全年共受理申请34件</a></li></ul></div></div>
<div style="display: none">共收到政府信息公开申请99件。</div><p hidden>共收到政府信息公开申请98件。</p>
<div class="footer"><p>主办：青禾县人民政府办公室&emsp;网站标识码：3703000001</p><p>备案号：鲁ICP备05000001号-1&emsp;访问量：12345</p></div>
<noscript>请打开脚本</noscript>`
);

/** A page that is laid out with tables, one in another, as sites were built for many years. */
export const tablesAround = within(
  ({
    title,
    published
  }) => `<table width="980" align="center"><tr><td><img src="logo.png"></td></tr></table>
<table width="980"><tr><td width="200" valign="top"><table><tr><td><a href="/">首页</a></td></tr><tr><td><a href="/gk">信息公开</a></td></tr></table></td>
<td valign="top"><table width="100%"><tr><td align="center"><b>${title}</b></td></tr>
<tr><td align="right">发布日期：${published}&nbsp;&nbsp;字号：【大 中 小】</td></tr>
<tr><td>`,
  `</td></tr></table></td></tr></table>
<table width="980"><tr><td>版权所有：青禾县人民政府</td><td>电话：0533-1234567</td></tr></table>`
);

/** A report copied out of Word: marks of paragraphs, wrapped source lines, digits apart in spans of their own. */
export const wordCell: Words = (text) =>
  `<p class=MsoNormal align=center style='text-align:center'>${[...text]
    .map((sign) =>
      /\d/.test(sign)
        ? `<span\nlang=EN-US style='font-family:宋体'>${sign}</span>`
        : `<span style='font-family:\n宋体'>${escape(sign)}</span>`
    )
    .join("")}<span lang=EN-US><o:p>${text === "" ? "&nbsp;" : ""}</o:p></span></p>`;

export const wordParagraph: Words = (text) =>
  `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>${escape(
    text
  ).replace(
    /(?<=\p{Script=Han})(?=\p{Script=Han}{4}$)/u,
    "\n"
  )}<span lang=EN-US><o:p></o:p></span></span></p>`;

export const wordTable = (rows: string[]): string =>
  `<div align=center><table class=MsoNormalTable border=1 cellspacing=0>
${rows.map((row) => row.replace("<tr>", "<tr style='mso-yfti-irow:0;height:14.2pt'>")).join("\n")}
<![if !supportMisalignedColumns]><tr height=0>${"<td width=100 style='border:none'></td>".repeat(10)}</tr><![endif]></table></div>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`;

export const wordHead = ({title}: PrintedReport): string =>
  `<meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15"><title>${title}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style>`;

/** The table of section two in five: one for each item of article 20. */
export function tablesByItem(blocks: PrintedBlock[]): PrintedBlock[] {
  return blocks.flatMap((block) => {
    if (!("table" in block) || block.about !== "2") return [block];
    const starts = block.table.flatMap((row, index) => (row.length === 1 ? [index] : []));
    return starts.map((start, index) => ({
      table: block.table.slice(start, starts[index + 1]),
      about: block.about
    }));
  });
}

/** A long table cut in two by the end of a page, and its header printed again. */
export function cutInTwo(blocks: PrintedBlock[]): PrintedBlock[] {
  return blocks.flatMap((block) => {
    if (!("table" in block) || block.about !== "3") return [block];
    const [header, rest] = [block.table.slice(0, 3), block.table.slice(3)];
    const last = rest.at(-1)!;
    // The cut is before 四、结转: no label that covers rows reaches over it.
    return [
      {table: [...header, ...rest.slice(0, -1)], about: "3"},
      {table: [...header, last], about: "3"}
    ];
  });
}

/** What covers several cells is written into each of them, as by programs that know no spans. */
export const repeated = (blocks: PrintedBlock[]): PrintedBlock[] =>
  blocks.map((block) => ("table" in block ? {...block, table: withoutSpans(block.table)} : block));

export function withoutSpans(table: PrintedCell[][]): PrintedCell[][] {
  const slots = table.map((): PrintedCell[] => []);
  table.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (slots[y]![x]) x++;
      const end = x + cell.columns;
      for (; x < end; x++)
        for (const below of slots.slice(y, y + cell.rows))
          below[x] = {...cell, rows: 1, columns: 1};
    }
  });
  return slots;
}

const wide = (text: string): PrintedCell[] => [{text, rows: 1, columns: 15, is: "label"}];

/** The whole report in one table: titles of sections and sentences in cells as wide as it is. */
export function oneTable(blocks: PrintedBlock[]): PrintedBlock[] {
  const rows = blocks.flatMap((block) => {
    if ("table" in block) return block.table;
    return [wide("heading" in block ? block.heading : block.paragraph)];
  });
  return [{table: rows, about: "all"}];
}

/** Section two's table in a cell of a table that only frames it. */
export const framedTable = (rows: string[]): string =>
  `<table width="100%"><tbody><tr><td>&nbsp;</td></tr><tr><td><div>${plainTable(rows)}</div></td></tr></tbody></table>`;

/** Labels with breaks between their words. */
export const brokenLabels: Words = (text) =>
  escape(text)
    .replace(/^(商业|对外公开|法人或|尚未)(?=\p{Script=Han}+$)/u, "$1<br />\n")
    .replace(/^(\([三四五六]\))(?=\p{Script=Han})/u, "<p>$1</p><p>")
    .replace(/<p>[^]*$/, "$&</p>");

/** No-break spaces around every value, and alone where there is none. */
export const spacedCells: Words = (text) => `&nbsp;${escape(text)}&nbsp; `;

/** Cells whose end is not written, as HTML allows. */
export const openTags = (rows: string[]): string =>
  `<TABLE>${rows.map((row) => row.replaceAll(/<\/t[dr]>/g, "")).join("\n")}</TABLE>`;
