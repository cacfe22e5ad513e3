import {keptBy, ofManyQuestions} from "../kept.ts";
import {allPhrases} from "../phrases.ts";
import {matchesOf} from "../matches.ts";
import {sectors, type Sector} from "../phrases/disclosure.ts";
import type {Phrase, Topic} from "../phrases/phrase.ts";
import type {Dictionary} from "../template.ts";
import {mayHold, sieve, sought} from "./needed.ts";
import {aside} from "./sentence.ts";
import {topicOf, withoutTopics} from "./topics.ts";
import {tellingWords, trimNoun} from "./vocabulary.ts";

/** The words around a number, and what was spoken of before them. */
export interface Question {
  label: string;
  tail: string;
  /** Words of later clauses, up to the next number. */
  later: string;
  /** As printed; "none" where none is, and "" where any will do. */
  unit: string;
  topic: Topic | null;
  dictionary: Dictionary;
  /** Where no total of items has been told yet, the sectors that the body is of: 环境信息 are all that its bureau has. */
  untold?: Sector[] | null;
}

export interface Answer {
  phrase: Phrase;
  indicator: string;
  topic: Topic;
  /** How many characters of the words around the number the phrase explains. */
  explains: number;
  /** Words before those of the phrase. */
  head: string;
}

interface Compiled {
  phrase: Phrase;
  left: RegExp;
  anywhere: RegExp;
  first: RegExp;
  mayBeIn: (text: string) => boolean;
}

const byUnit = new Map<string, Compiled[]>();
for (const phrase of allPhrases) {
  const first = new RegExp(phrase.words);
  const compiled = {
    phrase,
    first,
    mayBeIn: mayHold(first),
    left: new RegExp(`(?:${phrase.words})$`),
    anywhere: new RegExp(phrase.words, "g")
  };
  for (const unit of phrase.units.split(" "))
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), compiled]);
}
const everyPhrase = [...new Set([...byUnit.values()].flat())];
byUnit.set("", everyPhrase);
byUnit.set(
  "none",
  everyPhrase.filter(({phrase}) => phrase.units !== "%")
);
/** The phrases of a unit that a text may hold. */
const mayBeIn = new Map([...byUnit].map(([unit, all]) => [unit, sieve(all, ({first}) => first)]));

/** Whether something of this kind is ever counted in this unit. */
export function isCountedIn(topic: Topic, unit: string): boolean {
  return unit !== "" && (byUnit.get(unit) ?? []).some(({phrase}) => phrase.topic === topic);
}

/** Whether a figure of this indicator is ever counted in this unit: 期 are courses, and no attendees. */
export function isUnitOf(indicator: string, unit: string): boolean {
  const [topic = ""] = indicator.split(".");
  return (byUnit.get(unit) ?? []).some(({phrase}) => {
    const named =
      typeof phrase.indicator === "string" ? [phrase.indicator] : Object.values(phrase.indicator);
    return named.some((each) => each?.replace("{topic}", topic) === indicator);
  });
}

/** Words that make another thing of the same noun: 撤回申请2件, 日均受理12件, 代办事项. */
export const estranged = sought(
  /撤回|补正|退回|电子化|转办|转送|移送|咨询|协助|代理(?!人)|配合|参与|采用|采纳|转载|转发|点击|浏览|访问|阅读|关注|报送|上报|审核|整改|指导|代办|帮办|预约|依申请公开平台|满意|参加[^或]{0,10}组织的|(?:比|较|同期|同比).{0,12}(?:多|少|增|减)/
);

/** Words around a request that tell nothing of it: who may ask is everyone. */
const asked =
  /[省市县区州旗]政府(?:及|和|与)(?:其|所属|各|组成|工作|职能)*部门|社会公众|公众|群众|市民|公民[、和]法人(?:[、和或]者?其[他它]组织)?|答复中|申请/g;

