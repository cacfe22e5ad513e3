/** What is lost or moved of a report: cells, sections, the appendix, a year; and days that are too late. */
import type {Random} from "#test/generated/random.ts";
import type {PrintedBlock, PrintedReport} from "#test/printed/report.ts";
import type {Draft, Series} from "./draft.ts";
import {named} from "./expected.ts";
import {inSome, withDraft, type Plant, type Planter} from "./plants.ts";

interface Reworked {
  rule: string;
  may?: string[];
  /** Null where the report has no place for it. */
  rework(blocks: PrintedBlock[], random: Random): PrintedBlock[] | null;
  suits(draft: Draft): boolean;
}

const isForm = ({edition}: Draft) => edition === "2019" || edition === "2021";

/** A report whose blocks are others. */
const reworked = (kind: string, {rule, may = [], rework, suits}: Reworked): Planter =>
  inSome((draft, series, random): Plant | null => {
    if (!suits(draft)) return null;
    const seed = random.int(0, 1e6);
    const again = (report: PrintedReport): PrintedReport => ({
      ...report,
      blocks: rework(report.blocks, drawn(seed)) ?? report.blocks
    });
    return {
      ...{kind, series: withDraft(series, {...draft, rework: again}), changed: []},
      ...{expected: new Set([named(rule, draft.year)]), may: [rule, ...may], textOnly: true}
    };
  });

/** The same every time the report is printed. */
const drawn = (seed: number): Random => ({
  next: () => (seed % 997) / 997,
  int: (low, high) => low + (seed % (high - low + 1)),
  pick: (list) => list[seed % list.length]!
});

/** One cell of a row with figures is gone, in a table that is about so much. */
const cellGone =
  (about: string): Reworked["rework"] =>
  (blocks, random) =>
    blocks.map((block) => {
      if (!("table" in block) || block.about !== about) return block;
      const rows = block.table.flatMap((row, at) =>
        row.filter(({is}) => is === "value").length > 1 ? [at] : []
      );
      const at = random.pick(rows);
      const row = block.table[at]!;
      const gone = random.pick(row.filter(({is}) => is === "value"));
      return {
        ...block,
        table: block.table.with(
          at,
          row.filter((cell) => cell !== gone)
        )
      };
    });

const lost = ["form-departure", "form-sections", "text-requests", "years-level", "text-none"];

const headingsOf = (blocks: PrintedBlock[]) =>
  blocks.flatMap((block, at) => ("heading" in block ? [at] : []));

/** What stands under a heading, gone with it or left without it. */
function sectionGone(blocks: PrintedBlock[], random: Random): PrintedBlock[] {
  const heads = headingsOf(blocks);
  const at = heads.at(-random.int(1, 2))!;
  const end = heads.find((other) => other > at) ?? blocks.length;
  return blocks.toSpliced(at, end - at);
}

function sectionEmpty(blocks: PrintedBlock[], random: Random): PrintedBlock[] {
  const heads = headingsOf(blocks);
  const at = heads.at(-random.int(1, 2))!;
  const end = heads.find((other) => other > at) ?? blocks.length;
  return blocks.toSpliced(at + 1, end - at - 1);
}

function sectionMoved(blocks: PrintedBlock[]): PrintedBlock[] {
  const [last, before] = [headingsOf(blocks).at(-1)!, headingsOf(blocks).at(-2)!];
  return [...blocks.slice(0, before), ...blocks.slice(last), ...blocks.slice(before, last)];
}

function sectionNumber(blocks: PrintedBlock[]): PrintedBlock[] {
  const at = headingsOf(blocks).at(-2)!;
  const {heading} = blocks[at] as {heading: string};
  return blocks.with(at, {heading: heading.replace(/^五/, "七")});
}

/** The appendix that the text names is not there. */
const appendixGone: Reworked["rework"] = (blocks) =>
  blocks.filter(
    (block) =>
      !("table" in block && block.about === "statistics") &&
      !("paragraph" in block && block.paragraph.startsWith("附表"))
  );

