import {isByTheWay} from "./channels.ts";
import {answerTo, type Answer} from "./match.ts";
import {sought} from "./needed.ts";
import {sentenceBefore} from "./owner.ts";
import type {Quantity} from "./quantity.ts";
import type {Figure} from "./sentence.ts";
import {addFigure, isOurs, leave, slice, toQuestion, type State} from "./state.ts";
import {tellingWords} from "./vocabulary.ts";

const shared = /(?:均为|都为|均|都是|都|各为|各有|各)$/;
const inTurn = /(?:分别|依次)([\u4e00-\u9fff]{0,8})$/;
/** 网络、信函、当面各占70件、31件、17件, 网站、微信各公开信息100条、80条: of several numbers each is one noun's; 各2件 is one number for all. */
const each =
  /各(?:自|占|有|为|是)*((?:(?:公开|发布|推送|更新|公布|刊发|收到|受理|办结|答复|举办|召开|开展)了?(?:政府|政务)?(?:信息|申请)?)?)$/;
const firstVerb =
  /(对外公开|新公开|新制作|制发|制定|废止|现行有效)(?:的)?(?=(?:部门)?规章|(?:行政)?规范性文件)/;
const lastNoun =
  /(决定|申请|案件|新制作|新公开|制发|废止|现行有效|对外公开|(?:公开|发布|推送|更新)(?:信息)?)(?:总?数?量?|件数)$/;
const joiners = /^[、,和及与]*$/;

/** 行政复议、行政诉讼均为0件 is one number for each; 分别为2件、1件 is a number each, in turn. */
export function readRow(state: State, part: Figure): boolean {
  const label = slice(state, part.label);
  if (state.row.length > 0 && joiners.test(label)) {
    file(state, part, state.row.splice(0, 1));
    return true;
  }
  state.row = [];
  const isOne = countOfRow(state) < 2;
  if (isOne && shared.test(label)) return fileAll(state, part, whole(label.replace(shared, "")));
  if (isOne && each.test(label)) return fileForEach(state, part, label);
  const turn = isOne || !each.test(label) ? inTurn : each;
  const verb = turn.exec(label)?.[1]?.replace(/^(?:为|是|有|占)$/, "");
  if (verb === undefined) return !isOne && leaveShared(state, part, label);
  const row = label.replace(turn, "").replace(/^[、,和及与]+/, "");
  const answers = inOrder(state, part, {row, verb});
  if (answers === null) return false;
  // 省政府网站和本局网站分别为286条和1,922条: which noun is meant, or that one is meant twice
  if (new Set(answers.map(({indicator}) => indicator)).size < Math.max(1, answers.length)) {
    leave(state, part.quantity);
    return true;
  }
  file(state, part, answers.slice(0, 1));
  state.row = answers.slice(1);
  return true;
}

/** 网站、微信各公开信息100条: a number for each of them, or nobody's. */
function fileForEach(state: State, part: Figure, label: string): boolean {
  const [verb = ""] = each.exec(label)!.slice(1);
  const row = label.replace(each, "").replace(/[、,和及与]*$/, "");
  if (!fileAll(state, part, row.replace(/(?=[、和及与])|$/g, verb))) leave(state, part.quantity);
  return true;
}

/** 复议、诉讼均为2件、3件: one number for all of them, and then another. */
function leaveShared(state: State, part: Figure, label: string): boolean {
  const isShared = shared.test(label);
  if (isShared) leave(state, part.quantity);
  return isShared;
}

/** How many numbers follow one another with no words between them, this one among them. */
function countOfRow(state: State): number {
  const behind = state.rest.findIndex(
    (next) =>
      next.kind === "words" || !joiners.test(slice(state, next.label)) || isApart(state, next)
  );
  return 1 + (behind < 0 ? state.rest.length : behind);
}

/** A row with what is said once, of all of it: a verb behind 分别, 行政许可、行政处罚决定, 对外公开规章、规范性文件. */
const readings = (row: string, verb: string): string[] => [
  row.replace(/(?=[、和与或]|(?<!涉)及)|$/g, verb),
  row,
  row.replace(/(?=[、和与或]|(?<!涉)及)/g, lastNoun.exec(row)?.[1] ?? ""),
  withFirstVerb(row)
];

const ofPapers = sought(/公[开示布]|发布|归集|上传|报送|录入|信息/);
const decidedOn = /^(.*?)(行政(?:许可|处罚|强制))$/;

/** 行政许可、行政处罚、行政强制分别为55件、12件、0件: beside each other, and not in a list of what was published, decisions. */
function decisionsOf(state: State, row: string, quantity: Quantity): string[] {
  const matches = row.split(/[、和及与]/).map((noun) => decidedOn.exec(noun));
  const isPlain = matches.every(
    (match) => match && tellingWords(match[1]!.replace(/[作做]出|实施/, "")) === ""
  );
  const isListed = state.list?.open === true || ofPapers.test(sentenceBefore(state, quantity));
  const isCase = /^[件宗起]?$/.test(quantity.unit);
  if (!isPlain || matches.length < 2 || isListed || !isCase) return [];
  return [matches.map((match) => `${match![2]}处理决定`).join("、")];
}

/** The nouns of the row itself, each with its verb; or those of the figures before: 分别废止3件和18件. */
function inOrder(
  state: State,
  part: Figure,
  {row, verb}: {row: string; verb: string}
): Answer[] | null {
  const count = countOfRow(state);
  if (count < 2) return null;
  if (tellingWords(row) !== "") {
    const others = state.rest.slice(0, count - 1).map((next) => (next as Figure).quantity);
    for (const nouns of [...readings(row, verb), ...decisionsOf(state, row, part.quantity)]) {
      const answers = severalTo(state, {quantity: part.quantity, others}, nouns);
      if (answers.length === count) return answers;
    }
    return [];
  }
  const topics = [...new Set(state.said.slice(-count).map(({topic}) => topic))];
  const question = toQuestion(state, part.quantity);
  const answers = topics.flatMap((topic) => answerTo({...question, label: verb, topic}) ?? []);
  return answers.length === count ? answers : [];
}

