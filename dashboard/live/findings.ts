/** What the page of findings does in a reader's browser: shows those that are chosen, and keeps the choice in the address. */
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {formatNumber} from "#dashboard/charts/parts/numbers.ts";
import {
  countsBy,
  entriesOf,
  facets,
  familiesOf,
  filesOf,
  isChosen,
  isNew,
  recounted,
  type BodyRows,
  type Choice,
  type Entry,
  type Family,
  type FindingIndex,
  type FindingText,
  type Held,
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
import {
  allBodies,
  bodyAt,
  complain,
  inTurn,
  keepChosen,
  keepTyped,
  lang,
  readOn,
  rows,
  save,
  take,
  tell,
  turnOf,
  whenTakenBack
} from "./parts.ts";

/** So many causes are shown at a time. */
const page = 50;

/** Of no more findings than these a file is made here: the whole table can be had as it is. */
const most = 2000;

/** Of bodies whose findings fill no more files than these, those files are fetched; of more, all turns. */
const few = 8;

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

const index = () => rows<FindingIndex>("findings/index.json");

async function allKinds(): Promise<Kind[]> {
  const {kinds} = await index();
  return kinds.map(([check, severity, doubt, year, findings]) => ({
    ...{check, severity, doubt, year, findings}
  }));
}

/** The findings of a file of turns. */
async function entriesIn(part: number): Promise<Entry[]> {
  const [{parts}, turns] = await Promise.all([
    index(),
    rows<TurnRows>(`findings/turns-${part}.json`)
  ]);
  return entriesOf(turns, (row) => parts[part]!.first + row);
}

/** What a choice leaves, and how many findings each option would leave. */
interface Found {
  kinds: Kind[];
  count: number;
  /** The chosen findings under their causes, fetched as they are asked for. */
  families: () => AsyncGenerator<Family>;
}

/** The body with this id; where there is none, those whose names or ids have these words. */
async function bodiesCalled(words: string): Promise<Set<number>> {
  const own = await turnOf(words);
  if (own >= 0) return new Set([own]);
  const terms = plain(words).split(/\s+/).filter(Boolean);
  const found = new Set<number>();
  for (const [i, names] of (await allBodies()).entries())
    if (terms.every((term) => plain(names.join(" ")).includes(term))) found.add(i);
  return found;
}

/** What the findings of bodies that were asked for say. */
const said = new Map<number, FindingText>();

/** All findings of some bodies: from the files of few, from those of all turns where they are many. */
async function entriesOfBodies(bodies: ReadonlySet<number>): Promise<Entry[]> {
  const {bodies: firsts, parts} = await index();
  const files = filesOf(bodies, firsts);
  const isAmong = ({body}: Entry) => bodies.has(body);
  if (files.length > few)
    return (await Promise.all(parts.map((_, i) => entriesIn(i)))).flat().filter(isAmong);
  const own = await Promise.all(files.map((i) => rows<BodyRows>(`findings/bodies-${i}.json`)));
  for (const {turn, texts} of own)
    for (const [i, text] of texts.entries()) said.set(turn[i]!, text);
  const entries = own.flatMap((some) => entriesOf(some, (row) => some.turn[row]!));
  return entries.filter(isAmong).sort((a, b) => a.turn - b.turn);
}

async function found(choice: Choice): Promise<Found> {
  const [all, {parts}] = await Promise.all([allKinds(), index()]);
  const isWanted = all.map((kind) => isChosen(kind, choice));
  const isThere = ([kind, since]: Held) => isWanted[kind]! && isNew(since, choice);
  const chosenOf = (entries: readonly Entry[]) =>
    familiesOf(entries.filter(({kind, since}) => isThere([kind, since, 1])));
  const own = choice.body ? await entriesOfBodies(await bodiesCalled(choice.body)) : null;
  const held =
    own?.map(({kind, since}): Held => [kind, since, 1]) ?? parts.flatMap(({holds}) => holds);
  return {
    kinds: recounted(
      all,
      held.filter(([, since]) => isNew(since, choice))
    ),
    count: held.filter(isThere).reduce((sum, [, , findings]) => sum + findings, 0),
    async *families() {
      if (own) return yield* chosenOf(own);
      for (const [part, {holds}] of parts.entries())
        if (holds.some(isThere)) yield* chosenOf(await entriesIn(part));
    }
  };
}

async function textAt(turn: number): Promise<FindingText> {
  const known = said.get(turn);
  if (known) return known;
  const {texts} = await index();
  const part = texts.findLastIndex((first) => first <= turn);
  return (await rows<FindingText[]>(`findings/texts-${part}.json`))[turn - texts[part]!]!;
}

/** A finding as its files have it. */
async function findingAt(turn: number): Promise<ListedFinding> {
  const [finding, report, kind, number, message_zh, message_en, large] = await textAt(turn);
  const [body, label_zh, label_en] = await bodyAt(number);
  const {check, severity, doubt, year} = (await allKinds())[kind]!;
  const shown = large.map((value) => ({value}));
  return {
    ...{finding, report, check, severity, doubt, year, message_zh, message_en, shown},
    body: {body, label_zh, label_en}
  };
}

async function itemOf({cause, chosen}: Family): Promise<string> {
  const follow = chosen.filter((turn) => turn !== cause);
  const [first, ...others] = await Promise.all([cause, ...follow].map(findingAt));
  const family = {cause: first!, isChosen: chosen.includes(cause), follow: others};
  return familyItem(context, family, titles).text;
}

const answered = inTurn(place);

/** Shows what is chosen, and tells what of the address could not be. */
const show = (choice: Choice, left = "") =>
  answered(async (isCurrent) => {
    const any = isAny(choice);
    const answer = any ? await found(choice) : null;
    const kinds = answer?.kinds ?? (await allKinds());
    if (!isCurrent()) return;
    tellCounts(kinds, choice);
    place.hidden = !answer?.count;
    still.hidden = any;
    list.replaceChildren();
    tell(left);
    status.textContent = answer ? told(answer) : "";
    if (answer) await showFamilies(answer, isCurrent);
  });

const told = ({count}: Found): string =>
  count ? say(lang, "findings.found", {n: formatNumber(count)}) : say(lang, "findings.none");

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
  const families = answer.families();
  let left = answer.count;
  const next = async (isAsked: () => boolean) => {
    const some = await take(families, page);
    const items = await Promise.all(some.map(itemOf));
    if (!isAsked()) return;
    list.insertAdjacentHTML("beforeend", items.join(""));
    left -= some.flatMap(({chosen}) => chosen).length;
    more.hidden = left === 0;
    more.textContent = say(lang, "findings.more", {n: formatNumber(left)});
  };
  more.onclick = () => {
    more.hidden = true;
    const shown = list.children.length;
    answered(async (isAsked) => {
      await next(isAsked);
      if (isAsked()) readOn(list, shown);
    }).catch((error: unknown) => {
      more.hidden = false;
      complain(error);
    });
  };
  const csv = place.querySelector<HTMLElement>(".csv")!;
  csv.onclick = () => void takeAlong(answer).catch(complain);
  csv.hidden = answer.count > most;
  place.querySelector<HTMLElement>("[download]")!.hidden = !csv.hidden;
  await next(isCurrent);
}

