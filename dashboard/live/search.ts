/** What the page for searching does in a reader's browser: bodies and indicators are found by their names, reports by their words. */
import {hasWord, nearEnough, nearTo} from "#dashboard/charts/parts/near.ts";
import {
  numbersIn,
  plain,
  shardsOf,
  simplify,
  tokensOf,
  type Simplified
} from "#dashboard/charts/parts/tokens.ts";
import {excerptOf, findWords} from "#dashboard/pages/excerpt.ts";
import {markup, type Html} from "#dashboard/pages/html.ts";
import {source} from "#dashboard/pages/layout.ts";
import {tellFound} from "#dashboard/pages/told.ts";
import {say} from "#dashboard/words.ts";
import {inTurn, keepTyped, lang, readOn, rows} from "./parts.ts";

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

/** What is asked: its words as they are compared, and the pieces by which the index finds them. */
interface Question {
  terms: string[];
  tokens: string[];
  simplified: Simplified;
}

const place = document.querySelector<HTMLElement>("#search")!;
const [form, input] = [place.querySelector("form")!, place.querySelector("input")!];
const status = place.querySelector(".status")!;

/** So many reports are shown at a time. */
const page = 10;
const index = () => rows<{bodies: number; words: string[]}>("search/index.json");

/** All bodies, the year of every report by its turn, and the years that there are, the latest first. */
interface Known {
  bodies: Body[];
  yearOf: Uint16Array;
  years: number[];
}

let known: Promise<Known> | undefined;

/** Put together once, before a reader has typed. */
const allKnown = () => (known ??= gather());

type Row = [path: string, zh: string, en: string, names: string, years: number[]];

async function gather(): Promise<Known> {
  const [{bodies: count}, simplified] = await Promise.all([index(), characters()]);
  const files = Array.from({length: count}, (_, i) => rows<Row[]>(`search/bodies-${i}.json`));
  const bodies: Body[] = [];
  let first = 0;
  for (const file of await Promise.all(files)) {
    for (const [path, zh, en, names, years] of file) {
      const text = simplify(plain(`${zh} ${en} ${names}`), simplified);
      bodies.push({path, label: lang === "zh" ? zh : en, text, years, first});
      first += years.length;
    }
    // A file at a time: whoever types meanwhile is heard.
    await new Promise((done) => setTimeout(done));
  }
  const yearOf = new Uint16Array(first);
  for (const body of bodies) yearOf.set(body.years, body.first);
  return {bodies, yearOf, years: [...new Set(yearOf)].sort((a, b) => b - a)};
}

let simple: Promise<Simplified> | undefined;

/** The simplified characters: reports are in them, and a question in the traditional ones asks for the same. */
const characters = () => (simple ??= gatherCharacters());

async function gatherCharacters(): Promise<Simplified> {
  const [from, to] = await rows<[string, string]>("search/simplified.json");
  return new Map([...from].map((character, i) => [character, to[i]!]));
}

const lists = new Map<string, Promise<Uint32Array>>();

/** The turns of the reports that have a token: each list is made once, since a question grows letter by letter. */
function reportsOf(token: string): Promise<Uint32Array> {
  const before = lists.get(token);
  if (before) return before;
  const made = listOf(token);
  lists.set(token, made);
  made.catch(() => lists.delete(token));
  return made;
}

async function listOf(token: string): Promise<Uint32Array> {
  const {words} = await index();
  const files = shardsOf(token, words).map((i) =>
    rows<Record<string, string>>(`search/words-${i}.json`)
  );
  const shards = (await Promise.all(files)).filter((shard) => Object.hasOwn(shard, token));
  return numbersIn(shards.map((shard) => shard[token]!).join(""));
}

/** The turns of the reports that have all tokens. */
async function reportsWith(tokens: readonly string[]): Promise<Uint32Array> {
  const all = await Promise.all(tokens.map(reportsOf));
  const [fewest = new Uint32Array(), ...others] = all.sort((a, b) => a.length - b.length);
  return others.reduce(inBoth, fewest);
}

