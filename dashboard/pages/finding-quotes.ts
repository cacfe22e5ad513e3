import {anchorIn, anchorOf, runIn} from "#dashboard/charts/parts/anchors.ts";
import type {FindingModel, Quote, QuotedRow} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {markup, join, type Content, type Html} from "./html.ts";
import {reportPath, toPage, type Context} from "./links.ts";

/** So many characters before and after the words: enough to see who is speaking of what. */
const around = 48;

const tail = (text: string) => (text.length > around ? `…${text.slice(-around)}` : text);
const head = (text: string) => (text.length > around ? `${text.slice(0, around)}…` : text);

/** Where words stand on their report's page. */
export function hrefOf(context: Context, {report, anchor}: Pick<Quote, "report" | "anchor">) {
  return toPage(context, `${reportPath(report)}#${anchor}`);
}

/** Every line once, with all its words marked; a figure of a table in its row, with the row's words. */
export function quotesOf(context: Context, finding: FindingModel): Html[] {
  const lines = new Map<string, Quote[]>();
  const rows = new Set<QuotedRow>();
  for (const quote of finding.quotes) {
    const key = `${quote.document} ${quote.block}`;
    const row = finding.rows.find((r) => standsIn(r, quote));
    if (row) rows.add(row);
    else lines.set(key, [...(lines.get(key) ?? []), quote]);
  }
  return [
    ...[...lines.values()].map((line) => quoteLine(context, line)),
    ...[...rows].map((row) => quoteRow(context, row, finding))
  ];
}

/** Whether words are one of a row's cells, or the words of the row itself. */
const standsIn = ({document, block, cells}: QuotedRow, quote: Quote) =>
  document === quote.document &&
  (block === quote.block || cells.some(({place}) => place === quote.place));

function quoteLine(context: Context, line: Quote[]): Html {
  const {lang} = context;
  const sorted = [...line].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const first = sorted[0]!;
  const whole = first.start === null && !first.words;
  const {year} = first;
  const name = whole
    ? say(lang, "findings.wholeReport", {year})
    : `${say(lang, "findings.inReport", {year})} · ${linesOf(context, first)}`;
  const where = markup`<a href="${hrefOf(context, first)}">${name}</a>`;
  if (whole) return markup`<p class="where">${where}</p>`;
  return quoted(markedLine(sorted), where);
}

/** 第 1441 行; 第 1847–1869 行. */
function linesOf({lang}: Context, {anchor, block}: Pick<Quote, "anchor" | "block">): string {
  const run = runIn(anchor);
  return run ? say(lang, "report.lines", {...run}) : say(lang, "report.line", {n: block});
}

function quoteRow(context: Context, row: QuotedRow, {figures, quotes}: FindingModel): Html {
  const {lang} = context;
  const {report, document, year, block, label, cells} = row;
  const named = quotes.some((quote) => quote.document === document && quote.block === block);
  const shown = cells.filter(({id}) => figures.includes(id));
  const first = shown[0]!;
  const name = `${say(lang, "findings.inReport", {year})} · ${linesOf(context, spotIn(first))}`;
  const anchor = anchorIn({report, place: first.place}, context.joined);
  const href = hrefOf(context, {report, anchor});
  const content = cells.map((cell) => (shown.includes(cell) ? mark(cell.raw) : boxed(cell.raw)));
  const words = label === null ? [] : [named ? mark(label) : label];
  return quoted(
    join([...words, ...content], markup`<span class="between"> · </span>`),
    markup`<a href="${href}">${name}</a>`
  );
}

function spotIn({place}: {place: string}) {
  const anchor = anchorOf(place);
  return {anchor, block: Number(/^b(\d+)/.exec(anchor)![1])};
}

function quoted(words: Content, where: Html): Html {
  return markup`<figure><blockquote class="source" lang="zh-Hans">${words}</blockquote>
<figcaption>${where}</figcaption></figure>`;
}

/** The line with its words marked: where two marks overlap they are one, so that nothing is said twice. */
export function markedLine(
  quotes: readonly Pick<Quote, "before" | "words" | "after">[]
): Content[] {
  const {before, words, after} = quotes[0]!;
  const line = before + words + after;
  const content: Content[] = [];
  let [from, to] = [before.length, before.length + words.length];
  content.push(tail(line.slice(0, from)));
  for (const next of quotes.slice(1)) {
    const [start, end] = [next.before.length, next.before.length + next.words.length];
    if (start > to) {
      content.push(mark(line.slice(from, to)), line.slice(to, start));
      from = start;
    }
    to = Math.max(to, end);
  }
  return [...content, mark(line.slice(from, to)), head(line.slice(to))];
}

/** A cell with nothing in it is an empty box. */
const boxed = (words: string): Content => words || markup`<span class="blank"></span>`;

const mark = (words: string) => markup`<mark>${boxed(words)}</mark>`;
