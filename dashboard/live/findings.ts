/** What the page of findings does in a reader's browser: shows those that are chosen, and keeps the choice in the address. */
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {formatNumber} from "#dashboard/charts/parts/numbers.ts";
import {
  countsBy,
  facets,
  familiesOf,
  isChosen,
  isNew,
  recounted,
  type Choice,
  type Family,
  type FindingIndex,
  type FindingText,
  type Kind,
  type TurnRows
} from "#dashboard/pages/finding-choice.ts";
import {
  familyItem,
  findingRecords,
  isAny,
  type ListedFinding
} from "#dashboard/pages/finding-list.ts";
import {plain} from "#dashboard/charts/parts/tokens.ts";
import {say} from "#dashboard/words.ts";
import {allBodies, complain, inTurn, lang, rows, save, tell} from "./parts.ts";

/** So many causes are shown at a time. */
const page = 50;

/** Of no more findings than these a file is made here: the whole table can be had as it is. */
const most = 2000;

const context = {lang, path: "findings.html"};
const form = document.querySelector<HTMLFormElement>("form.choices")!;
const status = document.querySelector(".found")!;
const place = document.querySelector<HTMLElement>(".chosen-findings")!;
const still = document.querySelector<HTMLElement>(".gravest")!;
const [list, more] = [place.querySelector("ul")!, place.querySelector<HTMLElement>(".more")!];

const control = (name: keyof Choice) =>
  form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
const selects = () => facets.map((facet) => [facet, control(facet) as HTMLSelectElement] as const);
const titles = new Map(
  [...(control("check") as HTMLSelectElement).options].map(({value, dataset}) => [
    value,
    dataset.name ?? value
  ])
);

async function parts<T>(count: number, nameOf: (part: number) => string): Promise<T[]> {
  return Promise.all(Array.from({length: count}, (_, i) => rows<T>(nameOf(i))));
}

const index = () => rows<FindingIndex>("findings/index.json");

async function allKinds(): Promise<Kind[]> {
  const {kinds} = await index();
  return kinds.map(([check, severity, doubt, year, findings]) => ({
    ...{check, severity, doubt, year, findings}
  }));
}

/** Every finding's kind, body and cause. */
async function allTurns(): Promise<TurnRows> {
  const {turns} = await index();
  const files = await parts<TurnRows>(turns, (i) => `findings/turns-${i}.json`);
  return {
    kind: files.flatMap(({kind}) => kind),
    body: files.flatMap(({body}) => body),
    back: files.flatMap(({back}) => back),
    since: files.flatMap(({since}) => since)
  };
}

/** What a choice leaves, and how many findings each option would leave. */
interface Found {
  choice: Choice;
  kinds: Kind[];
  rows: TurnRows;
  families: Family[];
}

/** The bodies whose names, or id, have these words. */
async function bodiesCalled(words: string): Promise<Set<number>> {
  const terms = plain(words).split(/\s+/).filter(Boolean);
  const found = new Set<number>();
  for (const [i, names] of (await allBodies()).entries())
    if (terms.every((term) => plain(names.join(" ")).includes(term))) found.add(i);
  return found;
}

async function found(choice: Choice): Promise<Found> {
  const [kinds, turns] = await Promise.all([allKinds(), allTurns()]);
  const bodies = choice.body ? await bodiesCalled(choice.body) : null;
  const wanted = kinds.map((kind) => isChosen(kind, choice));
  const isAmong = (turn: number) =>
    isNew(turns, turn, choice) && (bodies?.has(turns.body[turn]!) ?? true);
  return {
    ...{choice, rows: turns},
    families: familiesOf(turns, (turn) => wanted[turns.kind[turn]!]! && isAmong(turn)),
    kinds: bodies || choice.since ? recounted(kinds, turns, isAmong) : kinds
  };
}

/** What the findings of these turns say, from the files in which they are. */
async function listed({rows: turns, kinds}: Found, wanted: readonly number[]) {
  const {texts} = await index();
  const bodies = await allBodies();
  const one = async (turn: number): Promise<ListedFinding> => {
    const part = texts.findLastIndex((first) => first <= turn);
    const file = await rows<FindingText[]>(`findings/texts-${part}.json`);
    const [finding, report, message_zh, message_en, large] = file[turn - texts[part]!]!;
    const [body, label_zh, label_en] = bodies[turns.body[turn]!]!;
    const {check, severity, doubt, year} = kinds[turns.kind[turn]!]!;
    const shown = large.map((value) => ({value}));
    return {
      ...{finding, report, check, severity, doubt, year, message_zh, message_en, shown},
      body: {body, label_zh, label_en}
    };
  };
  return Promise.all(wanted.map(one));
}

