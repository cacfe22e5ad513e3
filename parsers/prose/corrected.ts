/** 40件（经核实更正为41件）, 2022年末现行有效规范性文件应为46件: a number in whose place the text puts another. */
import {answerFor} from "./answers.ts";
import type {Answer} from "./match.ts";
import {mayHold} from "./needed.ts";
import {isOurs, leave, type State} from "./state.ts";
import {move, type Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {topicOf} from "./topics.ts";
import {tellingWords} from "./vocabulary.ts";

const mends = "(?:更正|订正|修正|纠正|改正|勘误)";
const correct = "正确的?(?:数据|数字|数值|件数|数)?应?(?:为|是|:)";
const instead = `(?:${mends}后?(?:应?为|是|:)|${correct}|(?:核定|核实|调整)(?:后)?(?:应?为|是)|应当?(?:为|是)|实(?:际应为|应为|为))`;
/** 误将3件填报, 误写为40件, 误填3件 */
const mistaken =
  "误(?:将|把|(?:填报|填写?|写)(?:为|成|作)?|(?:报|录入?|登记?|记|统计|计|列|标)?(?:为|成|作))";
/** 以本年报告数(2件)为准 */
const prevailing = /^,?以[^,;。\d]{0,16}\(?$/;
/** Right before the number that is put in another's place. */
const newly = new RegExp(`${instead}[约近]?$`);
/** Right behind the number that is replaced: 40件，经核实应为41件, and not 40件，其中自然人应为30件. */
const checked =
  "(?:(?:经|再次|重新)?(?:核实|核对|核查|复核|清理|统计|核)|[此该]?数?有误|误?填报?|后|现|实际|数据|,|\\()*";
const replaced = new RegExp(
  `^${checked}${instead}[约近]?\\d|^\\)?[^,;。\\d]{0,8}(?:不一致|不符|不同|有出入|有差异|有误),以[^,;。\\d]{0,16}\\(?\\d+\\D{1,2}\\)?为准`
);
/** 41件(上年年报误写为40件): the number before the slip is the one that is right. */
const mistakenBehind = new RegExp(
  `^[,(][^,;。\\d()]{0,8}(?:年报|报告|此前|先前|原)[^,;。\\d()]{0,4}${mistaken}\\d`
);
const mistakenHere = new RegExp(`${mistaken}$`);
/** 由120项调整为118项 is a change, and 由48件更正为46件 a correction. */
const mended = new RegExp(`^.{0,4}?${mends}后?为\\d`);
const from = /[由从]$/;
const mayBe = mayHold(new RegExp(`${instead}|误|为准`));

/** Words that say in which year's report a number stood, and nothing of what it counts. */
const inReport =
  /[我本][局委办厅院镇乡校](?=20\d\d年|上年)|20\d\d年(?:度|末|底)*|(?:年度?)?(?:工作)?(?:报告|年报)(?:中|里|所[列载]|公布|填报)*的?(?:数据?|数字)?|一?栏(?=目?[”"]?$)|[与同和跟](?=20\d\d年度?(?:工作)?(?:报告|年报))|第[一二三四五六]部分(?:表格?)?(?:中|的)*|[“”"]/g;

/** 2022年度结转下年度继续办理的申请: of the year that carried them. */
const toNext = /结转(?:[至到])?(?:下|次|明).*/;

/** “结转下年度继续办理” is the name of a row, whatever was spoken of. */
const asked = (state: State, words: string): State => ({
  ...state,
  topic: topicOf(words) ?? state.topic ?? (/结转/.test(words) ? "request" : null)
});

/** Whether a number stands in another's place or prevails over it, and whether another is put in its own. */
function standing(printed: string, following: string) {
  const prevails = prevailing.test(printed) && /^\)?为准/.test(following);
  return {
    prevails,
    isNew: prevails || newly.test(printed) || mistakenBehind.test(following),
    isReplaced:
      (from.test(printed) ? mended : replaced).test(following) || mistakenHere.test(printed)
  };
}

/**
 * Reads a number that is replaced, or stands in another's place. This year's is then neither for certain, and an
 * earlier year's is the one that the text now gives.
 */
export function readCorrected(state: State, part: Figure): boolean {
  const {quantity} = part;
  const printed = wordsBefore(state, part);
  const [following = ""] = state.text.slice(quantity.end, quantity.end + 40).split(/[。;]/);
  if (!mayBe(printed + following)) return false;
  const {isNew, isReplaced, prevails} = standing(printed, following);
  if (!isNew && !isReplaced) return false;
  const words = withoutStanding(printed);
  const {time} = move(state.scope, printed.replace(toNext, ""), state.setting);
  const tells = tellingWords(words) !== "";
  if (isNew && !tells && time === "now" && !prevails) return leave(state, quantity) === null;
  const answer = tells ? answerFor(asked(state, words), part, words) : state.counted;
  if (answer) state.counted = {...answer, unit: quantity.unit, time, actor: state.scope.actor};
  if (!isNew || !answer || !tell(state, part, {answer, time})) leave(state, quantity);
  return true;
}

/** Its own words, with the colon behind them; of a number alone in brackets those of the clause before these. */
function wordsBefore({text}: State, {label, quantity}: Figure): string {
  const own = text.slice(label.start, quantity.start);
  return own === "" && text[quantity.start - 1] === "("
    ? /[^,。;\d]*(?:20\d\d[^,。;\d]*)*$/.exec(text.slice(0, quantity.start).slice(-60))![0]
    : own;
}

const withoutStanding = (printed: string): string =>
  [/\($/, newly, prevailing, mistakenHere, from, inReport].reduce(
    (words, pattern) => words.replace(pattern, ""),
    printed
  );

/** Whether it is read as a figure: an earlier year's is, as a claim. */
function tell(
  state: State,
  {quantity: {value, start, end}}: Figure,
  {answer: {indicator, phrase}, time}: {answer: Answer; time: Scope["time"]}
): boolean {
  const own = state.setting.year;
  const year = time === "now" ? own : time;
  const isBodys = isOurs({...state.scope, time: "now"}) && !phrase.applicant;
  if (!isBodys || year === null || typeof year === "string" || value === null) return false;
  state.statements.push({kind: "corrected", indicator, year, value, start, end});
  if (year === own) return false;
  state.claims.push({indicator, kind: "restated", stated: value, against: year, start, end});
  return true;
}