/** 收到、办结分别为19件和18件，1件正在办理中: a number with words of its own, behind a comma. */
const isApart = (state: State, {label, tail}: Figure): boolean =>
  slice(state, label) === "" && tellingWords(slice(state, tail)) !== "";

/** 未制发规章和规范性文件: what is done with the first, is done with all. */
export const withFirstVerb = (row: string): string =>
  row.replace(/(?<=[、和与或]|(?<!涉)及)/g, firstVerb.exec(row)?.[1] ?? "");

const organisations = ["research", "public_interest", "legal_service"];

/** 制发规章2件、规范性文件19件: the second is what the first is, of another noun. */
export function elliptic({counted, said}: State, label: string): Answer | null {
  const asked = said.at(-1)?.applicant ?? "";
  // 科研机构1件、法律服务机构2件、其他1件: the last column of those who are no natural persons
  if (
    counted &&
    organisations.includes(asked) &&
    /^[、,和及与]*其[他它](?:组织)?(?:的)?(?:申请)?$/.test(label)
  )
    return {...counted, phrase: {...counted.phrase, applicant: "other_organisation"}};
  // 经营主体新增1.12万户，总数达8.9万户
  if (counted?.indicator === "market_entity.new" && /^总数量?(?:达到?|为|突破|超过?)?$/.test(label))
    return {...counted, indicator: "market_entity.total"};
  const [, noun] = /^[、和及与]+(?:行政)?(规范性文件|规章)$/.exec(label) ?? [];
  const topic = noun === "规章" ? "regulation" : "normative_document";
  const [, aspect] =
    /^(?:regulation|normative_document)\.(\w+)$/.exec(counted?.indicator ?? "") ?? [];
  return noun && aspect ? {...counted!, indicator: `${topic}.${aspect}`, topic} : null;
}

function fileAll(state: State, part: Figure, row: string): boolean {
  const rows = [...readings(row, ""), ...decisionsOf(state, row, part.quantity)];
  const [answers = ofRowBefore(state, part, row)] = rows
    .map((nouns) => severalTo(state, part, nouns))
    .filter(({length}) => length > 0);
  file(state, part, answers);
  return answers.length > 0;
}

/** 规章、行政规范性文件制发件数均为0，废止件数均为0: what is said of all that shared the number before. */
function ofRowBefore(state: State, {quantity}: Figure, label: string): Answer[] {
  const {said} = state;
  const shared = said.filter(({start, category}) => start === said.at(-1)!.start && !category);
  const question = toQuestion(state, quantity);
  const answers = shared.flatMap(({topic}) => answerTo({...question, label, topic}) ?? []);
  const isWhole = shared.length > 1 && answers.length === shared.length;
  const told = [...answers, ...shared].map(({indicator}) => indicator);
  return isWhole && new Set(told).size === told.length ? answers : [];
}

/** 行政许可、行政处罚处理决定均为0件: the noun that ends the row is each one's. */
function whole(row: string): string {
  const noun = /(?:处理)?决定$/.exec(row)?.[0];
  return noun === undefined ? row : row.slice(0, -noun.length).replace(/(?=[、和及与])|$/g, noun);
}

/** A row has two nouns at least: 每个科室各1名 is none. */
function severalTo(state: State, part: Asked, row: string): Answer[] {
  const answers = answersTo(state, part, row);
  return answers.length > 1 ? answers : [];
}

type Unit = Pick<Quantity, "classifier" | "unit">;

/** 新闻发布会、解读稿件分别为11场、142篇: each noun has the unit of its own number. */
interface Asked {
  quantity: Unit;
  others?: Unit[];
}

/** What each noun of a row counts; nothing, where one of them cannot be told. */
export function answersTo(state: State, {quantity, others = []}: Asked, row: string): Answer[] {
  // 行政复议、行政诉讼、申诉均为0件: appeals have no figure
  const nouns = row
    .slice(-120)
    .split(/[、和与或]|(?<!涉)及|(?<=复议)(?=(?:行政)?诉讼)/)
    .filter((noun) => !/^(?:行政)?申诉/.test(noun));
  let {topic} = state;
  const answers: Answer[] = [];
  for (const label of nouns) {
    const unit = others[answers.length - 1] ?? quantity;
    const answer = answerTo({...toQuestion({...state, topic}, unit), label});
    if (!answer) return [];
    answers.push(answer);
    topic = answer.topic;
  }
  return answers;
}

function file(state: State, part: Figure, answers: Answer[]): void {
  const {start, end, value, approximate, unit, classifier} = part.quantity;
  if (value === null || !isOurs(state.scope) || !Number.isInteger(value)) {
    if (answers.length > 0) leave(state, part.quantity);
    return;
  }
  for (const {indicator, topic, head} of answers) {
    // 网站、公开栏分别公开信息231条、40条: the second is one way of several, and no total
    if (indicator === "disclosure.items" && isByTheWay(head)) {
      leave(state, part.quantity);
      continue;
    }
    const words = slice(state, part.label);
    const unitAssumed = classifier === "none" && value !== 0;
    addFigure(state, {
      start,
      end,
      indicator,
      topic,
      value,
      approximate,
      unit,
      unitAssumed,
      words,
      depth: part.depth
    });
  }
}
