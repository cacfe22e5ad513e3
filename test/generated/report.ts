/** Made reports whose truth is known, since it is drawn before it is printed. */
import {
  printReport,
  type Edition,
  type PrintedBlock,
  type PrintedReport
} from "#test/printed/report.ts";
import {makeCell, sizes, type MadeCell} from "./cells.ts";
import {randomFrom, type Random} from "./random.ts";

export interface MadeReport {
  edition: Edition;
  report: PrintedReport;
  /** Every cell by the end of its id. */
  cells: Record<string, Pick<MadeCell, "value" | "state">>;
  /** Every figure of the prose: indicator, value, how exact. */
  prose: MadeFigure[];
}

export interface MadeFigure {
  indicator: string;
  value: number;
  approximate: "about" | "at_least" | "at_most" | null;
}

export const editions: Edition[] = ["statistics", "2019", "2021"];

const places = ["青禾县", "云岭市", "白水河区", "石桥镇", "东湖高新区", "沙柳自治县"];
const offices = ["教育局", "财政局", "卫生健康委员会", "交通运输局", "人民政府办公室", "林业局"];
const years: Record<Edition, [number, number]> = {
  statistics: [2014, 2018],
  "2019": [2019, 2020],
  "2021": [2021, 2024]
};

/** The report of a seed, the same every time. */
export function makeReport(seed: number): MadeReport {
  const random = randomFrom(seed);
  const edition = editions[seed % editions.length]!;
  const largest = random.pick(sizes);
  const cells: MadeReport["cells"] = {};
  const print = (key: string) => {
    const {text, value, state} = makeCell(key, largest, random);
    cells[key] = {value, state};
    return text;
  };
  const year = random.int(...years[edition]);
  const body = `${random.pick(places)}${random.pick(offices)}`;
  const said = makeProse(year, largest, random);
  const {report} = printReport(edition, print, {year, body});
  return {
    edition,
    report: {
      ...report,
      blocks: withProse(
        report.blocks,
        said.map(({text}) => text)
      )
    },
    cells,
    prose: said.map(({figure}) => figure)
  };
}

/** Sentences before the tables of section two, where reports have them. */
function withProse(blocks: PrintedBlock[], sentences: string[]): PrintedBlock[] {
  const at = blocks.findIndex((block) => "heading" in block && block.heading.startsWith("二、"));
  const paragraphs = sentences.map((paragraph) => ({paragraph}));
  return [...blocks.slice(0, at + 1), ...paragraphs, ...blocks.slice(at + 1)];
}

interface Said {
  text: string;
  figure: MadeFigure;
}

function makeProse(year: number, largest: number, random: Random): Said[] {
  const count = () => random.int(2, Math.max(largest, 30));
  const exact = (indicator: string, text: (printed: string) => string): Said => {
    const value = count();
    const printed = random.next() < 0.3 ? value.toLocaleString("en-US") : String(value);
    return {text: text(printed), figure: {indicator, value, approximate: null}};
  };
  const tenths = random.int(11, 900);
  const sentences: Said[] = [
    exact("disclosure.items", (n) => `${year}年,主动公开政府信息${n}条。`),
    exact("request.received", (n) => `${year}年,共收到政府信息公开申请${n}件。`),
    {
      text: `全年接待办事群众约${tenths / 10}万人次。`,
      figure: {indicator: "service.visitors", value: tenths * 1000, approximate: "about"}
    }
  ];
  return sentences.filter(() => random.next() < 0.6);
}
