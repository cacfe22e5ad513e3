/** What the scripts that draw share: rows of the site, the language, and files made in the page. */
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {filled} from "#dashboard/charts/parts/framed.ts";
import {namesTogether} from "#dashboard/charts/parts/shard.ts";
import {withoutLinks} from "#dashboard/charts/parts/print.ts";
import {say, type Lang} from "#dashboard/words.ts";

export const lang: Lang = document.documentElement.lang === "en" ? "en" : "zh";
const root = lang === "en" ? "../" : "";
const fetched = new Map<string, Promise<unknown>>();

/** Rows of the site, each file once. */
export function rows<T>(file: string): Promise<T> {
  const known = fetched.get(file) ?? load(file);
  fetched.set(file, known);
  return known as Promise<T>;
}

async function load(file: string): Promise<unknown> {
  const path = file.split("/").map(encodeURIComponent).join("/");
  const response = await fetch(`${root}data/site/${path}`).catch(() => null);
  if (response?.ok) return response.json();
  fetched.delete(file);
  throw new Error(say(lang, "compare.failed", {file}));
}

const trouble = document.querySelector(".trouble")!;

/** Says what went wrong, or what is not shown. */
export function tell(text: string): void {
  trouble.textContent = text;
}

export function complain(error: unknown): void {
  tell(error instanceof Error ? error.message : String(error));
}

/** Questions to a place, which is busy until the last one is answered; one that is overtaken shows nothing, and its failure is nobody's. */
export function inTurn(
  place: Element
): (answer: (isCurrent: () => boolean) => Promise<void>) => Promise<void> {
  let turn = 0;
  return async (answer) => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    place.ariaBusy = "true";
    try {
      await answer(isCurrent);
    } catch (error) {
      if (isCurrent()) throw error;
    } finally {
      if (isCurrent()) place.ariaBusy = null;
    }
  };
}

interface Names {
  /** With which body each of the files begins. */
  firsts: string[];
  bodies: [string, string, string][];
}

const names = (part: number) => rows<Names>(`compare/bodies.${part}.json`);

/** Every body's id and names, in the order of the site: fetched when they are needed. */
export async function allBodies(): Promise<Names["bodies"]> {
  const {firsts} = await names(0);
  return (await Promise.all(firsts.map((_, part) => names(part)))).flatMap(({bodies}) => bodies);
}

/** The turn of the body with this id, from the one file in which it would be; -1 where there is none. */
export async function turnOf(id: string): Promise<number> {
  const {firsts} = await names(0);
  const part = firsts.findLastIndex((first) => first <= id);
  if (part < 0) return -1;
  const at = (await names(part)).bodies.findIndex(([body]) => body === id);
  return at < 0 ? -1 : part * namesTogether + at;
}

/** A body's id and names, by its turn. */
export async function bodyAt(turn: number): Promise<Names["bodies"][number]> {
  const {bodies} = await names(Math.floor(turn / namesTogether));
  return bodies[turn % namesTogether]!;
}

/** Every body's name, by id. */
export async function allNames(): Promise<Map<string, string>> {
  return new Map((await allBodies()).map(([id, zh, en]) => [id, lang === "zh" ? zh : en]));
}

/** A body as it is called in a list: its name, and its id where names may be shared. */
export const called = (id: string, name: string) => `${name} (${id})`;

/** So many bodies a list offers at once. */
const offered = 30;

/** Offers the bodies whose name holds what is typed; the id of the one that is typed in full. */
export async function suggest(input: HTMLInputElement): Promise<string | undefined> {
  const typed = input.value.trim().toLowerCase();
  const all = [...(await allNames())].map(([id, name]) => [id, called(id, name)] as const);
  const found = all.filter(([, text]) => text.toLowerCase().includes(typed)).slice(0, offered);
  const options = found.map(([, value]) =>
    Object.assign(document.createElement("option"), {value})
  );
  input.form!.querySelector("datalist")!.replaceChildren(...options);
  return all.find(([, text]) => text === input.value)?.[0];
}

/** What is asked for, as it is shown. */
let kept = "";

/** What is chosen stands in the address, so that it can be sent to someone; Back leads to what was chosen before. */
export function keepChosen({href}: URL): void {
  if (href !== location.href) history.pushState(null, "", href);
  kept = location.search;
}

/** What is typed stands there too; Back leads to where it was begun, and not through its letters. */
export function keepTyped({href}: URL): void {
  history.replaceState(null, "", href);
  kept = location.search;
}

/** Shows what was chosen before, or after it; a step to a place of the same page changes no choice. */
export function whenTakenBack(show: () => void): void {
  kept = location.search;
  addEventListener("popstate", () => {
    if (location.search === kept) return;
    kept = location.search;
    show();
  });
}

/** The next of them, so many at most. */
export async function take<Thing>(from: AsyncGenerator<Thing>, count: number): Promise<Thing[]> {
  const taken: Thing[] = [];
  while (taken.length < count) {
    const {value, done} = await from.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** A list has grown: whoever asked for more reads on at the first that is new, as its button may be gone. */
export function readOn(list: Element, first: number): void {
  list.children[first]?.querySelector("a")?.focus();
}

/** Makes the buttons under a chart work on what is shown. */
export function offer(
  place: Element,
  name: string,
  sheet: () => Parameters<typeof csvOf>[0]
): void {
  const picture = place.querySelector<HTMLElement>(".picture");
  if (!picture) return;
  const drawings = () =>
    [...picture.querySelectorAll(".wide svg, .panels svg")].map((svg) =>
      withoutLinks(new XMLSerializer().serializeToString(svg))
    );
  const made = {
    csv: () => [csvOf(sheet()), "text/csv"],
    svg: () => [filled(picture.dataset.frame!, drawings()), "image/svg+xml"]
  };
  for (const button of place.querySelectorAll<HTMLElement>(".links button")) button.hidden = false;
  for (const [kind, make] of Object.entries(made))
    place.querySelector(`button.${kind}`)!.addEventListener("click", () => {
      const [text, type] = make();
      save(new Blob([text!], {type: `${type};charset=utf-8`}), `${name}.${lang}.${kind}`);
    });
}

/** Puts a file that was made in the page among the reader's own. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
