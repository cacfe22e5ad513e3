/** What became of some requests, answers or cases, which is told beside what became of all. */
import type {Asked, Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {sentenceBefore, sentenceBehind} from "./owner.ts";

const pieces = "\\d+[件份宗条]";
const subject = "(?:涉及|关于|有关|针对)(?![^,;。]{0,12}公开)[^,;。\\d]{1,16}的";
const way =
  "(?:网络|网上|网站|平台|互联网|电子邮件|邮件|邮箱|信函|邮寄|书面|当面|现场|窗口|传真|线上|线下)";
const one = `(?:律师|自然人|企业|公司|记者|媒体|学生|村民|居民|职工|同一[^,;。\\d]{0,6}|个别[^,;。\\d]{0,6}|${way})`;
/** Whose outcomes come next, where a clause names some of the year's requests. */
const someOf = [
  // 抽查申请答复文书10件，其中…
  `(?:抽查|抽检|抽取|评查)[^,;。\\d]{0,16}${pieces}[,(]`,
  // 省里暗访提交申请1件，…
  `(?:暗访|模拟)[^,;。\\d]{0,10}申请[^,;。\\d]{0,4}${pieces},`,
  // 延期答复的9件中
  `(?:延期|延长|逾期|超期|超时)[^,;。\\d]{0,8}的${pieces}[^,;。\\d]{0,6}[中里],`,
  // 涉及征地的32件申请中
  `${subject}(?:${pieces}[^,;。\\d]{0,6}[中里],|申请${pieces}[中里],)`,
  // 涉及学校场地开放的申请8件，…
  `(?:^|;)(?:另|还|共|又)?(?:收到|受理)?${subject}申请${pieces},(?!涉及|关于|有关|针对)`,
  // 律师提出的申请中, 当面提出的申请中
  `(?:^|[,;:])(?:在|其中,?)?(?:由)?${one}(?:提出|提交)的(?:${pieces})?[^,;。\\d]{0,8}申请[中里],`,
  // 通过网络收到的申请中
  `(?:通过|以|经)${way}[^,;。、\\d等]{0,8}的(?:${pieces})?申请[中里],`,
  // 网络申请答复情况：
  `(?:^|[,;:])(?:其中,?)?${way}申请(?:的)?(?:答复|办理|处理)(?:情况|结果)?(?:如下|为)?:`,
  // 经补正的5件申请，…
  `补正后?的${pieces}申请[中里]?,`,
  // 答复中引发争议的3件，…
  `(?:争议|不服|异议|不满)的${pieces}[^,;。\\d]{0,4},`
];
const ofSome = sought(new RegExp(`^(?:.*)(?:${someOf.join("|")})`));

const last = "(?:上一?年度?|去年)(?:结转|遗留)的?";
const now = "(?:本年度?|今年|当年|年内)新?(?:收|受)[^,;。\\d]{0,6}";
const these = `${pieces}(?:申请)?[,中]`;
/** 上年结转的3件，2件予以公开；本年新收的20件，予以公开13件 */
const eachYear = sought(
  new RegExp(`${last}${these}[^;。]*(?:公开|提供|处理|答复)[^;。]*;${now}${these}`)
);
const ofEitherYear = sought(new RegExp(`^(?:.*[:,])?(?:${last}|${now})${these}`));
/** Where all requests are spoken of again. */
const ofAllAgain =
  /全年|本年|今年|年内|合计|总计|总共|共计|累计|总体|(?:收到|受理)[^,;。\d]{0,12}申请|(?:答复|办理|处理)(?:结果|情况|类型)/;

const isSinceOnly = (found: RegExpExecArray | null, said: string): boolean =>
  found !== null && !ofAllAgain.test(said.slice(found[0].length));

/** 延期答复的9件中，予以公开5件: of some of the requests; of those of one year, where each year is told apart. */
function isOfSomeRequests({state, words, start}: Asked): boolean {
  const before = sentenceBefore(state, {start});
  const said = before + words;
  if (isSinceOnly(ofSome.exec(said), said)) return true;
  const segment = said.split(";").at(-1)!;
  const sentence = before + sentenceBehind(state, start, 80);
  return eachYear.test(sentence) && isSinceOnly(ofEitherYear.exec(segment), segment);
}

/** 对3件答复不服, 对其中4件答复进行了回访: what was thought of some answers. */
const ofSomeAnswers = sought(
  /^(?:的|申请)*(?:答复|回复)(?:结果|内容|意见|情况|决定|文书|书)*(?:不服|不满|有异议|存有?异议|提出(?:异议|质疑)|(?:申请|提起)(?:行政)?(?:复议|诉讼)|进行了?(?:回访|复查|抽查|评查|核查|复核))/
);

const answeredAhead = sought(
  /(?<![未待无尚不])(?:答复|回复|办结)[^,;。\d]{0,4}\d+[件份宗条],$|\d+[件份宗条](?:申请)?(?:延期|逾期|超期|按期|按时|当场|及时|已)+(?:答复|回复|办结),$/
);

/** 超期答复1件，其余26件均按期答复: those that are left, where others were answered before them. */
const isRestOfAnswers = ({state, words, start}: Asked): boolean =>
  /^(?:其余|剩余|余下|其[他它])的?$/.test(words) &&
  answeredAhead.test(sentenceBefore(state, {start}));

const kind =
  "(?:(?:部分|予以|同意|不予|未予|不)公开|无法提供|不予处理|不予答复|其[他它]处理|其[他它]方式|终止)";
const severalKinds = sought(
  new RegExp(`${kind}[^,;。\\d]{0,6}(?:[、或和及与]|以及)[^,;。\\d]{0,6}${kind}`)
);
const nextNumber = /[,;。(:]|[\d一二两三四五六七八九十]+(?=[件份宗条])/;

/** 其余45件分别作无法提供、不予处理等处理: several answers share one number. */
function isOfSeveralKinds({state: {text}, end}: Asked): boolean {
  const behind = text.slice(end, end + 40);
  const at = nextNumber.exec(behind)?.index ?? behind.length;
  const own = behind.slice(0, at);
  // 6件无法提供、不予公开3件: the last of them has a number of its own
  const isNumbered = /[\d一二两三四五六七八九十]/.test(behind[at] ?? "");
  return severalKinds.test(isNumbered ? own.replace(/[、或和及与][^、或和及与]*$/, "") : own);
}

const rightBehindSome = sought(
  /(?:涉及?|关于|针对)(?![^,;。]{0,10}公开)[^,;。\d]{1,10}的(\d+)[件起宗],?$/
);

/** 涉拆迁的3件维持2件，涉规划的2件均维持: how some cases ended; 涉及征地的5件，维持6件 are more than those. */
function isOfSomeCases({state, start, value}: Asked): boolean {
  const some = rightBehindSome.exec(sentenceBefore(state, {start}))?.[1];
  return some !== undefined && value !== null && value <= Number(some);
}

export const doubtsOfSubsets: Doubt[] = [
  {of: /^request\.(?:outcome|reply)\.(?!total)/, unsaid: isOfSomeRequests},
  {of: /^request\.(?:outcome|reply)\.(?!total)/, unsaid: isOfSeveralKinds},
  {
    of: /^request\.(?:outcome\.total|replied|concluded.*)$/,
    unsaid: ({behind}) => ofSomeAnswers.test(behind)
  },
  {of: /^request\.(?:outcome\.total|replied|concluded)$/, unsaid: isRestOfAnswers},
  {
    // 3件申请中的2件转为其他途径办理: of those that came in, and not what came in
    of: /^request\.received$/,
    unsaid: ({words}) => /申请当?[中里][的有]$/.test(words)
  },
  {of: /^(?:review|litigation\w*)\.(?!total)/, unsaid: isOfSomeCases}
];