/** Everything that is chosen as a file, those that are not shown yet too. */
async function takeAlong(answer: Found): Promise<void> {
  const families = await take(answer.families(), most);
  const findings = families.map(async ({cause, chosen}) => {
    const {finding: root} = await findingAt(cause);
    const some = await Promise.all(chosen.map(findingAt));
    return some.map((one) => ({...one, root: one.finding === root ? null : root}));
  });
  const records = findingRecords(context, (await Promise.all(findings)).flat(), location.href);
  save(new Blob([csvOf(records)], {type: "text/csv;charset=utf-8"}), "gongkai-findings.csv");
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
  const left = fillForm();
  show(chosen(), left).catch(complain);
}

function change(keep: (address: URL) => void): void {
  const choice = chosen();
  const address = new URL(location.href);
  address.hash = "";
  address.search = new URLSearchParams(
    Object.entries(choice).filter(([, value]) => value)
  ).toString();
  keep(address);
  show(choice).catch(complain);
}

let waiting: ReturnType<typeof setTimeout>;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({target}) => {
  clearTimeout(waiting);
  const isTyped = target === control("body");
  waiting = setTimeout(change, isTyped ? 150 : 0, isTyped ? keepTyped : keepChosen);
});
place.querySelector(".clear")!.addEventListener("click", () => {
  form.reset();
  change(keepChosen);
  control("check").focus();
});
whenTakenBack(obey);
document.querySelector<HTMLElement>(".needs-script")!.hidden = true;
form.hidden = false;
obey();
