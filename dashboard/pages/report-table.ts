import {formName} from "#dashboard/charts/parts/frame.ts";
import type {BodyModel, FindingModel, ReportRow} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {severityMark} from "./figure.ts";
import {severities} from "./findings.ts";
import {join, markup, type Content, type Html} from "./html.ts";
import {source} from "./layout.ts";
import {reportPath, toPage, type Context} from "./links.ts";
import {scroll, table, type Head} from "./parts.ts";

/** A body's reports, year by year: their form, name, date, figures and findings. */
export function reportTable(context: Context, {reports, findings}: BodyModel): Html {
  const {lang} = context;
  const head = (name: Column): Head =>
    numeric.has(name) ? [say(lang, `reports.${name}`), "n"] : [say(lang, `reports.${name}`)];
  const row = (report: ReportRow): Content[] => {
    return [
      markup`<a href="${toPage(context, reportPath(report.report))}">${report.year}</a>`,
      report.body_printed && source(report.body_printed),
      formName(report.template, lang),
      report.published ?? say(lang, "reports.unknownDate"),
      report.figures,
      report.blanks,
      causesOf(
        findings.filter((finding) => finding.report === report.report),
        lang
      )
    ];
  };
  const all = table(columns.map(head), [...reports].reverse().map(row), "reports");
  return scroll(say(lang, "front.reports"), all, "broad");
}

/** How many causes there are of each severity, each sign beside its own number. */
function causesOf(findings: readonly FindingModel[], lang: Lang): Content {
  const causes = findings.filter(({root}) => root === null);
  const counts = severities.flatMap((severity) => {
    const those = causes.filter((cause) => cause.severity === severity);
    return those.length ? [markup`${severityMark(those, lang)} ${those.length}`] : [];
  });
  return counts.length ? join(counts, " ") : 0;
}

const columns = ["year", "printed", "form", "published", "figures", "blanks", "findings"] as const;
type Column = (typeof columns)[number];
const numeric = new Set<Column>(["figures", "blanks", "findings"]);
