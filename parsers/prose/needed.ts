import {parseRegExpLiteral, type AST} from "@eslint-community/regexpp";
import {matchesOf} from "../matches.ts";

/** Characters of which a text must hold one at least. */
type Clause = ReadonlySet<string>;

/** A choice among more characters than these rules out no text of a report. */
const widest = 24;
/** Two clauses rule out nearly all that more would. */
const most = 2;
/** A single report seeks few patterns as often as that; to take one apart costs as much as seeking it as often. */
const seldom = 100;

/**
 * A test that is quick and never says no to a text in which the pattern is found: a text without 诉 and 讼 holds no
 * (?:行政)?诉讼, and need not be searched. What each pattern needs is worked out from the pattern itself, once it has been
 * asked for as often as `after` says.
 */
export function mayHold(pattern: RegExp, after = seldom): (text: string) => boolean {
  let asked = 0;
  let clauses: string[][] | null = null;
  return (text) => {
    if (clauses === null && ++asked <= after) return true;
    clauses ??= clausesOf(pattern);
    return clauses.every((clause) => holdsOne(text, clause));
  };
}

/** The same of many patterns at once: the text is looked through one time, however many there are. */
export function sieve<T>(all: T[], patternOf: (one: T) => RegExp): (text: string) => T[] {
  let asked = 0;
  let needs: Uint16Array[][] | null = null;
  return (text) => {
    if (needs === null && ++asked <= seldom) return all;
    needs ??= all.map((one) => clausesOf(patternOf(one)).map(numbersOf));
    mark(text, 1);
    const left = all.filter((_, at) => isMarked(needs![at]!));
    mark(text, 0);
    return left;
  };
}

/** A mark at the number of every character of the text that is sifted for. */
const marks = new Uint8Array(0x10000);

function mark(text: string, sign: 0 | 1): void {
  for (let at = 0; at < text.length; at++) marks[text.charCodeAt(at)] = sign;
}

const numbersOf = (clause: string[]): Uint16Array =>
  Uint16Array.from(clause.map((sign) => sign.charCodeAt(0)));

/** Whether the text has a character of every clause. */
function isMarked(clauses: Uint16Array[]): boolean {
  for (const clause of clauses) {
    let at = 0;
    while (at < clause.length && marks[clause[at]!] === 0) at++;
    if (at === clause.length) return false;
  }
  return true;
}

/** A pattern that is searched for only in texts that may hold it. */
export interface Sought {
  first: (text: string) => RegExpExecArray | null;
  /** All that a global pattern finds. */
  every: (text: string) => RegExpExecArray[];
  /** The text without what is found: all of it, of a global pattern. */
  without: (text: string) => string;
}

/** A pattern that is asked of every clause, and found in few. */
export function sought(pattern: RegExp): Sought {
  const mayBeIn = mayHold(pattern);
  return {
    first: (text) => (mayBeIn(text) ? pattern.exec(text) : null),
    every: (text) => (mayBeIn(text) ? matchesOf(text, pattern) : none),
    without: (text) => (mayBeIn(text) ? text.replace(pattern, "") : text)
  };
}

const none: RegExpExecArray[] = [];

const known = new WeakMap<RegExp, string[][]>();

/** The clauses that rule out most. */
function clausesOf(pattern: RegExp): string[][] {
  const before = known.get(pattern);
  if (before) return before;
  const made = neededBy(pattern)
    .filter(({size}) => size <= widest)
    .sort((a, b) => a.size - b.size)
    .slice(0, most)
    .map((clause) => [...clause]);
  known.set(pattern, made);
  return made;
}

function holdsOne(text: string, clause: string[]): boolean {
  for (const sign of clause) if (text.includes(sign)) return true;
  return false;
}

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
