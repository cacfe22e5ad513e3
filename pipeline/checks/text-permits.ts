import type {Observation} from "#data/schema/observation.ts";
import {equal, lacking, type Comparison, type Matter, type Term} from "#pipeline/comparison.ts";
import {clauseAtEnd, type Check, type ReportView} from "#pipeline/view.ts";

/** What section 2 counts. */
const decisions = "permit.decisions";
/** Of penalties and measures of compulsion the same, where their own words say so: 作出行政处罚决定104件, and no 重大行政处罚决定8件. */
const whole = "(?:^|[、出了年共]|年度|各类|[局委厅院府])行政";
const others = {
  "penalty.decisions": new RegExp(`${whole}处罚(?:处理)?决定[^、]*$`),
  "compulsion.decisions": new RegExp(`${whole}强制(?:措施|执行|处理)?决定[^、]*$`)
};
/** 向双公示平台报送行政处罚决定40件: those of which something was done, and not those that were made. */
const isOfSome = /公示|报送|归集|上传|推送|审核|审查|评查|抽查|复核|备案/;
/** 办理, 受理行政许可事项…件: cases, whatever was decided in them. */
const cases = "permit.handled";

export default {
  scope: "report",
  severity: "warning",
  title: {
    zh: "正文行政许可决定数与表格不符",
    en: "Permit decisions in the text and in the table differ"
  },
  page: {
    compares: {
      zh: "正文所说的行政许可（处理）决定数，与第二部分表格“行政许可 / 处理决定数量”；行政处罚决定、行政强制决定亦同。只有正文写明是“决定”的才比较。",
      en: "Decisions on permits as the text has them with 行政许可 / 处理决定数量 of section 2, and those on penalties and compulsion with theirs; only where the words of the text say that decisions (决定) are counted."
    },
    why: {
      zh: "同一份报告对同一件事给出两个数，至少有一个不对。",
      en: "A report that gives two figures for one thing has at least one wrong."
    },
    basis: {
      zh: "国办公开办函〔2019〕60号、〔2021〕30号所附格式第二部分，第二十条第（五）、（六）项；报告应当前后一致。",
      en: "Section 2 of the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号, article 20 items (五) and (六); a report agrees with itself."
    },
    spares: {
      zh: "办件量、受理量、办结量和许可事项的项数是另外的口径，与决定数不同不算错，也不作判断。",
      en: "Cases handled, accepted or completed, and the kinds of permits that a body can give, are other measures: that they differ from the number of decisions is no error, and is not judged."
    }
  },
  *compare(report) {
    if (report.has(decisions))
      for (const mention of [...report.said(decisions), ...report.said(cases)])
        yield equal(measured(mention, report), report.at(decisions), say(decisions, report));
    for (const [kind, words] of Object.entries(others))
      if (report.has(kind)) yield* compareOthers({kind, words}, report);
  }
} satisfies Check;

function* compareOthers(
  {kind, words}: {kind: string; words: RegExp},
  report: ReportView
): Iterable<Comparison> {
  for (const mention of report.said(kind)) {
    const {before} = report.around(mention);
    const isPart = before.includes("其中") || isOfSome.test(report.sentenceAt(mention.place));
    const isWhole = words.test(clauseAtEnd(before)) && !isPart;
    yield equal(
      isWhole ? report.term(mention) : another(mention),
      report.at(kind),
      say(kind, report)
    );
  }
}

const another = ({id}: Observation): Term => lacking({why: "measure", of: id});

/** 许可决定, 处理决定数量, and in a row 作出行政许可88件、行政处罚决定5件. */
const isDecided =
  /(?:许可|处理|审批|作出|做出)[^，,。；;]{0,12}决定|(?:作出|做出)(?:了)?[^，,。；;]{0,12}许可/;

/** The figure, if its sentence says that decisions are counted; else it is of another measure. */
function measured(mention: Observation, {sentenceAt, term}: ReportView): Term {
  const isOf = mention.indicator === decisions && isDecided.test(sentenceAt(mention.place));
  return isOf ? term(mention) : another(mention);
}

const say =
  (kind: string, {label}: ReportView) =>
  (): Matter => {
    const {zh, en} = label(kind);
    return {
      subject: kind,
      zh: `正文所说的“${zh}”与表格不同`,
      en: `The text and the table differ on “${en}”`
    };
  };
