import {categoryOf, opensList} from "./breakdown.ts";
import {isChannel, isOfChannel, isSharedSite} from "./channels.ts";
import type {FoundFigure} from "./found.ts";
import {sought} from "./needed.ts";
import {estranged, isCountedIn, type Answer} from "./match.ts";
import {divideAgain} from "./nested.ts";
import {sentenceBefore} from "./owner.ts";
import type {Figure} from "./sentence.ts";
import {addFigure, isOurs, leave, slice, type List, type State} from "./state.ts";
import {tellingWords, trimEnding} from "./vocabulary.ts";

/** Parts by subject may follow: 共公开…条。其中…, 在主动公开的412条信息中… */
export function openList(state: State, part: Figure, whole: FoundFigure): void {
  const inside = /中$/.test(slice(state, part.tail)) || opensList(slice(state, part.tail));
  state.list = newList({whole, unit: whole.unit, open: inside, depth: part.depth});
}

export const newList = (list: Omit<List, "since" | "shut">): List => ({
  ...list,
  since: [],
  shut: []
});

/** 公开信息302条。收到申请12件，其中同意5件: parts in the unit of what was counted since are that one's. */
export function reopen(list: List): void {
  Object.assign(list, {open: true, shut: [...list.since]});
}

const takenUp =
  /(?:^|[,;])(?:本年度?|当年|今年|全年)?(新增|更新|新发布|新公开)的?(?:政府|政务)?信息[中里]$/;

/** 新增主动公开政府信息207条。新增信息中…: what the whole was told as is taken up again. */
export function takesUp({whole}: List, words: string): boolean {
  const verb = takenUp.exec(words)?.[1];
  return verb !== undefined && whole?.words.includes(verb) === true;
}

/** Another thing is counted behind the items disclosed: 其中 behind it divides that, and not them. */
export function passList({list}: State, {quantity: {unit}}: Figure, answer: Answer | null): void {
  if (list && answer?.topic !== "disclosure" && unit !== "") list.since.push(unit);
}

/** What would be a part of the items disclosed, had nothing else been counted since. */
export const isPartOfAnother = ({list}: State, part: Figure): boolean =>
  list?.open === true && sheets.test(part.quantity.unit) && isShut(list, part);

/** A part in another unit than the list's may be of anything that was counted since. */
const isShut = ({unit, shut}: List, {quantity}: Figure): boolean =>
  shut.includes(quantity.unit) || (shut.length > 0 && quantity.unit !== unit);

const wholeAgain = /^[,;]?(?:以上|上述)?(?:总计|合计|共计|总共|总数)(?:信息)?(?:为|是|达|达到)?$/;

interface Read {
  label: string;
  /** What the words would count where no list is open. */
  answer: Answer | null;
}

/** A part of the items disclosed, under the words that name its subject. */
export function readCategory(state: State, part: Figure, said: Read): boolean {
  const read = {...said, label: divideAgain(state, said.label, part.depth)};
  if (!isOurs(state.scope) || isRowOfWays(state, read.label)) return false;
  // 主动公开的信息里，政策法规类占18条，总计为341条: the whole is no part, and some parts do not prove it
  if (state.list?.whole === null && wholeAgain.test(read.label)) {
    leave(state, part.quantity);
    return true;
  }
  const named = nextOfRow(state, part, read.label);
  if (named !== null) {
    state.spoken = addCategory(state, part, {category: named, words: read.label});
    return true;
  }
  if (isOfEachOrWay(state, read)) {
    leave(state, part.quantity);
    return true;
  }
  const subject = read.answer ? null : bareSubject(state, part, read.label);
  if (!subject && !isInList(state, part, read)) return false;
  if (subject)
    state.list = newList({whole: null, unit: part.quantity.unit, open: true, depth: part.depth});
  const category = categoryFor(state, part, {...read, subject});
  if (category === null || part.quantity.value === null) leave(state, part.quantity);
  else state.spoken = addCategory(state, part, {category, words: read.label});
  return true;
}

function categoryFor(
  state: State,
  part: Figure,
  {label, answer, subject}: Read & {subject: string | null}
): string | null {
  if (answer?.indicator === "disclosure.items" || isNoSubject(label)) return null;
  if (isAnswered(state, part, label) || isBehindBracket(state, part)) return null;
  return categoryOf(subject ?? subjectAhead(state, part, label) ?? label, slice(state, part.tail));
}