/** 有256条是在微信公开的 */
const linking = sought(
  /^(?:的)?(?:是|为|系|乃)(?=通过|在|由|以|利用|来自|经|到|当面|网|(?:上一?|去|本|当|今)年|20\d\d年|新收|结转)/
);

/** The longest label that is looked at: enough for any phrase and its surroundings. */
const reach = 60;

/** 微信公众号“青禾发布”推送, “青禾发布”微信公众号: the name of an account tells nothing. */
const accountName = sought(
  /(?<=公众号|微博|微信|客户端|网站|平台|抖音号)[“"][^“”"]{1,14}[”"]|[“"][^“”"]{1,14}[”"](?:系列)?(?=微信|政务微|官方微|微博|公众号|客户端|网站)/g
);

/** 平安青禾微信公众号: an account named without marks, and no body's; 审核微信信息 names none. */
const plainAccount = sought(
  /^[、和及与]?(?!审核|转[发载]|采[编用]|[报编]送|上报|收集)(?!.*(?:通过|利用|依托|借助|网站|信息|收到|各|其|全|[在由以我本局委厅部院府镇乡办]).*(?:公众号|微信|微博))[\u4e00-\u9fff]{2,6}(?=(?:官方|政务)?(?:微信公众号|公众号|微信|微博))/
);

/** 《青禾县人民政府公报》, 《青禾政报》等政府公报 */
const titledGazette = /《[^《》]{0,16}(?:公报|政报)》(?:等?(?:政府)?公报)?/;
const mayNameGazette = mayHold(titledGazette);

/** What a number counts: the phrase that explains most of the words next to it. */
export const answerTo: (question: Question) => Answer | null = keptBy(
  textOf,
  answer,
  ofManyQuestions
);

/** All that an answer depends on; of sectors, those that the words name. */
function textOf({label, tail, later, unit, topic, dictionary, untold}: Question): string {
  const words = `${label.slice(-reach)}\n${tail}\n${later}`;
  const named = untold?.filter((sector) => sector.words.test(words)).map(({names}) => names.source);
  return `${words}\n${unit}\n${topic}\n${dictionary}\n${named?.join() ?? ""}`;
}

function answer(question: Question): Answer | null {
  const printed = accountName.without(plainAccount.without(question.label.slice(-reach)));
  const named = mayNameGazette(printed) ? printed.replace(titledGazette, "公报") : printed;
  const plain = named.replace("专(兼)职", "专兼职").replace(/^[a-z][.、)]/, "");
  const label = trimNoun(aside.without(plain));
  // 许可事项9831件、公共服务事项: what is joined on is another noun's, also where its number is lost
  const tail = /^[、和及与]/.test(question.tail) ? "" : question.tail.slice(0, reach);
  const {later, topic, dictionary, untold = null} = question;
  const candidates = mayBeIn.get(question.unit)?.(label + tail + later) ?? [];
  if (candidates.length === 0) return null;
  const across = tail === "" ? "" : label + linking.without(tail);
  const spoken = topicOf(label) ?? topic;
  const asked = {label, tail, later, across, topic, dictionary, untold, spoken};
  let best: Answer | null = null;
  for (const compiled of candidates) {
    const explained: number = best?.explains ?? 0;
    best = tryPhrase(compiled, asked, explained) ?? best;
  }
  return best;
}

/** A question with what its words speak of. */
interface Asked extends Omit<Question, "unit"> {
  spoken: Topic | null;
  /** The words on both sides of the number; empty where there are none behind it. */
  across: string;
}