/** Numbers that stand in both of two rising lists. */
function inBoth(fewer: Uint32Array, more: Uint32Array): Uint32Array {
  let at = 0;
  return fewer.filter((number) => {
    while (more[at]! < number) at += 1;
    return more[at] === number;
  });
}

/** The report of a turn: of the last body that begins no later. */
function reportAt(turn: number, bodies: readonly Body[]): Found {
  let [from, to] = [0, bodies.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (bodies[middle]!.first <= turn) from = middle;
    else to = middle;
  }
  const body = bodies[from]!;
  return {body, year: body.years[turn - body.first]!};
}

/** Rising turns, those of the latest year first: of thousands no more are looked at than are shown. */
function* latestFirst(turns: Uint32Array, {yearOf, years}: Known): Generator<number> {
  for (const year of years) for (const turn of turns) if (yearOf[turn] === year) yield turn;
}

/** The next of them, so many at most. */
function take<Thing>(from: Iterator<Thing>, count: number): Thing[] {
  const taken: Thing[] = [];
  while (taken.length < count) {
    const {value, done} = from.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
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

const indicators = place.querySelector<HTMLElement>(".indicators")!;

/** The page's own list, each item with its words as they are compared. */
const listed = [...indicators.querySelectorAll("li")].map((item) => ({
  item,
  text: plain(item.dataset.text!)
}));

const [folded, fold] = [indicators.querySelector("details")!, indicators.querySelector("summary")!];

/** Which of the page's own list is found; without a question all of it is there, folded. */
function showIndicators(isAsked: ((text: string) => boolean) | null): number {
  folded.open = fold.hidden = isAsked !== null;
  let found = 0;
  for (const {item, text} of listed) {
    const isFound = isAsked?.(text) ?? true;
    if (item.hidden === isFound) item.hidden = !isFound;
    if (isFound) found += 1;
  }
  indicators.hidden = found === 0;
  return found;
}

interface Line {
  id: string;
  text: string;
}

/** The line of a report that has most of the words, the first of them; null where none has one. */
async function lineWith(address: string, {terms, simplified}: Question): Promise<Line | null> {
  const html = await (await fetch(address)).text();
  const lines = new DOMParser().parseFromString(html, "text/html").querySelectorAll(".text p");
  let [best, most]: [Line | null, number] = [null, 0];
  for (const line of lines) {
    line.querySelector(".line")?.remove();
    const text = line.textContent!.trim();
    const has = terms.filter((term) => findWords(text, [term], simplified).length > 0).length;
    if (has > most) [best, most] = [{id: line.id, text}, has];
    if (most === terms.length) break;
  }
  return best;
}

const addressOf = ({body, year}: Found) => `reports/${encodeURIComponent(body.path)}/${year}.html`;

const reportItem = (found: Found) =>
  markup`<li><a href="${addressOf(found)}">${found.body.label} ${found.year}</a></li>`;

/** Puts a report's own words under its name, and leads its link to their line. */
async function quote(item: Element, found: Found, question: Question): Promise<void> {
  const line = await lineWith(addressOf(found), question);
  if (line) item.querySelector("a")!.href = `${addressOf(found)}#${line.id}`;
  const words = line
    ? markup`<br>${source(excerptOf(line.text, question.terms, question.simplified))}`
    : markup`<span class="muted"> · ${say(lang, "search.apart")}</span>`;
  item.insertAdjacentHTML("beforeend", words.text);
}

/** A reader who types on for so long is answered by names alone, in milliseconds. */
const rest = 200;

/** The reports, the latest first, so many at a time: their names at once, their words one after the other. */
function showReports(
  {turns, known}: {turns: Uint32Array; known: Known},
  {question, isCurrent}: {question: Question; isCurrent: () => boolean}
): void {
  const section = show("reports", []);
  const [list, button] = [section.querySelector("ul")!, section.querySelector("button")!];
  const next = latestFirst(turns, known);
  let left = turns.length;
  section.hidden = left === 0;
  const more = async (pause: number) => {
    const some = take(next, page).map((turn) => reportAt(turn, known.bodies));
    left -= some.length;
    const first = list.children.length;
    list.insertAdjacentHTML("beforeend", some.map(reportItem).join(""));
    button.hidden = left === 0;
    button.textContent = say(lang, "search.more", {n: Math.min(page, left)});
    await new Promise((done) => setTimeout(done, pause));
    for (const [i, found] of some.entries()) {
      if (!isCurrent()) return;
      await quote(list.children[first + i]!, found, question);
    }
  };
  button.onclick = () => {
    const shown = list.children.length;
    more(0).catch(lose);
    readOn(list, shown);
  };
  more(rest).catch(lose);
}

interface Asking {
  terms: readonly string[];
  isCurrent: () => boolean;
}

/** So many names are held against a question without a pause. */
const some = 200;

/** Where nothing is found: the names that come near what was asked, how many there are, and of bodies the nearest. */
async function showNear({bodies}: Known, {terms, isCurrent}: Asking): Promise<number> {
  const nearness = nearTo(terms);
  const near: {body: Body; by: number}[] = [];
  for (let first = 0; first < bodies.length && isCurrent(); first += some) {
    for (const body of bodies.slice(first, first + some)) {
      const by = nearness(body.text);
      if (by >= nearEnough) near.push({body, by});
    }
    await new Promise((done) => setTimeout(done));
  }
  if (!isCurrent()) return 0;
  near.sort((a, b) => b.by - a.by);
  show(
    "bodies",
    near.slice(0, page).map(({body}) => bodyItem(body))
  );
  return near.length + showIndicators((text) => nearness(text) >= nearEnough);
}

function lose(): void {
  status.textContent = say(lang, "search.lost");
}

/** The words of a question, without the marks around them: "许可" and 《条例》 ask for 许可 and 条例. */
const termsOf = (question: string): string[] =>
  plain(question)
    .split(/\s+/)
    .map((term) => term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter(Boolean);

async function questionOf(text: string): Promise<Question> {
  const simplified = await characters();
  const q = simplify(text, simplified);
  return {terms: termsOf(q), tokens: tokensOf(q), simplified};
}

const answered = inTurn(place);

/** Answers a question. */
const answer = (text: string) =>
  answered(async (isCurrent) => {
    const q = text.trim();
    const question = await questionOf(q);
    if (!isCurrent()) return;
    const {terms, tokens} = question;
    const isAsked = (text: string) => terms.every((term) => hasWord(text, term));
    const told = showIndicators(terms.length > 0 ? isAsked : null);
    if (tokens.length === 0) {
      show("bodies", []);
      show("reports", []);
      status.textContent = q ? say(lang, "search.short") : "";
      return;
    }
    const [known, turns] = await Promise.all([allKnown(), reportsWith(tokens)]);
    if (!isCurrent()) return;
    const found = known.bodies.filter(({text}) => isAsked(text));
    show("bodies", found.slice(0, 2 * page).map(bodyItem));
    const counts = {q, bodies: found.length, indicators: told, reports: turns.length};
    showReports({turns, known}, {question, isCurrent});
    const isNone = found.length + told + turns.length === 0;
    const near = isNone ? await showNear(known, {terms, isCurrent}) : 0;
    if (isCurrent()) status.textContent = tellFound(lang, {...counts, near});
  });

function ask(): void {
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set("q", input.value.trim());
  else address.searchParams.delete("q");
  keepTyped(address);
  answer(input.value).catch(lose);
}

input.addEventListener("input", ask);
input.addEventListener("focus", () => void allKnown().catch(lose), {once: true});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
place.querySelector(".needs")!.remove();
form.hidden = false;
input.value = new URL(location.href).searchParams.get("q") ?? "";
if (input.value) ask();