/** 村（社区）信息96条: the words behind a bracket are half of a name. */
const isBehindBracket = ({text}: State, {label}: Figure): boolean =>
  /[^,;。:、\d条件份篇则是为括中分]\((?![一二三四五六七八九十]+\))[\u4e00-\u9fff、]{1,12}\)$/.test(
    text.slice(Math.max(0, label.start - 16), label.start)
  );

/** 其中重复发布31条, 其中撤销3条: what was done with them, and no subject. */
const isNoSubject = (label: string): boolean =>
  estranged.test(label) ||
  /重复|撤[回销下稿]|删除|失效|过期|剔除|^(?:[、,和及]|其中,?)*(?:实际)?有效(?:信息|发布)?$/.test(
    label
  );

/** 办理人大建议21件、政协提案18件: what deputies asked for, and nothing that was disclosed. */
const isAnswered = (state: State, {quantity}: Figure, label: string): boolean =>
  quantity.unit === "件" &&
  /(?:建议|提案|议案)$/.test(label) &&
  /[办承答]\S{0,3}(?:人大|建议|提案|议案)/.test(sentenceBefore(state, quantity));

const byWay = sought(
  /(?:网络?|网上|线上|线下|网站|平台|[栏屏牌]|媒体|公报|电视|电台|广播|报[纸刊]?|客户端|微博|微信|公众号|形式|方式|渠道|途径)(?:主动|对外)*(?:公开|发布|刊[登载发]|公示|张贴|推送|播[出放])(?:政府|政务)*(?:信息)?$/
);
const inTurn =
  /^(?:[、,]|其中,?)*([\u4e00-\u9fff“”、]{4,80}?)(?:分别|依次|各(?:自|占)?)(?:为|是|有|占)?$/;

const joined = /^[、,和及与]*$/;

/** 门户网站、微信公众号公开量分别为3,011条和876条: numbers of ways, in turn, are no parts by subject. */
function isRowOfWays({row}: State, label: string): boolean {
  if (row.length > 0) return joined.test(label);
  const names = inTurn.exec(label)?.[1]?.split(/[、和及与]/) ?? [];
  return names.length > 1 && names.every((name) => /微博|微信|公众号|网|公报|平台/.test(name));
}

const bareTurn = /^,?(?:分别|依次|各(?:自|占)?)(?:为|是|有|达|占)?$/;
const each = /各(?:自|占)?(?:为|是|有)?$/;

/** 概况信息和人事信息分别为5条、12条; 其次为概况信息和人事信息，分别有5条和12条: they stand in the clause before. */
function namesOfRow({text, lead}: State, label: string): string | undefined {
  const before = lead.at(-1);
  if (!before || !bareTurn.test(label)) return inTurn.exec(label)?.[1];
  return text.slice(before.start, before.end).replace(next, "");
}

/** 概况信息、人事信息和其他信息分别为5条、12条和21条: the subjects of as many numbers, in turn. */
function nextOfRow(state: State, part: Figure, label: string): string | null {
  const {list, rest} = state;
  if (!list?.open || part.quantity.unit !== list.unit || part.quantity.value === null) return null;
  if (isShut(list, part)) return null;
  if (state.subjects.length > 0 && joined.test(label)) return state.subjects.shift()!;
  state.subjects = [];
  const names = namesOfRow(state, label)?.split(/[、和及与]/) ?? [];
  const behind = rest.findIndex(
    (next) => next.kind === "words" || !joined.test(slice(state, next.label))
  );
  const isWhole = names.length > 1 && names.length === 1 + (behind < 0 ? rest.length : behind);
  const subjects = isWhole ? names.map((name) => categoryOf(name, "")) : [];
  if (subjects.length === 0 || subjects.includes(null)) return null;
  state.subjects = subjects.slice(1) as string[];
  return subjects[0]!;
}

/** 概况类、人事类各15条: as many for each of them; 公开形式：1、互联网公开512条: by which way, and no subject. */
const isOfEachOrWay = ({list}: State, {label, answer}: Read): boolean =>
  !answer && list?.open === true && (each.test(label) || byWay.test(trimEnding(label)));

