/** What the page of comparison does in a reader's browser: fetches what is chosen, draws it, keeps it in the address. */
import {
  baseOf,
  idsIn,
  listOf,
  type Comparison,
  type Measure
} from "#dashboard/charts/parts/comparison.ts";
import type {Published} from "#dashboard/charts/parts/published.ts";
import {unpacked, type Shard} from "#dashboard/charts/parts/shard.ts";
import type {Series} from "#dashboard/model.ts";
import {comparisonFigure, comparisonRows, type Compared} from "#dashboard/pages/comparison.ts";
import {say} from "#dashboard/words.ts";
import {
  allNames,
  complain,
  inTurn,
  keepChosen,
  lang,
  offer,
  rows,
  suggest,
  tell,
  whenTakenBack
} from "./parts.ts";

/** No more bodies than these stand side by side. */
const most = 60;

const context = {lang, path: "compare.html"};
const form = document.querySelector<HTMLFormElement>("form.choices")!;
const place = document.querySelector("#compared")!;

interface Index {
  measures: Measure[];
  groups: string[];
}

interface Choice {
  measure: Measure;
  per: string;
  from: number;
  to: number;
  scale: "linear" | "log";
  bodies: string[];
}

const control = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

/** What a control says on a page that was just made. */
function usual(name: string): string {
  const options = [...control(name).options];
  return (options.find(({defaultSelected}) => defaultSelected) ?? options[0]!).value;
}

/** What the address asks for; what it does not say, or says wrongly, is as usual. */
function asked({measures}: Index): Choice {
  const query = new URLSearchParams(location.search);
  const [from, to] = (query.get("years") ?? "").split("-").map(Number);
  const told = measures.filter(({indicator}) => indicator === query.get("indicator"));
  const measure =
    told.find(({origin}) => origin === query.get("origin")) ?? told[0] ?? measures[0]!;
  const chosen = idsIn(query.get("bodies") ?? form.dataset.bodies!);
  const valid = (name: string, value: string) =>
    [...control(name).options].some((option) => option.value === value) ? value : usual(name);
  const years = {
    from: Number(valid("from", String(from))),
    to: Number(valid("to", String(to ?? from)))
  };
  return {
    ...{measure, per: valid("per", query.get("per") ?? "")},
    ...{from: Math.min(years.from, years.to), to: Math.max(years.from, years.to)},
    ...{scale: query.get("scale") === "log" ? "log" : "linear", bodies: [...new Set(chosen)]}
  };
}

/** What the address asks for and does not get. */
function unmet({measure, from, to}: Choice): string[] {
  const query = new URLSearchParams(location.search);
  const [indicator, years] = [query.get("indicator"), query.get("years")];
  const isShown = (year: string) => year === String(from) || year === String(to);
  return [
    ...(indicator !== null && indicator !== measure.indicator
      ? [say(lang, "compare.noMeasure", {indicator})]
      : []),
    ...(years !== null && !years.split("-").every(isShown)
      ? [say(lang, "compare.noYears", {years, from, to})]
      : [])
  ];
}

/** What is chosen as an address; what is as usual is not said. */
function addressOf({measure, per, from, to, scale, bodies}: Choice): URL {
  const address = new URL(location.href);
  address.hash = "";
  address.search = new URLSearchParams({
    ...{indicator: measure.indicator, origin: measure.origin, bodies: listOf(bodies)},
    years: `${from}-${to}`,
    ...(per && {per}),
    ...(scale === "log" && {scale})
  }).toString();
  return address;
}

/** The series of these bodies, from the files in which they are. */
async function seriesOf({groups}: Index, measure: Measure, bodies: readonly string[]) {
  const groupOf = (body: string) => groups.findLastIndex((first) => first <= body);
  const needed = [...new Set(bodies.map(groupOf))].filter((i) => measure.groups.includes(i));
  const files = needed.map((i) =>
    rows<Shard>(`compare/${measure.indicator}.${measure.origin}.${i}.json`)
  );
  const all = (await Promise.all(files)).flatMap(unpacked);
  return bodies.flatMap((body) => all.find((one) => one.body.body === body) ?? []);
}

/** When the reports of these bodies were published. */
async function publishedOf({groups}: Index, bodies: readonly string[]): Promise<Published> {
  const needed = new Set(bodies.map((body) => groups.findLastIndex((first) => first <= body)));
  const known = [...needed].filter((i) => i >= 0);
  const files = known.map((i) => rows<Published>(`compare/published.${i}.json`));
  return Object.assign({}, ...(await Promise.all(files))) as Published;
}

