import type {Body} from "#data/schema/body.ts";
import type {DocumentFormat} from "#data/schema/document.ts";
import type {FindingModel} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import type {Sign} from "#dashboard/charts/parts/legend.ts";
import {formatNumber} from "#dashboard/charts/parts/numbers.ts";
import {markup, type Content, type Html} from "./html.ts";
import {toFile, toPage, type Context} from "./links.ts";

/** A column's head; `n` where numbers stand under it, right-aligned. */
export type Head = [name: Content, kind?: "n"];

/** A table whose first column names its rows. */
export function table(heads: readonly Head[], rows: readonly Content[][], name = ""): Html {
  const kind = (i: number) => (heads[i]?.[1] === "n" ? markup` class="n"` : null);
  const head = heads.map(([name], i) => markup`<th scope="col"${kind(i)}>${name}</th>`);
  const cell = (content: Content, i: number) =>
    i === 0 ? markup`<th scope="row">${content}</th>` : markup`<td${kind(i)}>${content}</td>`;
  return markup`<table${name && markup` class="${name}"`}>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>`;
}

/** Before what is said of something, and between what is told of it. */
export const [colon, comma] = [
  {zh: "：", en: ": "},
  {zh: "，", en: ", "}
];

/** As a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What may be wider than a phone: it scrolls by itself, by keyboard too, and the page does not. */
export function scroll(name: string, content: Content, kind = ""): Html {
  return markup`<div class="scroll ${kind}" tabindex="0" role="group" aria-label="${name}">
${content}</div>`;
}

/** The numbers of a page as a file. */
export const fileLink = (context: Context, file: string): Html =>
  markup`<a href="${toFile(context, file)}" download>${say(context.lang, "compare.file")}</a>`;

/** What can be chosen with a script, in the room where it is said without one: nothing moves when it comes. */
export function choosing(form: Html, needs: Content): Html {
  return markup`<div class="choosing">${form}
<p class="needs-script muted">${needs}</p></div>
<p class="trouble" role="alert"></p>`;
}

/** Names and what they stand for; a pair without anything to say is left out. */
export function definitions(kind: string, pairs: readonly [string, Content][]): Html {
  const said = pairs.filter(([, content]) => content);
  return markup`<dl class="${kind}">
${said.map(([name, content]) => markup`<div><dt>${name}</dt><dd>${content}</dd></div>\n`)}</dl>`;
}

/** The head of a page that has one sentence to say first. */
export function opening(title: string, lead: string, more: Content = null): Html {
  return markup`<header class="opening">
<h1>${title}</h1>
<p class="lead">${lead}</p>
${more}</header>`;
}

/** What kind of file a report was read from. */
export const fileWord = (format: DocumentFormat, lang: Lang): string => say(lang, `file.${format}`);

export const nameOfBody = (body: Pick<Body, "label_zh" | "label_en">, lang: Lang): string =>
  lang === "zh" ? body.label_zh : body.label_en;

type Said = Pick<FindingModel, "message_zh" | "message_en"> & {
  shown: readonly Pick<FindingModel["shown"][number], "value">[];
};

/** A finding's sentence, its figures in thousands as everywhere on the site; what it quotes stays. */
export function messageOf(finding: Said, lang: Lang): string {
  const message = lang === "zh" ? finding.message_zh : finding.message_en;
  const figures = new Set(finding.shown.map(({value}) => String(value)));
  return message.replace(/“[^”]*”|(?<![\d.,])\d{4,}(?![\d,%年])/g, (part) =>
    figures.has(part) ? formatNumber(Number(part)) : part
  );
}

/** Where a page stands among its like: how many things each has, and what they are called. */
interface Parts {
  part: number;
  parts: readonly number[];
  name: string;
  path: (part: number) => string;
}

/** The pages over which a long list goes, by the numbers of what they have; nothing where there is one. */
export function partsList(context: Context, {part, parts, name, path}: Parts): Html | null {
  if (parts.length < 2) return null;
  const before = (i: number) => parts.slice(0, i).reduce((sum, n) => sum + n, 0);
  const link = (length: number, i: number): Html => {
    const range = say(context.lang, "site.part", {from: before(i) + 1, to: before(i) + length});
    if (i === part) return markup`<li><span aria-current="page">${range}</span></li>`;
    return markup`<li><a href="${toPage(context, path(i))}">${range}</a></li>`;
  };
  return markup`<nav aria-label="${name}"><ul class="parts">${parts.map(link)}</ul></nav>`;
}

/** The signs of a chart, each before what it stands for. */
export function legendList(signs: readonly Sign[], lang: Lang): Html | null {
  if (!signs.length) return null;
  const item = ({sign, colour, text}: Sign) =>
    markup`<li><span class="sign ${colour.replace(/^var\(--|\)$/g, "")}" aria-hidden="true">${sign}</span> ${text}</li>`;
  return markup`<ul class="legend" aria-label="${say(lang, "legend.name")}">${signs.map(item)}</ul>`;
}
