/** What the page for searching does in a reader's browser: bodies and indicators are found by their names, reports by their words. */
import {numbersIn, plain, shardOf, tokensOf} from "#dashboard/charts/parts/tokens.ts";
import {markup, type Content, type Html} from "#dashboard/pages/html.ts";
import {source} from "#dashboard/pages/layout.ts";
import {say} from "#dashboard/words.ts";
import {lang, rows} from "./parts.ts";

/** A body with its years; its reports have turns that rise from body to body, and this is its first. */
interface Body {
  path: string;
  label: string;
  text: string;
  years: number[];
  first: number;
}

/** A report that has all tokens. */
interface Found {
  body: Body;
  year: number;
}

/** A line of a report, and the word that it was found by. */
interface Line {
  id: string;
  text: string;
  term: string;
}

const place = document.querySelector<HTMLElement>("#search")!;
const [form, input] = [place.querySelector("form")!, place.querySelector("input")!];
const status = place.querySelector(".status")!;

/** So many reports are shown at a time. */
const page = 10;

const index = () => rows<{bodies: number; words: number}>("search/index.json");

/** All bodies, each with the turn of its first report. */
async function allBodies(): Promise<Body[]> {
  type Row = [path: string, zh: string, en: string, names: string, years: number[]];
  const {bodies} = await index();
  const files = Array.from({length: bodies}, (_, i) => rows<Row[]>(`search/bodies-${i}.json`));
  let first = 0;
  return (await Promise.all(files)).flat().map(([path, zh, en, names, years]) => {
    const text = plain(`${zh} ${en} ${names}`);
    const body = {path, label: lang === "zh" ? zh : en, text, years, first};
    first += years.length;
    return body;
  });
}

/** The turns of the reports that have all tokens. */
async function reportsWith(tokens: readonly string[]): Promise<number[]> {
  const {words} = await index();
  const lists = await Promise.all(
    tokens.map(async (token) => {
      const shard = await rows<Record<string, string>>(
        `search/words-${shardOf(token, words)}.json`
      );
      return Object.hasOwn(shard, token) ? numbersIn(shard[token]!) : [];
    })
  );
  const [fewest = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return fewest.filter((report) => sets.every((set) => set.has(report)));
}

/** The reports of some turns, which rise as those of the bodies do. */
function reportsAt(turns: readonly number[], bodies: readonly Body[]): Found[] {
  let at = 0;
  return turns.map((turn) => {
    while ((bodies[at + 1]?.first ?? Infinity) <= turn) at += 1;
    const body = bodies[at]!;
    return {body, year: body.years[turn - body.first]!};
  });
}

/** A part of the page that is there when it has something to show. */
function show(name: string, items: readonly Html[]): HTMLElement {
  const section = place.querySelector<HTMLElement>(`.${name}`)!;
  section.querySelector("ul")!.innerHTML = items.join("");
  section.hidden = items.length === 0;
  return section;
}

const bodyItem = ({path, label}: Body) =>
  markup`<li><a href="bodies/${encodeURIComponent(path)}.html">${label}</a></li>`;

/** Which of the page's own list has all the words; without a question all of it stands. */
function showIndicators(terms: readonly string[]): number {
  const section = place.querySelector<HTMLElement>(".indicators")!;
  let found = 0;
  for (const item of section.querySelectorAll("li")) {
    item.hidden = !terms.every((term) => plain(item.dataset.text!).includes(term));
    if (!item.hidden) found += 1;
  }
  section.hidden = found === 0;
  return found;
}

/** The first line of a report that has one of the words, with its address. */
async function lineWith(address: string, terms: readonly string[]): Promise<Line | null> {
  const html = await (await fetch(address)).text();
  const lines = new DOMParser().parseFromString(html, "text/html").querySelectorAll(".text p");
  for (const term of terms)
    for (const line of lines) {
      line.querySelector(".line")?.remove();
      const text = line.textContent!.trim();
      if (plain(text).includes(term)) return {id: line.id, text, term};
    }
  return null;
}

/** Some words before and after the one that was looked for. */
function excerpt({text, term}: Line): Content {
  const at = text.toLowerCase().indexOf(term);
  if (at < 0) return text.slice(0, 80);
  const [from, to] = [Math.max(0, at - 24), at + term.length];
  const before = (from > 0 ? "…" : "") + text.slice(from, at);
  const after = text.slice(to, to + 48) + (text.length > to + 48 ? "…" : "");
  return [before, markup`<mark>${text.slice(at, to)}</mark>`, after];
}

async function reportItem({body, year}: Found, terms: readonly string[]): Promise<Html> {
  const address = `reports/${encodeURIComponent(body.path)}/${year}.html`;
  const line = await lineWith(address, terms);
  const name = markup`<a href="${address}${line && `#${line.id}`}">${body.label} ${year}</a>`;
  if (line) return markup`<li>${name}<br>${source(excerpt(line))}</li>`;
  return markup`<li>${name}<span class="muted"> · ${say(lang, "search.apart")}</span></li>`;
}

/** The reports, the latest first, so many at a time. */
async function showReports(
  reports: Found[],
  {terms, isCurrent}: {terms: readonly string[]; isCurrent: () => boolean}
): Promise<void> {
  const section = show("reports", []);
  const [list, button] = [section.querySelector("ul")!, section.querySelector("button")!];
  const left = [...reports].sort((a, b) => b.year - a.year);
  section.hidden = left.length === 0;
  const more = async () => {
    const items = await Promise.all(left.splice(0, page).map((one) => reportItem(one, terms)));
    if (!isCurrent()) return;
    list.insertAdjacentHTML("beforeend", items.join(""));
    button.hidden = left.length === 0;
    button.textContent = say(lang, "search.more", {n: Math.min(page, left.length)});
  };
  button.onclick = () => void more();
  await more();
}

/** The words of a question, without the marks around them: "许可" and 《条例》 ask for 许可 and 条例. */
const termsOf = (question: string): string[] =>
  plain(question)
    .split(/\s+/)
    .map((term) => term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter(Boolean);

let turn = 0;

/** Answers a question; one that is overtaken by the next shows nothing more. */
async function answer(question: string): Promise<void> {
  const mine = ++turn;
  const isCurrent = () => mine === turn;
  const q = question.trim();
  const terms = termsOf(q);
  const tokens = tokensOf(q);
  const indicators = showIndicators(terms);
  if (tokens.length === 0) {
    show("bodies", []);
    show("reports", []);
    status.textContent = q ? say(lang, "search.short") : "";
    return;
  }
  const [bodies, turns] = await Promise.all([allBodies(), reportsWith(tokens)]);
  if (!isCurrent()) return;
  const found = bodies.filter(({text}) => terms.every((term) => text.includes(term)));
  show("bodies", found.slice(0, 2 * page).map(bodyItem));
  const counts = {q, bodies: found.length, indicators, reports: turns.length};
  const isNone = found.length + indicators + turns.length === 0;
  status.textContent = say(lang, isNone ? "search.none" : "search.found", counts);
  await showReports(reportsAt(turns, bodies), {terms, isCurrent});
}

/** The question stands in the address, so that an answer can be sent to someone. */
function ask(): void {
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set("q", input.value.trim());
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  answer(input.value).catch(() => {
    status.textContent = say(lang, "search.lost");
  });
}

let waiting: ReturnType<typeof setTimeout>;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask();
});
place.querySelector(".needs")!.remove();
form.hidden = false;
input.value = new URL(location.href).searchParams.get("q") ?? "";
if (input.value) ask();