/** A row of section three that no form has. */
const rowStrange: Reworked["rework"] = (blocks) =>
  blocks.map((block) => {
    if (!("table" in block) || block.about !== "3") return block;
    const at = block.table.findIndex((row) =>
      row.some(({text}) => text.includes("属于行政查询事项"))
    );
    const row = block.table[at]!.map((cell) =>
      cell.text.includes("属于行政查询事项") ? {...cell, text: "8.新增的其他情形"} : cell
    );
    return {...block, table: block.table.with(at, row)};
  });

/** Published a day, or a year, after the last day. */
const late: Planter = inSome((draft, series, random) => {
  const inMarch = draft.year < 2019 || series.level === "government";
  const [day, month, months] = inMarch ? ["04-01", "05-20", "12-30"] : ["02-01", "03-31", "11-11"];
  const published = `${draft.year + 1}-${random.pick([day, month, months])}`;
  return {
    ...{kind: "published too late", series: withDraft(series, {...draft, published}), changed: []},
    expected: new Set([named("timing-late", draft.year)])
  };
});

/** A year in between is not there. */
const gap: Planter = (series, random) => {
  if (series.drafts.length < 4) return null;
  const at = random.int(1, series.drafts.length - 2);
  const next = series.drafts[at + 1]!.year;
  return {
    ...{kind: "a year is not there", changed: [], expected: new Set([named("years-gap", next)])},
    series: {...series, drafts: series.drafts.toSpliced(at, 1)},
    may: ["years-gap"]
  };
};

/** The form of 2019 in a later year. */
const oldForm: Planter = inSome((draft, series) => {
  if (draft.edition !== "2021") return null;
  const rows = draft.cells;
  const rest = ["no_correction", "unpaid_fee", "rest"].map(
    (name) => `request.outcome.other.${name}`
  );
  const cells = new Map(rows);
  for (const [key] of rows)
    if (key.startsWith(`${rest[0]}@`)) {
      const who = key.split("@")[1]!;
      cells.set(
        `request.outcome.other@${who}`,
        rest.reduce((all, row) => all + rows.get(`${row}@${who}`)!, 0)
      );
    }
  const changed: Series = withDraft(series, {...draft, edition: "2019", cells});
  return {
    ...{kind: "the form of 2019 in a later year", series: changed, changed: []},
    ...{
      expected: new Set([named("form-departure", draft.year)]),
      may: ["form-departure", "form-missing-cells", "years-level", "years-items"]
    }
  };
});

export const formPlants: Record<string, Planter> = {
  "a cell of section 3 is gone": reworked("a cell of section 3 is gone", {
    ...{rule: "form-missing-cells", may: lost, rework: cellGone("3"), suits: isForm}
  }),
  "a cell of section 4 is gone": reworked("a cell of section 4 is gone", {
    ...{rule: "form-missing-cells", may: lost, rework: cellGone("4"), suits: isForm}
  }),
  "a section is gone": reworked("a section is gone", {
    ...{rule: "form-sections", rework: sectionGone, suits: isForm}
  }),
  "a section is empty": reworked("a section is empty", {
    ...{rule: "form-sections", rework: sectionEmpty, suits: isForm}
  }),
  "two sections change places": reworked("two sections change places", {
    ...{rule: "form-sections", rework: sectionMoved, suits: isForm}
  }),
  "a section bears another number": reworked("a section bears another number", {
    ...{rule: "form-sections", rework: sectionNumber, suits: isForm}
  }),
  "the appendix is not there": reworked("the appendix is not there", {
    ...{rule: "form-appendix", may: ["form-sections", "form-missing-cells"], rework: appendixGone},
    suits: ({edition}) => edition === "statistics"
  }),
  "a row that no form has": reworked("a row that no form has", {
    ...{
      rule: "form-departure",
      may: [...lost, "form-missing-cells"],
      rework: rowStrange,
      suits: isForm
    }
  }),
  "the form of 2019 in a later year": oldForm,
  "published too late": late,
  "a year is not there": gap
};
