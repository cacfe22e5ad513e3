/** Damage to tables: cells, rows, headers, spans, whole tables. What it makes of the truth goes with the cells. */
import type {Random} from "#test/generated/random.ts";
import type {Block, Cell, Model} from "./golden.ts";

export type Change = (model: Model, random: Random) => Model | null;

type Table = Cell[][];
type TableChange = (table: Table, random: Random) => Table | null;

/** Changes one table of a report. */
const inTable =
  (change: TableChange, abouts = ["2", "3", "4", "statistics"]): Change =>
  (model, random) => {
    const at = model.blocks.flatMap((block, index) =>
      "table" in block && abouts.includes(block.about) ? [index] : []
    );
    if (at.length === 0) return null;
    const index = random.pick(at);
    const block = model.blocks[index] as Extract<Block, {table: unknown}>;
    const table = change(block.table, random);
    return table && {...model, blocks: model.blocks.with(index, {...block, table})};
  };

const isValue = ({key}: Cell) => key !== undefined;
const isLabel = ({is}: Cell) => is === "label";
const isHeader = (row: Cell[]) => row.every(isLabel);

/** Places in a table that fit. */
function spots(table: Table, fits: (cell: Cell) => boolean): [y: number, x: number][] {
  return table.flatMap((row, y) =>
    row.flatMap((cell, x): [number, number][] => (fits(cell) ? [[y, x]] : []))
  );
}

const withRow = (table: Table, y: number, change: (row: Cell[]) => Cell[]): Table =>
  table.with(y, change(table[y]!));

const withCell = (table: Table, [y, x]: [number, number], change: (cell: Cell) => Cell): Table =>
  withRow(table, y, (row) => row.with(x, change(row[x]!)));

const anyCell =
  (fits: (cell: Cell) => boolean, change: (cell: Cell, random: Random) => Cell): TableChange =>
  (table, random) => {
    const found = spots(table, fits);
    return found.length === 0
      ? null
      : withCell(table, random.pick(found), (cell) => change(cell, random));
  };

const unknownWords = [
  "行政确认",
  "备案事项",
  "本年度累计",
  "咨询答复",
  "其中:网络渠道",
  "平台访问量"
];

/** A number of a row or a note that no form has: whoever reads it invents. */
export const strange = (random: Random): string => `${random.int(800_001, 899_999)}`;

const label = (text: string, columns = 1): Cell => ({text, columns, rows: 1, is: "label"});
const value = (text: string): Cell => ({text, columns: 1, rows: 1, is: "value"});

/** Exchanges what two rows are about: their labels, with the keys of their cells. */
const swapLabels: TableChange = (table, random) => {
  const rows = table.flatMap((row, y) => (row.some(isValue) && row.some(isLabel) ? [y] : []));
  const [a, b] = [random.pick(rows), random.pick(rows)];
  const [one, other] = [table[a]!, table[b]!];
  const values = (row: Cell[]) => row.filter(isValue);
  if (a === b || values(one).length !== values(other).length) return null;
  const name = (row: Cell[]) => row.findLast(isLabel)!;
  const renamed = (row: Cell[], from: Cell[]): Cell[] =>
    row.map((cell) => {
      if (cell === name(row)) return {...cell, text: name(from).text};
      return isValue(cell) ? {...cell, key: values(from)[values(row).indexOf(cell)]!.key!} : cell;
    });
  // 处理决定数量 is a column of one item and 制发件数 of another: only rows of one kind may change places.
  if (columnOf(values(one)[0]!) !== columnOf(values(other)[0]!)) return null;
  return table.with(a, renamed(one, other)).with(b, renamed(other, one));
};

/** What a cell's column is called: after the @ of section three, after the last dot elsewhere. */
const columnOf = ({key}: Cell) => /@.*$|[^.]*$/.exec(key!)![0];

/** The heads of a table's columns in their order, and the rows that stand under them. */
export function headsOf(table: Table): {heads: [y: number, x: number][]; rows: number[]}[] {
  const at = (y: number, from: number, to = table[y]!.length): [number, number][] =>
    table[y]!.slice(from, to).map((_, x) => [y, x + from]);
  const below = (from: number, to: number) =>
    table.flatMap((row, y) => (y > from && y < to && row.some(isValue) ? [y] : []));
  const three = table.findIndex((row) => row.some(({text}) => text === "自然人"));
  if (three >= 0)
    return [
      {
        heads: [[three, 0], ...at(three + 1, 0), [three, 2]],
        rows: below(three + 1, table.length)
      }
    ];
  if (table[0]!.some(({text}) => text === "行政复议"))
    return [{heads: [...at(1, 0, 5), ...at(2, 0)], rows: below(2, table.length)}];
  const starts = table.flatMap((row, y) => (row[0]?.text === "信息内容" ? [y] : []));
  return starts.map((y, index) => ({
    heads: at(y, 1),
    rows: below(y, starts[index + 1] ?? table.length)
  }));
}

