import type {LeftOut} from "#data/schema/reading.ts";
import {fold, isBlank, squeeze, type Line} from "#parsers/lines.ts";
import {parseTitle, titleAtStart, type Title} from "#parsers/title.ts";
import {simplify} from "#parsers/traditional.ts";

/** What a document is by the words of its title, where these are no annual report's. */
export interface Genre {
  words: RegExp;
  is: LeftOut["is"];
  /** Said of it: "it is …, not an annual report". */
  name: string;
  /** Columns of a site are called so too, and a report may stand under one. */
  mayBeColumn?: true;
}

/** The first that fits: 关于转发…通知的通知 is a notice that is forwarded. */
const genres: Genre[] = [
  {
    words: /指南/,
    is: "guide",
    name: "a guide to open government information (指南)",
    mayBeColumn: true
  },
  {words: /转发|批转/, is: "notice", name: "a notice that is forwarded (转发)"},
  {words: /通报/, is: "notice", name: "a circular on what other bodies did (通报)"},
  {words: /通知|通告/, is: "notice", name: "a notice to other bodies (通知)"},
  {
    words: /样表|样式|样本|模板|模版|范本|范例|格式|填报说明|编制说明/,
    is: "notice",
    name: "a form to be filled in"
  },
  {words: /图解|图读|图说|解读|问答/, is: "other", name: "an explanation of something else (解读)"},
  {
    words: /说明(?:\([^)]*\))?$/,
    is: "other",
    name: "an explanation of how a report was drawn up (说明)"
  },
  {
    words: /自查|自评|考核|评估|评议|测评|督查|整改|调研/,
    is: "other",
    name: "an assessment, or what came of one"
  },
  {words: /方案|要点|计划|规划|工作安排|任务分解/, is: "other", name: "a plan"},
  {
    words: /办法|制度|规定|细则|规范|规程|意见|标准|流程|须知/,
    is: "other",
    name: "a rule",
    mayBeColumn: true
  },
  {
    words: /目录|清单|一览|汇编|汇总|索引|台账/,
    is: "other",
    name: "a catalogue",
    mayBeColumn: true
  },
  {words: /统计表|申请表|登记表|报表/, is: "other", name: "a table or a form of its own"},
  {words: /预算|决算/, is: "other", name: "a budget, or an account of one"},
  {words: /半年|季度|月份|月报|简报/, is: "other", name: "a report on a part of a year"},
  {
    words: /咨询|来信|留言|提问/,
    is: "other",
    name: "a question of a reader, or its answer (咨询)"
  },
  {
    words: /述职|审计|培训|会议|讲话|动态|信息员|发布会|访谈|实录|分析报告$/,
    is: "other",
    name: "of another matter"
  }
];

const subject = /(?:政府|政务)?信息公开|政府信息|政务公开/g;

/** Before its subject a title says so at its beginning, and of which part of a year it is anywhere. */
const aroundSubject =
  /^(?:.{0,24}关于)?(?:转发|批转|图解|一图读懂|解读)|[上下]半年|半年度|[一二三四1-4]季度/;

/**
 * The genre of a title: by what stands after its subject, for bodies are called 审计局 and 规划局, and by how it begins.
 * Null where it is that of an annual report, or none.
 */
export function genreOf(title: string): Genre | null {
  const plain = simplify(title).replace(/[《》]/g, "");
  const last = [...plain.matchAll(subject)].at(-1);
  if (!last) return null;
  const after = plain.slice(last.index + last[0].length);
  const before = aroundSubject.exec(plain)?.[0] ?? "";
  // 工作总结及下一年工作计划 is a report first
  const own = after.replace(/(?:总结|报告)(?:和|及|暨|与|、).*$/, "");
  return genres.find(({words}) => words.test(own) || words.test(before)) ?? null;
}

const beside = "not one on open government information";

/** What other documents of a body are by their titles, in which that subject does not stand. */
const onOtherMatters: Genre[] = [
  {
    words: /法治政府(?:建设)?|依法行政/,
    is: "other",
    name: "a report on government under law (法治政府建设)"
  },
  {words: /预算|决算/, is: "other", name: "a budget, or an account of one"},
  {words: /网站.{0,8}报表/, is: "other", name: "a table on a web site of the year (网站年度报表)"},
  {
    words: /总结(?:报告)?(?:$|[和及暨与、])|工作(?:情况)?(?:汇报|报告)$/,
    is: "other",
    name: "a summary of work (总结)"
  },
  {words: /(?:要点|计划|规划|方案)$/, is: "other", name: "a plan"},
  {words: /(?:通知|通告|公告|通报|的函)$/, is: "other", name: "a notice on something else (通知)"},
  {words: /(?:指南|目录|清单)$/, is: "other", name: "a guide to something else, or a catalogue"},
  {words: /(?:年度|年)报告?$/, is: "other", name: "an annual report on something else"},
  {
    words: /召开|举办|举行|开展|调研|出席|慰问|检查组/,
    is: "other",
    name: "news of something else (新闻)"
  }
];

