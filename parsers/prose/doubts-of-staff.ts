/** People, money and courses of which it is not certain that they are for the work of disclosure, or all that are. */
import {isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {sentenceBefore, sentenceBehind} from "./owner.ts";
import {tellingWords} from "./vocabulary.ts";

const otherWork = sought(
  /(?:做好|加强|推进|开展|抓好|搞好|负责|从事|承担|承办)(?![^,;。]{0,16}(?:公开|信息))(?!此项|该项|这项|本项|相关|具体|日常|各项)[^,;。\d]{2,10}(?:工作|维护|管理|审查|办理|接待|服务)/
);

/** 为做好信访工作，配备专职人员1名; 专职人员2名，负责网站维护 */
function isOfOtherWork({state, words, start, end}: Asked): boolean {
  const around = `${sentenceBefore(state, {start})}${words}|${sentenceBehind(state, end, 40)}`;
  return !/公开/.test(around) && otherWork.test(around);
}

const elsewhere = sought(
  /^,?(?:专门|专职|具体)*(?:从事|负责|兼任|承担|承办)(?![^,;。]*(?:(?<!党务|村务|厂务|校务|院务)公开|信息|网站|此项|该项|这项|具体|日常|相关|各项|收集|整理|审核|发布|申请|协调|联络))[^,;。]{2,}|^(?:同时|还)?兼职(?![^,;。]*(?:公开|信息|此项|该项|这项))(?!(?:工作)?人员|同志|干部|从事|负责|承担|工作|的)[^,;。\d]{2,}/
);

/** 兼职人员4名从事党务公开工作, 2名负责信访, 2人兼职信访工作: in words right behind them. */
const isElsewhere = ({state, end}: Asked): boolean =>
  elsewhere.test(state.text.slice(end, end + 30));

const thisWork = sought(/^[^,;。\d]{0,12}(?:此项|该项|这项)工作/);
/** Words about who leads a work and how it is organised, which name no other work. */
const organised =
  /工作|领导|小组|机构|组织|办公室|[成设建]立|明确|副?组长|成员|副?[局主院校镇乡县区市厅]长|主任|书记|担任|任|分管|主要|[科股处]室|负责|牵头|协调|高度|重视|列入|纳入|重要|议事日程|议程|加强|认真|切实|有序|顺利|扎实|有效|开展|进行|确保|保证|做好|抓好|落实|专人|日常|配备|指定|安排|抽调|确定|下设|根据|要求|为|了|以|并|同志|人员|干部|责任|机制|[,;。、:的在]/g;
const members = /各|每|分别|均|所有|\d[名人位]/;

/** 成立政府信息公开工作领导小组，指定2名同志负责此项工作: of which work, unless disclosure was the last to be named. */
function isOfUnknownWork({state, words, start, end}: Asked): boolean {
  if (!thisWork.test(state.text.slice(end, end + 24))) return false;
  const before = state.text.slice(0, start) + words;
  const {section, title} = state.setting;
  const titled = /公开/.test(title ?? section ?? "");
  const [between = "", ...named] = before.split(/(?:信息|政务)公开/).reverse();
  // 村务公开, 办事公开: another work
  const isNamed = (named.length > 0 || titled) && !/(?<!信息|政务)公开/.test(before);
  return !isNamed || members.test(between) || tellingWords(between.replace(organised, "")) !== "";
}

const allPeople = sought(
  /(?:全[局委厅院校镇所]|[局委厅院校](?:机关)?)(?:现有|共有|有)?工作人员|[我本](?:[局委办厅院镇乡县市区]|街道|单位|机关)(?:机关)?(?:现|共|目前)*有?[^,;]{0,4}(?:工作)?(?:人员|干部|职工)|编制|在编|在职|在岗/
);

/** 我局现有工作人员45人: all that work there. */
const isOfAll = ({state, words, behind, start}: Asked): boolean =>
  allPeople.test(words) && !/公开|专职|兼职/.test(sentenceBefore(state, {start}) + words + behind);

/** 专项经费86万元用于农民培训，培训4,126人次 */
const otherTraining = sought(/用于(?![^,;。]*公开)[^,;。]*培训,[^;。]*$/);

const otherMatter = sought(
  /(?:落实|推进|实施|开展|启动|抓好|支持|完成)(?![^,;。]*(?:公开|信息|培训|宣传))[^,;。\d]{0,10}(?:政策|项目|工程|改革|行动|攻坚|扶贫|招商|建设)/
);
const usedFor = sought(
  /^,?(?:主要|专门|全部)*用于(?![^,;。]*(?:公开|信息|查阅|网站|(?<!农民|医生|教师|干部|学生)培训|设备|公报))/
);

/** 落实扶贫政策，安排专项经费8万元; 专项经费80万元，用于水库维护 */
function isOfOtherMatter({state, words, start, end}: Asked): boolean {
  const before = (sentenceBefore(state, {start}) + words).split("公开").at(-1)!;
  return otherMatter.test(before) || usedFor.test(state.text.slice(end, end + 30));
}

/** 全局工作经费600万元, 召开工作会议12次, where no more than the title 经费保障 says of what. */
function isOfAnyWork({state: {text, setting}, words, end}: Asked): boolean {
  const {title, section} = setting;
  const isTitled = /经费/.test(`${title ?? ""}${section ?? ""}`);
  return isTitled && !/公开/.test(text.slice(0, end)) && !words.includes("专项");
}

const others = sought(
  /(?:[参受]训|培训|组织|参加)(?:的)?(?:农民|村民|居民|群众|学生|学员家长|企业|工人|农户|贫困|党员|市民)/
);

const byOthers = sought(/(?:[省市县区]委|组织部|上级|党校)[^,;]{0,8}(?:组织|举办|开展)/);

/** 组织培训3次，参训农民120人次; 县委组织部组织培训3次 */
const isOfOthers = ({state, words, start, end}: Asked): boolean =>
  (others.test(words + sentenceBehind(state, end, 40)) || byOthers.test(words)) &&
  !/公开/.test(sentenceBefore(state, {start}) + words + sentenceBehind(state, end, 40));

/** 县委组织部组织培训3次，参训120人次: who came to courses that are left open. */
function isOfLeftCourses({state, words, start}: Asked): boolean {
  const before = sentenceBefore(state, {start});
  return isBehindLeft(state) && /培训\d+[次期场班],$/.test(before) && !/公开/.test(before + words);
}

const fewBefore = sought(/[专兼]职[^,;。\d]{0,8}\d+[名人位][,、;和]?$/);

/** 大厅窗口配备专职人员12名，兼职人员5名: those who stand beside people of another work are of it too. */
const isBesideLeft = ({state, words, start}: Asked): boolean =>
  isBehindLeft(state) &&
  fewBefore.test(sentenceBefore(state, {start})) &&
  !/公开/.test(sentenceBefore(state, {start}) + words);

/** 不少于3人: how many there should be, or whoever has so many. */
const bound = sought(/(?:不少于|不低于|不得少于|不足|少于|至少|最少|不超过)\d/);
/** 2名以上的单位 */
const whoHas = sought(
  /^的(?:基层|直属|所属|乡镇)?(?:单位|部门|科室|[处股]室|乡镇|镇街|街道|[乡镇村县区]|社区|学校|医院)/
);

export const doubtsOfStaff: Doubt[] = [
  // 今年新增兼职信息公开人员2名，目前共有6名
  {of: /^capacity\.staff/, unsaid: ({words}) => /新增|增配|增设|增加(?![到至])/.test(words)},
  {
    of: /^capacity\.staff/,
    unsaid: ({state, start, end, behind}) =>
      bound.test(state.text.slice(start, end)) || whoHas.test(behind)
  },
  {
    // 在政务大厅、图书馆、档案馆设立查阅点各2个: at each of them, and how many there are is not said
    of: /^capacity\.(?:reading_points|units)$/,
    unsaid: ({words}) => /[、和及与].*(?:各|各(?:自|设|建|配|开)[^,;各]*点)$/.test(words)
  },
  {of: /^capacity\.staff/, unsaid: isOfOtherWork},
  {of: /^capacity\.staff/, unsaid: isElsewhere},
  {of: /^capacity\.staff_/, unsaid: isBesideLeft},
  {of: /^capacity\.staff/, unsaid: isOfUnknownWork},
  {of: /^capacity\.staff$/, unsaid: isOfAll},
  {of: /^capacity\.budget$/, unsaid: isOfOtherMatter},
  {of: /^(?:capacity\.(?:budget|staff)|training\.meetings)$/, unsaid: isOfAnyWork},
  {
    of: /^training\./,
    unsaid: ({state, words, start}) =>
      !sentenceBefore(state, {start}).includes("公开") &&
      otherTraining.test(sentenceBefore(state, {start}) + words)
  },
  {of: /^training\.courses$/, unsaid: isOfOthers},
  {of: /^training\.attendees$/, unsaid: isOfLeftCourses}
];
