// Searches in the page: bodies and indicators by their names, reports by their words. The index is fetched in the
// small files that a question needs; the words are then looked up on the pages of the reports themselves.
import {numbersIn, plain, shardOf, tokensOf} from "./tokens.js";

const place = document.getElementById("search");
const [form, input] = [place.querySelector("form"), place.querySelector("input")];
const {rows, lang, ...phrases} = place.dataset;
const zh = lang === "zh";

/** So many reports are shown at a time. */
const page = 10;

const asked = new Map();

/** A file of the index, asked for once. */
function fetched(name) {
  const rowsOf = async () => {
    const answer = await fetch(rows + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
  if (!asked.has(name)) asked.set(name, rowsOf());
  return asked.get(name);
}

const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  made.append(...[content].flat());
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** All bodies, each with the turn of its first report. */
async function allBodies() {
  const {bodies} = await fetched("index.json");
  const files = Array.from({length: bodies}, (_, i) => fetched(`bodies-${i}.json`));
  let first = 0;
  return (await Promise.all(files)).flat().map(([path, inZh, inEn, names, years]) => {
    const body = {
      path,
      label: zh ? inZh : inEn,
      text: plain(`${inZh} ${inEn} ${names}`),
      years,
      first
    };
    first += years.length;
    return body;
  });
}

/** The turns of the reports that have all tokens. */
async function reportsWith(tokens) {
  const {words} = await fetched("index.json");
  const lists = await Promise.all(
    tokens.map(async (token) => {
      const shard = await fetched(`words-${shardOf(token, words)}.json`);
      return Object.hasOwn(shard, token) ? numbersIn(shard[token]) : [];
    })
  );
  const [fewest = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return fewest.filter((report) => sets.every((set) => set.has(report)));
}

/** The report of a turn; turns rise from body to body. */
function reportAt(turn, bodies) {
  let [low, high] = [0, bodies.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bodies[middle].first <= turn) low = middle;
    else high = middle - 1;
  }
  const body = bodies[low];
  return {body, year: body.years[turn - body.first]};
}

function show(name, items) {
  const section = place.querySelector(`.${name}`);
  section.querySelector("ul").replaceChildren(...items);
  section.hidden = items.length === 0;
}

function showBodies(found) {
  const item = ({path, label}) =>
    element("li", element("a", label, {href: `bodies/${encodeURIComponent(path)}.html`}));
  show("bodies", found.slice(0, 2 * page).map(item));
}

/** Which of the page's own list has all the words; without a question all of it stands. */
function showIndicators(terms) {
  const section = place.querySelector(".indicators");
  let found = 0;
  for (const item of section.querySelectorAll("li")) {
    item.hidden = !terms.every((term) => plain(item.dataset.text).includes(term));
    if (!item.hidden) found += 1;
  }
  section.hidden = found === 0;
  return found;
}

/** The first line of a report that has one of the words, with its address. */
async function lineWith(address, terms) {
  const html = await (await fetch(address)).text();
  const lines = new DOMParser().parseFromString(html, "text/html").querySelectorAll(".text p");
  for (const term of terms)
    for (const line of lines) {
      line.querySelector(".line")?.remove();
      const text = line.textContent.trim();
      if (plain(text).includes(term)) return {id: line.id, text, term};
    }
  return null;
}

/** Some words before and after the one that was looked for. */
function excerpt({text, term}) {
  const at = text.toLowerCase().indexOf(term);
  if (at < 0) return [text.slice(0, 80)];
  const [from, to] = [Math.max(0, at - 24), at + term.length];
  const before = (from > 0 ? "…" : "") + text.slice(from, at);
  const after = text.slice(to, to + 48) + (text.length > to + 48 ? "…" : "");
  return [before, element("mark", text.slice(at, to)), after];
}

async function reportItem({body, year}, terms) {
  const address = `reports/${encodeURIComponent(body.path)}/${year}.html`;
  const name = element("a", `${body.label} ${year}`, {href: address});
  const line = await lineWith(address, terms);
  if (!line) return element("li", [name, element("span", ` · ${phrases.apart}`, {class: "muted"})]);
  name.href = `${address}#${line.id}`;
  const words = element("q", excerpt(line), {class: "source", lang: "zh-Hans"});
  return element("li", [name, element("br", []), words]);
}

/** The reports, the latest first, so many at a time. */
async function showReports(turns, {bodies, terms, isCurrent}) {
  const reports = turns.map((turn) => reportAt(turn, bodies)).sort((a, b) => b.year - a.year);
  const section = place.querySelector(".reports");
  const [list, button] = [section.querySelector("ul"), section.querySelector("button")];
  show("reports", []);
  section.hidden = reports.length === 0;
  const more = async () => {
    const items = await Promise.all(
      reports.splice(0, page).map((report) => reportItem(report, terms))
    );
    if (!isCurrent()) return;
    list.append(...items);
    button.hidden = reports.length === 0;
    button.textContent = fill(phrases.more, {n: Math.min(page, reports.length)});
  };
  button.onclick = more;
  await more();
}

/** The words of a question, without the marks around them: "许可" and 《条例》 ask for 许可 and 条例. */
const termsOf = (question) =>
  plain(question)
    .split(/\s+/)
    .map((term) => term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter(Boolean);

let turn = 0;

/** Answers a question; one that is overtaken by the next shows nothing more. */
async function answer(question) {
  const mine = ++turn;
  const isCurrent = () => mine === turn;
  const q = question.trim();
  const terms = termsOf(q);
  const status = place.querySelector(".status");
  const tokens = tokensOf(q);
  const indicators = showIndicators(terms);
  if (tokens.length === 0) {
    show("bodies", []);
    show("reports", []);
    status.textContent = q ? phrases.short : "";
    return;
  }
  const [bodies, turns] = await Promise.all([allBodies(), reportsWith(tokens)]);
  if (!isCurrent()) return;
  const found = bodies.filter(({text}) => terms.every((term) => text.includes(term)));
  showBodies(found);
  const counts = {q, bodies: found.length, indicators, reports: turns.length};
  const isNone = found.length + indicators + turns.length === 0;
  status.textContent = fill(isNone ? phrases.none : phrases.found, counts);
  await showReports(turns, {bodies, terms, isCurrent});
}

/** The question stands in the address, so that an answer can be sent to someone. */
function ask() {
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set("q", input.value.trim());
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  answer(input.value).catch(() => {
    place.querySelector(".status").textContent = phrases.lost;
  });
}

let waiting;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask();
});
place.querySelector(".needs").remove();
form.hidden = false;
input.value = new URL(location.href).searchParams.get("q") ?? "";
if (input.value) ask();
