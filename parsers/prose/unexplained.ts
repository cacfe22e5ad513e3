import {answerFor} from "./answers.ts";
import {sheets} from "./categories.ts";
import {isBehindLeft} from "./doubt.ts";
import {isOfSomeWay} from "./channels.ts";
import {sought} from "./needed.ts";
import {sentenceBefore} from "./owner.ts";
import {answerTo} from "./match.ts";
import type {Figure, Stretch} from "./sentence.ts";
import {leave, slice, toQuestion, type State} from "./state.ts";
import {topicOf} from "./topics.ts";
import {trimEnding} from "./vocabulary.ts";

/** Whether a number that no words explain may be a figure all the same. */
export function mayBeOurs(state: State, part: Figure): boolean {
  const {classifier} = part.quantity;
  if (classifier === "money") return ofMoney.test(around(state, part));
  if (classifier !== "count") return false;
  const {unit} = part.quantity;
  return (
    isSpokenOf(state, part) ||
    mayBeOfRequests(state, part) ||
    isOfSomeWay(state, part.quantity) ||
    (/^[次场个]$/.test(unit) && meetings.test(around(state, part))) ||
    (/^[次场期班]$/.test(unit) && isOfCourses(state, part)) ||
    isTaughtBesideLeft(state, part) ||
    (persons.test(unit) ? ofStaff.test(around(state, part)) : namesWork(around(state, part))) ||
    isChangeOfWork(state, part)
  );
}

/** 召开专题会议（含联席会议1次）4次 */
const meetings = sought(
  /(?:召开|举行)[^,;。\d]{0,8}(?:专题|联席|推进|协调|工作|部署|调度)(?:会|例会)/
);
/** 全年办班2期, where the passage is of the work */
const isOfCourses = (state: State, part: Figure): boolean =>
  courses.test(around(state, part)) && /(?:信息|政务)公开/.test(state.text);
const courses = sought(/办班|开班|集中授课/);

/** 比上年多办理许可1,204件 */
const ofChange = sought(/[比较同](?:上|去|20\d\d)年?[^,;。]{0,6}[多少增减][^,;。]{0,12}$/);

function isChangeOfWork(state: State, {label, quantity}: Figure): boolean {
  const unit = sheets.test(quantity.unit) || quantity.unit === "起";
  return unit && ofChange.test(slice(state, label));
}

/** 专项经费投入12.6万元 */
const ofMoney = sought(
  /专项经费|公开[^,;。]{0,6}经费|(?:信息|政务)公开[^,;。]{0,6}(?:投入|支出|花费|开支|列支)|信息处理费|(?:检索|复制|复印|邮寄)费/
);
/** 申诉案（包括信访、举报）1件, 上述申请均按期答复5件 */
const ofWork = sought(
  /申诉案|(?:行政)?复议(?:案|申请)|(?:行政)?诉讼案|信息公开|政务公开|公开(?:各类|政府|政务)*信息|依申请|(?:收到|新收|受理|接到|接收)(?:了|的|各类|有关)*申请|[网群公]众?[民友众]?的?留言|[省市县区州镇乡局]长信箱/
);

export const namesWork = (words: string): boolean => ofWork.test(words);

/** The clause of a number, with the words before a bracket that it stands behind or in. */
function around({text}: State, {quantity}: Figure): string {
  const before = text
    .slice(Math.max(0, quantity.start - 40), quantity.start)
    .split(/[,;。:]/)
    .at(-1)!;
  const behind = text.slice(quantity.end, quantity.end + 30).split(/[,;。:()、]/)[0]!;
  return before + behind;
}

/** 大厅窗口配备专职人员12名, 明确1名专人负责 */
const ofStaff = sought(
  /(?:专|兼|专兼)职|专人|从事(?:此|该|这)项|(?:从事|负责|承担)[^,;。]{0,6}公开|(?:信息公开|政务公开)[^,;。]{0,6}(?:人员|联络员|信息员)/
);
const persons = /^[名位人家户]$/;

/** 公布各类交易信息8,614条, 收到11位公民提交的申请: something of the kind is counted, and not what a figure is of. */
function isSpokenOf(state: State, {label, tail, quantity: {unit}}: Figure): boolean {
  const before = trimEnding(slice(state, label));
  if (persons.test(unit)) return /[收受接][到理]/.test(before) && /申请/.test(slice(state, tail));
  const published =
    /(?:公[开布示]|发布|推送|更新|上传)[^,;]{0,16}(?:信息|指南|目录|事项|文件|资料|材料|公告|公示|视频|图解|稿件|文章|推文|动态|简报|报告|清单|结果)$|(?:网站|官网|微信|微博|公众号|平台|公报|栏)(?:[^,;]{0,6}(?:公[开布示]|发布|推送|更新|刊登))?$|公开$/;
  return sheets.test(unit) && published.test(before);
}

/** 举办培训3次，参训240人次, where the courses may be of anything. */
const isTaughtBesideLeft = (state: State, {label, quantity}: Figure): boolean =>
  /^人次?$/.test(quantity.unit) && isBehindLeft(state) && taught.test(slice(state, label));
const taught = sought(/(?:参训|受训|培训)(?:人员|干部)?(?:共|达)*$/);

/** 全年予以公开6件, where nothing was spoken of: it is known what that may be, and not that it is. */
function mayBeOfRequests(state: State, part: Figure): boolean {
  const ofAnything = state.topic === null && topicOf(sentenceBefore(state, part.label)) !== null;
  const asked = {...state, topic: "request" as const};
  return ofAnything && answerFor(asked, part, slice(state, part.label)) !== null;
}

const bare = sought(/([\u4e00-\u9fff]{2,12})((?<!\d)\d{1,6})(?=[、和及]|$)/g);
const mayBeBare = /\d(?:[、和及]|$)/;

/** 当面申请3、网络申请5件: a number without a unit, which is known of and is not read. */
export function leaveBare(state: State, stretch: Stretch): void {
  const words = slice(state, stretch);
  if (!mayBeBare.test(words)) return;
  for (const {index, 1: label = "", 2: digits = ""} of bare.every(words)) {
    const start = stretch.start + index + label.length;
    const isRead = state.figures.some((figure) => figure.start <= start && start < figure.end);
    const question = toQuestion(state, {classifier: "none", unit: ""});
    if (!isRead && answerTo({...question, label}) !== null)
      leave(state, {start, end: start + digits.length});
  }
}