/** What a phrase says of a number, if it explains more than is explained. */
function tryPhrase(compiled: Compiled, question: Asked, explained: number): Answer | null {
  const found = findWords(compiled, question);
  if (!found || found.explains <= explained) return null;
  const {phrase} = compiled;
  const headTopic = topicOf(found.head);
  const topic =
    courtOf(phrase, found.words, question.topic) ??
    (headTopic === undefined ? question.topic : headTopic);
  const {spoken} = question;
  if (spoken && phrase.unless?.includes(spoken)) return null;
  if (phrase.within && !(topic && phrase.within.includes(topic))) return null;
  if (!standsAlone(phrase, found.head)) return null;
  if (isOfOtherSector(phrase, found.words, question.untold ?? null)) return null;
  const indicator = indicatorOf(phrase, {dictionary: question.dictionary, topic});
  if (indicator === null) return null;
  const after = phrase.indicator === indicator || !topic ? phrase.topic : topicAfter(phrase, topic);
  return {phrase, indicator, topic: after, explains: found.explains, head: found.head};
}

/** 复议机关维持3件 is of a reconsideration, 法院驳回诉讼请求2件 of a suit, whatever was spoken of before. */
function courtOf({indicator}: Phrase, words: string, spoken: Topic | null): Topic | null {
  if (typeof indicator !== "string" || !indicator.startsWith("{topic}")) return null;
  if (words.includes("复议")) return "review";
  return spoken === "review" && /法院|诉讼|[一二终]审/.test(words) ? "litigation" : null;
}

function topicAfter(phrase: Phrase, topic: Topic): Topic {
  return typeof phrase.indicator === "string" && phrase.indicator.startsWith("{topic}")
    ? topic
    : phrase.topic;
}

interface FoundWords {
  head: string;
  words: string;
  explains: number;
}

/** Words that end at the number; else words across it (收到12件申请, 3件结转下年度); else in a later clause. */
function findWords(
  {phrase, left, first, anywhere, mayBeIn}: Compiled,
  {label, tail, later, across: both}: Asked
): FoundWords | null {
  const before = mayBeIn(label) ? left.exec(label) : null;
  if (before)
    return {head: label.slice(0, before.index), words: before[0], explains: before[0].length};
  if (phrase.reach === "left") return null;
  const across = both !== "" && mayBeIn(both) ? acrossNumber(anywhere, label.length, both) : null;
  if (across || phrase.reach !== "later" || !isBare(phrase, label)) return across;
  return laterWords(first, {label, behind: (tail + later).slice(0, reach), tail}, mayBeIn);
}

/** Whether nothing stands before a number but what may stand beside a phrase. */
const isBare = ({beside}: Phrase, label: string): boolean =>
  tellingWords(beside ? label.replace(beside, "") : label) === "";

/** 7件因属国家秘密，不予公开: what stands behind a number, with nothing before it that makes it of another. */
function laterWords(
  first: RegExp,
  {label, behind, tail}: {label: string; behind: string; tail: string},
  mayBeIn: (text: string) => boolean
): FoundWords | null {
  const after = mayBeIn(behind) ? first.exec(behind.split("其中")[0]!) : null;
  if (!after) return null;
  const between = tail.slice(0, after.index);
  const ahead = behind.slice(0, after.index);
  // 52件已公开或部分公开: two answers in one; 7件咨询类来件已转信访渠道
  const isBoth = orElse.test(behind.slice(after.index + after[0].length));
  if (isBoth || /[或和及]/.test(between) || estranged.test(between) || none.test(ahead))
    return null;
  // 2件重复申请、1件要求换证的申请，不予处理: what is told of both is not of the second
  if (/^[、和及与]/.test(label) && tellingWords(ahead) !== "") return null;
  return {head: "", words: after[0], explains: after[0].length / reach};
}

/** 1件为企业申请，无结转下年度办理件: what there was none of is not what was counted. */
const none = sought(
  /(?:^|[,;])(?:[也亦均且并]|目前)*(?:无|没有|未有|不存在|未发生)[^,;]{0,4}$|(?:不|未|无)(?:需|再|用)?$/
);

/** 其余11件为不予公开或不予处理: of either, and of which is not said. */
const orElse = sought(
  /^(?:[或和及、]|以及|或者)(?:不予|[无未]|部分|[予同][以意]|其[他它]处理|非|信息不存在)/
);