async function itemOf(from: Found, {cause, chosen}: Family): Promise<string> {
  const follow = chosen.filter((turn) => turn !== cause);
  const [first, ...others] = await listed(from, [cause, ...follow]);
  const family = {cause: first!, isChosen: chosen.includes(cause), follow: others};
  return familyItem(context, family, titles).text;
}

const answered = inTurn(place);

/** Shows what is chosen. */
const show = (choice: Choice) =>
  answered(async (isCurrent) => {
    const any = isAny(choice);
    const answer = any ? await found(choice) : null;
    const kinds = answer?.kinds ?? (await allKinds());
    if (!isCurrent()) return;
    tellCounts(kinds, choice);
    place.hidden = !answer?.families.length;
    still.hidden = any;
    list.replaceChildren();
    tell("");
    status.textContent = answer ? told(answer) : "";
    if (answer) await showFamilies(answer, isCurrent);
  });

const sizeOf = (families: readonly Family[]) =>
  families.reduce((sum, {chosen}) => sum + chosen.length, 0);

function told({families}: Found): string {
  if (!families.length) return say(lang, "findings.none");
  const [n, causes] = [sizeOf(families), families.length].map(formatNumber);
  return say(lang, "findings.found", {n: n!, causes: causes!});
}

function tellCounts(kinds: readonly Kind[], choice: Choice): void {
  for (const [facet, select] of selects()) {
    const counts = countsBy(facet, kinds, choice);
    for (const option of select.options) {
      if (!option.value) continue;
      const count = counts.get(option.value) ?? 0;
      option.textContent = `${option.dataset.name} (${formatNumber(count)})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

/** The families, so many at a time, and what can be taken along of them all. */
async function showFamilies(answer: Found, isCurrent: () => boolean): Promise<void> {
  const left = [...answer.families];
  const next = async () => {
    const items = await Promise.all(left.splice(0, page).map((family) => itemOf(answer, family)));
    if (!isCurrent()) return;
    list.insertAdjacentHTML("beforeend", items.join(""));
    more.hidden = left.length === 0;
    more.textContent = say(lang, "findings.more", {n: Math.min(page, left.length)});
  };
  more.onclick = () => void next().catch(complain);
  const csv = place.querySelector<HTMLElement>(".csv")!;
  csv.onclick = () => void takeAlong(answer).catch(complain);
  csv.hidden = sizeOf(answer.families) > most;
  place.querySelector<HTMLElement>("[download]")!.hidden = !csv.hidden;
  await next();
}

/** Everything that is chosen as a file, those that are not shown yet too. */
async function takeAlong(answer: Found): Promise<void> {
  const turns = answer.families.flatMap(({chosen}) => chosen);
  const findings = await listed(answer, turns);
  const causes = await listed(
    answer,
    turns.map((turn) => turn - answer.rows.back[turn]!)
  );
  const withRoots = findings.map((finding, i) => {
    const cause = causes[i]!.finding;
    return {...finding, root: cause === finding.finding ? null : cause};
  });
  const text = csvOf(findingRecords(context, withRoots, location.href));
  save(new Blob([text], {type: "text/csv;charset=utf-8"}), "gongkai-findings.csv");
}

/** What the form says now. */
const chosen = (): Choice => ({
  ...(Object.fromEntries(facets.map((facet) => [facet, control(facet).value])) as Choice),
  since: control("since").value,
  body: control("body").value.trim()
});

/** Puts into the form what the address asks for; what there is not to be chosen is left open, and told. */
function fillForm(): string {
  const asked = new URL(location.href).searchParams;
  control("body").value = asked.get("body") ?? "";
  const told = ([...facets, "since"] as const).map((name) => {
    const [select, value] = [control(name) as HTMLSelectElement, asked.get(name) ?? ""];
    const isThere = [...select.options].some((option) => option.value === value);
    select.value = isThere ? value : "";
    return isThere ? "" : say(lang, "findings.notThere", {value});
  });
  return told.filter(Boolean).join(" ");
}

/** Shows what the address asks for. */
function obey(): void {
  const told = fillForm();
  show(chosen())
    .then(() => tell(told))
    .catch(complain);
}

/** The choice stands in the address, so that it can be sent to someone. */
function change(): void {
  const choice = chosen();
  const address = new URL(location.href);
  address.hash = "";
  address.search = new URLSearchParams(
    Object.entries(choice).filter(([, value]) => value)
  ).toString();
  history.replaceState(null, "", address);
  show(choice).catch(complain);
}

let waiting: ReturnType<typeof setTimeout>;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({target}) => {
  clearTimeout(waiting);
  waiting = setTimeout(change, target === control("body") ? 150 : 0);
});
place.querySelector(".clear")!.addEventListener("click", () => {
  form.reset();
  change();
  control("check").focus();
});
addEventListener("popstate", obey);
document.querySelector<HTMLElement>(".needs-script")!.hidden = true;
form.hidden = false;
obey();