/** Units in which papers are counted. */
export const sheets = /^[条份件篇则]$/;
const mereNoun =
  /^[、和及与](?!.*(?:公开|发布|收|受理|答复|办结|举|召|开展|增|减|全|共))[\u4e00-\u9fff“”]{2,16}$/;

/** 安全生产类298条、事故调查报告6份、行政处罚类44条: a part in a unit of its own, between two of the list. */
function isAmongOthers(state: State, part: Figure, {answer}: Read): boolean {
  const {list, rest, spoken} = state;
  const [next] = rest;
  if (answer || !list || next?.kind !== "figure" || !spoken?.category) return false;
  const inList = next.quantity.unit === list.unit && mereNoun.test(slice(state, next.label));
  return (
    inList &&
    sheets.test(part.quantity.unit) &&
    sheets.test(list.unit) &&
    mereNoun.test(slice(state, part.label))
  );
}

/** 主动公开政府信息237件，其中政策法规类42条: papers are papers, in whichever unit, under mere nouns. */
function isPlainPart({list, said, text}: State, part: Figure, {label, answer}: Read): boolean {
  const inUnit = said.every(({category, unit}) => category === null || unit === part.quantity.unit);
  const noun =
    /^[、,和及其中:]*(?!.*[办收受理答复制订印编召举开增减全共转])[\u4e00-\u9fff“”、]{2,16}$/;
  const sheet = sheets.test(part.quantity.unit) && sheets.test(list?.unit ?? "");
  // 主动公开信息7,285条；现行有效规章3部，行政规范性文件42件: something else was counted since
  const last = said.at(-1);
  const since = last ? text.slice(last.end, part.label.start) : "";
  const goesOn =
    /^disclosure\.|\.disclosed$/.test(last?.indicator ?? "disclosure.") &&
    !/;|\d/.test(since.replace(/[\d,.]+万?余?[条篇则]/g, ""));
  return answer === null && goesOn && sheet && inUnit && noun.test(trimEnding(label));
}

function isInList(state: State, part: Figure, read: Read): boolean {
  const {list, said} = state;
  // 信息415条（含政务动态230条、通知公告73条），政策解读5条: the list ends with its brackets
  const isBehind = read.answer !== null && said.at(-1)?.category && said.at(-1)!.depth > part.depth;
  if (isBehind) return false;
  const alike =
    part.quantity.unit === list?.unit ||
    isAmongOthers(state, part, read) ||
    isPlainPart(state, part, read);
  return list?.open === true && alike && !isShut(list, part) && !isOfItsOwn(state, read);
}

/** 工作动态（410条）、通知公告（205条） */
const isInBrackets = ({text}: State, {label, quantity}: Figure): boolean =>
  text[label.start - 1] === "(" && label.start === quantity.start && text[quantity.end] === ")";

const ranked =
  /(?:最多|较多|最少|较少|居首|居多|次之|为主|占比最[高大多]|占(?:比)?(?:约|近|超过?)?)$/;

const first = /^(?:其中,?)?(?:占比|数量|篇幅)?最[多大高]的(?:是|为)/;
const next = /^(?:其次|再次|第[二三四]|最后)(?:是|为)?/;

/** 其中政务动态类最多，达900条，其次是通知公告类，为100条: the subject stands in the clause before. */
function subjectAhead(state: State, part: Figure, label: string): string | null {
  const before = state.lead.at(-1);
  if (!before || tellingWords(label) !== "" || bareTurn.test(label)) return null;
  const words = slice(state, before);
  if (isInBrackets(state, part)) return words.replace(/^.*(?:是|有|为|包括|涉及)/, "");
  if (next.test(words)) return words.replace(next, "");
  return isRankedSubject(words) ? words.replace(ranked, "").replace(first, "") : null;
}

/** 政务动态类最多, 占比最大的是工作动态: a subject of the items just told, whose number follows. */
export const isRankedSubject = (words: string): boolean => ranked.test(words) || first.test(words);

const ownVerb = /(?:收到|受理|答复|办结|召开|举办|回应|新收|接待|举行|编印|制发|废止|培训)/;