async function comparedOf(index: Index, choice: Choice): Promise<Compared | null> {
  const {measure, per, from, to, scale} = choice;
  const bodies = choice.bodies.slice(0, most);
  const series = await seriesOf(index, measure, bodies);
  const base = per ? baseOf(index.measures, measure, per) : null;
  const under = base ? await seriesOf(index, base, bodies) : [];
  if (!series.length) return null;
  const bases = new Map<string, Series>(under.map((one) => [one.body.body, one.series]));
  const comparison: Comparison = {
    ...{series, years: {from, to}, scale},
    per: under[0]?.series ?? null,
    published: await publishedOf(index, bodies)
  };
  return {comparison, bases, document};
}

const answered = inTurn(place);

/** Shows what is chosen. */
const show = (index: Index, choice: Choice) =>
  answered(async (isCurrent) => {
    fillForm(choice);
    const names = await chosenNames(choice.bodies);
    if (!isCurrent()) return;
    listChosen(index, choice, names);
    const compared = await comparedOf(index, choice);
    if (isCurrent()) draw(choice, {names, compared});
  });

/** What a choice gives, and what the bodies are called. */
interface Given {
  names: Map<string, string>;
  compared: Compared | null;
}

/** Draws what there is, and says whom it does not show and why. */
function draw(choice: Choice, {names, compared}: Given): void {
  const there = compared?.comparison.series.map(({body}) => body.body) ?? [];
  const untold = choice.bodies.slice(0, most).filter((body) => !there.includes(body));
  const said = [
    ...unmet(choice),
    ...(choice.bodies.length ? [] : [say(lang, "compare.none")]),
    ...(choice.bodies.length > most ? [say(lang, "compare.most", {n: most})] : []),
    ...(untold.length
      ? [say(lang, "compare.untold", {bodies: untold.map((id) => names.get(id) ?? id).join(", ")})]
      : [])
  ];
  tell(said.join(" "));
  place.innerHTML = compared ? comparisonFigure(context, compared).text : "";
  if (compared) offer(place, "gongkai-compare", () => comparisonRows(compared));
}

function fillForm({measure, per, from, to, scale}: Choice): void {
  control("indicator").value = `${measure.indicator}|${measure.origin}`;
  for (const [name, value] of Object.entries({per, from, to, scale}))
    control(name).value = String(value);
}

const chosenNames = (bodies: readonly string[]) =>
  bodies.length ? allNames() : Promise.resolve(new Map<string, string>());

function listChosen(index: Index, choice: Choice, names: Map<string, string>): void {
  const items = choice.bodies.map((id) => {
    const [item, button] = [document.createElement("li"), document.createElement("button")];
    const name = names.get(id) ?? id;
    button.type = "button";
    button.textContent = `${name} ×`;
    button.setAttribute("aria-label", say(lang, "compare.remove", {body: name}));
    button.addEventListener("click", () => remove(index, choice, id));
    item.append(button);
    return item;
  });
  form.querySelector(".chosen")!.replaceChildren(...items);
  afterwards?.();
  afterwards = null;
}

/** The focus stays where the button was: at the next one, or where another body can be added. */
function remove(index: Index, choice: Choice, id: string): void {
  const at = choice.bodies.indexOf(id);
  change(index, {...choice, bodies: choice.bodies.filter((one) => one !== id)});
  afterwards = () => {
    const buttons = form.querySelectorAll<HTMLElement>(".chosen button");
    (buttons[Math.min(at, buttons.length - 1)] ?? control("body")).focus();
  };
}

let afterwards: (() => void) | null = null;

function change(index: Index, choice: Choice): void {
  keepChosen(addressOf(choice));
  tell("");
  show(index, choice).catch(complain);
}

/** What the form says now. */
function chosen({measures}: Index, bodies: string[]): Choice {
  const [indicator, origin] = control("indicator").value.split("|");
  const measure = measures.find((one) => one.indicator === indicator && one.origin === origin)!;
  const years = [control("from"), control("to")].map(({value}) => Number(value));
  return {
    ...{measure, bodies, per: control("per").value},
    ...{from: Math.min(...years), to: Math.max(...years)},
    scale: control("scale").value === "log" ? "log" : "linear"
  };
}

async function begin(): Promise<void> {
  const index = await rows<Index>("compare/measures.json");
  form.hidden = false;
  document.querySelector<HTMLElement>(".needs-script")!.hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({target}) => {
    const isBody = (target as HTMLInputElement).name === "body";
    if (!isBody) change(index, chosen(index, asked(index).bodies));
  });
  const input = form.elements.namedItem("body") as HTMLInputElement;
  input.addEventListener("focus", () => void suggest(input).catch(complain));
  const typed = async () => {
    const id = await suggest(input);
    if (id) add(index, input, id);
  };
  input.addEventListener("input", () => void typed().catch(complain));
  whenTakenBack(() => void show(index, asked(index)).catch(complain));
  await show(index, asked(index));
}

function add(index: Index, input: HTMLInputElement, id: string): void {
  const choice = asked(index);
  input.value = "";
  change(index, {...choice, bodies: [...new Set([...choice.bodies, id])]});
}

begin().catch(complain);
