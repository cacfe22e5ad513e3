import {formName} from "#dashboard/charts/parts/frame.ts";
import type {BodyModel, ReportRow} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {severityMark} from "./figure.ts";
import {markup, type Content, type Html} from "./html.ts";
import {source} from "./layout.ts";
import {reportPath, toPage, type Context} from "./links.ts";
import {scroll, table, type Head} from "./parts.ts";

/** A body's reports, year by year: their form, name, date, figures and findings. */
export function reportTable(context: Context, {reports, findings}: BodyModel): Html {
  const {lang} = context;
  const head = (name: Column): Head =>
    numeric.has(name) ? [say(lang, `reports.${name}`), "n"] : [say(lang, `reports.${name}`)];
  const row = (report: ReportRow): Content[] => {
    const found = findings.filter((finding) => finding.report === report.report);
    return [
      markup`<a href="${toPage(context, reportPath(report.report))}">${report.year}</a>`,
      report.body_printed && source(report.body_printed),
      formName(report.template, lang),
      report.published ?? say(lang, "reports.unknownDate"),
      report.figures,
      report.blanks,
      [severityMark(found, lang), " ", found.length]
    ];
  };
  const all = table(columns.map(head), [...reports].reverse().map(row), "reports");
  return scroll(say(lang, "front.reports"), all, "broad");
}

const columns = ["year", "printed", "form", "published", "figures", "blanks", "findings"] as const;
type Column = (typeof columns)[number];
const numeric = new Set<Column>(["figures", "blanks", "findings"]);