/** Whether a number in a list is no part of it: a channel beside others, another thing counted, the whole itself. */
function isOfItsOwn({list, said}: State, {label, answer}: Read): boolean {
  if (!answer) return false;
  const whole = list?.whole ?? null;
  // 网站1,502条、微博0条；全年主动公开信息合计1,743条: behind ways the whole may be told
  if (answer.indicator === "disclosure.items" && tellingWords(answer.head) === "")
    return whole === null ? /合计|总计|共|总/.test(label) : isChannel(whole.indicator);
  if (answer.indicator === "normative_document.disclosed") return true;
  const listed =
    !/^(?:其[他它](?:栏目|类别?|内容|方面)?)?$/.test(
      trimEnding(label).replace(/^(?:[、,和]|其中)+/, "")
    ) ||
    (!said.at(-1)?.category &&
      said.some((figure) => isChannel(figure.indicator) && figure !== whole));
  return (isChannel(answer.indicator) && listed) || ownVerb.test(label);
}

function addCategory(
  state: State,
  {quantity, depth}: Figure,
  {category, words}: {category: string; words: string}
): FoundFigure {
  const {list, said} = state;
  const {start, end, approximate, unit} = quantity;
  const nested =
    depth > list!.depth
      ? said.findLast((figure) => figure.category && figure.depth < depth)
      : undefined;
  return addFigure(state, {
    start,
    end,
    category,
    value: quantity.value!,
    approximate,
    unit,
    whole: nested ?? list!.whole,
    indicator: "disclosure.items",
    topic: "disclosure",
    words,
    depth
  });
}

/** 公开水质监测类信息112条，工程建设类信息40条 */
const otherSubject =
  /^(?!其中|包括|具体|分别|含|主要|涉及|.*(?:公开|发布|公布|推送|更新|政府|政务|各类|(?<!征)收|受理|回应|报送))[\u4e00-\u9fff“”]{2,16}信息$/;
const ofSubject =
  /(?:公开|发布|公布|公示|更新)(?:了)?((?!.*(?:公开|发布|公布))[\u4e00-\u9fff、“”]{2,30}信息)$/;

/** 概况类信息更新3条，动态类信息更新268条 */
const ofClass =
  /^[、,;]?((?!.*(?:公开|发布|更新).*类)[\u4e00-\u9fff“”]{2,16}类信息)(?:更新|新增|发布|公开)$/;

/** 更新动态信息6条、微博40条、微信30条 */
const aWay = /微博|微信|公众号|网|公报|平台|客户端|抖音|栏|报/;
/** 更新机构职能信息6条、政策文件43条、统计数据12条: mere nouns and numbers to the end of the sentence. */
function isRowOfNouns(state: State, unit: string): boolean {
  const nouns = state.rest.filter((part) => part.kind === "figure");
  const isMere = nouns.every(
    ({quantity, label}) =>
      quantity.unit === unit &&
      mereNoun.test(slice(state, label)) &&
      !aWay.test(slice(state, label))
  );
  return unit === "条" && nouns.length > 1 && nouns.length === state.rest.length && isMere;
}

/** 公开重大项目信息214条、公共资源信息389条: parts by subject, whose whole is not said. */
function bareSubject(state: State, {label, quantity}: Figure, words: string): string | null {
  const subject = subjectOf(state, words);
  const [next] = state.rest;
  const isNext = next?.kind === "figure" && next.quantity.unit === quantity.unit;
  const goesOn =
    isRowOfNouns(state, quantity.unit) ||
    (isNext && isNextSubject(slice(state, next.label), ofClass.test(words)));
  if (!subject || !goesOn || !isCountedIn("disclosure", quantity.unit)) return null;
  const before = sentenceBefore(state, {...label, start: quantity.start});
  return isOfChannel(before) || isSharedSite(before) ? null : subject;
}

function subjectOf({counted}: State, words: string): string | null {
  const elided = counted?.indicator === "normative_document.disclosed";
  const subject = ofClass.exec(words)?.[1] ?? ofSubject.exec(trimEnding(words))?.[1];
  return subject ?? (elided ? (/^、(.{2,30}信息)$/.exec(words)?.[1] ?? null) : null);
}

const nextSubject = /^(?:、|(?:公开|发布)(?!政府|政务|各类))[\u4e00-\u9fff“”]{2,30}信息$/;

function isNextSubject(printed: string, isClass: boolean): boolean {
  const words = trimEnding(printed);
  return (isClass && ofClass.test(printed)) || nextSubject.test(words) || otherSubject.test(words);
}
