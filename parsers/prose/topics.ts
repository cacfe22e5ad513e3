import {kept} from "../kept.ts";
import {matchesOf} from "../matches.ts";
import type {Topic} from "../phrases/phrase.ts";
import {sieve} from "./needed.ts";
import {unpublished} from "./vocabulary.ts";

/** Words by which a stretch of prose says what it speaks of; null: of something that no indicator counts. */
const words: [RegExp, Topic | null][] = [
  [
    /(?:政府|政务)?信息(?:依申请)?公开(?:的)?申请(?!行政复议|复议|人)|依申请公开(?:的)?(?:政府)?(?:信息)?(?:的)?(?:申请)?|政府信息申请|公开(?:政府)?信息(?:的)?申请|申请(?:获取|公开)(?:的)?(?:各类|相关|有关|政府|政务)*信息|申请(?:政府)?信息公开|(?:受理|收到)公开申请|申请人(?:要求|申请)公开/g,
    "request"
  ],
  [/(?<!复议)(?:申请)(?:办理|答复|处理)/g, "request"],
  [/(?:被申请|申请)?(?:行政)?复议(?!后|直接)/g, "review"],
  [/(?:未经复议)?直接(?:起诉|诉讼|提起行政诉讼)/g, "litigation_direct"],
  [
    /(?:行政)?(?:复议后|(?<=(?<!未)经(?:行政)?)复议)(?:再)?(?:起诉|诉讼|提起行政诉讼)/g,
    "litigation_after_review"
  ],
  // 行政诉讼（复议后）3件，结果维持2件
  [/诉讼(?:案件?)?\((?:未经(?:行政)?复议[^()\d]{0,6}|直接[^()\d]{0,6})\)/g, "litigation_direct"],
  [/诉讼(?:案件?)?\((?:先|经过?)*(?:行政)?复议[^()\d]{0,6}\)/g, "litigation_after_review"],
  [/(?:行政)?诉讼|应诉/g, "litigation"],
  // 行政诉讼1件，系不服行政复议决定提起: whoever is not content with that goes to court
  [
    /(?<!(?:无|未|没有|不存在|如)[^,;。\d]{0,8})不服(?:(?!提起|提出|申请|引起|引发)[^,;。\d]){0,12}复议(?:(?!的)[^,;。\d]){0,6}?(?:决定|结果|结论)(?!的,|[^。]{0,6}可)|(?<!(?:无|未|没有|如)[^,;。\d]{0,8})对[^,;。\d]{0,12}复议[^,;。\d]{0,6}?(?:决定|结果|结论)[^,;。\d]{0,2}不服(?!的,)/g,
    "litigation"
  ],
  [/(?<!信访)(?:举报投诉|投诉举报)(?!类申请)/g, "complaint"],
  [
    new RegExp(
      `(?:${unpublished}公开|发布|公布)(?:的)?(?:各类|政府|政务)*信息(?!公开|的?申请)|主动公开(?!范围|目录)`,
      "g"
    ),
    "disclosure"
  ],
  [
    /(?:政府信息公开|政务公开|信息公开)(?:(?:业务|日常)?工作|(?:工作)?领导小组(?!办)|(?:专项|工作)*(?:经费|资金|机构)|办(?:公室)?(?![理事结]))/g,
    "work"
  ],
  [/行政事业性收费/g, "fee"],
  [/收费|信息(?:公开)?处理费|费用|(?:成本|检索|复制|复印|邮寄|工本)费/g, "fees"],
  [
    /(?:受理|办理|办结)各[类项](?:申请|审批|服务)?事项|(?<![转交代承督]|依申请公开|公开(?:的)?申请)办件|审批(?:和公共服务|申请)?事项|许可(?:和公共服务|申请)?事项|公共服务事项|政务服务|审批服务|办事大厅|(?<![\u4e00-\u9fff])大厅|(?:行政|政务|审批|服务|便民|办税)+(?:大厅|服务厅)|行政(?:审批|服务)中心/g,
    "service"
  ],
  [/(?:市场|经营)主体/g, "market"],
  [/培训|以会代训|[参受]训人/g, "training"],
  [/解读|回应/g, "response"],
  [
    // 政府网站、公报和新闻发布会是主要渠道 names channels; 以新闻发布会为载体，全年举办3场 is of press conferences
    /(?<!通过|利用)新闻发布会(?!(?:(?<=[、和及与]新闻发布会)|等|[、和及与][^,;。\d]{2,12})(?:作为|[是为])[^,;。\d]{0,8}(?:渠道|途径|方式|形式|载体|平台))/g,
    "press"
  ],
  [/在线访谈/g, "interview"],
  [/规范性文件/g, "normative_document"],
  [/(?:政府|部门)?规章(?!制度)/g, "regulation"],
  [/行政许可(?!事项|和|、|类|服务)/g, "permit"],
  [/行政处罚(?!信息|结果|和|、)/g, "penalty"],
  [/行政强制(?!信息|结果|和|、)/g, "compulsion"],
  [/其他对外管理服务事项/g, "other_service"],
  [/集中采购|(?<![\u4e00-\u9fff]{3})采购(?:项目|总金额)/g, "procurement"],
  [/工作人员|机构(?:设置|建设)|队伍建设/g, "staff"],
  [
    // 群众来信来函12件 are letters to a hall; 上门1002件，来信来函215件 are ways to ask
    /建议(?!申请人|其)|提案|热线|工单|信访(?!(?:、|举报|投诉)*类)|留言|信箱|(?<![件,、;:中])来信|来信(?!来函)|来电|咨询|网站访问|点击/g,
    null
  ]
];

