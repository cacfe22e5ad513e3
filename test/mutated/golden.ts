/** The golden reports as a press would have them: every cell with its key, every sentence with what it says. */
import {archived, linesOf} from "#test/bundle.ts";
import {randomFrom, type Random} from "#test/generated/random.ts";
import {expectedFigures, loadGold, type Expected, type Gold} from "#test/gold.ts";
import {printReport, type PrintedBlock, type PrintedCell} from "#test/printed/report.ts";

/** A cell of figures knows which figure it is; one that no form has, and every label, knows none. */
export interface Cell extends PrintedCell {
  key?: string;
}

/** A figure of the prose: what it says, and how. */
export interface Said {
  key: string;
  value: number | null;
  approximate: string | null;
  raw: string;
}

export interface Sentence {
  text: string;
  says: Said[];
}

export type Block = {heading: string} | {sentences: Sentence[]} | {table: Cell[][]; about: string};

/** A golden report, or one made of it: all that a mutation may change before it is printed. */
export interface Model {
  gold: Gold;
  title: string;
  published: string;
  blocks: Block[];
}

/** Whether cells bear the numbers of gold, or each a number of its own, so that none can pass for another. */
export type Numbers = "golden" | "own";

const golds = loadGold();
const lines = linesOf(archived(golds[0]!.document));

export const years = golds.map(({year}) => year);

export function goldOf(year: number): Gold {
  return golds.find((gold) => gold.year === year)!;
}

/** What a figure is called within its report. */
export const keyOf = ({indicator, applicant}: Pick<Expected, "indicator" | "applicant">): string =>
  applicant === null ? indicator : `${indicator}@${applicant}`;

/** What a figure of prose is called: the same may be said more than once. */
export const saidKeyOf = ({indicator, category}: Pick<Expected, "indicator" | "category">) =>
  category === null ? indicator : `${indicator} ${category}`;

/** What stands in each cell: as gold has it, or numbers that stand nowhere else in the report. */
export function rawsOf(gold: Gold, numbers: Numbers, seed: number): Map<string, string> {
  const figures = expectedFigures(gold).filter(({origin}) => origin === "table");
  const random = randomFrom(seed);
  const used = new Set(lines.slice(...span(gold)).flatMap((line) => line.match(/\d+/g) ?? []));
  const raws = new Map(
    figures.map((figure) => {
      const plain = numbers === "golden" || figure.state !== "number";
      return [keyOf(figure), plain ? figure.raw : drawUnused(used, random)];
    })
  );
  if (gold.template.startsWith("standard"))
    for (const key of lostKeys(raws))
      raws.set(key, numbers === "golden" ? "0" : drawUnused(used, random));
  return raws;
}

/** The dumps of 2021 to 2023 have twelve cells of fifteen in section four; the press prints all of them. */
const lostKeys = (raws: Map<string, string>): string[] =>
  ["review", "litigation_direct", "litigation_after_review"]
    .flatMap((kind) =>
      ["upheld", "corrected", "other", "pending", "total"].map((result) => `${kind}.${result}`)
    )
    .filter((key) => !raws.has(key));

const span = ({lines: [first, last]}: Gold): [number, number] => [first, last + 1];

function drawUnused(used: Set<string>, random: Random): string {
  let drawn = "";
  do drawn = String(random.int(11, random.pick([99, 999, 99_999, 9_999_999])));
  while (used.has(drawn));
  used.add(drawn);
  return drawn;
}

/** The lines of the archived text that are a report's, with these numbers in its cells. */
export function dumpOf(gold: Gold, raws: Map<string, string>): string {
  const own = [...lines];
  for (const figure of expectedFigures(gold))
    if (figure.origin === "table" && figure.state === "number")
      own[figure.line] = raws.get(keyOf(figure))!;
  return own.slice(...span(gold)).join("\n");
}

