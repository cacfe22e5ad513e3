/** 40件（经核实更正为41件）, 2022年末现行有效规范性文件应为46件: a number in whose place the text puts another. */
import {answerFor} from "./answers.ts";
import type {Answer} from "./match.ts";
import {mayHold} from "./needed.ts";
import {isOurs, leave, slice, type State} from "./state.ts";
import {move, type Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {topicOf} from "./topics.ts";
import {tellingWords} from "./vocabulary.ts";

const mends = "(?:更正|订正|修正|纠正|改正|勘误)";
const instead = `(?:${mends}后?(?:应?为|是|:)|(?:核定|核实|调整)(?:后)?(?:应?为|是)|应当?(?:为|是)|实(?:际应为|应为|为))`;
/** Right before the number that is put in another's place. */
const newly = new RegExp(`${instead}[约近]?$`);
/** Right behind the number that is replaced: 40件，经核实应为41件, and not 40件，其中自然人应为30件. */
const checked =
  "(?:(?:经|再次|重新)?(?:核实|核对|核查|复核|清理|统计|核)|[此该]?数?有误|误填|后|现|实际|数据|,|\\()*";
const replaced = new RegExp(`^${checked}${instead}[约近]?\\d`);
/** 由120项调整为118项 is a change, and 由48件更正为46件 a correction. */
const mended = new RegExp(`^.{0,4}?${mends}后?为\\d`);
const from = /[由从]$/;
const mayBe = mayHold(new RegExp(instead));

/** Words that say in which year's report a number stood, and nothing of what it counts. */
const inReport =
  /20\d\d年(?:度|末|底)*|(?:年度?)?(?:工作)?(?:报告|年报)(?:中|里|所[列载]|公布|填报)*的?|第[一二三四五六]部分(?:表格?)?(?:中|的)*|[“”"]/g;

/** 2022年度结转下年度继续办理的申请: of the year that carried them. */
const toNext = /结转(?:[至到])?(?:下|次|明).*/;

/** “结转下年度继续办理” is the name of a row, whatever was spoken of. */
const asked = (state: State, words: string): State => ({
  ...state,
  topic: topicOf(words) ?? state.topic ?? (/结转/.test(words) ? "request" : null)
});

/**
 * Reads a number that is replaced, or stands in another's place. This year's is then neither for certain, and an
 * earlier year's is the one that the text now gives.
 */
export function readCorrected(state: State, part: Figure): boolean {
  const {label, quantity} = part;
  const printed = slice(state, label);
  const [following = ""] = state.text.slice(quantity.end, quantity.end + 40).split(/[。;]/);
  if (!mayBe(printed + following)) return false;
  const isNew = newly.test(printed);
  const isReplaced = (from.test(printed) ? mended : replaced).test(following);
  if (!isNew && !isReplaced) return false;
  const words = printed.replace(isNew ? newly : from, "").replace(inReport, "");
  const {time} = move(state.scope, printed.replace(toNext, ""), state.setting);
  const tells = tellingWords(words) !== "";
  if (isNew && !tells && time === "now") return false;
  const answer = tells ? answerFor(asked(state, words), part, words) : state.counted;
  if (answer) state.counted = {...answer, unit: quantity.unit, time, actor: state.scope.actor};
  if (!isNew || !answer || !tell(state, part, {answer, time})) leave(state, quantity);
  return true;
}

/** Whether it is read as a figure: an earlier year's is, as a claim. */
function tell(
  state: State,
  {quantity: {value, start, end}}: Figure,
  {answer: {indicator, phrase}, time}: {answer: Answer; time: Scope["time"]}
): boolean {
  const own = state.setting.year;
  const year = time === "now" ? own : time;
  const isBodys = isOurs({...state.scope, time: "now"}) && !phrase.applicant;
  if (!isBodys || year === null || year === "span" || value === null) return false;
  state.statements.push({kind: "corrected", indicator, year, value, start, end});
  if (year === own) return false;
  state.claims.push({indicator, kind: "restated", stated: value, against: year, start, end});
  return true;
}
