import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {writeDocx} from "#test/printed/docx.ts";
import {printReport} from "#test/printed/report.ts";
import {temporaryFolder} from "#test/world.ts";
import {findWriters} from "#test/generated/writers.ts";

/** 自然人 and 总计 of a table in which one cell is wrong: 73 were carried forward, 72 stand in the total. */
const cells: Record<string, string> = {
  "request.received@natural_person": "859",
  "request.carried_in@natural_person": "18",
  "request.outcome.granted@natural_person": "805",
  "request.outcome.total@natural_person": "805",
  "request.carried_forward@natural_person": "73",
  "request.received@total": "859",
  "request.carried_in@total": "18",
  "request.outcome.granted@total": "805",
  "request.outcome.total@total": "805",
  "request.carried_forward@total": "72"
};

/** What a person fills in before publishing: no body in the title, no date, one slip; as files of each format. */
export async function writeDrafts(): Promise<{docx: string; xlsx: string}> {
  const {report} = printReport("2021", (key) => cells[key] ?? "0");
  const draft = {...report, title: "政府信息公开工作年度报告", published: ""};
  const folder = temporaryFolder();
  const [docx, xlsx] = [join(folder, "draft.docx"), join(folder, "draft.xlsx")];
  const sheet = (await findWriters()).find(({format}) => format === "xlsx")!;
  writeFileSync(docx, writeDocx(draft));
  writeFileSync(xlsx, await sheet.write(draft));
  return {docx, xlsx};
}
