/** Damage to what stands around tables: headings, captions, notes, tables cut, moved, or there for another year. */
import type {Random} from "#test/generated/random.ts";
import type {Block, Cell, Model} from "./golden.ts";
import {strange, type Change} from "./structure.ts";

type TableBlock = Extract<Block, {table: unknown}>;

const tableAt = ({blocks}: Model, random: Random): number | null => {
  const found = blocks.flatMap((block, at) => ("table" in block ? [at] : []));
  return found.length === 0 ? null : random.pick(found);
};

const withBlocks = (model: Model, at: number, count: number, ...blocks: Block[]): Model => ({
  ...model,
  blocks: model.blocks.toSpliced(at, count, ...blocks)
});

const paragraph = (text: string): Block => ({sentences: [{text, says: []}]});

const aroundTable =
  (change: (table: TableBlock, random: Random) => Block[]): Change =>
  (model, random) => {
    const at = tableAt(model, random);
    if (at === null) return null;
    return withBlocks(model, at, 1, ...change(model.blocks[at] as TableBlock, random));
  };

/** The same table with numbers that are not this report's: another year's, or another body's. */
const foreign = ({table, about}: TableBlock, random: Random): Block => ({
  about,
  table: table.map((row) =>
    row.map(({key, ...cell}): Cell => (key === undefined ? cell : {...cell, text: strange(random)}))
  )
});

const captions = [
  "2015年度情况如下:",
  "附:上一年度(2014年)数据",
  "青禾县教育局数据:",
  "(以下为全市汇总数据,供参考)",
  "以下为2012年数据",
  "上年度数据如下:"
];

const isHeader = (row: Cell[]) => row.every(({is}) => is === "label");

function cut({table, about}: TableBlock, random: Random, header: Cell[][]): Block[] {
  const at = random.int(1, table.length - 1);
  return [
    {table: table.slice(0, at), about},
    {table: [...header, ...table.slice(at)], about}
  ];
}

const headingChange =
  (change: (heading: string, random: Random) => Block[]): Change =>
  (model, random) => {
    const found = model.blocks.flatMap((block, at) => ("heading" in block ? [at] : []));
    const at = random.pick(found);
    const {heading} = model.blocks[at] as {heading: string};
    return withBlocks(model, at, 1, ...change(heading, random));
  };

/** Two sections change places, each with its heading. */
const sectionsSwapped: Change = (model, random) => {
  const starts = model.blocks.flatMap((block, at) => ("heading" in block ? [at] : []));
  const which = random.int(0, starts.length - 2);
  const [a, b, end] = [
    starts[which]!,
    starts[which + 1]!,
    starts[which + 2] ?? model.blocks.length
  ];
  const {blocks} = model;
  return {
    ...model,
    blocks: [
      ...blocks.slice(0, a),
      ...blocks.slice(b, end),
      ...blocks.slice(a, b),
      ...blocks.slice(end)
    ]
  };
};

/** A table moves to another place of the report, its heading stays. */
const tableMoved: Change = (model, random) => {
  const from = tableAt(model, random);
  if (from === null) return null;
  const rest = model.blocks.toSpliced(from, 1);
  return {...model, blocks: rest.toSpliced(random.int(1, rest.length), 0, model.blocks[from]!)};
};

export const blockChanges: Record<string, Change> = {
  "heading lost": headingChange(() => []),
  "heading doubled": headingChange((heading) => [{heading}, {heading}]),
  "heading without its number": headingChange((heading) => [
    {heading: heading.replace(/^[一二三四五六][、.]/, "")}
  ]),
  "heading of another number": headingChange((heading, random) => [
    {heading: heading.replace(/^[一二三四五六]/, () => random.pick([..."一二三四五六七"]))}
  ]),
  "sections swapped": sectionsSwapped,
  "table moved": tableMoved,
  "table lost": aroundTable(() => []),
  "table cut in two": aroundTable((block, random) => cut(block, random, [])),
  "table cut in two, its header repeated": aroundTable((block, random) =>
    cut(
      block,
      random,
      block.table.slice(
        0,
        block.table.findIndex((row) => !isHeader(row))
      )
    )
  ),
  "table of another year before": aroundTable((block, random) => [
    paragraph(random.pick(captions)),
    foreign(block, random),
    paragraph("本机关本年度情况如下:"),
    block
  ]),
  "table of another year after": aroundTable((block, random) => [
    block,
    paragraph(random.pick(captions)),
    foreign(block, random)
  ]),
  "note under a table": aroundTable((block, random) => [
    block,
    paragraph(
      random.pick([
        `注:上述数据不含乡镇街道的${strange(random)}件。`,
        `(说明:比上一年度统计口径减少${strange(random)}项)`,
        `填表人:张某 联系电话:${strange(random)}`,
        `单位:件 第${random.int(2, 9)}页 共${random.int(10, 20)}页`
      ])
    )
  ])
};
