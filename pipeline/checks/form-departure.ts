import {parsePlace} from "#data/schema/place.ts";
import type {Note} from "#data/schema/note.ts";
import type {Template} from "#data/schema/report.ts";
import {
  equal,
  lacking,
  number,
  present,
  type Comparison,
  type Matter
} from "#pipeline/comparison.ts";
import {tableWords, type Check, type ReportView, type TableView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "info",
  title: {zh: "与当年格式不一致", en: "Departs from the form of its year"},
  page: {
    compares: {
      zh: "报告所用的表格和其中的行，与该报告年度规定格式的表格和行。",
      en: "The tables of a report and their rows with those of the form prescribed for its report year."
    },
    why: {
      zh: "用旧格式的行，或自设的行，其数仍如实录入，但与其他机关、其他年份不能逐行比较。使用数据的人应当知道。",
      en: "Rows of an older form, or of one's own, are read as they stand, but do not compare row by row with other bodies or years. Whoever uses the data should know."
    },
    basis: {
      zh: "2019、2020年度：国办公开办函〔2019〕60号；2021年度起：国办公开办函〔2021〕30号。（六）其他处理前者为一行，后者为三行。",
      en: "For 2019 and 2020, 国办公开办函〔2019〕60号; from 2021, 国办公开办函〔2021〕30号. (六) is one row in the former and three in the latter."
    },
    spares: {
      zh: "不影响数的真实性。转存时标题缺字、标点不同不算不一致。只有数、认不出属于哪一行的，不作判断。",
      en: "It says nothing of whether the figures are true. Characters of a label lost in storage, or other punctuation, are no departure. Of figures whose row cannot be told, nothing is judged."
    }
  },
  *compare(report) {
    yield* templateOfYear(report);
    for (const table of report.tables) if (table.stands) yield* rowsOfForm(table, report);
  }
} satisfies Check;

function* rowsOfForm(table: TableView, report: ReportView): Iterable<Comparison> {
  const departing = rowsDeparting(table.notes);
  const isUnread = departing.length === 0 && table.notes.some(isNumber);
  if (table.name === null && departing.length === 0 && !isUnread) return;
  const unread = lacking({why: "ambiguous", of: report.report});
  const asForm = isUnread ? unread : number(Number(departing.length === 0));
  yield present(asForm, number(1), () => sayRows(table, departing, report));
}

function sayRows({name, cells}: TableView, departing: Note[], report: ReportView): Matter {
  const table = name ? tableWords[name] : {zh: "表格", en: "a table"};
  const strange = cells.filter(({indicator}) => !report.isOfForm(indicator));
  const [older, unknown] = [rowsOf("row-departs", departing), rowsOf("row-unknown", departing)];
  return {
    subject: name === "appendix" ? name : `section-${name ?? "unknown"}`,
    zh: `${table.zh}${older && `有其他年度格式的行${older}`}${older && unknown && "，"}${unknown && `有格式之外的行${unknown}`}`,
    en: `In ${table.en}, ${older && `${older} is a row of another year's form`}${older && unknown && ", and "}${unknown && `${unknown} is a row that no form has`}`,
    doubt: "template",
    figures: strange.map(({id}) => id),
    places: departing.map(({place}) => place)
  };
}

/** A row for each, by its first words. One in which cells were not made out may be a row of the form after all. */
function rowsDeparting(notes: Note[]): Note[] {
  const unread = new Set(notes.filter(({code}) => code === "cells-missing").map(rowOf));
  unread.delete(null);
  const rows = new Map<string, Note>();
  for (const note of notes) {
    if ((note.code !== "row-departs" && note.code !== "row-unknown") || isNumber(note)) continue;
    const row = `${note.code} ${rowOf(note) ?? note.raw}`;
    if (!unread.has(rowOf(note)) && !rows.has(row)) rows.set(row, note);
  }
  return [...rows.values()];
}

/** 41, 2022: a number that could be given to no row is no row itself, and names none. */
const isNumber = ({code, raw}: Note) =>
  code === "row-unknown" && /^[\d\p{P}\p{S}\s]*$/u.test(raw.normalize("NFKC"));

/** The row of a table in which a note stands; null where a row is a line or a run of lines. */
function rowOf({place}: Note): string | null {
  const {document, block, row} = parsePlace(place);
  return row === undefined ? null : `${document} ${block} ${row}`;
}

/** The rows that bear such a note, each named once. */
const rowsOf = (code: Note["code"], notes: Note[]) =>
  [...new Set(notes.filter((note) => note.code === code).map(({raw}) => `“${raw}”`))].join("、");

const forms: {from: number; template: Template; zh: string; en: string}[] = [
  {from: 2021, template: "standard-2021", zh: "2021年格式", en: "the form of 2021"},
  {from: 2019, template: "standard-2019", zh: "2019年格式", en: "the form of 2019"}
];

/** The form follows the report year, not the day of publication. Before 2019 there was more than one. */
function* templateOfYear({year, template, find}: ReportView): Iterable<Comparison> {
  const form = forms.find(({from}) => year >= from);
  if (!form) return;
  yield equal(number(Number(template === form.template)), number(1), () => ({
    subject: "template",
    zh: `报告未采用${year}年度应当采用的${form.zh}`,
    en: `The report does not follow ${form.en}, which is due for ${year}`,
    doubt: "template",
    sum: "",
    places: [find()]
  }));
}
