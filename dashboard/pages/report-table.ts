import {formName} from "#dashboard/charts/parts/frame.ts";
import type {BodyModel, FindingModel, ReportRow} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {severityMark} from "./figure.ts";
import {severities} from "./findings.ts";
import {join, markup, type Content, type Html} from "./html.ts";
import {source} from "./layout.ts";
import {findingPath, isArchived, reportPath, toPage, type Context} from "./links.ts";
import {fileWord, scroll, table, type Head} from "./parts.ts";

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
      [
        report.published ?? say(lang, "reports.unknownDate"),
        lateness(
          context,
          findings.find(
            (finding) => finding.report === report.report && finding.check === "timing-late"
          )
        )
      ],
      fileOf(context, report),
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

/** What kind of file it was read from, and where its bytes and their hash are. */
function fileOf(context: Context, {report, path, format}: ReportRow): Content {
  const page = isArchived(path) ? `${reportPath(report)}#archived` : reportPath(report);
  return format && markup`<a href="${toPage(context, page)}">${fileWord(format, context.lang)}</a>`;
}

/** That a report was published after the day that the law sets, with the finding that says so. */
function lateness(context: Context, finding: FindingModel | undefined): Content {
  if (!finding) return null;
  return markup` · <a href="${toPage(context, findingPath(finding))}">${say(context.lang, "reports.late")}</a>`;
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

const columns = [
  "year",
  "printed",
  "form",
  "published",
  "file",
  "figures",
  "blanks",
  "findings"
] as const;
type Column = (typeof columns)[number];
const numeric = new Set<Column>(["figures", "blanks", "findings"]);
