/** Made reports whose truth is known, since it is drawn before it is printed. */
import {
  printReport,
  type Edition,
  type PrintedBlock,
  type PrintedReport
} from "#test/printed/report.ts";
import {makeCell, sizes, type MadeCell} from "./cells.ts";
import {damage, damages, type Damaged, type MadeCell as KeyedCell} from "./damage.ts";
import {makeProse, type MadeFigure, type Said} from "./prose.ts";
import {randomFrom, type Random} from "./random.ts";

/** The forms, and reports that are all narrative. */
export type MadeEdition = Edition | "narrative";

export interface MadeReport {
  edition: MadeEdition;
  report: PrintedReport;
  /** Every cell by the end of its id. */
  cells: Record<string, Pick<MadeCell, "value" | "state">>;
  /** Every figure of the prose: indicator, value, how exact. */
  prose: MadeFigure[];
  /** Keys of cells that may be read or not: a cell of their row is gone. */
  open: Set<string>;
}

/**
 * As the form has it, or as it came to the page; on sheets and within rules every cell stays in its place, for there
 * one that is lost would move the others under heads that are not theirs.
 */
export type Layout = "as printed" | "damaged" | "damaged in place";

export const editions: MadeEdition[] = ["statistics", "2019", "2021", "narrative"];

const places = ["青禾县", "云岭市", "白水河区", "石桥镇", "东湖高新区", "沙柳自治县"];
const offices = ["教育局", "财政局", "卫生健康委员会", "交通运输局", "人民政府办公室", "林业局"];
const years: Record<MadeEdition, [number, number]> = {
  narrative: [2008, 2018],
  statistics: [2014, 2018],
  "2019": [2019, 2020],
  "2021": [2021, 2024]
};

/** The report of a seed, the same every time. */
export function makeReport(seed: number, layout: Layout = "as printed"): MadeReport {
  const random = randomFrom(seed);
  const edition = editions[seed % editions.length]!;
  const largest = random.pick(sizes);
  const cells: MadeReport["cells"] = {};
  const print = (key: string) => {
    const {text, value, state} = makeCell(key, largest, random);
    cells[key] = {value, state};
    return `${key}\u0000${text}`;
  };
  const year = random.int(...years[edition]);
  const body = `${random.pick(places)}${random.pick(offices)}`;
  const said = makeProse(year, largest, random);
  const {report} = printReport(edition === "narrative" ? "statistics" : edition, print, {
    year,
    body
  });
  if (edition === "narrative") for (const key of Object.keys(cells)) delete cells[key];
  const blocks = withProse(edition === "narrative" ? narrative(year) : report.blocks, said);
  const keyed = blocks.map(withKeys);
  const damaged = damageOf(keyed, layout, random);
  return {
    edition,
    report: {...report, blocks: damaged.blocks},
    cells,
    prose: said.flatMap(({figures}) => figures),
    open: damaged.open
  };
}

function damageOf(blocks: PrintedBlock[], layout: Layout, random: Random): Damaged {
  if (layout === "as printed") return {blocks, open: new Set()};
  const names = Object.keys(damages).filter(
    (name) => layout === "damaged" || name !== "a cell lost"
  );
  return damage(blocks, names, random);
}

function withKeys(block: PrintedBlock): PrintedBlock {
  if (!("table" in block)) return block;
  const table = block.table.map((row) =>
    row.map((cell): KeyedCell => {
      const [key, text] = cell.text.split("\u0000");
      return text === undefined ? cell : {...cell, text, key: key!};
    })
  );
  return {...block, table};
}

/** 2008 to 2018 without an appendix: all that is said is said in words. */
export const narrative = (year: number): PrintedBlock[] => [
  {heading: "一、概述"},
  {paragraph: `本报告的统计期限自${year}年1月1日起,至${year}年12月31日止。`},
  {heading: "二、主动公开政府信息的情况"},
  {paragraph: "主动公开的内容较为全面。"},
  {heading: "三、依申请公开政府信息的情况"},
  {paragraph: "申请渠道畅通,受理规范。"},
  {heading: "四、政府信息公开的收费及减免情况"},
  {paragraph: "收费项目和标准依法向社会公开。"},
  {heading: "五、因政府信息公开申请行政复议、提起行政诉讼的情况"},
  {paragraph: "相关工作依法开展。"},
  {heading: "六、存在的主要问题及改进措施"},
  {paragraph: "主动公开的内容还不够丰富,将进一步改进。"}
];

/** Under which heading a sentence stands, where a report has it. */
const headings: Record<Said["part"], RegExp> = {
  general: /^一/,
  disclosure: /主动公开/,
  request: /依申请|收到和处理/,
  fees: /收费/,
  proceedings: /复议/
};

/** Sentences at the end of the words under their heading, or under the first. */
export function withProse(blocks: PrintedBlock[], said: Said[]): PrintedBlock[] {
  return said.reduce((before, {part, text}) => {
    const own = before.findIndex((each) => "heading" in each && headings[part].test(each.heading));
    const at = own < 0 ? before.findIndex((each) => "heading" in each) : own;
    const next = before.findIndex((each, index) => index > at && !("paragraph" in each));
    return before.toSpliced(next < 0 ? before.length : next, 0, {paragraph: text});
  }, blocks);
}
