import {kept} from "#parsers/kept.ts";
import type {Styles} from "./note-marks.ts";
import {saidByStyle, type PageElement, type PageLook} from "./page-style.ts";

/** What an element must be for a part of a selector: td.a#b. */
interface Simple {
  name: string;
  id: string;
  classes: string[];
}

/** One selector, from what stands around to the element itself, with what is said of that. */
interface Rule {
  parts: Simple[];
  weight: number;
  look: PageLook;
}

/** Rules by the last part of their selectors: its id, a class, or its name. */
interface Sheet {
  rules: Map<string, Rule[]>;
  /** The same by all that an element is called. */
  alike: Map<string, Rule[]>;
  /** All classes of which anything is said. */
  classes: Set<string>;
}

/** With what was read for it: the same text of another page would be held against it sign by sign. */
const known = new WeakMap<Styles, {source: string; sheet: Sheet}>();

function sheetOf(styles: Styles): Sheet {
  const before = known.get(styles);
  if (before?.source === styles.source) return before.sheet;
  const {source} = styles;
  const sheet = sheetBy(source);
  known.set(styles, {source, sheet});
  return sheet;
}

/** Whether the page's own style sheets say something of one of these classes. */
export const explains = (styles: Styles, classes: string): boolean =>
  classes.split(/\s+/).some((each) => sheetOf(styles).classes.has(each));

/** What the page's own style sheets say of the look of the last element of a path. */
export function saidBySheets(path: PageElement[], styles: Styles): PageLook | null {
  if (styles.source === "") return null;
  const sheet = sheetOf(styles);
  if (sheet.rules.size === 0) return null;
  const rules = rulesFor(path.at(-1)!, sheet);
  if (rules.length === 0) return null;
  const meant = rules.filter((rule) => isMeant(rule, path));
  return meant.length === 0 ? null : Object.assign({}, ...meant.map(({look}) => look));
}

const none: Rule[] = [];

/** The rules whose last part may mean an element, the weightiest last: looked up once for elements that are called alike. */
function rulesFor({name, attributes: {id, class: classes}}: PageElement, {rules, alike}: Sheet) {
  if (id === undefined && classes === undefined) return rules.get(name) ?? none;
  const called = `${name} ${classes} #${id}`;
  const before = alike.get(called);
  if (before) return before;
  const keys = [name, ...(classes ?? "").split(/\s+/).map((each) => `.${each}`), `#${id}`];
  const found = keys.flatMap((key) => rules.get(key) ?? none);
  alike.set(called, found.sort(byWeight));
  return found;
}

const byWeight = (one: Rule, other: Rule) => one.weight - other.weight;

/** Whether the last element is the one, and each part before it is one around it, in order. */
function isMeant({parts}: Rule, path: PageElement[]): boolean {
  let left = parts.length - 1;
  if (!isSimply(path.at(-1)!, parts[left]!)) return false;
  for (let at = path.length - 2; at >= 0 && left > 0; at--)
    if (isSimply(path[at]!, parts[left - 1]!)) left--;
  return left === 0;
}

function isSimply({name, attributes}: PageElement, part: Simple): boolean {
  if (part.name !== "" && part.name !== name) return false;
  if (part.id !== "" && part.id !== attributes.id) return false;
  if (part.classes.length === 0) return true;
  const own = (attributes.class ?? "").split(/\s+/);
  return part.classes.every((each) => own.includes(each));
}

/** Rules for paper or for narrow screens say nothing of what others see. */
const media = /@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const comments = /\/\*[\s\S]*?\*\/|<!--|-->/g;
const ruleSet = /([^{}]{1,2000})\{([^{}]*)\}/g;

/** Pages of one site have the same sheets. */
const ofSites = {longest: 200_000, most: 8};
const sheetBy = kept(readSheet, ofSites);

function readSheet(source: string): Sheet {
  const sheet: Sheet = {rules: new Map(), alike: new Map(), classes: new Set()};
  const text = source.replace(comments, " ").replace(media, " ");
  let order = 0;
  for (const [, selectors, said] of text.matchAll(ruleSet)) {
    const look = saidByStyle(said!);
    for (const selector of selectors!.split(",")) {
      for (const [, name] of selector.matchAll(/\.([\w-]+)/g)) sheet.classes.add(name!);
      if (look) addRule(sheet, selector, {look, order: order++});
    }
  }
  return sheet;
}

const simple = /^([a-z][\w]*|\*)?((?:[.#][\w-]+)*)$/i;

/** A selector with a state (a:hover), an attribute or a neighbour is not followed. */
function addRule({rules}: Sheet, selector: string, {look, order}: {look: PageLook; order: number}) {
  const written = selector.replaceAll(">", " ").trim().split(/\s+/);
  if (!written.every((each) => each !== "" && simple.test(each))) return;
  const parts = written.map(toSimple);
  const rule = {parts, look, weight: parts.reduce((sum, part) => sum + weightOf(part), order)};
  const {id, classes, name} = parts.at(-1)!;
  const key = id !== "" ? `#${id}` : classes.length > 0 ? `.${classes[0]}` : name;
  rules.set(key, [...(rules.get(key) ?? none), rule].sort(byWeight));
}

function toSimple(written: string): Simple {
  const [, name = "", rest = ""] = simple.exec(written)!;
  const marks = rest.match(/[.#][\w-]+/g) ?? [];
  const [id = ""] = marks.filter((each) => each.startsWith("#"));
  return {
    name: name === "*" ? "" : name.toLowerCase(),
    id: id.slice(1),
    classes: marks.filter((each) => each.startsWith(".")).map((each) => each.slice(1))
  };
}

/** An id goes before classes, these before names, and what is said later before what was said before. */
const weightOf = ({id, classes, name}: Simple) =>
  (id === "" ? 0 : 1e12) + classes.length * 1e9 + (name === "" ? 0 : 1e6);
