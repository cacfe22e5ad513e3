import {parseRegExpLiteral, type AST} from "@eslint-community/regexpp";

/** Characters of which a text must hold one at least. */
type Clause = ReadonlySet<string>;

/** A choice among more characters than these rules out no text of a report. */
const widest = 24;
/** Two clauses rule out nearly all that more would. */
const most = 2;

/**
 * A test that is quick and never says no to a text in which the pattern is found: a text without 诉 and 讼 holds no
 * (?:行政)?诉讼, and need not be searched. What each pattern needs is worked out from the pattern itself.
 */
export function mayHold(pattern: RegExp): (text: string) => boolean {
  const clauses = neededBy(pattern)
    .filter(({size}) => size <= widest)
    .sort((a, b) => a.size - b.size)
    .slice(0, most)
    .map((clause) => [...clause]);
  return (text) => clauses.every((clause) => clause.some((sign) => text.includes(sign)));
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