function acrossNumber(anywhere: RegExp, joint: number, both: string): FoundWords | null {
  for (const {index, 0: words} of matchesOf(both, anywhere)) {
    const isBoth = orElse.test(both.slice(index + words.length));
    if (index <= joint && index + words.length > joint && !isBoth)
      return {head: both.slice(0, index), words, explains: words.length};
  }
  return null;
}

/** 参加区政府组织的培训2次: what others held. */
const attended = /(?:参加|参与)(?!或)[^,;]{1,10}$/;
const proceedings: Topic[] = [
  "review",
  "litigation",
  "litigation_direct",
  "litigation_after_review"
];
/** 在政府信息公开复议案件中被纠正2件 */
const ofDisclosure = /(?:涉及?|因)?(?:政府|政务)?信息公开(?:类)?(?=.?$|中|案|的)|案件|案/g;

/** 总局及直属单位…工作人员58人, 各处室、直属单位确定兼职人员34名: whose people they are is told apart in owner.ts. */
const whole =
  /(?:总局)?(?:[、及和与]|其|各|所属|下属|直属|内设)*(?:各|所属|下属|直属|内设)(?:处室|科室|股室|单位|事业单位|机构|部门)(?:[、及和与]|其|各|所属|下属|直属|处室|科室|单位|机构)*/g;

/** 按申请人类型分为自然人14件 */
const dividing =
  /^(?:其中)?(?:按照?|从)(?:申请)?(?:人|方式|渠道|途径|结果|身份|类型|类别|性质|情况|办理|答复|的)+(?:来看|划分为?|分类为?|分为|分别为|分|看)[,:]?/;

function standsAlone(phrase: Phrase, head: string): boolean {
  if (estranged.test(head) || (phrase.topic === "training" && attended.test(head))) return false;
  if (phrase.before === "anything") return true;
  if (phrase.before === "no-subject") return !isOfSubject(head);
  const told = head.replace(dividing, "");
  const rest = withoutTopics(phrase.topic === "staff" ? told.replace(whole, "") : told)
    .replace(/依申请类?(?:事项)?/, "")
    .replace(proceedings.includes(phrase.topic) ? ofDisclosure : "", "");
  return tellingWords(phrase.topic === "request" ? rest.replace(asked, "") : rest) === "";
}

/** 在“法定主动公开内容”栏目发布 */
const namedColumn = /[“"][^“”"]{1,20}[”"](?=专栏|栏目|版块|板块|平台|频道|网站|系统)/g;
const site = /专栏|平台|门户|网站|网|栏目|目录|系统|渠道|工作|[上下里内中]/g;

/** 发布财政预决算公开信息4条: what is published of one subject is no total. */
function isOfSubject(head: string): boolean {
  const subject = /(?:公开(?!栏)|发布|公布|更新)([^,;、]{2,20})$/.exec(
    head.replace(namedColumn, "")
  )?.[1];
  // 围绕中心工作公开信息964条: the work of all
  const around = /(?:围绕|聚焦|针对)([^,;]{2,20})$/.exec(head)?.[1];
  if (around !== undefined && !/^[^,;]{0,6}(?:工作|大局|关切|需求|重点)$/.test(around)) return true;
  return (
    head.endsWith("依申请") ||
    (subject !== undefined && tellingWords(subject.replace(site, "")) !== "")
  );
}

/** 全年主动公开环境信息1,518条, in the report of a bureau of the environment. */
function isOfOtherSector({of}: Phrase, words: string, untold: Sector[] | null): boolean {
  if (of !== "sector") return false;
  const named = sectors.find((sector) => sector.words.test(words));
  return named === undefined || untold === null || !untold.includes(named);
}

function indicatorOf(
  phrase: Phrase,
  {dictionary, topic}: Pick<Question, "dictionary" | "topic">
): string | null {
  if (typeof phrase.indicator !== "string") return phrase.indicator[dictionary];
  return phrase.indicator.replace("{topic}", topic ?? "");
}
