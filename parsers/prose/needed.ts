import {parseRegExpLiteral, type AST} from "@eslint-community/regexpp";
import {matchesOf} from "../matches.ts";

/** Characters of which a text must hold one at least. */
type Clause = ReadonlySet<string>;

/** Four clauses rule out nearly all that more would. */
const most = 4;
/** A single report seeks few patterns as often as that; to take one apart costs as much as seeking it as often. */
const seldom = 100;

/** Every clause has a number; at the number of each character there is a bit for each clause that it fulfils. */
const numbers = new Map<string, number>();
const tables: Int32Array[] = [];

function numberOf(clause: Clause): number {
  const key = [...clause].sort().join("");
  const before = numbers.get(key);
  if (before !== undefined) return before;
  const number = numbers.size;
  const table = (tables[number >> 5] ??= new Int32Array(0x10000));
  for (const sign of clause) table[sign.charCodeAt(0)]! |= 1 << (number & 31);
  numbers.set(key, number);
  return number;
}

/** Clauses as bits in one of the tables. */
interface Need {
  table: number;
  bits: number;
}

const needs = new WeakMap<RegExp, Need[]>();

/** The clauses that rule out most. */
function needsOf(pattern: RegExp): Need[] {
  const before = needs.get(pattern);
  if (before) return before;
  const chosen = neededBy(pattern)
    .sort((a, b) => a.size - b.size)
    .slice(0, most)
    .map(numberOf);
  const byTable = new Map<number, number>();
  for (const number of chosen)
    byTable.set(number >> 5, (byTable.get(number >> 5) ?? 0) | (1 << (number & 31)));
  const made = [...byTable].map(([table, bits]) => ({table, bits}));
  needs.set(pattern, made);
  return made;
}

/**
 * A test that is quick and never says no to a text in which the pattern is found: a text without 诉 and 讼 holds no
 * (?:行政)?诉讼, and need not be searched. What each pattern needs is worked out from the pattern itself, once it has been
 * asked for as often as `after` says.
 */
export function mayHold(pattern: RegExp, after = seldom): (text: string) => boolean {
  let asked = 0;
  let own: Need[] | null = null;
  return (text) => {
    if (own === null && ++asked <= after) return true;
    own ??= needsOf(pattern);
    for (const need of own) if (!fulfils(text, need)) return false;
    return true;
  };
}

function fulfils(text: string, {table, bits}: Need): boolean {
  const known = tables[table]!;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    held |= known[text.charCodeAt(at)]!;
    if ((held & bits) === bits) return true;
  }
  return false;
}

/** The same of many patterns at once: the text is looked through one time, however many there are. */
export function sieve<T>(all: T[], patternOf: (one: T) => RegExp): (text: string) => T[] {
  let asked = 0;
  let own: Need[][] | null = null;
  let asks: number[] = [];
  return (text) => {
    if (own === null && ++asked <= seldom) return all;
    if (own === null) {
      own = all.map((one) => needsOf(patternOf(one)));
      asks = [...new Set(own.flat().map(({table}) => table))];
    }
    for (const table of asks) held[table] = heldBy(text, tables[table]!);
    const left: T[] = [];
    for (let at = 0; at < all.length; at++) if (isHeld(own[at]!)) left.push(all[at]!);
    return left;
  };
}

/** What the text that is sifted for fulfils, by table. */
const held: number[] = [];

function heldBy(text: string, known: Int32Array): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= known[text.charCodeAt(at)]!;
  return bits;
}

function isHeld(own: Need[]): boolean {
  for (const {table, bits} of own) if ((held[table]! & bits) !== bits) return false;
  return true;
}

/** A pattern that is searched for only in texts that may hold it. */
export interface Sought {
  test: (text: string) => boolean;
  exec: (text: string) => RegExpExecArray | null;
  /** All that a global pattern finds. */
  every: (text: string) => RegExpExecArray[];
  /** The text without what is found: all of it, of a global pattern. */
  without: (text: string) => string;
}

/** A pattern that is asked of every clause, and found in few. */
export function sought(pattern: RegExp): Sought {
  const mayBeIn = mayHold(pattern);
  return {
    test: (text) => mayBeIn(text) && pattern.test(text),
    exec: (text) => (mayBeIn(text) ? pattern.exec(text) : null),
    every: (text) => (mayBeIn(text) ? matchesOf(text, pattern) : none),
    without: (text) => (mayBeIn(text) ? text.replace(pattern, "") : text)
  };
}

const none: RegExpExecArray[] = [];

/** All clauses of a pattern; none where it may be found in any text. */
export function neededBy(pattern: RegExp): Clause[] {
  if (pattern.ignoreCase) throw new Error(`letters of either case are not told apart: ${pattern}`);
  return ofChoice(parseRegExpLiteral(pattern).pattern.alternatives);
}

/** Of several ways, one is taken: a character of the narrowest clause of each is there. */
function ofChoice(ways: AST.Alternative[]): Clause[] {
  const clauses = ways.map(ofSequence);
  const [only] = clauses;
  if (ways.length === 1) return only!;
  const narrowest = clauses.map((each) => each.toSorted((a, b) => a.size - b.size)[0]);
  return narrowest.includes(undefined)
    ? []
    : [new Set(narrowest.flatMap((clause) => [...clause!]))];
}

const ofSequence = ({elements}: AST.Alternative): Clause[] => elements.flatMap(ofElement);

function ofElement(element: AST.Element): Clause[] {
  if (element.type === "Character") return [new Set([String.fromCodePoint(element.value)])];
  if (element.type === "Group" || element.type === "CapturingGroup")
    return ofChoice(element.alternatives);
  if (element.type === "Quantifier") return element.min > 0 ? ofElement(element.element) : [];
  return element.type === "CharacterClass" ? ofClass(element) : [];
}

function ofClass({negate, elements}: AST.CharacterClass): Clause[] {
  const signs = elements.map((each) => (each.type === "Character" ? each.value : null));
  return negate || signs.includes(null)
    ? []
    : [new Set(signs.map((sign) => String.fromCodePoint(sign!)))];
}
