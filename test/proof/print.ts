/** Drafts on paper, and what the readers make of them. */
import type {ReadReport} from "#data/schema/reading.ts";
import {narrative, withProse} from "#test/generated/report.ts";
import type {Write} from "#test/generated/writers.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type PrintedReport} from "#test/printed/report.ts";
import {shapes} from "#test/printed/text.ts";
import type {Draft, Series} from "./draft.ts";

/** What the forms want in 万元. */
const money = new Set(["fee.amount", "request.fees_charged", "capacity.budget"]);

export function printDraft({body}: Pick<Series, "body">, draft: Draft): PrintedReport {
  const {year, edition, cells, printed, sentences} = draft;
  const print = (key: string) => {
    const value = cells.get(key) ?? 0;
    return printed.get(key) ?? String(money.has(key) ? value / 10_000 : value);
  };
  const form = edition === "narrative" ? "statistics" : edition;
  const {report} = printReport(form, print, {year, body});
  const said = sentences.map(({part, values, write}) => ({part, text: write(values), figures: []}));
  const blocks = withProse(edition === "narrative" ? narrative(year) : report.blocks, said);
  const whole = {...report, published: draft.published, blocks};
  return draft.rework ? draft.rework(whole) : whole;
}

export const asText: Write = Object.values(shapes)[0]!;

/** Prints a draft and reads it again. */
export async function readDraft(
  series: Pick<Series, "body">,
  draft: Draft,
  write: Write = asText
): Promise<ReadReport> {
  return onlyReport(await readAny(await write(printDraft(series, draft))));
}
