import {anchorIn, type Standing} from "#dashboard/charts/parts/anchors.ts";
import type {FindingRow, Figure} from "#dashboard/model.ts";
import {formatFigure, gravest, severitySign} from "#dashboard/charts/parts/numbers.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {markup, type Html} from "./html.ts";
import {reportPath, toPage, type Context} from "./links.ts";

/** The page and the words that a place of a report leads to. */
export function toWords(context: Context, {report, place}: Standing): string {
  const anchor = anchorIn({report, place}, context.joined);
  const page = reportPath(report) === context.path;
  return page
    ? `#${encodeURIComponent(anchor)}`
    : toPage(context, `${reportPath(report)}#${anchor}`);
}

/** A figure as it stands on its page: a blank is an empty box, never a nought. */
export function printed(figure: Figure, lang: Lang): Html {
  if (figure.state === "blank")
    return markup`<span class="blank"><span class="unseen">${say(lang, "state.blank")}</span></span>`;
  if (figure.state === "unreadable")
    return markup`${figure.raw}<span class="unknown" title="${say(lang, "state.unreadable")}">?</span>`;
  return markup`${figure.raw}`;
}

/** A figure as a number, leading to its words. */
export function figureLink(context: Context, figure: Figure): Html {
  const {lang} = context;
  const value = figure.state === "number" ? formatFigure(figure) : printed(figure, lang);
  return markup`<a class="figure" href="${toWords(context, figure)}">${value}</a>`;
}

/** The sign of the gravest of some findings, with its name for whoever does not see it. */
export function severityMark(findings: readonly FindingRow[], lang: Lang): Html | null {
  const finding = gravest(findings);
  if (!finding) return null;
  return severitySpan(finding.severity, lang);
}

export function severitySpan(severity: FindingRow["severity"], lang: Lang): Html {
  const name = say(lang, `severity.${severity}`);
  return markup`<span class="sign ${severity}" role="img" aria-label="${name}"
>${severitySign[severity]}</span>`;
}
