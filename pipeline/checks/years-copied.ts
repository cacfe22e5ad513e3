import type {Observation} from "#data/schema/observation.ts";
import {formatPlace, parsePlace, type Place} from "#data/schema/place.ts";
import {lacking, number, present, type Comparison} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

export default {
  scope: "series",
  severity: "info",
  title: {
    zh: "句子与上年报告逐字相同",
    en: "A sentence with figures is last year’s, word for word"
  },
  page: {
    compares: {
      zh: "正文中带有数字（件数、金额、增减率等）的句子，与上年报告的句子，逐字比较（空格不计）。",
      en: "Sentences of the text that hold figures (counts, amounts, rates) with those of last year's report, word for word; spaces do not count."
    },
    why: {
      zh: "一年的工作数字与上年一字不差，往往是沿用旧稿而忘了更新。",
      en: "Where a year's figures are last year's to the letter, the old text was often used and not brought up to date."
    },
    basis: {
      zh: "年度报告报告的是当年的情况（《政府信息公开条例》2019年修订第五十条，2007年第三十二条）。",
      en: "A report is about its own year (Regulation of 2019, article 50; of 2007, article 32)."
    },
    spares: {
      zh: "数字确实与上年相同也有可能，所以只作提示。没有数字的套话，数字全为零、“没有”或100%的句子，只有年份、文号、条款、期限、电话、地址的句子，查阅点、工作人员等常年不变的数，都不算。",
      en: "Figures may truly be the same as last year's: this is a hint and no more. Phrases without figures, sentences whose figures are all 0, none or 100 %, those with nothing but years, numbers of documents and articles, time limits, telephones or addresses, and standing numbers such as reading points and staff, do not count."
    }
  },
  *compare([before, now]) {
    const others = before.sentences();
    const copied = [...now.sentences()]
      .filter((words) => others.has(words) && hasFigures(words))
      .map((words) => toCopy(words, now))
      .filter(({figures}) => !areStanding(figures));
    for (const copy of copied) yield sayCopied(copy, now);
    if (copied.length === 0 && speaks(now)) yield sayOwn([before, now]);
  }
} satisfies Check;

/** 28个, 12.5万元, 23.7%; but no 第3项, no 20个工作日, no 24小时. */
const counted =
  /(?<![第\d.〔])(\d[\d,]*(?:\.\d+)?)[余多]?[万亿千百]?[余多]?(?:(?:人次|[条件份次期篇起宗项人家户场元名辆倍笔例株亩]|个(?!工作日|月|小时|自然日)|平方米)|([%％]))/g;

/** 设立查阅点3个, 配备专职人员5名: what is there, and stays. */
const standing =
  /(?:查阅(?:点|场所|中心|室)|公开栏|专职|兼职|工作人员|专门机构)[^，,、；;]{0,10}?\d+[个名人处家块]/g;

/** Whether a sentence has figures that are neither 0 nor the 100 % of every year. */
function hasFigures(words: string): boolean {
  for (const [, digits, percent] of words
    .normalize("NFKC")
    .replace(standing, "")
    .matchAll(counted)) {
    const value = Number(digits!.replaceAll(",", ""));
    if (value !== 0 && !(percent && value === 100)) return true;
  }
  return false;
}

/** A sentence that last year's report has too, where it stands, and the figures that were read in it. */
interface Copy {
  words: string;
  place: Place;
  figures: Observation[];
}

function toCopy(words: string, report: ReportView): Copy {
  const place = report.placeOf(words);
  return {words, place, figures: figuresAt(place, report)};
}

/** 查阅点, 工作人员: what is there, and stays. */
const areStanding = (figures: Observation[]) =>
  figures.length > 0 && figures.every(({indicator}) => indicator.startsWith("capacity."));

function figuresAt({block, start, end}: Place, {figures}: ReportView): Observation[] {
  // Few of some hundred stand in that block, and only their places are worth reading.
  const near = `#b${block}`;
  return figures.filter(({place}) => {
    if (!place.includes(near)) return false;
    const at = parsePlace(place);
    return at.block === block && at.start! >= start! && at.end! <= end!;
  });
}

const speaks = ({figures}: ReportView) =>
  figures.some(({origin, value}) => origin === "narrative" && value !== null && value !== 0);

/** Its sentences are its own, or there is no text to hold them against. */
function sayOwn([before, now]: [ReportView, ReportView]): Comparison {
  const isThere = now.years().includes(before.year);
  const of = `${before.report}/text`;
  return present(isThere ? number(1) : lacking({why: "no_report", of}), number(1), {
    ...{subject: "text", zh: "", en: "", places: [now.find()]}
  });
}

function sayCopied({words, place, figures}: Copy, now: ReportView): Comparison {
  const quoted = words.length > most ? `${words.slice(0, most)}…` : words;
  return present(number(0), number(1), {
    subject: figures[0]?.indicator ?? "text",
    zh: `“${quoted}”与${now.year - 1}年报告逐字相同`,
    en: `“${quoted}” is word for word what the report on ${now.year - 1} says`,
    figures: figures.map(({id}) => id),
    places: [formatPlace(place)],
    copied: formatPlace(place)
  });
}

const most = 60;