/** What a document is by a title in which the subject of these reports does not stand; null where that is not known. */
export function genreOfOther(title: string): (Pick<Genre, "is"> & {reason: string}) | null {
  const plain = simplify(squeeze(title));
  if (plain.length > 60 || /[。;；,，:：]/.test(plain) || plain.search(subject) >= 0) return null;
  const genre = onOtherMatters.find(({words}) => words.test(plain));
  return genre ? {is: genre.is, reason: `it is ${genre.name}, ${beside}`} : null;
}

/** 关于公布2022年政府信息公开工作年度报告的公告: the report itself stands under it. */
const publishes =
  /(?:公布|发布|公开|刊登|印发)(?!工作).{0,40}(?:年报|报告)的?(?:公告|通告|通知|公示|函)$/;

export const isPublishing = (title: string): boolean =>
  publishes.test(simplify(title).replace(/[《》]/g, ""));

/** 县林业局发布2022年政府信息公开工作年度报告: what a newspaper would put over it, or the report itself. */
const headline = /(?:公布|发布|公开|出炉|出台|亮出|晒出)(?!工作).{0,40}(?:年报|报告)$/;
const newspaper = /本报讯|本网讯|本报记者|记者从|记者获悉|(?:报告|年报)(?:显示|指出)|据悉/;
const itWasPublished =
  /(?:近日|日前|昨日|今日|今天|昨天|\d日)[,，]?[^。]{0,40}(?:公布|发布|公开)了?[^。]{0,12}《?[^。]{0,40}(?:年报|报告)/;

/** Whether some lines tell of a report that was published, as news do. */
export function tellsNews(title: string, lines: Line[]): boolean {
  const said = lines.filter(({outside}) => !outside).map(({text}) => simplify(squeeze(text)));
  const isNews = (words: RegExp) => said.some((text) => words.test(text));
  return headline.test(simplify(title))
    ? isNews(newspaper) || isNews(itWasPublished)
    : isNews(/本报讯|本网讯|本报记者/) && isNews(itWasPublished);
}

/** Of a text that tells of a report. */
export const newsOfReport: Genre = {
  words: headline,
  is: "other",
  name: "news of a report (新闻)"
};

const ofAffairs = /政务公开(?:工作)?(?:情况)?总结$/;

/** 2022年政务公开工作总结: of all affairs that are made public, and of years that have a form for the report. */
export const namesSummary = (title: string): boolean => ofAffairs.test(simplify(title));

export const summaryOfAffairs: Genre = {
  words: ofAffairs,
  is: "other",
  name: "a summary of work on open government (政务公开工作总结) without any part of the form"
};

/** XX局, ××单位, (单位名称): to be filled in. */
const blank = /[×＊*]{2,}|[XxＸ]{2,}|某某|某(?=[局委办镇县市区])|单位名称|_{2,}|\.{4,}|…{2,}/;

export const isToBeFilledIn = (title: string): boolean => blank.test(title);

/** A title among the first lines, of whatever kind: sites put notices under their names and columns. */
export function leadTitle(lines: Line[]): Title | null {
  const first = lines.filter(({text, outside}) => !outside && !isBlank(text)).slice(0, 12);
  for (const at of first.keys()) {
    const title = longTitle(first.slice(at, at + 4)) ?? titleAtStart(first.slice(at, at + 4));
    if (title) return title;
  }
  return null;
}

/** A notice's title over two or three lines: 关于做好…工作年度报告 · 编制工作的通知. */
function longTitle(lines: Line[]): Title | null {
  const end = lines.findIndex(({text}) => /(?:通知|通报|通告)$/.test(squeeze(text)));
  if (end < 0) return null;
  const joined = lines.slice(0, end + 1);
  return joined.every(({text}) => !/[。:]/.test(fold(text))) ? parseTitle(joined) : null;
}

/** 各镇人民政府,各街道办事处,县政府各部门: those to whom a notice goes. */
const salutation =
  /^(?:[省市县区州]直)?各(?=[^。]{2,80}:$)(?:[^。]*(?:政府|街道|部门|单位|科室|乡镇|镇街|委办局|机构|区县|县区|园区))/;
const orders =
  /(?:现将|现就)[^。]{0,100}(?:通知|通报)如下|(?:转发|印发)给你们|请[^。]{0,40}(?:遵照执行|贯彻执行|认真组织实施|于[^。]{0,20}前[^。]{0,30}(?:报送|上报|报))|特此通[知报]/;

/** How a notice speaks: to whom it goes, and what they shall do. A report says what was done, to everybody. */
export function speaksAsNotice(lines: Line[]): "notice" | "circular" | null {
  const said = lines.filter(({outside}) => !outside).map(({text}) => simplify(squeeze(text)));
  const order = said.find((text) => orders.test(text));
  const greeting = said.some((text) => salutation.test(text));
  if (!order || !(greeting || /如下|你们|特此/.test(orders.exec(order)![0]))) return null;
  return /通报如下|特此通报/.test(order) ? "circular" : "notice";
}

export const genreOfNotice = (kind: "notice" | "circular"): Genre =>
  genres.find(({words}) => words.test(kind === "circular" ? "通报" : "通知"))!;