/** Two heads of columns of one table change places, and what their columns are about with them. */
const swapHeads: TableChange = (table, random) => {
  const groups = headsOf(table).filter(({heads}) => heads.length > 1);
  if (groups.length === 0) return null;
  const {heads, rows} = random.pick(groups);
  // The heads of section four stand three times, each under its own group.
  const from = heads.length === 15 ? random.pick([0, 5, 10]) : 0;
  const count = heads.length === 15 ? 5 : heads.length;
  const [a, b] = [from + random.int(0, count - 1), from + random.int(0, count - 1)];
  const [one, other] = [heads[a]!, heads[b]!];
  // 总计 under 法人或其他组织 would be another total: heads stay on their level.
  if (a === b || table[one[0]]![one[1]]!.rows !== table[other[0]]![other[1]]!.rows) return null;
  const text = ([y, x]: [number, number]) => table[y]![x]!.text;
  const named = withCell(
    withCell(table, one, (cell) => ({...cell, text: text(other)})),
    other,
    (cell) => ({...cell, text: text(one)})
  );
  return named.map((row, y) => (rows.includes(y) ? withKeysSwapped(row, a, b) : row));
};

function withKeysSwapped(row: Cell[], a: number, b: number): Cell[] {
  const values = row.filter(isValue);
  return row.map((cell) => {
    const at = values.indexOf(cell);
    const from = at === a ? b : at === b ? a : at;
    return at < 0 || !values[from] ? cell : {...cell, key: values[from].key!};
  });
}

/** Where every cell begins, counted in columns. */
function columnsOf(table: Table): Map<Cell, number> {
  const taken = table.map((): boolean[] => []);
  const starts = new Map<Cell, number>();
  table.forEach((row, y) => {
    for (const cell of row) {
      let column = 0;
      while (taken[y]![column]) column++;
      starts.set(cell, column);
      for (const line of taken.slice(y, y + cell.rows))
        for (let x = 0; x < cell.columns; x++) line[column + x] = true;
    }
  });
  return starts;
}

/** Whether a cell of one of the tables begins in another column than before. */
export const isShifted = (one: Model, other: Model): boolean => {
  const startsOf = ({blocks}: Model) =>
    blocks.flatMap((block) => ("table" in block ? [...columnsOf(block.table).values()] : []));
  return startsOf(one).join() !== startsOf(other).join();
};

/** A column goes, or comes twice, with its head; the heads over it become narrower or wider. */
const changeColumn =
  (change: (cell: Cell) => Cell[]): TableChange =>
  (table, random) => {
    const {heads, rows} = headsOf(table)[0]!;
    const column = random.int(0, heads.length - 1);
    const [top, left] = heads[column]!;
    const starts = columnsOf(table);
    const own = starts.get(table[top]![left]!)!;
    const covers = (cell: Cell) =>
      starts.get(cell)! <= own && own < starts.get(cell)! + cell.columns;
    return table.map((row, y) => {
      const value = rows.includes(y) ? row.filter(isValue)[column] : undefined;
      return row.flatMap((cell, x) => {
        if (cell === value || (y === top && x === left)) return change(cell);
        if (y > top || !covers(cell) || cell.columns === 1) return [cell];
        return [{...cell, columns: cell.columns + change(cell).length - 1}];
      });
    });
  };

const copyOf = (row: Cell[]): Cell[] => row.map((cell) => ({...cell}));

const anyRow =
  (change: (table: Table, y: number, random: Random) => Table, header = false): TableChange =>
  (table, random) => {
    const rows = table.flatMap((row, y) => (isHeader(row) === header ? [y] : []));
    return rows.length === 0 ? null : change(table, random.pick(rows), random);
  };

const moved: TableChange = (table, random) => {
  const bodies = table.flatMap((row, y) => (isHeader(row) ? [] : [y]));
  const [from, to] = [random.pick(bodies), random.pick(bodies)];
  return from === to ? null : table.toSpliced(from, 1).toSpliced(to, 0, table[from]!);
};

/** A row that the form does not have, as wide as the one it follows. */
const inserted = anyRow((table, y, random) => {
  const width = table[y]!.filter(({is}) => is === "value").length;
  const stub = Math.max(1, table[y]!.length - width);
  const cells = Array.from({length: width}, () => value(strange(random)));
  return table.toSpliced(y + 1, 0, [label(random.pick(unknownWords), stub), ...cells]);
});

