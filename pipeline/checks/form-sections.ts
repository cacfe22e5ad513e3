import {parsePlace} from "#data/schema/place.ts";
import type {Note} from "#data/schema/note.ts";
import type {Section} from "#data/schema/section.ts";
import {atMost, equal, number, present, type Comparison} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "部分缺失、空白或次序有误", en: "A section is missing, empty or out of order"},
  page: {
    compares: {
      zh: "报告实有的各部分，与规定格式的六个部分，以及报告开头自己列出的各部分：是否都有、有无内容、次序和编号是否正确。",
      en: "The sections of a report with the six of the form, and with those that its own opening names: whether they are there, say anything, stand in order and bear the right number."
    },
    why: {
      zh: "只有标题没有内容，或开头说有而正文没有，读者便得不到应当公布的内容。",
      en: "A heading with nothing under it, or a section that the opening names and the text lacks, leaves readers without what was to be published."
    },
    basis: {
      zh: "《政府信息公开条例》（2019年修订）第五十条规定年度报告应当包括的内容；国办公开办函〔2019〕60号、〔2021〕30号所附格式；2018年度及以前为报告自己的目录。",
      en: "Article 50 of the Regulation of 2019 on what a report must contain; the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号; up to 2018, the report's own list of contents."
    },
    spares: {
      zh: "“四.”与“四、”没有差别，标题文字略有出入也不算错。图片、附件中的内容在转存的文字里可能看不到；标题之下有未能读出、未能确认可见的内容的，存疑为识读。",
      en: "A full stop in place of the comma (四. for 四、) makes no difference, and a title worded a little otherwise is no error. What stood in a picture or an attachment may not be in the text that we hold; where something under a heading could not be read, or may be unseen, our reading is in doubt."
    }
  },
  *compare(report) {
    const page = {report, order: inPageOrder(report.sections)};
    for (const section of report.sections)
      if (section.expected_order !== null) yield* compareSection(section, page);
  }
} satisfies Check;

/** A report, and its sections as they stand on the page. */
interface PageOrder {
  report: ReportView;
  order: Section[];
}

function* compareSection(section: Section, {report, order}: PageOrder): Iterable<Comparison> {
  const subject = `section-${section.expected_order}`;
  const places = [section.place ?? report.find(section.title)];
  const there = section.printed !== null && !section.empty;
  yield present(number(Number(there)), number(1), () => {
    const unread = unreadUnder(section, {report, order});
    return {...(unread ? sayUnread(section, unread) : sayAbsent(section)), subject, places};
  });
  yield* compareNumber(section, order);
  const before = inPlaceBefore(section, order);
  if (before)
    yield atMost(number(before.expected_order!), number(section.expected_order!), {
      subject: `${subject}.order`,
      zh: `“${section.printed}”应在“${before.printed}”之前`,
      en: `“${section.printed}” should stand before “${before.printed}”`,
      places: [...places, before.place!]
    });
}

/** What stands under a heading and could not be read: words that may be unseen, a picture. */
function unreadUnder(section: Section, {report, order}: PageOrder): Note | undefined {
  if (section.place === null) return undefined;
  const next = order[order.indexOf(section) + 1];
  const [from, to] = [position(section), next ? position(next) : Infinity];
  return report.notes.find((note) => {
    const at = position(note);
    return note.code === "part-unread" && from < at && at < to;
  });
}

/** 一、总体情况 with words in white on a picture: they are there, and nobody could make sure that they are seen. */
const sayUnread = ({printed}: Section, {raw}: Note) => ({
  zh: `“${printed}”之下有内容，但未能读出或未能确认可见（“${clip(raw)}”）`,
  en: `There is something under “${printed}”, but we could not read it or make sure that it can be seen (“${clip(raw)}”)`,
  doubt: "reading" as const
});

const clip = (words: string) => (words.length > 20 ? `${words.slice(0, 20)}…` : words);

function sayAbsent({title, printed, expected_by}: Section) {
  if (printed !== null)
    return {
      zh: `“${printed}”只有标题，没有内容`,
      en: `“${printed}” is a heading with nothing under it`
    };
  return expected_by === "opening"
    ? {
        zh: `开头称报告包括“${title}”，正文中没有这一部分`,
        en: `The opening names a section “${title}”, which is not there`
      }
    : {
        zh: `没有规定格式中的“${title}”`,
        en: `The section “${title}” of the form is not there`
      };
}

/** The number it has in the form, or its turn among those that are there. */
function* compareNumber(section: Section, order: Section[]): Iterable<Comparison> {
  const {printed, printed_number: bears, expected_order: due, place} = section;
  if (bears === null) return;
  const turn = order.indexOf(section) + 1;
  yield equal(number(bears), number(bears === turn ? turn : due!), {
    subject: `section-${due}.number`,
    zh: `“${printed}”的编号与次序不符`,
    en: `“${printed}” does not bear the number of its turn`,
    places: [place!]
  });
}

function inPlaceBefore(section: Section, order: Section[]): Section | undefined {
  const all = order.filter(
    (other) => other.expected_order !== null && other.expected_by === section.expected_by
  );
  return all[all.indexOf(section) - 1];
}

function inPageOrder(sections: Section[]): Section[] {
  return sections
    .filter(({printed}) => printed !== null)
    .map((section) => ({section, at: position(section)}))
    .sort((a, b) => a.at - b.at)
    .map(({section}) => section);
}

function position({place}: Pick<Section, "place">): number {
  const {block, row = 0, start = 0} = parsePlace(place!);
  return block * 1e9 + row * 1e5 + start;
}
