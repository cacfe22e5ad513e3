/** Reports as they go wrong on their way to a page: nothing of it changes a figure, and what it takes is told. */
import {Converter} from "opencc-js/cn2t";
import {cutInTwo, tablesByItem} from "#test/printed/html.ts";
import type {PrintedBlock, PrintedCell} from "#test/printed/report.ts";
import type {Random} from "./random.ts";

/** A cell of figures knows which figure it is. */
export interface MadeCell extends PrintedCell {
  key?: string;
}

export interface Damaged {
  blocks: PrintedBlock[];
  /** Keys of figures whose row lacks a cell: nobody can tell which. */
  open: Set<string>;
}

type Damage = (blocks: PrintedBlock[], random: Random, open: Set<string>) => PrintedBlock[];

const inTables =
  (change: (table: MadeCell[][], random: Random, open: Set<string>) => MadeCell[][]): Damage =>
  (blocks, random, open) =>
    blocks.map((block) =>
      "table" in block ? {...block, table: change(block.table, random, open)} : block
    );

/** Changes the words of some labels. */
const inLabels = (share: number, change: (text: string, random: Random) => string): Damage =>
  inTables((table, random) =>
    table.map((row) =>
      row.map((cell) =>
        cell.is === "label" && random.next() < share
          ? {...cell, text: change(cell.text, random)}
          : cell
      )
    )
  );

const spaced = (text: string, random: Random) => {
  const at = random.int(1, Math.max(1, text.length - 1));
  return `${text.slice(0, at)}${random.pick([" ", "\u00a0", "\u3000"])}${text.slice(at)}`;
};

/** A long label stays itself without one of its characters. */
const cut = (text: string, random: Random) => {
  const at = random.int(2, text.length - 2);
  return text.length < 8 ? text : `${text.slice(0, at)}${text.slice(at + 1)}`;
};

const renumbered = (text: string, random: Random) =>
  text
    .replace(/^\(([一二三四五六七])\)/, (_, n) => random.pick([`（${n}）`, `${n})`, `(${n}) `]))
    .replace(/^(\d)\./, (_, n) => random.pick([`${n}、`, `(${n})`, `${n}．`, `${n}. `]))
    .replace(/^([一二三四])、/, (_, n) => random.pick([`${n}.`, `${n}、 `]));

const headings: Damage = (blocks, random) => {
  const sign = random.pick([".", "、 ", "．"]);
  return blocks.map((block) =>
    "heading" in block ? {heading: block.heading.replace("、", sign)} : block
  );
};

const isHeader = (row: MadeCell[]) => row.every(({is}) => is === "label");

/** The header is printed again where a page began. */
const headerAgain = inTables((table) => {
  const end = table.findIndex((row) => !isHeader(row));
  const free = table.flatMap((row, y) =>
    y > end && row.every(({rows}) => rows === 1) && !isHeader(row) ? [y] : []
  );
  // Only where no label that covers rows is cut: before the last rows of section three.
  if (end < 3 || free.length === 0) return table;
  const header = table.slice(0, end).map((row) => row.map((cell) => ({...cell})));
  return table.toSpliced(free.at(-1)!, 0, ...header);
});

/** A cell of one row is gone, and nothing shows which. */
const cellLost = inTables((table, random, open) => {
  const rows = table.flatMap((row, y) =>
    row.filter(({key}) => key !== undefined).length > 2 ? [y] : []
  );
  if (rows.length === 0) return table;
  const y = random.pick(rows);
  const row = table[y]!;
  row.forEach(({key}) => key !== undefined && open.add(key));
  const values = row.filter(({key}) => key !== undefined);
  return table.with(
    y,
    row.filter((cell) => cell !== random.pick(values.slice(0, 1)))
  );
});

const decorated: Damage = (blocks) =>
  blocks.flatMap((block) => [{paragraph: "\u00a0"}, block, {paragraph: "\u00a0"}]);

const noted: Damage = (blocks, random) =>
  blocks.flatMap((block) =>
    "table" in block && random.next() < 0.5
      ? [block, {paragraph: "注:本表数据由各科室提供,统计口径与往年一致。"}]
      : [block]
  );

const toTraditional = Converter({from: "cn", to: "t"});

const traditional: Damage = (blocks) =>
  blocks.map((block) => {
    if ("heading" in block) return {heading: toTraditional(block.heading)};
    if ("paragraph" in block) return block;
    const table = block.table.map((row) =>
      row.map((cell) => (cell.is === "label" ? {...cell, text: toTraditional(cell.text)} : cell))
    );
    return {...block, table};
  });

export const damages: Record<string, Damage> = {
  "spaces in labels": inLabels(0.3, spaced),
  "characters lost from labels": inLabels(0.1, cut),
  "labels numbered otherwise": inLabels(0.5, renumbered),
  "headings numbered otherwise": headings,
  "a table for each item": tablesByItem,
  "tables cut in two": cutInTwo,
  "headers repeated": headerAgain,
  "a cell lost": cellLost,
  "no-break spaces between": decorated,
  "notes under tables": noted,
  "traditional characters": traditional
};

/** One to three of some kinds of damage, in the order in which they are listed. */
export function damage(blocks: PrintedBlock[], names: string[], random: Random): Damaged {
  const chosen = new Set(Array.from({length: random.int(1, 3)}, () => random.pick(names)));
  const open = new Set<string>();
  const damaged = names
    .filter((name) => chosen.has(name))
    .reduce((before, name) => damages[name]!(before, random, open), blocks);
  return {blocks: damaged, open};
}
