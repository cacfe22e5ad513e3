import type {Statement} from "#data/schema/statement.ts";
import {equal, number, stated, unknown, type Comparison} from "#pipeline/comparison.ts";
import type {Check} from "#pipeline/view.ts";

const roles = {
  title: {zh: "标题", en: "title"},
  heading: {zh: "正文标题", en: "heading"},
  opening: {zh: "开头", en: "opening"},
  period: {zh: "统计期限", en: "period covered"}
};

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "年份前后不一", en: "The report gives two years as its own"},
  page: {
    compares: {
      zh: "标题、正文标题、开头和统计期限中各自写明的报告年度。",
      en: "The report year as the title, the heading, the opening and the period covered each have it."
    },
    why: {
      zh: "年份不一，读者不知道数据属于哪一年；多为沿用旧稿或写成了编制年份。",
      en: "Where they differ, nobody knows to which year the figures belong. Mostly an old text was used, or the year of writing was put."
    },
    basis: {
      zh: "年度报告报告的是上一年度的工作（《政府信息公开条例》2019年修订第四十九条，2007年第三十一条）。",
      en: "A report is about the year before the one in which it is published (Regulation of 2019, article 49; of 2007, article 31)."
    },
    spares: {
      zh: "正文中提到其他年份的工作不算。以标题的年份为报告年度，但不说明哪一处写错。",
      en: "Other years that the text speaks of are no slip. The title's year is taken as the report year, but which place is wrong is not said."
    }
  },
  *compare({year, statements}) {
    const said = statements.filter((statement) => statement.kind === "year");
    const [first, ...others] = said;
    if (year === 0 && first && others.length > 0) yield* compareAmong(first, others);
    else for (const one of said) yield compareYear(one, year);
  }
} satisfies Check;

type Said = Extract<Statement, {kind: "year"}>;

function compareYear({role, year: says, place}: Said, year: number): Comparison {
  const {zh, en} = roles[role];
  return equal(stated(says, place), year ? number(year) : unknown, () => ({
    subject: role,
    zh: `这是${year}年度的报告，${zh}却写作${says}年`,
    en: `This is the report on ${year}, but its ${en} says ${says}`
  }));
}

/** No year can be told to be the report's: its places are held against the first of them. */
function* compareAmong(first: Said, others: Said[]): Iterable<Comparison> {
  for (const {role, year, place} of others)
    yield equal(stated(year, place), stated(first.year, first.place), () => ({
      subject: role,
      zh: `${roles[first.role].zh}写作${first.year}年，${roles[role].zh}却写作${year}年，报告年度无法断定`,
      en: `The ${roles[first.role].en} says ${first.year} and the ${roles[role].en} ${year}, so that the report year cannot be told`
    }));
}