/** 新收申请74件，上年结转2件: only requests go on from year to year. */
const goingOn = /新收申请[^。]*结转|结转[^。]*新收申请/;

/** 信访举报投诉类申请11件、重复申请4件: rows of the form, which only requests have. */
const rowOfForm =
  /(?:信访、?(?:举报、?投诉|投诉、?举报)类|(?<![未无非])重复)申请\d|公开出版物(?:的)?\d|已获取(?:的)?(?:政府)?信息(?:的)?\d/;

/** 上述申请中，5件不予公开; 结转至下年办理的申请3件: what is said of no other requests than those for information. */
const ofRequests =
  /^(?:在|对于?)?(?:上述|以上|这些|所有|全部|收到的?|受理的?|\d+[件条份宗])+申请(?![^。]*(?:许可|审批|登记|救助))[^。]*(?:不予公开|[予同][以意](?:部分)?公开|部分公开|不予处理|无法提供|信息不存在)|结转(?:[至到])?(?:下一?年度?|20\d\d年度?)(?:继续)?(?:办理|答复|处理)?的申请/;

/** 线上受理28.3万件，线下窗口受理11.6万件 */
const bothSides =
  /(?:线上|网上)(?:受理|办理|办件)[\d.,]+万?余?件[^。]*(?:线下|窗口|大厅)[^,;。]{0,4}(?:受理|办理|办件)[\d.,]+万?余?件/;

/** 中心窗口共受理各类申请事项21,430件 */
const ofCounters =
  /(?:窗口|大厅)[^,。;]{0,12}(?:受理|办理|接收)[^,。;\d]{0,4}各[类项][^,。;\d]*申请/;

const answers =
  /(?<![\u4e00-\u9fff]同意|不)(同意(?:部分)?公开|不同意公开|[予部]分?以?公开|不予公开|不予处理|无法提供)(?:答复)?(?:的)?(?:有|为|共|:)?\d+[件份条宗]/g;

/** 予以公开6件、不予公开3件: two answers of the form and more, each with its number. */
function hasAnswers(text: string): boolean {
  return new Set([...text.matchAll(answers)].map(([, words]) => words)).size > 1;
}

/** What a whole sentence speaks of, where its words in turn do not name it. */
export function topicOfSentence(text: string): Topic | null {
  if (rowOfForm.test(text) || ofRequests.test(text) || hasAnswers(text)) return "request";
  if (bothSides.test(text) && !/申请|公开/.test(text)) return "service";
  if (ofCounters.test(text) && !text.includes("公开")) return "service";
  return goingOn.test(text) && topicOf(text) === undefined ? "request" : null;
}

/** The topic named last in a text; undefined where none is named. */
export const topicOf = (text: string): Topic | null | undefined => lastTopic(text).topic;

/** （三）教育培训 and 人员经费保障情况 name no other work; 农民培训 does. */
const ofTheWork =
  /^(?:信息公开|政务公开|政府|工作|宣传|教育|学习|业务|专题|组织|人员|机构|队伍|专项|经费|保障|投入|落实|建设|培训|情况|开展|加强|强化|加大|力度|抓好|[、和及与的])+$/;

/** The matters that a title names, besides the work in general. */
export const mattersOf = kept((title: string): Topic[] =>
  topicsOf(title).filter((each) => each !== "work")
);

/** What the passages under a title speak of, until their words say otherwise. */
export function topicOfTitle(title: string): Topic | null {
  const named = topicOf(title) ?? null;
  const isOfTheWork = title.includes("公开") || ofTheWork.test(title);
  if (named === "training") return isOfTheWork ? named : null;
  return named ?? (ofTheWork.test(title) && title.includes("经费") ? "work" : null);
}

const topics = words.map(([pattern, topic]) => ({pattern, topic}));
const topicsIn = sieve(topics, ({pattern}) => pattern);

const lastTopic = kept((text: string) => {
  let last: {end: number; topic: Topic | null | undefined} = {end: 0, topic: undefined};
  for (const {pattern, topic} of topicsIn(text)) {
    const match = matchesOf(text, pattern).at(-1);
    const end = match ? match.index + match[0].length : 0;
    if (end > last.end) last = {end, topic};
  }
  return last;
});

/** All that a text names, each once. */
export const topicsOf = (text: string): Topic[] => {
  const named = topicsIn(text).filter(({pattern}) => matchesOf(text, pattern).length > 0);
  return [...new Set(named.flatMap(({topic}) => topic ?? []))];
};

/** A text without the words that name its topics. */
export const withoutTopics = kept((text: string): string =>
  topicsIn(text).reduce(
    (rest, {pattern, topic}) => (topic ? rest.replace(pattern, "") : rest),
    text
  )
);
