import {coresOf} from "#parsers/labels.ts";
import type {Form, Labels} from "#parsers/template.ts";
import {columnsOf, type Column} from "./axes.ts";

/** A printed word of a header: its label by the first of its wordings. */
interface Node {
  core: string;
  /** null for a head over columns. */
  column: Column | null;
  below: Node[];
}

const trees = new WeakMap<Form, Node[]>();

/** The words of a form's header as they are nested. */
function treeOf(form: Form): Node[] {
  const known = trees.get(form);
  if (known) return known;
  const columns = [...columnsOf(form)];
  const made = toNodes(form.columns, columns);
  trees.set(form, made);
  return made;
}

function toNodes(labels: Labels, columns: Column[]): Node[] {
  return Object.entries(labels).map(([label, value]) => {
    const core = coresOf(label)[0]!;
    if (typeof value === "string") return {core, column: columns.shift()!, below: []};
    return {core, column: null, below: toNodes(value, columns)};
  });
}

const columnWords = new WeakMap<Form, Set<string>>();

/** Whether a word of a header is one of this form's columns, or a head over some. */
export function isColumnWord(form: Form, core: string): boolean {
  const words = columnWords.get(form) ?? namesOf(nodesIn(treeOf(form)));
  columnWords.set(form, words);
  return words.has(core);
}

/**
 * The columns in the order in which a header prints them, its words in reading order; null where they are not all
 * there, each once, in an order that a header can have: row by row, column by column, or heads first.
 */
export function orderOf(form: Form, printed: string[]): Column[] | null {
  const half = printed.slice(0, printed.length / 2);
  // A header that is printed at the end of one page, and again at the beginning of the next.
  const words = [...half, ...half].join() === printed.join() ? half : printed;
  const tree = treeOf(form);
  const heads = namesOf(headsIn(tree));
  const orders = words.some((word) => heads.has(word))
    ? ordersOf(tree, withTops(tree, words))
    : withoutHeads(form, words);
  const [first, ...others] = orders;
  return first && others.every((other) => isSame(other, first)) ? first : null;
}

/** The orders in which these words may be a header. */
const ordersOf = (tree: Node[], words: string[]): Column[][] =>
  [byRows, byColumns, headsFirst].flatMap((read) => {
    const left = [...words];
    const order = read(tree, left);
    return order && left.length === 0 ? [order] : [];
  });

/** With the heads of the first row, where all of it is gone: what stands under 行政复议 and 行政诉讼 tells them apart. */
function withTops(tree: Node[], words: string[]): string[] {
  const tops = headsOf(tree).map(({core}) => core);
  return tops.length === tree.length && !tops.some((top) => words.includes(top))
    ? [...tops, ...words]
    : words;
}

const isSame = (one: Column[], other: Column[]) => one.every((column, at) => column === other[at]);

/**
 * Columns whose heads are not printed. Where all that stand under none come first, 自然人 · 总计 · 商业企业 …, the head may
 * be lost, and the order of the rest with it; and fifteen results of three kinds are known in the form's order only.
 */
function withoutHeads(form: Form, words: string[]): Column[][] {
  const tree = treeOf(form);
  const leaves = nodesIn(tree).filter(({column}) => column !== null);
  const order = take(leaves, [...words]);
  if (!order || words.length !== leaves.length) return [];
  const above = tree.filter((node) => order.includes(node));
  const isLost = above.length > 0 && above.length < order.length && isFirst(above, order);
  const columns = leavesOf(order);
  const isTwice = namesOf(leaves).size < leaves.length;
  const isForms = isSame(columns, leavesOf(leaves));
  return !isForms && (isLost || isTwice) ? [] : [columns];
}

const isFirst = (some: Node[], all: Node[]) =>
  all.slice(0, some.length).every((node) => some.includes(node));

const nodesIn = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...nodesIn(node.below)]);

const headsIn = (nodes: Node[]): Node[] => headsOf(nodesIn(nodes));

const namesOf = (nodes: Node[]) => new Set(nodes.map(({core}) => core));

const leavesOf = (nodes: Node[]): Column[] =>
  nodes.flatMap(({column, below}) => (column ? [column] : leavesOf(below)));

const headsOf = (nodes: Node[]): Node[] => nodes.filter(({column}) => column === null);

/** The next words are these, each once: in their order; null where they are others. */
function take(nodes: Node[], words: string[]): Node[] | null {
  const free = [...nodes];
  const taken = words.splice(0, nodes.length).flatMap((word) => pick(free, word));
  return taken.length === nodes.length ? taken : null;
}

/** 自然人 · 法人或其他组织 · 总计, then what stands under 法人或其他组织. */
function byRows(tree: Node[], words: string[]): Column[] | null {
  const order = new Map<Node[], Node[]>();
  for (let groups = [tree]; groups.length > 0;) {
    const group = groups.shift()!;
    const nodes = take(group, words);
    if (!nodes) return null;
    order.set(group, nodes);
    groups = [...groups, ...headsOf(nodes).map(({below}) => below)];
  }
  const leaves = (group: Node[]): Column[] =>
    order.get(group)!.flatMap(({column, below}) => (column ? [column] : leaves(below)));
  return leaves(tree);
}

/** 自然人 · 法人或其他组织, what stands under it, · 总计. */
function byColumns(nodes: Node[], words: string[]): Column[] | null {
  const free = [...nodes];
  const columns: Column[] = [];
  while (free.length > 0) {
    const [node] = pick(free, words.shift());
    const own = node && (node.column ? [node.column] : byColumns(node.below, words));
    if (!own) return null;
    columns.push(...own);
  }
  return columns;
}

/** The node of a word, taken out of those that are left. */
function pick(free: Node[], word: string | undefined): Node[] {
  const at = free.findIndex(({core}) => core === word);
  return at < 0 ? [] : free.splice(at, 1);
}

/** 法人或其他组织 in a row of its own, then 自然人 · 商业企业 · … · 总计. */
function headsFirst(tree: Node[], words: string[]): Column[] | null {
  const order = new Map<Node[], Node[]>();
  for (let groups = [tree]; groups.length > 0;) {
    const group = groups.shift()!;
    const heads = take(headsOf(group), words);
    if (!heads) return null;
    order.set(group, heads);
    groups = [...groups, ...heads.map(({below}) => below)];
  }
  return leavesUnder(tree, order, words);
}

function leavesUnder(nodes: Node[], heads: Map<Node[], Node[]>, words: string[]): Column[] | null {
  const [free, next] = [nodes.filter(({column}) => column !== null), [...heads.get(nodes)!]];
  const columns: Column[] = [];
  while (free.length + next.length > 0) {
    const [leaf] = pick(free, words[0]);
    if (leaf) words.shift();
    const head = leaf ? undefined : next.shift();
    const own = leaf ? [leaf.column!] : head && leavesUnder(head.below, heads, words);
    if (!own) return null;
    columns.push(...own);
  }
  return columns;
}
