import type {Statement} from "#data/schema/statement.ts";
import {
  atMost,
  equal,
  stated,
  sum,
  unknown,
  type Comparison,
  type Matter,
  type Words
} from "#pipeline/comparison.ts";
import type {Observation} from "#data/schema/observation.ts";
import {
  hasRow,
  inSentence,
  tabled,
  type Check,
  type Periods,
  type ReportView
} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "分项之和与总数不符", en: "Parts do not add up to their whole"},
  page: {
    compares: {
      zh: "一句话中的总数与随后列出的分项：共…条，其中…；收到…件，均已答复，其中同意公开…件；许可事项与公共服务事项；窗口办件与线上办件；上、下半年或四个季度。",
      en: "A total with the parts that the same passage lists: 共…条，其中…; requests that were all answered, and how (收到…件，均已答复，其中…); permits and public services; counter and online; the halves or quarters of the year."
    },
    why: {
      zh: "分项列全的，其和应等于总数；只举其中几项的，其和不应超过总数。",
      en: "Parts that are all listed make the whole; some of the parts do not exceed it."
    },
    basis: {zh: "报告应当前后一致。", en: "A report agrees with itself."},
    spares: {
      zh: "原文没有说明分项已列全，或者其中有的数未能识读（“未结1件”“其他4件”）时，和小于总数不算错。按渠道列出的数（网站、微信等）可以重复，只要求每一项不超过总数。表格中有上年结转的申请（或该格未能识读）时，答复数可以多于收到数，不作判断。",
      en: "Unless the words say that the parts are all and every number among them was read (未结1件 and 其他4件 may not be), a smaller sum is no error. Channels (website, WeChat …) may carry the same item: each of them only must not exceed the whole. Where the table has requests carried in (or that cell could not be read), more may have been answered than came in: not judged."
    }
  },
  *compare(report) {
    for (const statement of report.statements)
      if (statement.kind === "parts" && !isOfLastYearToo(statement, report))
        yield* compareParts(statement, report);
    for (const channel of report.figures.filter(isOfChannel)) {
      const whole = report.said("disclosure.items").find((all) => isWhole(all, channel, report));
      if (whole) yield compareChannel(channel, whole, report);
    }
    for (const whole of report.figures) {
      const periods = report.periods(whole);
      if (periods) yield comparePeriods(whole, periods, report);
    }
  }
} satisfies Check;

type Parts = Extract<Statement, {kind: "parts"}>;

function* compareParts(statement: Parts, report: ReportView): Iterable<Comparison> {
  const whole = termOf(statement.whole, report);
  const parts = statement.parts.map((id) => termOf(id, report));
  const saying = (say: (name: Words) => Words) => (): Matter => {
    const name = inSentence(report.label(report.get(statement.whole)?.indicator ?? ""));
    return {subject: statement.whole.split("/").at(-1)!, places: [statement.place], ...say(name)};
  };
  if (isChannels(statement, report))
    for (const part of parts) yield atMost(part, whole, saying(sayOne));
  else if (statement.complete && !isAsTabled(statement, report))
    yield equal(sum(...parts), whole, saying(sayAll));
  else yield atMost(sum(...parts), whole, saying(saySome));
}

/** 上半年130条，下半年160条 are no figures of the year; with its number they make a sum all the same. */
function comparePeriods(
  whole: Observation,
  {values, place}: Periods,
  {term, label}: ReportView
): Comparison {
  const {zh, en} = inSentence(label(whole.indicator));
  const parts = values.map((value, i) => stated(value, place, `period ${i}`));
  return equal(sum(...parts), term(whole), {
    subject: `${whole.id.split("/").at(-1)!}.periods`,
    zh: `“${zh}”在年内各时段的数之和不等于全年的数`,
    en: `What is told of the parts of the year of “${en}” does not add up to the year's number`
  });
}

const sayOne = ({zh, en}: Words): Words => ({
  zh: `“${zh}”的一项多于总数`,
  en: `One of the parts of “${en}” is more than the whole`
});
const sayAll = ({zh, en}: Words): Words => ({
  zh: `“${zh}”的各分项之和不等于总数`,
  en: `The parts of “${en}” do not add up to the whole`
});
const saySome = ({zh, en}: Words): Words => ({
  zh: `“${zh}”的几个分项之和多于总数`,
  en: `Some parts of “${en}” are together more than the whole`
});

/** 收到8件，均已答复，其中…: with what the table has of last year's, more were answered than came in. */
function isOfLastYearToo({whole, parts: [part]}: Parts, report: ReportView): boolean {
  const indicatorOf = (id = "") => report.get(id)?.indicator ?? "";
  if (indicatorOf(whole) !== "request.received" || !isAnswer.test(indicatorOf(part))) return false;
  return hasRow("request.carried_in", report) && tabled("request.carried_in", report).value !== 0;
}

const isAnswer = /^request\.(?:outcome|reply)\./;

/** 答复46件，予以公开11件、部分公开4件: the parts as in the table, which has more rows than the text lists. */
function isAsTabled({whole, parts}: Parts, report: ReportView): boolean {
  const inTable = (id: string) => tabled(report.get(id)?.indicator ?? "", report);
  const isListed = (id: string) => report.get(id)?.value === inTable(id).value;
  const [listed, all] = [sum(...parts.map(inTable)).value, inTable(whole).value];
  return listed !== null && all !== null && parts.every(isListed) && listed < all;
}

function termOf(id: string, {get, term}: ReportView) {
  const observation = get(id);
  return observation ? term(observation) : unknown;
}

/** One item may stand on the website, on WeChat and in the gazette. */
const channels = /网站|微博|微信|公众号|新媒体|公报|公开栏|显示屏|报刊|电视|广播/;

const isOfChannel = ({origin, indicator}: Observation) =>
  origin === "narrative" && indicator.startsWith("disclosure.channel.");

/** 公开信息120条，其中网站130条、微信20条: nothing but channels stands between the whole and one of them. */
function isWhole(whole: Observation, channel: Observation, report: ReportView): boolean {
  const [own, all] = [report.around(channel), report.around(whole)];
  // 其中网站发布800条（含转载680条）: more than what was made
  if (/转载|各类|新增/.test(all.before + own.before + own.behind)) return false;
  const head = all.before + whole.raw.replace(/\s+/g, "");
  if (report.sentenceAt(whole.place) !== report.sentenceAt(channel.place))
    return all.next === report.sentenceAt(channel.place) && listed.test(own.before);
  return own.before.startsWith(head) && listed.test(own.before.slice(head.length));
}

const listed =
  /^[,，、:：（(]?其中[:：,，]?(?:[^\d,，、（）()]*(?:网站|微博|微信|公众号|新媒体|公报|公开栏|显示屏|报刊|电视|广播|客户端|渠道|方式|平台)[^\d,，、（）()]*\d+条[,，、和及]?)*[^\d,，、（）()]{1,20}$/;

/** No more can stand in one channel than in all. */
const compareChannel = (channel: Observation, whole: Observation, {term, label}: ReportView) =>
  atMost(term(channel), term(whole), () => ({
    subject: channel.id.split("/").at(-1)!,
    ...sayOne(inSentence(label(whole.indicator)))
  }));

function isChannels({parts}: Parts, {get}: ReportView): boolean {
  return parts.some((id) => {
    const {category, indicator} = get(id) ?? {category: null, indicator: ""};
    return indicator.startsWith("disclosure.channel.") || channels.test(category ?? "");
  });
}
