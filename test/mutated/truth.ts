/** What a changed report truly says, worked out from what was changed and never from what was read. */
import type {ReadReport} from "#data/schema/reading.ts";
import {truthOf} from "#test/printed/report.ts";
import {keyOf, saidKeyOf, type Model, type Said} from "./golden.ts";

/** A figure as it may be read, and the words it is printed in. */
export interface Fact {
  says: string;
  raw: string;
}

export interface Truth {
  /** Of tables, by key. A figure that is printed twice may be read either way. */
  cells: Map<string, Fact[]>;
  said: Map<string, Fact[]>;
  /** null where it is not known. */
  year: number | null;
}

/** Numbers that stand where a text was changed: as they stood there before, and as they stand there now. */
export interface Touched {
  before: string[];
  after: string[];
  /** The whole of the cells that stand there now: of 12的34 a sentence may say 34, a cell nothing. */
  cells: string[];
  /** Whether 万 of a unit stood there: without it, (单位:万元) over a figure is (单位元). */
  isUnit?: boolean;
}

export const cellSays = (state: string, value: number | null): string => `${state} ${value}`;

export function truthOfModel({gold, blocks}: Model): Truth {
  const truth: Truth = {cells: new Map(), said: new Map(), year: gold.year};
  const add = (facts: Map<string, Fact[]>, key: string, fact: Fact) =>
    facts.set(key, [...(facts.get(key) ?? []), fact]);
  for (const block of blocks) {
    if ("table" in block)
      for (const {key, text} of block.table.flat())
        if (key !== undefined) add(truth.cells, key, cellFact(key, text));
    if ("sentences" in block)
      for (const {key, ...said} of block.sentences.flatMap((each) => each.says))
        add(truth.said, key, saidFact(said));
  }
  return truth;
}

function cellFact(key: string, text: string): Fact {
  // 采购总金额 bears no unit: it is in yuan.
  const {state, value} = truthOf(key, text.normalize("NFKC").trim());
  return {says: cellSays(state, value), raw: text};
}

const saidFact = ({value, approximate, raw}: Omit<Said, "key">): Fact => ({
  says: proseSays({value, approximate}),
  raw
});

export const proseSays = ({value, approximate}: Pick<Said, "value" | "approximate">): string =>
  `${approximate} ${value}`;

/** Whether two names differ by a few characters that one of them has lost, or that stand there for others. */
function isNearly(one: string, other: string): boolean {
  let [lead, end] = [0, 0];
  const shortest = Math.min(one.length, other.length);
  while (lead < shortest && one[lead] === other[lead]) lead++;
  while (end < shortest - lead && one.at(-1 - end) === other.at(-1 - end)) end++;
  // Noise in the midst of a name may be long.
  return Math.max(one.length, other.length) - lead - end <= 6 || lead + end >= one.length - 2;
}

/** The number that digits are, whatever stands among them: 0438256 is 438256. */
export const digitsOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\d.]/g, "")
    .replace(/\.$/, "")
    .replace(/^0+(?=\d)/, "");

/** What of a reading is neither true nor written by the change itself; a line each. */
export function inventions({reading}: ReadReport, truth: Truth, touched: Touched): string[] {
  const {year} = reading.report;
  const wrote = (facts: Fact[], raw: string, now: string[]) =>
    facts.some((fact) => touched.before.includes(digitsOf(fact.raw))) &&
    now.includes(digitsOf(raw));
  const isOfOtherUnit = (facts: Fact[], raw: string) =>
    touched.isUnit === true && facts.some((fact) => digitsOf(fact.raw) === digitsOf(raw));
  // 政务服务事项3条 with a character lost is 政服务事项: the words are the edit's, the number is the text's.
  const isRenamed = (key: string, {read, raw}: {read: string; raw: string}) =>
    touched.after.length > 0 &&
    [...truth.said].some(
      ([known, facts]) =>
        isNearly(known, key) &&
        // 法规文件1条 with a 7 for its 件 is both: another name, and another number.
        (facts.some((fact) => fact.says === read) || wrote(facts, raw, touched.after))
    );
  const years =
    year === null ||
    truth.year === null ||
    year === truth.year ||
    touched.before.includes(String(truth.year))
      ? []
      : [`the report is on ${truth.year}, read as on ${year}`];
  const figures = reading.observations.flatMap((figure) => {
    const isProse = figure.origin === "narrative";
    const key = isProse ? saidKeyOf(figure) : keyOf(figure);
    const facts = (isProse ? truth.said : truth.cells).get(key) ?? [];
    const read = isProse ? proseSays(figure) : cellSays(figure.state, figure.value);
    // A cell that cannot be read gives no figure.
    if (figure.state === "unreadable") return [];
    if (
      facts.some((fact) => fact.says === read) ||
      wrote(facts, figure.raw, isProse ? touched.after : touched.cells)
    )
      return [];
    if (isOfOtherUnit(facts, figure.raw)) return [];
    if (figure.category !== null && isRenamed(key, {read, raw: figure.raw})) return [];
    const known = facts.length === 0 ? "nowhere said" : facts.map((fact) => fact.says).join(" or ");
    return [`${key}${isProse ? " (prose)" : ""}: read ${read} (${figure.raw}), is ${known}`];
  });
  return [...years, ...figures];
}

/** How many figures a report says. */
export const countSaid = ({cells, said}: Truth): number =>
  cells.size + [...said.values()].reduce((sum, facts) => sum + facts.length, 0);

/** How many figures of a reading are true. */
export function countRight({reading}: ReadReport, truth: Truth): number {
  return reading.observations.filter((figure) => {
    const isProse = figure.origin === "narrative";
    const facts = isProse ? truth.said.get(saidKeyOf(figure)) : truth.cells.get(keyOf(figure));
    const read = isProse ? proseSays(figure) : cellSays(figure.state, figure.value);
    return facts?.some((fact) => fact.says === read) ?? false;
  }).length;
}
