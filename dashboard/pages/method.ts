import {formatNumber} from "#dashboard/charts/parts/frame.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {MethodModel} from "#dashboard/models/method.ts";
import {say, type Word} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout, source} from "./layout.ts";
import {toPage, type Context} from "./links.ts";
import {fileWord} from "./parts.ts";

const signs: [Content, Word][] = [
  ["0", "method.signZero"],
  [markup`<span class="blank"></span>`, "method.signBlank"],
  ["/ 无", "method.signSlash"],
  ["?", "method.signUnknown"],
  ["·", "method.signAbsent"],
  ["—", "method.signMissing"],
  ["≈ ≥ ≤", "method.signAbout"],
  [markup`<span class="sign error">■</span>`, "method.signError"],
  [markup`<span class="sign warning">▲</span>`, "method.signWarning"],
  [markup`<span class="sign info">○</span>`, "method.signInfo"]
];

const forms: Word[] = ["method.form2008", "method.form2014", "method.form2019", "method.form2021"];
const limits: Word[] = ["method.limit1", "method.limit2", "method.limit3", "method.limit4"];

/** How figures are read, where they break, what cannot be known, and how to correct us. */
export function methodPage(context: Context, site: SiteModel, model: MethodModel): string {
  const {lang} = context;
  const word = (w: Word) => say(lang, w);
  const title = word("method.title");
  const section = (name: Word, content: Content): Html =>
    markup`<section id="${name.split(".")[1]}"><h2>${word(name)}</h2>${content}</section>\n`;
  const list = (items: readonly Word[]) =>
    markup`<ul>${items.map((item) => markup`<li>${word(item)}</li>`)}</ul>`;
  const main = markup`<header class="opening"><h1>${title}</h1></header><div class="column">
${section("method.reads", markup`<p>${word("method.readsText")}</p>`)}
${section("method.signs", signTable(word))}
${section("method.forms", markup`${list(forms)}<p>${word("method.formsText")}</p>`)}
${section("method.law", [list(["method.lawDuty", "method.lawContent"]), ruleLink(context)])}
${section("method.sources", sourceList(context, model))}
${section("method.limits", list(limits))}
${leftOut(context, model)}
${section("method.correct", markup`<p>${word("method.correctText")}</p>`)}
</div>`;
  return layout(context, site, {title, main});
}

const ruleLink = (context: Context): Html =>
  markup`<p>${say(context.lang, "method.lawRules")}<a href="${toPage(context, "rules.html")}">${say(context.lang, "nav.rules")}</a></p>`;

/** What the reports of this release were read from. */
const sourceList = ({lang}: Context, {sources}: MethodModel): Html =>
  markup`<ul>${sources.map(({format, ...counts}) => {
    const [reports, addressed, dated] = [counts.reports, counts.addressed, counts.dated].map(
      formatNumber
    );
    const said = {
      format: fileWord(format, lang),
      reports: reports!,
      addressed: addressed!,
      dated: dated!
    };
    return markup`<li>${say(lang, "method.source", said)}</li>\n`;
  })}</ul>`;

function signTable(word: (w: Word) => string): Html {
  const rows = signs.map(
    ([sign, meaning]) => markup`<tr><td class="n">${sign}</td><td>${word(meaning)}</td></tr>\n`
  );
  return markup`<table class="signs"><thead><tr>
<th scope="col" class="n">${word("method.sign")}</th>
<th scope="col">${word("method.meaning")}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function leftOut({lang}: Context, {leftOut: out}: MethodModel): Content {
  const more = (out[0]?.total ?? 0) - out.length;
  if (!out.length) return null;
  return markup`<section id="left-out"><h2>${say(lang, "method.leftOut")}</h2>
<p>${say(lang, "method.leftOutLead")}</p>
<ul>${out.map(
    ({title, path, reason, reason_zh}) =>
      markup`<li>${title ? source(title) : path}
<span class="muted">${lang === "zh" ? reason_zh : reason}</span></li>`
  )}</ul>${more > 0 && markup`<p>${say(lang, "method.leftOutMore", {n: formatNumber(more)})}</p>`}</section>`;
}
