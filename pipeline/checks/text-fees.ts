import type {Observation} from "#data/schema/observation.ts";
import {
  about,
  equal,
  isAbove,
  lacking,
  leavesOf,
  taken,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

/** 收取信息处理费: what requesters paid. The appendix of 2014 to 2018 has a row for it, the forms from 2019 have none. */
const charged = "request.fees_charged";
/** 行政事业性收费: another measure, with a cell of its own from 2021. */
const administrative = "fee.amount";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "所说的收费金额前后不一", en: "Fees are stated differently"},
  page: {
    compares: {
      zh: "各处正文（包括第六部分）所说的依申请公开收费（信息处理费）彼此是否一致，与2014至2018年度附表“依申请公开信息收取的费用”是否一致；正文所说的行政事业性收费金额，与第二部分表格“本年收费金额”是否一致。",
      en: "Fees for requests (信息处理费) wherever the text states them, section six included, with one another and with the row 依申请公开信息收取的费用 of the appendix of 2014 to 2018; administrative fees in the text with the cell 本年收费金额 of section 2."
    },
    why: {
      zh: "收没收费、收了多少，一份报告里只能有一个答案。",
      en: "Whether fees were charged, and how much, has one answer in a report."
    },
    basis: {
      zh: "《政府信息公开条例》（2019年修订）第四十二条、第五十条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办发〔2014〕32号附表第七项、国办公开办函〔2021〕30号所附格式第二、第六部分。",
      en: "Articles 42 and 50 of the Regulation of 2019; 国办函〔2020〕109号 on these fees; group seven of the appendix of 国办发〔2014〕32号, and sections 2 and 6 of the form of 国办公开办函〔2021〕30号."
    },
    spares: {
      zh: "信息处理费与行政事业性收费是两回事，不互相比较。表格以万元为单位而有舍入的，按所印的位数比较；减免、退还的，或只是发出收费通知而未实际收取的，不是收取的金额，不作判断。",
      en: "Fees for requests and administrative fees are two things, and are not compared with each other. A cell in 万元 is compared at the precision with which it is printed; what was waived, paid back, or only asked for was not charged, and is not judged."
    }
  },
  *compare(report) {
    const [first, ...others] = report.said(charged);
    for (const other of others)
      yield equal(measured(other, report), measured(first!, report), sayApart(report));
    if (first && report.has(charged)) yield* withCell(charged, report);
    if (report.has(administrative)) yield* withCell(administrative, report);
  }
} satisfies Check;

function* withCell(indicator: string, report: ReportView): Iterable<Comparison> {
  const cell = report.at(indicator);
  for (const mention of report.said(indicator)) {
    const said = measured(mention, report);
    const printed = taken(cell, (term) =>
      term.value === cell.value ? printedAs(term) : meantBy(said, term)
    );
    const told = taken(said, (term) => (isWithin(term, printed) ? exactly(term) : {}));
    yield about(told, printed, () => ({...sayCell(indicator, report), ...inYuan(cell, said)}));
  }
}

type Range = Pick<Term, "low" | "high">;

/** 86.5万元 beside 86.50 in 万元 is the same, however much may be meant by 86.5万. */
const isWithin = ({value, vague}: Term, {low, high}: Range) =>
  !vague && !isAbove(low, value!) && !isAbove(value!, high);
const exactly = ({value}: Term): Range => ({low: value!, high: value!});

/** Were the cell another: whatever 86.5万 may mean is within as much of it. */
const meantBy = ({low, high, vague}: Term, {value}: Term): Partial<Range> =>
  vague ? {} : {low: value! - (high - low), high: value! + (high - low)};

/** 86.5万元 beside 865000 in a column of 万元. */
const inYuan = (cell: Term, {value}: Term): Pick<Matter, "instead"> =>
  cell.value === value! * 1e4 ? {instead: [[leavesOf(cell)[0]!.id, value!]]} : {};

const isNotCharged = /减免|免收|免征|减征|免除|退还|退付|取消|降低|全[省市县区]|历年/;
/** 发出收费通知2件，总金额40元，实际收取20元: what was asked for need not have been paid. */
const isAskedFor = /收费通知|应收/;
const isPaid =
  /(?:(?:实际|实收|已收)[^，,；;]{0,8}|(?<!(?:应|拟|需|将|可|计划|通知|要求)[^，,；;。]{0,8})收取[^，,；;通知]{0,8})$/;

/** What the text says was charged; what was waived or only asked for, or is of another area or time, is another measure. */
function measured(mention: Observation, {around, sentenceAt, term}: ReportView): Term {
  const {id, place} = mention;
  const {before, behind} = around(mention);
  const clauses = before.split(/[，,；;]/).slice(-2);
  const near = clauses.join() + behind.split(/[，,；;]/)[0];
  const isPart = isAskedFor.test(sentenceAt(place)) && !isPaid.test(before);
  const isOther = mention.value !== 0 && (isNotCharged.test(near) || isPart);
  return isOther ? lacking({why: "measure", of: id}) : term(mention);
}

/** 0.35 in 万元 is what rounds or is cut to it; 0 may hide what is less than 0.01 万元, and no more. */
function printedAs(term: Term): Range {
  const value = term.value!;
  const {raw} = leavesOf(term)[0]!.figure!;
  const [digits = "", decimals = ""] = /\d[\d,]*(?:\.(\d+))?/.exec(raw.normalize("NFKC")) ?? [];
  const scale = value / Number(digits.replaceAll(",", ""));
  const step = value === 0 ? least : scale / 10 ** decimals.length;
  return {low: value - step / 2, high: value + step - halfFen};
}

const least = 100;
/** Money is counted in fen: less than a whole step more is half of one less. */
const halfFen = 0.005;

const sayApart =
  ({label}: ReportView) =>
  (): Matter => ({
    subject: charged,
    zh: `正文两处所说的“${label(charged).zh}”不同`,
    en: `The text states “${label(charged).en}” twice, and differently`
  });

const sayCell = (indicator: string, {label}: ReportView): Matter => ({
  subject: `${indicator}.table`,
  zh: `正文所说的“${label(indicator).zh}”与表格不同`,
  en: `The text and the table differ on “${label(indicator).en}”`
});
