/** What the page on outcomes does in a reader's browser: one body or all, one year or another, kept in the address. */
import type {Indicator} from "#data/schema/indicator.ts";
import type {Ended, EndedBody} from "#dashboard/charts/parts/ended.ts";
import {formName} from "#dashboard/charts/parts/numbers.ts";
import {outcomesFigure, outcomeSheet, type ShownOutcomes} from "#dashboard/pages/outcomes.ts";
import {countIn, type OutcomeCell} from "#dashboard/pages/summands.ts";
import {say} from "#dashboard/words.ts";
import {
  allNames,
  called,
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
import {cellOf, offerSums, showSummands, titleOf} from "./summands.ts";

const context = {lang, path: "outcomes.html"};
const form = document.querySelector<HTMLFormElement>("form.choices")!;
const place = document.querySelector("#outcomes")!;
const input = form.elements.namedItem("body") as HTMLInputElement;
const year = form.elements.namedItem("year") as HTMLSelectElement;

interface Index {
  firsts: string[];
  years: Ended[];
  indicators: Indicator[];
}

const keyOf = ({year, form}: Ended) => `${year}.${form}`;

async function bodyOf({firsts}: Index, id: string): Promise<EndedBody | undefined> {
  const at = firsts.findLastIndex((first) => first <= id);
  if (at < 0) return undefined;
  return (await rows<EndedBody[]>(`outcomes/${at}.json`)).find(({body}) => body === id);
}

const answered = inTurn(place);

/** Shows what the address asks for; the latest year that is counted where it names none. */
const show = (index: Index) =>
  answered(async (isCurrent) => {
    const query = new URLSearchParams(location.search);
    const id = query.get("body");
    const body = id ? await bodyOf(index, id) : undefined;
    if (isCurrent()) await draw(index, {query, body});
  });

/** What an address asks for: its words, and the body it names where there is one. */
interface Asked {
  query: URLSearchParams;
  body: EndedBody | undefined;
}

async function draw(index: Index, {query, body}: Asked): Promise<void> {
  const id = query.get("body");
  const years = body?.years ?? index.years;
  const wanted = query.get("year");
  const asked = years.findLastIndex((one) => [keyOf(one), String(one.year)].includes(wanted ?? ""));
  const said = [
    ...(id && !body ? [say(lang, "compare.untold", {bodies: id})] : []),
    ...(wanted && asked < 0 ? [say(lang, "outcomes.noYear", {year: wanted})] : [])
  ];
  tell(said.join(" "));
  const chosen = asked < 0 ? years.findLastIndex(({reports}) => reports > 0) : asked;
  const shown: ShownOutcomes = {
    ...{body: body ?? null, years, chosen, document},
    indicators: index.indicators
  };
  fillForm(shown);
  if (body) input.value = called(body.body, lang === "zh" ? body.label_zh : body.label_en);
  place.innerHTML = outcomesFigure(context, shown).text;
  offer(place, "gongkai-outcomes", () => outcomeSheet(shown));
  if (!body) await sumUp(index, shown, cellOf(query.get("sum")));
}

/** Sums lead to the reports that they are of; those of the one that is asked for stand below. */
async function sumUp(index: Index, shown: ShownOutcomes, cell: OutcomeCell | null) {
  const one = shown.years[shown.chosen];
  if (!one) return;
  offerSums(place, async (sum) => {
    await choose(index, {sum, year: keyOf(one)});
    place.querySelector<HTMLElement>("#summands-of")?.focus();
  });
  if (!cell || !countIn(one, cell)) return;
  const sum = {cell, one, files: index.firsts.length};
  await showSummands(place, sum, titleOf(sum, shown));
}

function fillForm({years, chosen}: ShownOutcomes): void {
  const options = years.map((one, i) => {
    const option = document.createElement("option");
    option.value = keyOf(one);
    option.textContent = say(lang, "outcomes.choice", {
      ...{year: one.year, form: formName(one.form, lang)}
    });
    option.selected = i === chosen;
    return option;
  });
  year.replaceChildren(...options);
}

/** What is chosen goes into the address, and is shown from there. */
function choose(index: Index, change: Record<string, string | null>): Promise<void> {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  keepChosen(address);
  return show(index).catch(complain);
}

async function begin(): Promise<void> {
  const index = await rows<Index>("outcomes/all.json");
  if ((await allNames()).size < 2 && index.years.length < 2) form.remove();
  else form.hidden = false;
  document.querySelector<HTMLElement>(".needs-script")!.hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  year.addEventListener("change", () => void choose(index, {year: year.value, sum: null}));
  input.addEventListener("focus", () => void suggest(input).catch(complain));
  const typed = async () => {
    const id = await suggest(input);
    if (id || !input.value) await choose(index, {body: id ?? null, year: null, sum: null});
  };
  input.addEventListener("input", () => void typed().catch(complain));
  whenTakenBack(() => {
    input.value = "";
    show(index).catch(complain);
  });
  await show(index);
}

begin().catch(complain);
