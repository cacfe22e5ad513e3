import type {Doubt} from "#data/schema/finding.ts";
import type {Note} from "#data/schema/note.ts";
import {formatPlace, parsePlace, type Place} from "#data/schema/place.ts";
import {bodyOf, reportOf} from "#data/schema/report.ts";
import {
  figuresOf,
  leavesOf,
  matterOf,
  placesOf,
  type Comparison,
  type Words
} from "./comparison.ts";
import {sayCells, type ReportView} from "./view.ts";

/** Whose slip a finding seems to be, and why. */
export interface Argument extends Words {
  doubt: Doubt;
  /** It is no error, whatever the rule: our reading was unsure, or figures of two bodies may stand in it. */
  mild: boolean;
}

/** Notes by which the figure beside them may be read wrongly. */
const doubtful = {
  "cells-missing": {zh: "该行的格没有认全", en: "the cells of the row could not all be made out"},
  "cell-unreadable": {zh: "该格无法识读", en: "the cell cannot be read"},
  "figure-unassigned": {
    zh: "该处的数不能确定所属",
    en: "a number there cannot be assigned for certain"
  },
  "read-by-ocr": {
    zh: "该数由机器从图片上识读",
    en: "the figure was read off a picture by a machine"
  },
  "row-unknown": {zh: "该行不在格式之内", en: "no form foresees the row"},
  "text-damaged": {zh: "该处缺字", en: "characters are lost there"}
} satisfies Partial<Record<Note["code"], Words>>;

/** A note that makes a figure doubtful, and where it stands. */
export interface Unsure {
  note: Note;
  at: Place;
}

/** What the reader was unsure of, in the reports of one body. */
export const unsureNotes = (series: ReportView[]): Unsure[] =>
  series
    .flatMap(({notes}) => notes)
    .filter(({code}) => code in doubtful)
    .map((note) => ({note, at: parsePlace(note.place)}));

interface Failing {
  comparison: Comparison;
  view: ReportView;
}

/** Our reading, if it was unsure of these very words; else what the rule knows; else a predecessor's; else the report. */
export function argue({comparison, view}: Failing, unsure: Unsure[]): Argument {
  const found = unsure.length === 0 ? undefined : bearing(comparison, unsure);
  if (found) return {doubt: "reading", mild: true, ...sayUnread(found.note)};
  const {doubt, because} = matterOf(comparison);
  const inherited = sayInherited(comparison, view);
  if (inherited && doubt === undefined) return {doubt: "scope", mild: true, ...inherited};
  const told = doubt ?? "report";
  const mild = told === "reading" || told === "scope" || inherited !== null;
  return {doubt: told, mild, ...(because ?? reasons[told](comparison, view))};
}

/**
 * The first doubt that bears on a comparison: on any of its words. A figure that is nobody's is in doubt only where a
 * figure is compared: the sum within a sentence holds or not, whosever its numbers are.
 */
function bearing(comparison: Comparison, unsure: Unsure[]): Unsure | undefined {
  const places = placesOf(comparison).map(parsePlace);
  const leaves = [comparison.left, comparison.right].flatMap(leavesOf);
  const figures = leaves.flatMap(({figure, place}) => (figure ? parsePlace(place) : []));
  // 44.5 in a column of counts: no count could be read, but the rule has the number that is printed
  const isRead = ({place, raw}: Note) =>
    leaves.some(
      ({figure}) =>
        figure?.state === "number" && figure.place === place && figure.raw.trim() === raw.trim()
    );
  return unsure.find(({at, note}) => {
    if (note.code === "cell-unreadable" && isRead(note)) return false;
    return (note.code === "figure-unassigned" ? figures : places).some((place) =>
      overlap(at, place)
    );
  });
}

/** That a figure stands in the report of the body that this one took the place of; null where none does. */
function sayInherited({left, right}: Comparison, {report, succession}: ReportView): Words | null {
  const own = bodyOf(report);
  for (const id of figuresOf(left, right)) {
    const body = bodyOf(reportOf(id));
    const act = body === own ? null : succession(body);
    if (act !== null)
      return {
        zh: `有的数出自其前身机构（${body}）的报告，承接依据：${act}；职责范围可能随之变化`,
        en: `A figure stands in the report of the body that it took the place of (${body}; ${act}), and what it is in charge of may have changed with that`
      };
  }
  return null;
}

function sayUnread({code, raw}: Note): Words {
  const {zh, en} = doubtful[code as keyof typeof doubtful];
  const said = quoteNote(raw);
  return {
    zh: `${zh}${said.zh && `（${said.zh}）`}，请先对照原文`,
    en: `${en}${said.en && ` (${said.en})`}; hold it against the source first`
  };
}

/** The words of the page in a note, or how many cells could be made out; what is our own English is left out. */
function quoteNote(raw: string): Words {
  const cells = /^(\d+) of (\d+)/.exec(raw);
  if (cells) return sayCells(Number(cells[1]), Number(cells[2]));
  const isOurs = raw === "" || /[A-Za-z]{2}/.test(raw);
  return isOurs ? {zh: "", en: ""} : {zh: `“${raw}”`, en: `“${raw}”`};
}

const reasons: Record<Doubt, (comparison: Comparison, view: ReportView) => Words> = {
  report: sayReport,
  reading: () => ({
    zh: "请先对照原文",
    en: "hold it against the source first"
  }),
  scope: () => ({
    zh: "一个数可能只是本机关的，另一个是全地区的",
    en: "one figure may be of the body itself, the other of its whole area"
  }),
  template: () => ({
    zh: "表格的行、栏不是该年度所规定的，或两年不一样，数字未必可比",
    en: "the rows and columns are not those of the form of that year, or not those of the other year, so that figures may not compare"
  })
};

/** Whether a report contradicts itself, or another year of its own. */
function sayReport({left, right}: Comparison, {year, report}: ReportView): Words {
  const figures = figuresOf(left, right);
  const isAlone = figures.every((id) => id.startsWith(`${report}/`));
  if (figures.length === 0)
    return {
      zh: "原文如此，识读时没有疑问",
      en: "The source has it so, and nothing there was read with doubt"
    };
  return isAlone
    ? {
        zh: `各数都在${year}年度报告中，识读时没有疑问`,
        en: `All figures stand in the report on ${year}, and none was read with doubt`
      }
    : {
        zh: "各数取自不止一份报告，识读时没有疑问",
        en: "The figures stand in more than one report, and none was read with doubt"
      };
}

function overlap(p: Place, q: Place): boolean {
  if (p.document !== q.document) return false;
  if (q.lastBlock !== undefined) return formatPlace(p) === formatPlace(q);
  if (p.lastBlock !== undefined) return p.block <= q.block && q.block <= p.lastBlock;
  if (p.block !== q.block || p.row !== q.row) return false;
  return p.start === undefined || q.start === undefined || (p.start < q.end! && q.start < p.end!);
}
