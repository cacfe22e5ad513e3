/** Where words stand in the source of a page: what an editor goes to by line and column. */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {pagesAtHand, regionOf, regionOfRow, wordsOf} from "#pipeline/page-words.ts";
import {gongkaiHere} from "#test/command.ts";

const region = (startLine: number, startColumn: number, endColumn: number) => ({
  ...{startLine, startColumn, endLine: startLine, endColumn}
});

describe("the words of a page", () => {
  const page = wordsOf(
    "<html><script>收到40件</script>\r\n<p>𠮷县：收<b>到</b>&nbsp;40&#20214;，办结40件。</p>" +
      "<table><tr><td>总计</td><td> 40</td><td>2</td></tr></table>"
  );
  const text = "𠮷县：收到\u00a040件，办结40件。";

  test("columns count UTF-16 units from one; tags, references and spaces stand between", () => {
    // <p>𠮷县： is seven units; 收<b>到</b>&nbsp;40&#20214; twenty-five; ，办结 three
    expect(regionOf(page, {text, start: 4, end: 10})).toEqual(region(2, 8, 33));
    expect(regionOf(page, {text, start: 13, end: 16})).toEqual(region(2, 36, 39));
  });

  test("a row from its first cell to its last, without cells that began above", () => {
    const row = region(2, 59, 83);
    expect(regionOfRow(page, "总计\t40\t2")).toEqual(row);
    expect(regionOfRow(page, "本年度办理结果\t总计\t40\t2")).toEqual(row);
  });

  test("what stands there twice or not at all is nowhere", () => {
    expect(regionOf(page, {text: "40件", start: null, end: null})).toBeNull();
    expect(regionOf(page, {text: "50件", start: 0, end: 2})).toBeNull();
    expect(regionOf(page, {text: "", start: null, end: null})).toBeNull();
    expect(regionOfRow(page, "规章\t3")).toBeNull();
  });
});

test("a page in GB 18030 has its words, and what is no page has none", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"));
  try {
    // <p>收到</p>
    const [page, other] = [join(folder, "a.html"), join(folder, "b.docx")];
    writeFileSync(
      page,
      Buffer.from([0x3c, 0x70, 0x3e, 0xca, 0xd5, 0xb5, 0xbd, 0x3c, 0x2f, 0x70, 0x3e])
    );
    writeFileSync(other, "PK");
    const at = pagesAtHand();
    expect(at(page)?.shown).toBe("收到");
    expect([at(other), at(join(folder, "c.html"))]).toEqual([null, null]);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test("a finding in a page of one long line leads to its words", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"));
  try {
    const source =
      "<html><body><h1>青禾县教育局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p>" +
      "<p>行政许可事项由20项<b>减少</b>至17项，减少4项。收到政府信息公开申请3件。</p>" +
      "<p>二、主动公开政府信息情况</p><p>无。</p></body></html>";
    const path = join(folder, "a.html");
    writeFileSync(path, source);
    const {stdout} = await gongkaiHere(["check", path, "--format", "sarif"]);
    const {results} = JSON.parse(stdout).runs[0];
    const sum = results.find(({ruleId}: {ruleId: string}) => ruleId === "text-arithmetic");
    const {startLine, startColumn, endColumn} = sum.locations[0].physicalLocation.region;
    expect(startLine).toBe(1);
    expect(source.slice(startColumn - 1, endColumn - 1)).toMatch(
      /20项<b>减少<\/b>至17项，减少4项$/
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
});
