import {isBehindOtherMatters} from "./behind-work.ts";
import {hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";

/** Where the words of a number end, and another's begin. */
const another =
  /[。;(]|其中|其余|其[他它]|剩余|另|(?<![\d.])[\d一二两三四五六七八九十]+(?=[件份宗起条项])/;

/** 2件涉及第三方合法权益的申请，征求意见后予以公开: what is said of them up to the next number, without its own words. */
function saidOfThem({state: {text}, end}: Asked): string {
  const behind = text.slice(end, end + 60);
  const at = another.exec(behind)?.index ?? behind.length;
  const words = behind.slice(0, at);
  if (!/^[\d一二两三四五六七八九十]/.test(behind.slice(at))) return words;
  return /[,、:和及与]/.test(words) ? words.replace(/[,、:和及与][^,、:和及与]*$/, "") : "";
}

const opened = sought(
  /部分公开|(?:予以?|给予|同意|准予|可以|依法|后|已|均|全部|并|决定|作|作出|主动|(?<=^,?))(?:全部|全文|全面|作出|予以)?公开(?!行政|后?(?:会|可能|将))|(?<![无不未][法予能]?)提供了?(?:相关|所需|有关|其余|部分)*(?:政府)?信息/
);
const refused = /不予|不同意|不公开|未予|拒绝|无法|不宜|不再|仍(?=[不未无])|未获/;
const consulted = sought(/(?:征求|征询|听取|告知).{0,6}(?:第三方|权利人|意见)/);

/** 1件涉及国家秘密，经处理后部分公开; 2件涉及第三方权益，已征求意见: the verb says another outcome than the ground, or none. */
function isAnsweredOtherwise(asked: Asked): boolean {
  const behind = saidOfThem(asked);
  if (refused.test(asked.words + behind.replace(/部分(?:内容)?不予公开/, ""))) return false;
  return [asked.words, behind].some((words) => opened.test(words) || consulted.test(words));
}

const subjects = sought(
  /(?:^|[,;:])内容(?:主要|大多|多|均|分别|重点)*(?:涉及|集中|包括|包含|有|为|是|关于|:)|申请(?:公开)?的?(?:政府)?(?:内容|事项|主题|类别|领域|类型|信息)(?:主要|大多|多|大部分|均|分别|重点)*(?:涉及|集中|包括|包含|有|为|是|分布|关于|:)|(?:内容|主题|类别|事项|领域|类型)(?:上|来)?(?:看|分|划分|分类)[,:为]/
);
const answered = /不予|无法|不公开|未予|不再|答复|处理|属于?|系|仍|因|不存在|未/;

/** 申请内容涉及行政执法案卷3件、内部事务2件: what was asked for, and not how it was answered. */
function isSubject(asked: Asked): boolean {
  const clauses = sentenceBefore(asked.state, {start: asked.end});
  const found = subjects.exec(clauses);
  if (!found) return false;
  const since = clauses.slice(found.index + found[0].length) + saidOfThem(asked);
  return !answered.test(since.replace(/涉及/g, ""));
}

const amended = sought(/补正|更正|补充|修改|重新(?:提交|提出|申请)|明确后/);
const stillUnclear =
  /仍|逾期|(?:未|拒绝|不(?!明|清|够|详|完|具))[^,;]{0,6}(?:补正|补充|更正)|无法提供/;

/** 1件因内容不明确要求补正; 5件内容不明确，其中3件经补正后答复: asked to amend, and not yet answered. */
function isOnlyAmended(asked: Asked): boolean {
  if (stillUnclear.test(asked.words)) return false;
  const {text} = asked.state;
  const parts =
    /^[^,;。\d]{0,12}[,(]其中[^。;]{0,30}/.exec(text.slice(asked.end, asked.end + 48))?.[0] ?? "";
  if (amended.test(parts)) return true;
  const around = asked.words + saidOfThem(asked);
  return amended.test(around) && !stillUnclear.test(around);
}

const sheets = /[条篇项]$/;
const bare = /(?<![予意准不部][以分予公]?|无法|未)公开(?:了|共|为|:)*$/;

/** 收到申请48件，全年公开22,990条: requests that came in as 件 are not answered as 条. */
function isOfSheets({state: {text, figures}, words, end}: Asked): boolean {
  const [unit] = sheets.exec(text.slice(0, end)) ?? [];
  if (unit === undefined || words.includes("申请")) return false;
  const units = figures.filter(({topic}) => topic === "request").map((figure) => figure.unit);
  return !units.includes(unit) && (units.length > 0 || bare.test(words));
}

/** Whether a sentence tells of requests by what they are about. */
function isOfRequestsAbout({state, words, start}: Asked): boolean {
  const before = sentenceBefore(state, {start}) + words;
  const isOfRequests = hasSaid(state, /^request\./) || /信息公开申请|依申请公开/.test(before);
  return isOfRequests && /涉及|关于|有关|内容|主要|集中|事项|领域|方面|类/.test(before);
}

const answering = /不予|答复|办结|办理|处理|结果|告知/;
const ground = /^request\.(?:outcome|reply)\.(?:denied|unavailable|not_processed|other)\./;

/** 登记政府信息公开申请32件,补正后撤回2件,实际受理30件: what was accepted in the end is the year's number. */
function isAcceptedLater({state: {text}, words, end}: Asked): boolean {
  // 31人次提出申请，受理29件
  const isLogged = /登记(?!受理)/.test(words) || text.slice(0, end).endsWith("人次");
  return isLogged && /^[^。]{0,40}受理[^。]{0,12}?\d/.test(text.slice(end));
}

/** 收到申请33件，受理29件: those accepted are not those received, and neither are 有效申请29件. */
function isOfThoseAccepted({state: {said}, words, value, applicant}: Asked): boolean {
  const received = said.find((figure) => figure.indicator === "request.received");
  return (
    applicant === null &&
    received !== undefined &&
    received.applicant === null &&
    received.value !== value &&
    /^(?!.*[收接])[^,;]*(?:受理|有效)/.test(words) &&
    /[收接]/.test(received.words)
  );
}

/** 有2件答复被复议纠正, 转办由区住建局答复的申请4件: what became of some answers, or who else gave them. */
function isOfSomeAnswers({words, behind}: Asked): boolean {
  return (
    /^(?:申请|答复|回复|的)*(?:被|经)(?:复议|法院|撤|纠|责令|投诉|确认违法)/.test(behind) ||
    byOthers.test(words)
  );
}

const byOthers =
  /(?:转办|移送|转送|转交|转由|转给|(?<!结)转(?=[^,;]{1,12}(?:局|委|厅|部门|单位|政府|法院)))[^,;]*(?:答复|回复|办理|处理|办结)|由(?![我本])[^,;]{1,12}(?:局|委|办|厅|部门|单位|政府|镇|街道|机关)(?:直接|负责|另行|依法)*(?:答复|回复|办理|处理|办结)/;

const count = "[^,;。\\d]{0,6}\\d+[件份宗]";
/** 由县自然资源局答复2件, 申请人主动撤回2件: answers of others, and requests that none was given to. */
const answeredElsewhere = sought(
  new RegExp(
    `(?:^|[,;、。])(?:其中,?)?(?:经|有)?[^,;。(]{0,14}(?:${byOthers.source}|(?:撤回|撤销)(?:了|的|申请)*)${count}|\\d件(?:申请)?(?:经[^,;。]{0,8})?(?:申请人)?(?:主动|自愿|自行)*(?:撤回|转[办交送至给由]|移送)`
  )
);
const ownAnswer = /答复|回复|办结|办理|处理/;

/** 转省局答复1件，我局答复24件: where some were answered elsewhere, or withdrawn, the rest are no total. */
function isOfTheRest({state, words, start, end, value}: Asked): boolean {
  const received = state.figures.find((figure) => figure.indicator === "request.received");
  if (received && !received.applicant && received.value === value) return false;
  const behind = state.text.slice(end, end + 40).split(/。|其中|\(/)[0]!;
  const around = [sentenceBefore(state, {start}), behind];
  return ownAnswer.test(words) && around.some((clauses) => answeredElsewhere.test(clauses));
}

const refusal = /不(?:予|同意)公开/;
const refusedEach = /\d+[件条][^,;、。\d]{3,20}?不(?:予|同意)公开(?!\d)/g;

/** 1件要求公开个人隐私不予公开、1件涉及过程性信息不予公开: each on a ground of its own, and none is all of them. */
function isRefusedEach({state, words, start, end}: Asked): boolean {
  const behind = sentenceBehind(state, end, 60);
  if (refusal.test(words) || /^[,(]其中/.test(behind)) return false;
  const own = state.text.slice(start, end);
  return `${sentenceBefore(state, {start})}${own}${behind}`.split(refusedEach).length > 2;
}

const reviewed = /审查[^,;。\d]{0,10}\d+[件条份篇]/;

/** 开展保密审查350件，其中同意公开302件、不予公开48件: what was reviewed before it was published. */
function isOfReviewed({state, words, start}: Asked): boolean {
  const before = sentenceBefore(state, {start}) + words;
  return reviewed.test(before) && !before.includes("申请");
}

const ways = "(?:电子邮件|邮件|邮箱|网络|网上|在线|当面|现场|口头|传真|信函|邮寄)";
const anotherWay = sought(
  new RegExp(`^[,、;](?:(?:收到|接到|有|无|没有))?${ways}[^,;。\\d]{0,6}申请`)
);

/** 收到书面申请3件，电子邮件申请1件: 书面 is a way beside another. */
const isInWriting = ({state, words, end}: Asked): boolean => {
  const behind = sentenceBehind(state, end, 60);
  // 收到书面申请8份，网上申请12份，合计20份 is told by its sum
  const summed = /[,;](?:合计|共计|总计|总共|一共|累计|共)(?:为|达到?|有|是|收到)?\d/.test(behind);
  return (
    /书面(?:形式|方式)?的?(?:依?申请公开|申请)(?:共|为|有)?$/.test(words) &&
    !summed &&
    anotherWay.test(behind)
  );
};

/** 受理申请5件，退回2件，实际受理3件: which of the two came in is not said. */
function isAcceptedTwice({state, words, start, end}: Asked): boolean {
  const accepted = /^(?!.*[收接]到?).*受理/;
  if (!accepted.test(words)) return false;
  if (/实际受理/.test(words)) return /受理[^,;。\d]*\d/.test(sentenceBefore(state, {start}));
  return /实际受理[^,;。\d]{0,12}\d/.test(sentenceBehind(state, end, 40));
}

const ownRequests =
  /(?:收到|受理|接到|接收)(?:了|的|政府|政务|信息|公开|书面)*申请[书表]?(?:共|总?数|总?量|有|为)*\d/;

/** 依申请公开政府信息12条 beside 收到申请14件: what was given out, and not what came in. */
function isGivenOut({state, words, start, end}: Asked): boolean {
  if (!/^(?!.*[收接受办]).*依申请公开(?:的)?(?:政府|政务)?信息(?!.*申请)/.test(words)) return false;
  const [behind] = sentenceBehind(state, end, 80).split("其中");
  return ownRequests.test(`${sentenceBefore(state, {start})},${behind}`);
}

const several = sought(/(?:因|由于|属于?|涉及)[^,;。\d]*等(?:原因|情形|情况|理由|因素)/);

const grounds =
  "(?:国家秘密|商业秘密|隐私|合法权益|内部事务|内部管理|过程性|执法案卷|行政查询|禁止公开|重复申请|出版物|信息不存在|不掌握|不属于[本我]|现成信息|不明确|信访)";
/** 1件涉及国家秘密或商业秘密 */
const eitherGround = sought(
  new RegExp(`${grounds}[^,;。\\d]{0,10}(?:[、或和及与并]|以及)+[^,;。\\d]{0,10}${grounds}`)
);
/** Where a ground's own number begins, or the next ground's clause. */
const ownNumber = /^、|[,;(\d]|[一二两三四五六七八九十]+(?=[件份宗条])/;

/** 14件因信息不存在等原因未予公开: of several grounds together. */
function isOfSeveral({state, words, end}: Asked): boolean {
  const behind = sentenceBehind(state, end, 40);
  const [clause = ""] = behind.split(/[,;\d]/);
  return (
    several.test(words) || several.test(clause) || eitherGround.test(behind.split(ownNumber)[0]!)
  );
}

const onOneGround = sought(/(?:因|由于)(?![^,;。\d]*[等、])[^,;。\d]{4,}(?:无法提供|不予处理)/);

/** 13件因我局不是制作机关无法提供，2件因没有现成信息无法提供: on one ground of several, and not all of them. */
function isOnOneGround({state, indicator, words, end}: Asked): boolean {
  const behind = sentenceBehind(state, end, 80);
  const said = indicator.endsWith("unavailable") ? "无法提供" : "不予处理";
  const isTwice = `${sentenceBefore(state, {start: end})}${behind}`.split(said).length > 2;
  return isTwice && onOneGround.test(words + behind.split(/[,;\d]/)[0]!);
}

const asOthersWish = sought(/第三方(?:均|都|书面)?(?:不)?同意/);

/** 征求第三方意见3件，第三方同意公开2件，不同意公开1件: what others said to it, and no answers. */
const isOfThirdParties = ({state, words, start}: Asked): boolean =>
  asOthersWish.test(`${segmentBefore(state, {start})}${words}`);

/** Answers to requests of which it is not said that they were given, or to how many. */
const inTime = sought(/(?:期限|时限)内|按[时期]|如期/);
const late = sought(
  /^[,;、](?:因[^,;。\d]{0,12})?(?:经[^,;。\d]{1,10})?(?:延期|延长|逾期|超期|超时)[^,;。\d]{0,8}[1-9一二三四五六七八九]/
);

const lateAhead = sought(
  /^[,;、](?:另有|有)?[1-9一二三四五六七八九][\d十]*[件份宗](?:申请)?(?:因[^,;。\d]{0,12})?(?:经[^,;。\d]{1,10})?(?:延期|延长|逾期|超期|超时)/
);

/** 法定期限内答复15件，延期答复2件; 29件按期答复，1件延期答复: those in time, and not all. */
function isOfThoseInTime({state, words, end}: Asked): boolean {
  const behind = sentenceBehind(state, end, 60);
  const [own = ""] = behind.split(/[,;、(:\d]/);
  const rest = behind.slice(own.length);
  return inTime.test(words + own) && (late.test(rest) || lateAhead.test(rest));
}

const ofSome = sought(
  /(?:[省市县区州](?:本)?级|向[^,;。\d]{2,10}(?:提出|提交)的?)[^,;。\d]{0,12}申请[^,;。\d]{0,4}[\d,]+[件份条宗],(?:均|全部|已)?$/
);

export const doubtsOfAnswers: Doubt[] = [
  {
    // 除收到1件咨询外，未收到公开申请: what is excepted is no request
    of: /^request\.received$/,
    unsaid: ({words, behind}) => /^除/.test(words) && /^[^,;。]{0,12}外[,;]/.test(behind)
  },
  {
    of: /^request\.(?:outcome\.total|replied|concluded)$/,
    unsaid: isOfThoseInTime
  },
  {
    // 市级收到申请406件，办结398件: of those of whom a part is told that is left
    of: /^request\.(?:outcome\.total|replied|concluded)$/,
    unsaid: (asked) => isBehindLeft(asked.state) && ofSome.test(sentenceBefore(asked.state, asked))
  },
  {
    // 受理各类业务1,200件，办结1,180件: of that business, and of no requests
    of: /^request\.(?:outcome\.total|replied|concluded.*|carried_.*)$/,
    unsaid: ({state, words, start}) =>
      isBehindOtherMatters(state.text.slice(Math.max(0, start - 120), start) + words)
  },
  {
    // 主动公开信息259条，依申请公开信息17条, 目录中主动公开1,203条，依申请公开53条: kinds of information, and no requests
    of: /^request\.(?:received|(?:reply|outcome)\.denied)$/,
    unsaid: ({state, words, value, start, end}) =>
      value !== 0 &&
      /^(?:其中)?(?:属于?)?(?:依申请|不予)公开(?:类|的|政府)*(?:信息)?(?:共|有|为)*$/.test(words) &&
      state.text[end - 1] === "条" &&
      /主动公开(?:类|的|各类|政府)*(?:信息)?[^;。]{0,14}[\d,]+余?条/.test(
        sentenceBefore(state, {start})
      )
  },
  {
    // 答复情况：主动公开11件，依申请公开32件，不予公开4件: how requests were answered, and not how many came in
    of: /^request\.received$/,
    unsaid: ({state, words, value, start}) =>
      value !== 0 &&
      /^(?:其中)?[、,]?(?:属于?)?依申请公开(?:范围)?(?:内)?(?:的|共|有|为)*$/.test(words) &&
      (hasSaid(state, /^request\.(?:received|outcome|repl|concluded)/) ||
        /(?:答复|办理|处理|办结)[^。]*主动公开[^,;。\d]{0,14}[\d,]+[件份宗]/.test(
          sentenceBefore(state, {start})
        ))
  },
  {
    // 答复55件，2件待补正: not answered yet
    of: /^request\.reply\.asked_to_amend$/,
    unsaid: ({words, behind}) =>
      /(?:等待|等候|有待|待)[^,;。]{0,6}补正/.test(words + behind.split(/[,;。(]/)[0]!)
  },
  {
    // 对当年度及上年结转的440件申请: both together
    of: /^request\.carried_in$/,
    unsaid: ({words}) => /(?:当年度?|本年度?|今年|新收)(?:的)?(?:及|以及|和|与|、|加)/.test(words)
  },
  {of: ground, unsaid: isAnsweredOtherwise},
  {of: ground, unsaid: isSubject},
  {of: /^request\.outcome\.(?:unavailable|not_processed)$/, unsaid: isOnOneGround},
  {of: /^request\.(?:outcome|reply)\.(?:granted|denied)$/, unsaid: isOfThirdParties},
  {of: ground, unsaid: isOfSeveral},
  {of: /^request\.reply\.(?:not_|asked|referred|already)/, unsaid: isOfSeveral},
  {of: /^request\.(?:outcome\.total|replied|concluded)/, unsaid: isOfSomeAnswers},
  {of: /^request\.outcome\.total$/, unsaid: isOfTheRest},
  {
    // 不再处理2件: not amended in time, or not paid for
    of: /^request\.outcome\.not_processed$/,
    unsaid: ({words}) => /不再处理$/.test(words)
  },
  {
    // 收到申请15件，其中含5件同一申请人的重复申请: what came in, and not how it was answered
    of: /^request\.outcome\.not_processed\.(?:duplicate|petition)$/,
    unsaid: ({state, words, start, behind}) => {
      const around = sentenceBefore(state, {start}) + words + behind;
      return /同一|剔除|扣除/.test(words + behind) && !answering.test(around);
    }
  },
  {of: /^request\.(?:outcome|reply)\.denied$/, unsaid: isRefusedEach},
  {of: /^request\.(?:outcome|reply)\./, unsaid: isOfReviewed},
  {of: /^request\.received$/, unsaid: isInWriting},
  {of: /^request\.received$/, unsaid: isAcceptedTwice},
  {of: /^request\.received$/, unsaid: isGivenOut},
  {of: /^request\.received$/, unsaid: isAcceptedLater},
  {of: /^request\.received$/, unsaid: isOfThoseAccepted},
  {of: /^request\.outcome\.unavailable\.unclear$/, unsaid: isOnlyAmended},
  {of: /^request\.(?!received|fees)/, unsaid: isOfSheets},
  {
    // 涉及住房保障的10件、行政处罚的6件: requests about them
    of: /^(?:permit|penalty|compulsion|fee|other_service)\./,
    unsaid: (asked) =>
      !/决定|作出|做出|实施|办理|办结|审批|数量/.test(asked.words) && isOfRequestsAbout(asked)
  }
];
