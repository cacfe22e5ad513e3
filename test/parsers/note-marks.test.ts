/** Marks of footnotes beside numbers on a page, and numbers that are only cut into elements. */
import {expect, test} from "vitest";
import {readMarkup} from "#parsers/decode/markup.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";
import {parseCount} from "#parsers/values/count.ts";

const run = await loadMarkupParser();

function cellOf(cell: string, styles = ""): string {
  const page = `<style>${styles}</style><table><tr><td>收到</td><td>${cell}</td></tr><tr><td>答复</td><td>3</td></tr></table>`;
  const [table] = readMarkup(page, run).blocks;
  return table?.type === "table" ? table.rows[0]![1]!.text : "";
}

test.each([
  ["a link of its class", `<a>1002</a><a class=ref>1</a>`],
  ["a class that is called so", `1002<span class="sup">1</span>`],
  ["the same class all over", `<i class="note">1002</i><i class="note">1</i>`],
  ["a link within the page", `1002<a href="#fn1">1</a>`],
  ["a link elsewhere, in a link", `<a href="/list">1002</a><a href="/n">12</a>`],
  ["the place to which a note leads back", `1002<a name="_ftnref1">1</a>`],
  ["Word's own class", `1002<a><span class=MsoFootnoteReference>1</span></a>`],
  ["a role", `1002<span role="doc-noteref">1</span>`],
  ["a place below the line", `1002<sub>1</sub>`],
  ["small print", `1002<small>1</small>`],
  ["a style that lifts", `<span>1002</span><span style="position:relative;top:-4.0pt">1</span>`],
  ["a style that lifts by points", `1002<font style="vertical-align:4pt">1</font>`],
  ["a class that the page does not explain", `1002<span class="x7">1</span>`],
  ["signs of full width", `１００２<span class="sup">１</span>`],
  ["before the number", `<span class="fn">1</span>1002`],
  ["with a joiner between", `1002&#8203;<span class="sup">1</span>`],
  ["no size, as digits are hidden", `1002<span style="color:#fff;font-size:0">987</span>`],
  ["no substance", `1002<span style="opacity: 0">3</span>`],
  ["in an element of other looks", `<b class=num>1002<i class=b>1</i></b>`]
])("a mark by %s is no digit", (_, cell) => {
  expect(cellOf(cell)).toContain("[");
  expect(parseCount(cellOf(cell)).state).toBe("unreadable");
});

test("a class that the page's style sheet raises is a mark", () => {
  const styles = `td{color:red} .a5,span.k2 {font-size:9px; vertical-align: super} .k3{color:#000}`;
  expect(cellOf(`<u class=k3>1002</u><u class="k2">1</u>`, styles)).toBe("1002[1]");
  expect(cellOf(`10<u class="k3">02</u>`, styles)).toBe("1002");
});

test("digits that the page's style sheet hides are not the number's", () => {
  expect(cellOf(`10<i class=jam>9</i>02`, ".jam{display:none}")).toBe("1002");
});

test.each([
  ["its pronunciation", `<ruby>12<rp>(</rp><rt>3</rt><rp>)</rp></ruby>`, "12"],
  ["all of it below the line", `<sub>12</sub>`, "12"],
  ["a size below one", `1<span style="font-size:0.9em">2</span>`, "12"],
  ["Word's languages", `<span>10</span><span lang=EN-US>02</span>`, "1002"],
  [
    "Word's styles",
    `<span style='font-size:9pt'>1</span><span lang=EN-US style='color:red'>2</span>`,
    "12"
  ],
  ["one class", `<span class="s3">10</span><span class="s3">02</span>`, "1002"],
  ["one link", `<a href="/x">10</a><a href="/x">02</a>`, "1002"],
  ["a bookmark", `<a name="OLE_LINK1">1</a>2`, "12"],
  ["words that were checked", `1<span class=SpellE>2</span>`, "12"],
  ["a workbook's font", `10<font class="font8">02</font>`, "1002"],
  ["heavy type", `10<b>0</b>2`, "1002"],
  [
    "both raised by as much",
    `<span style="mso-text-raise:3pt">1</span><span style="mso-text-raise:3pt">2</span>`,
    "12"
  ],
  ["a class around all of it", `<span class="num"><a href="#top">12</a></span>`, "12"],
  ["a class beside words", `第<span class="n">12</span>件`, "第12件"]
])("a number that is cut by %s stays whole", (_, cell, expected) => {
  expect(cellOf(cell)).toBe(expected);
});