/** A golden report as a model, with these numbers in its cells. */
export function modelOf(gold: Gold, raws: Map<string, string>): Model {
  const [title, published] = [gold.title, gold.published ?? ""];
  const headings = Object.entries(gold.sections.printed).map(
    ([line, heading]) => [Number(line), heading] as const
  );
  const first = headings[0]![0];
  const blocks: Block[] = [...proseOf(gold, gold.lines[0], first)];
  headings.forEach(([line, heading], at) => {
    const end = headings[at + 1]?.[0] ?? gold.lines[1] + 1;
    const about = /^[一二三四五六]/.exec(heading)?.[0] ?? "";
    const table = tableOf(gold, "一二三四五六".indexOf(about) + 1, raws);
    const below = lines.slice(line + 1, end).findIndex((text) => startsTable.test(text.trim()));
    const words = table && below >= 0 ? line + 1 + below : end;
    blocks.push({heading: heading.trim()}, ...proseOf(gold, line + 1, words), ...(table ?? []));
  });
  return {gold, title, published, blocks};
}

/** The appendix of 2014 to 2018 behind a report, with a number of its own in every row. */
export function withAppendix(model: Model, seed: number): Model {
  const random = randomFrom(seed);
  const used = new Set(model.blocks.flatMap((block) => JSON.stringify(block).match(/\d+/g) ?? []));
  const {report} = printReport("statistics", (key) => `${key}\u0000${drawUnused(used, random)}`);
  const {table} = report.blocks.at(-1) as Extract<PrintedBlock, {table: unknown}>;
  const rows = table.map((row) => row.map(withKey));
  const caption = {sentences: [{text: "附表:政府信息公开情况统计表", says: []}]};
  return {...model, blocks: [...model.blocks, caption, {table: rows, about: "statistics"}]};
}

const startsTable = /^第二十条第|勾稽关系|^申请人情况$|^行政复议$/;

/** Titles, dates and lines of blanks are printed by the press itself, or not at all. */
const isFrame = (text: string, gold: Gold) =>
  text === "" || text.startsWith("时间") || gold.title.includes(text) || text.includes(gold.title);

function proseOf(gold: Gold, from: number, to: number): Block[] {
  const figures = expectedFigures(gold).filter(({origin}) => origin === "narrative");
  return lines.slice(from, to).flatMap((text, at) => {
    if (isFrame(text.trim(), gold)) return [];
    const own = figures.filter(({line}) => line === from + at);
    return [{sentences: sentencesOf(text.trim(), own)}];
  });
}

/** A line cut after every full stop, each piece with the figures whose words it holds. */
function sentencesOf(text: string, figures: Expected[]): Sentence[] {
  const pieces = text.match(/[^。]+。?|。/g) ?? [];
  return pieces.map((piece) => ({
    text: piece,
    says: figures
      .filter(({words}) => piece.includes(words.replace(/。$/, "")))
      .flatMap((figure) =>
        keysOf(figure, piece).map((key) => ({
          key,
          value: figure.value,
          approximate: figure.approximate,
          raw: figure.raw
        }))
      )
  }));
}

/**
 * What the words of a figure say besides: 在政务网站上共公开发布信息115条 is both the items disclosed and those of the
 * website, 政策解读5条 a part of them and the interpretations.
 */
function keysOf(figure: Expected, words: string): string[] {
  const own = saidKeyOf(figure);
  if (figure.indicator !== "disclosure.items") return [own];
  if (figure.category === "政策解读") return [own, "response.interpretations"];
  return words.includes("网站") ? [own, "disclosure.channel.website"] : [own];
}

/** The table of a section, in the rows that the report prints. */
function tableOf(gold: Gold, section: number, raws: Map<string, string>): Block[] | null {
  if (!gold.template.startsWith("standard") || section < 2 || section > 4) return null;
  // 2021 to 2023 print section two of one form and section three of the other.
  const edition = section === 2 && gold.template === "standard-2021" ? "2021" : "2019";
  const {report} = printReport(edition, (key) => `${key}\u0000${raws.get(key) ?? "0"}`);
  const block = report.blocks.find(
    (each): each is Extract<PrintedBlock, {table: unknown}> =>
      "table" in each && each.about === String(section)
  )!;
  const rows = block.table.map((row) => row.map(withKey));
  return [{table: rows, about: block.about}];
}

function withKey({text, ...cell}: PrintedCell): Cell {
  const [key, raw] = text.split("\u0000");
  return raw === undefined ? {...cell, text} : {...cell, text: raw, key: key!};
}
