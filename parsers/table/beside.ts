import {parseLabel, resemblance} from "#parsers/labels.ts";
import type {Form} from "#parsers/template.ts";
import {columnsOf, headerWords, type Column} from "./axes.ts";
import type {Token} from "./cells.ts";

/** A form's columns, and the field of a grid in which each of them stands. */
export interface Placed {
  columns: Column[];
  fields: number[];
}

/** The words of a header: with their labels' first wordings, and those that the form does not have. */
export interface Worded {
  tokens: Token[];
  foreign: Token[];
  coreOf: (token: Token) => string | undefined;
}

/**
 * The columns of a header in a grid by the fields in which they stand, where every head is over its own and words in
 * reading order leave two orders: 法人或其他组织 · 总计, and what stands under the former.
 */
export function columnsInFields(form: Form, words: Worded): Placed | null {
  const printed = new Set(words.tokens.map(words.coreOf));
  const isWhole = [...headWords(form).keys()].every((core) => printed.has(core));
  return isWhole ? placed(form, words) : null;
}

/**
 * The columns of a header in a grid that has others beside them: 备注 at its right, 小计 or a second 合计 under
 * 法人或其他组织, last year's total. Each of the form's own stands there over fields of its own, and no other word does; null where there are no others, or it is not so.
 */
export function columnsBeside(form: Form, words: Worded): Placed | null {
  const names = new Set(columnsOf(form).map(({cores}) => cores[0]!));
  const own = words.tokens.filter((token) => names.has(words.coreOf(token) ?? ""));
  return words.foreign.length > 0 || own.length > names.size ? placed(form, words) : null;
}

function placed(form: Form, {tokens, foreign, coreOf}: Worded): Placed | null {
  const block = tokens[0]?.line.block;
  if (tokens.some(({line}) => line.row === undefined || line.block !== block)) return null;
  const heads = headWords(form);
  const spans = tokens.filter((token) => heads.has(coreOf(token) ?? ""));
  const columns = columnsOf(form);
  const leaves = columns.flatMap(({cores: [core]}) =>
    oneOf(
      tokens.filter((token) => coreOf(token) === core),
      spans
    )
  );
  if (leaves.length < columns.length || new Set(leaves).size < leaves.length) return null;
  const names = new Set(columns.map(({cores}) => cores[0]!));
  const again = tokens.filter((token) => names.has(coreOf(token) ?? "") && !leaves.includes(token));
  const others = [...foreign, ...again];
  const isApart = others.every((token) => !leaves.some((leaf) => meets(token, leaf)));
  const isUnder = spans.every((head) => {
    const below = leaves.filter((leaf) => meets(head, leaf)).map(coreOf);
    return below.join() === heads.get(coreOf(head)!)!.join();
  });
  if (!isApart || !isUnder) return null;
  if (leaves.some((leaf, at) => others.some((token) => isHalf(token, leaf, columns[at]!))))
    return null;
  const byField = leaves.map((leaf, at) => ({field: leaf.field, column: columns[at]!}));
  byField.sort((a, b) => a.field - b.field);
  return {columns: byField.map(({column}) => column), fields: byField.map(({field}) => field)};
}

const end = ({field, line: {across = 1}}: Token) => field + across;
const meets = (one: Token, other: Token) => one.field < end(other) && other.field < end(one);

/** Whether a word is the other half of its neighbour: 本年 | 公开数量, which were 本年新公开数量. */
function isHalf(token: Token, leaf: Token, {cores}: Column): boolean {
  const [left, right] = token.field < leaf.field ? [token, leaf] : [leaf, token];
  if (end(left) !== right.field) return false;
  const [both, one] = [left.text + right.text, leaf.text].map((text) => parseLabel(text).core);
  return resemblance(both!, cores) >= resemblance(one!, cores);
}

/** The only one of some words; of 合计 twice the one that stands under no other head. */
function oneOf(same: Token[], heads: Token[]): Token[] {
  const own =
    same.length > 1 ? same.filter((token) => !heads.some((head) => meets(head, token))) : same;
  return own.length === 1 ? own : [];
}

const headsByForm = new WeakMap<Form, Map<string, string[]>>();

/** The heads over columns, each with the words that stand under it. */
function headWords(form: Form): Map<string, string[]> {
  const known = headsByForm.get(form);
  if (known) return known;
  const coreOf = new Map(headerWords(form).map(({label, cores}) => [label, cores[0]!]));
  const made = new Map(
    Object.entries(form.columns).flatMap(([label, below]): [string, string[]][] =>
      typeof below === "string"
        ? []
        : [[coreOf.get(label)!, Object.keys(below).map((each) => coreOf.get(each)!)]]
    )
  );
  headsByForm.set(form, made);
  return made;
}