/** A row printed again with other numbers: which of them holds nobody can tell. */
const contradicted = anyRow((table, y, random) =>
  table.toSpliced(
    y + 1,
    0,
    table[y]!.filter(({rows}) => rows === 1).map((cell) =>
      isValue(cell) ? {...cell, text: String(random.int(700_001, 799_999))} : cell
    )
  )
);

const spans: TableChange = anyCell(
  () => true,
  (cell, random) => {
    const [rows, columns] = [cell.rows, cell.columns].map((span) =>
      random.next() < 0.6 ? Math.max(1, span + random.pick([-1, 1, 2])) : span
    ) as [number, number];
    return {...cell, rows, columns};
  }
);

/** Other words for what a cell says: they mean the same. */
const respelled = (change: (text: string, random: Random) => string) =>
  anyCell(
    ({text}) => text !== "",
    (cell, random) => ({...cell, text: change(cell.text, random)})
  );

const between = (text: string, sign: string, random: Random) => {
  const at = random.int(0, text.length);
  return /\d\d/.test(text.slice(Math.max(0, at - 1), at + 1))
    ? text
    : `${text.slice(0, at)}${sign}${text.slice(at)}`;
};

export const tableChanges: Record<string, Change> = {
  "cell emptied": inTable(anyCell(isValue, (cell) => ({...cell, text: ""}))),
  "cell lost": inTable(
    (table, random) => {
      const found = spots(table, ({is}) => is === "value").filter(([y]) =>
        // In a line of text the fields that a wide cell covers would make the row full again.
        table[y]!.every(({is, columns}) => is === "label" || columns === 1)
      );
      if (found.length === 0) return null;
      const [y, x] = random.pick(found);
      return withRow(table, y, (row) => row.toSpliced(x, 1));
      // The one cell of a row of the appendix would leave an empty field in its place: a blank, and truly one.
    },
    ["2", "3", "4"]
  ),
  "cell doubled": inTable((table, random) => {
    const [y, x] = random.pick(spots(table, ({is}) => is === "value"));
    return withRow(table, y, (row) => row.toSpliced(x, 0, {...row[x]!}));
  }),
  "cells exchanged": inTable((table, random) => {
    const [y, x] = random.pick(spots(table, isValue));
    const [a, b] = [table[y]![x]!, table[y]![x + 1]];
    if (!b || !isValue(b)) return null;
    return withRow(table, y, (row) =>
      row.with(x, {...a, text: b.text}).with(x + 1, {...b, text: a.text})
    );
  }),
  "sign for a number": inTable(
    anyCell(isValue, (cell, random) => ({...cell, text: random.pick(["/", "无", "不适用"])}))
  ),
  "labels swapped": inTable(swapLabels, ["2", "3"]),
  "label unknown": inTable(
    anyCell(isLabel, (cell, random) => ({...cell, text: random.pick(unknownWords)}))
  ),
  "label emptied": inTable(anyCell(isLabel, (cell) => ({...cell, text: ""}))),
  "label lost": inTable((table, random) => {
    const [y, x] = random.pick(spots(table, isLabel));
    return withRow(table, y, (row) => row.toSpliced(x, 1));
  }),
  "row lost": inTable(anyRow((table, y) => table.toSpliced(y, 1))),
  "row doubled": inTable(anyRow((table, y) => table.toSpliced(y, 0, copyOf(table[y]!)))),
  "row moved": inTable(moved),
  "row unknown": inTable(inserted),
  "row contradicted": inTable(contradicted),
  "heads of columns swapped": inTable(swapHeads),
  "column lost": inTable(
    changeColumn(() => []),
    ["3", "4"]
  ),
  "column doubled": inTable(
    changeColumn((cell) => [cell, {...cell}]),
    ["3", "4"]
  ),
  "header lost": inTable(anyRow((table, y) => table.toSpliced(y, 1), true)),
  "header doubled": inTable(anyRow((table, y) => table.toSpliced(y, 0, copyOf(table[y]!)), true)),
  "header in the midst": inTable((table, random) => {
    const headers = table.filter(isHeader);
    return headers.length === 0
      ? null
      : table.toSpliced(random.int(0, table.length), 0, copyOf(random.pick(headers)));
  }),
  "spans changed": inTable(spans),
  "spaces in a cell": inTable(
    respelled((text, random) => between(text, random.pick([" ", "\u00a0", "\u3000"]), random))
  ),
  "full width": inTable(
    respelled((text) =>
      text.replace(/[0-9(),:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    )
  ),
  "character of a label lost": inTable(
    anyCell(
      ({is, text}) => is === "label" && text.length > 2,
      (cell, random) => {
        const at = random.int(0, cell.text.length - 1);
        return {...cell, text: `${cell.text.slice(0, at)}${cell.text.slice(at + 1)}`};
      }
    )
  )
};
