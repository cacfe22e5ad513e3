/** Sentences between a section's heading and its table are none of the table's header. */
import {expect, test} from "vitest";
import {writeHtml} from "#test/printed/html.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {made, truth} from "#test/printed/odd.ts";

test.each([
  "上年结转申请0件，本年办结202件，结转下年度0件。",
  "上年度收到申请12件",
  "去年同期12件，今年13件。",
  "往年情况见各年报告。"
])("%s", async (sentence) => {
  const page = {
    blocks: (blocks: typeof made.report.blocks) =>
      blocks.flatMap((block) =>
        "table" in block && block.about === "3" ? [{paragraph: sentence}, block] : [block]
      )
  };
  const all = figuresOf(onlyReport(await readAny(writeHtml(made.report, page))));
  const ids = Object.keys(truth).filter((id) => id.startsWith("request."));
  expect(ids.length).toBeGreaterThan(100);
  for (const id of ids) expect((all as Record<string, unknown>)[id], id).toEqual(truth[id]);
});
