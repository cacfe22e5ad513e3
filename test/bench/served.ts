/** A made report as a government's site serves it: some hundred kilobytes, of which the report is the least. */
import * as html from "#test/printed/html.ts";
import type {PrintedReport} from "#test/printed/report.ts";

const times = (count: number, write: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => write(at)).join("\n");

/** Styles and scripts that a content system writes into every page. */
const styles = `<style type="text/css">
${times(220, (at) => `.column-${at} .list li a:hover {color: #${at}c${at}; padding: 0 ${at}px; background: url(/images/bg_${at}.png) no-repeat left center;}`)}
</style>`;

const scripts = `<script type="text/javascript">
${times(120, (at) => `function openMenu${at}(id) { var menu = document.getElementById("menu_" + id); if (menu && menu.style.display != "block") { menu.style.display = "block"; hits(${at}); } }`)}
</script>`;

const departments = [
  "办公室",
  "教育局",
  "科技局",
  "民政局",
  "财政局",
  "水利局",
  "文旅局",
  "统计局"
];

/** Menus of several levels, and lists of links to other bodies' pages. */
const menus = `<div class="top-nav"><div class="logo"><img src="/images/logo.png" alt="青禾县人民政府"></div>
${times(12, (menu) => `<div class="nav-item" onmouseover="openMenu${menu}(${menu})"><a class="nav-link" href="/col/col${menu}/index.html" target="_blank">政务公开</a><ul class="sub-nav">${times(10, (at) => `<li class="sub-nav-item"><a href="/col/col${menu}${at}/index.html" target="_blank" title="${departments[at % 8]}">${departments[at % 8]}</a></li>`)}</ul></div>`)}
</div>`;

const foot = `<div class="footer">${times(60, (at) => `<a class="friend-link" href="http://www.site${at}.example/" target="_blank" rel="noopener">${departments[at % 8]}</a>`)}
<p>主办：青禾县人民政府办公室&emsp;网站标识码：3703000001&emsp;备案号：鲁ICP备05000001号-1</p></div>`;

const {wordCell, wordParagraph, wordTable} = html;

/** What Word writes at every paragraph, row and cell, and sites keep. */
const paragraphStyle = `style="margin:0cm 0cm 0.0001pt;text-align:justify;text-indent:32pt;line-height:28pt;font-family:等线;font-size:10.5pt;mso-char-indent-count:2.0000;background:white;"`;
const cellStyle = `width="64" valign="center" style="width:48.2pt;padding:0cm 5.4pt;border-width:1pt;border-style:solid;border-color:windowtext;mso-border-left-alt:0.5pt solid windowtext;mso-border-top-alt:0.5pt solid windowtext"`;

const styledRows = (rows: string[]): string =>
  wordTable(rows.map((row) => row.replaceAll("<td", `<td ${cellStyle}`)));

const around = (blocks: string[], report: PrintedReport): string =>
  `${menus}\n${html.siteBody(blocks, report)}\n${foot}`;

/** As it is: menus, styles and scripts around a text that was pasted out of Word. */
export const pasted: html.Page = {
  head: (report) => `${html.wordHead(report)}${styles}${scripts}`,
  body: around,
  cell: wordCell,
  paragraph: (text) => wordParagraph(text).replace(/style='[^']*'/, paragraphStyle),
  table: styledRows
};

/** The same site where its editor cleans what is pasted. */
export const cleaned: html.Page = {
  head: ({title}) => `<meta charset="utf-8"><title>${title}</title>${styles}${scripts}`,
  body: around
};
