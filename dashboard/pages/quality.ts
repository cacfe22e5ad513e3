import type {Accuracy} from "#data/schema/accuracy.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {Proof, QualityModel} from "#dashboard/models/quality.ts";
import {formatNumber} from "#dashboard/charts/parts/frame.ts";
import {say, words, type Lang, type Word} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {toPage, type Context} from "./links.ts";
import {opening, scroll, table, type Head} from "./parts.ts";

/** How well reports are read and checked, as measured on made ones. */
export function qualityPage(context: Context, site: SiteModel, model: QualityModel): string {
  const {lang} = context;
  const title = say(lang, "quality.title");
  const section = (name: string, lead: Word, content: Content): Html =>
    markup`<section aria-labelledby="${name}"><h2 id="${name}">${say(lang, `quality.${name}` as Word)}</h2>
<p>${say(lang, lead)}</p>${content}</section>\n`;
  const main = markup`${opening(
    title,
    lead(model, lang),
    markup`<p>${say(lang, "quality.caution")}</p>`
  )}
<div class="column">
${section("reading", "quality.readingLead", [
  accuracyTable(model.accuracy, {by: "form", lang}),
  accuracyTable(model.accuracy, {by: "shape", lang})
])}
${section("rules", "quality.rulesLead", proofTable(context, site, model.proofs))}
<p>${say(lang, "quality.again")}</p>
</div>`;
  return layout(context, site, {title, main});
}

type Count = "right" | "wrong" | "missed" | "invented";

const sum = (rows: readonly Accuracy[], count: Count | "reports") =>
  rows.reduce((total, row) => total + row[count], 0);

/** Figures that are there: those that are invented are not. */
const figuresOf = (rows: readonly Accuracy[]) =>
  sum(rows, "right") + sum(rows, "wrong") + sum(rows, "missed");

function share(part: number, whole: number): string {
  if (whole === 0) return "·";
  return `${((100 * part) / whole).toFixed(2)}%`;
}

/** Pictures are told apart: what is read from them is marked, and never trusted alone. */
const isText = ({format, shape}: Accuracy) => format !== "image" && !shape.startsWith("a scan");

function lead({accuracy, proofs}: QualityModel, lang: Lang): string {
  const read = accuracy.filter(isText);
  const all = (column: "planted" | "found" | "false_alarms") =>
    proofs.reduce((total, proof) => total + proof[column], 0);
  return say(lang, "quality.lead", {
    ...{reports: formatNumber(sum(read, "reports")), figures: formatNumber(figuresOf(read))},
    ...{wrong: sum(read, "wrong"), invented: sum(read, "invented")},
    missed: formatNumber(sum(read, "missed")),
    share: share(sum(read, "missed"), figuresOf(read)),
    ...{planted: formatNumber(all("planted")), found: formatNumber(all("found"))},
    alarms: all("false_alarms")
  });
}

const formWords: Record<string, Word> = {
  "2014 appendix": "form.statistics-2014",
  "form of 2019": "form.standard-2019",
  "form of 2021": "form.standard-2021",
  "narrative of 2008 to 2018": "form.narrative"
};

/** What data/accuracy.csv calls a form or a shape, in the words of the site. */
function nameOf(said: string, lang: Lang): string {
  const word = formWords[said] ?? `quality.shape.${said}`;
  return word in words ? say(lang, word as Word) : said;
}

interface Grouping {
  by: "form" | "shape";
  lang: Lang;
}

function accuracyTable(accuracy: readonly Accuracy[], {by, lang}: Grouping): Html {
  const name = say(lang, by === "form" ? "quality.byForm" : "quality.byFormat");
  const heads: Head[] = [
    [say(lang, by === "form" ? "quality.form" : "quality.format")],
    ...(["figures", "wrong", "invented", "missedAsPrinted", "missedDamaged"] as const).map(
      (column): Head => [say(lang, `quality.${column}`), "n"]
    )
  ];
  const told = by === "form" ? accuracy.filter(isText) : accuracy;
  const rows = [...new Set(told.map((row) => row[by]))].map((said) => {
    const of = told.filter((row) => row[by] === said);
    const missed = (layout: Accuracy["layout"]) => {
      const these = of.filter((row) => row.layout === layout);
      return share(sum(these, "missed"), figuresOf(these));
    };
    const counts = [figuresOf(of), sum(of, "wrong"), sum(of, "invented")].map(formatNumber);
    return [nameOf(said, lang), ...counts, missed("as printed"), missed("damaged")];
  });
  return markup`<h3>${name}</h3>${scroll(name, table(heads, rows, "measured"))}`;
}

const proofColumns = ["planted", "found", "cannotTell", "clean", "falseAlarms", "cause"] as const;

function proofTable(context: Context, site: SiteModel, proofs: readonly Proof[]): Html {
  const {lang} = context;
  const heads: Head[] = [
    [say(lang, "quality.rule")],
    ...proofColumns.map((column): Head => [say(lang, `quality.${column}`), "n"])
  ];
  const rows = proofs.map((proof) => {
    const rule = site.checks.find(({check}) => check === proof.check);
    const title = (lang === "zh" ? rule?.title_zh : rule?.title_en) ?? proof.check;
    const {planted, found, cannot_tell, clean, false_alarms, determined, cause_named} = proof;
    return [
      markup`<a href="${toPage(context, `rules.html#${proof.check}`)}">${title}</a>`,
      ...[planted, found, cannot_tell, clean, false_alarms].map(formatNumber),
      determined ? `${formatNumber(cause_named)} / ${formatNumber(determined)}` : "·"
    ];
  });
  return scroll(say(lang, "quality.rules"), table(heads, rows, "measured"));
}
