import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {formatFigure, formatNumber} from "#dashboard/charts/parts/numbers.ts";
import type {Figure, SiteModel} from "#dashboard/model.ts";
import type {RevisedFigure, SinceModel} from "#dashboard/models/since.ts";
import {say, type Word} from "#dashboard/words.ts";
import {figureLink, printed} from "./figure.ts";
import {join, markup, type Content, type Html} from "./html.ts";
import {reportPath, toPage, type Context} from "./links.ts";
import {capital, nameOfBody, scroll, table, type Head} from "./parts.ts";

/** What has changed since the release before: reports, figures, findings; or that none came before. */
export function sinceSection(context: Context, site: SiteModel, since: SinceModel | null): Html {
  const {lang} = context;
  const title = since
    ? say(lang, "since.title", {release: since.release})
    : say(lang, "since.titleNone");
  return markup`<section aria-labelledby="since"><h2 id="since">${title}</h2>
${since ? changes(context, site, since) : markup`<p>${say(lang, "since.none")}</p>`}
<p class="links"><a href="${toPage(context, "data.html#releases")}">${say(lang, "since.releases")}</a></p></section>`;
}

function changes(context: Context, site: SiteModel, since: SinceModel): Html {
  const {lang} = context;
  const {counts, release} = since;
  const said = (name: keyof typeof counts): string | false =>
    counts[name] > 0 && say(lang, `since.${name}` as Word, {n: formatNumber(counts[name])});
  const line = (names: (keyof typeof counts)[], more: Content = null): Content => {
    const told = names.map(said).filter(Boolean);
    return told.length > 0 && markup`<li>${capital(told.join(" · "))}${more}</li>\n`;
  };
  const query = `findings.html?since=${release}`;
  const findings =
    counts.findings_new > 0 &&
    markup` <a href="${toFindings(context, query)}">${say(lang, "since.seeFindings")}</a>`;
  const lines = [
    line(["reports_new", "reports_gone"], newReports(context, since)),
    line(["figures_revised", "figures_new", "figures_gone"]),
    line(["findings_new", "findings_gone"], findings)
  ].filter(Boolean);
  if (!lines.length) return markup`<p>${say(lang, "since.nothing")}</p>`;
  return markup`<ul>${lines}</ul>${revised(context, site, since)}`;
}

/** The page of findings with a choice in its address. */
function toFindings(context: Context, target: string): string {
  const [path = "", choice] = target.split("?");
  return `${toPage(context, path)}?${choice}`;
}

function newReports(context: Context, {reports, counts}: SinceModel): Content {
  if (!reports.length) return null;
  const {lang} = context;
  const link = (report: SinceModel["reports"][number]) =>
    markup`<a href="${toPage(context, reportPath(report.report))}">${nameOfBody(report, lang)} ${report.year}</a>`;
  const left = counts.reports_new - reports.length;
  const more = left > 0 ? [say(lang, "since.more", {n: formatNumber(left)})] : [];
  return markup`<br>${join([...reports.map(link), ...more], " · ")}`;
}

/** Figures that are other than they were, each leading to its words. */
function revised(context: Context, site: SiteModel, {figures, counts}: SinceModel): Content {
  if (!figures.length) return null;
  const {lang} = context;
  const heads: Head[] = [
    [say(lang, "since.report")],
    [say(lang, "since.figure")],
    [say(lang, "since.was"), "n"],
    [say(lang, "since.is"), "n"]
  ];
  const row = (figure: RevisedFigure): Content[] => {
    const label = labelOf(site.dictionary(figure), lang);
    const part =
      figure.applicant &&
      figure.applicant !== "total" &&
      say(lang, `applicant.${figure.applicant}`);
    return [
      markup`${nameOfBody(figure, lang)} ${figure.year}`,
      join([label, part, figure.category].filter(Boolean), " · "),
      shown(context, earlierOf(figure)),
      markup`${figureLink(context, figure)}`
    ];
  };
  const first = counts.figures_revised > figures.length;
  const name = say(lang, first ? "since.firstRevised" : "since.revised", {n: figures.length});
  return markup`<h3>${name}</h3>${scroll(name, table(heads, figures.map(row)))}`;
}

/** A figure as the release before has it. */
const earlierOf = (figure: RevisedFigure): Figure => ({
  ...figure,
  value: figure.earlier_value,
  state: figure.earlier_state,
  approximate: figure.earlier_approximate,
  unit: figure.earlier_unit,
  raw: figure.earlier_raw
});

const shown = ({lang}: Context, figure: Figure): Content =>
  figure.state === "number" ? formatFigure(figure) : printed(figure, lang);
