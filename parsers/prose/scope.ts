import {matchesOf} from "../matches.ts";
import narrative from "../templates/narrative.ts";
import {isOfUnits} from "./members.ts";
import {mayHold, sieve, sought} from "./needed.ts";
import {highest, lastYear, speaker, year as yearWords} from "./vocabulary.ts";
import {
  areaIsOwn,
  isHallOfOthers,
  isOwnHall,
  isOwnName,
  isGovernment,
  type Whose
} from "./whose.ts";

/** Of when, of whom, and in what mood a sentence speaks. */
export interface Scope {
  /** A year; "now" for the report year; "span" for several years, or a part of one; "open" where it is not said of which. */
  time: number | "now" | "span" | "open";
  /**
   * "part" for one office of the body, whose figures are not the body's; "office" for the one that issues documents,
   * teaches and meets the press for a government.
   */
  actor: "self" | "other" | "part" | "office";
  mood: "fact" | "plan";
}

export const hereAndNow: Scope = {time: "now", actor: "self", mood: "fact"};

/** Carried over and compared with: these name another year, but do not speak of it. */
const passing = sought(
  new RegExp(
    `(?:结转|转结|转入|遗留|转)(?:至|到|入)?(?:下一?年(?:度)?|次年(?:度)?|明年|${yearWords})|(?:${lastYear}|${yearWords})(?:度)?(?:[也亦均]?(?:没有|无))?(?:结转|转结|转入|遗留|结余)|结转(?:办理|处理)?(?:的)?(?:${lastYear}|${yearWords})|${yearWords}(?:开通|设立|上线|成立|建成|启用|开设)的|上一年(?:度)?项目数量|(?<=项目(?:数量)?|服务事项)上一年(?:度)?` +
      `|(?:与|同|和|比|较之?|相比|相较|对比|相当于|达到?|超过|超出|高于|多于|低于|少于|不足|不到|接近|将近)(?:于)?(?:${highest})?(?:${lastYear}|前年|${yearWords})(?:同期|全年)?(?:的)?(?:相比|比较?|相较)?|${lastYear}同期(?=相比|比|增|减|上升|下降|持平)` +
      // 是上年的1.5倍; but 一是去年公开390条 speaks of that year
      `|(?:[为是]|[只仅]有)(?:${lastYear}|前年|${yearWords})(?:同期|全年)?(?:(?:公开|发布|申请|受理|办件)?(?:总?量|总数))?(?:的)?(?=$|[近约超两数\\d])`,
    "g"
  )
);
/** 《…2021年…》, 〔2021〕: a year in the name of something. */
const inNames = sought(/《[^《》]{0,60}》|[〔[(]20\d\d[〕\])]/g);

const span =
  /自(20\d\d)年.{0,24}[至到](?!\1)20\d\d年|[一二三四五六七八九十]五[”"]?(?:规划)?(?:时期|期间|期内)|期间(?!内?,)|五年规划|近[一二三四五六七八九十两几\d]+年|(?<![创为是较比与对因在到的])(?:近年来|近些年来?|多年来|几年来)(?=(?:共|总共|累计|总计|合计|主动公开|公开(?!工作)|发布|收到|受理|投入|举办|召开|培训))|[一二三四五六七八九十两\d]+年(?:来|间|内)|(?<![〇○零\d一二三四五六七八九十第] *)(?:[2-9]|[二三四五六七八九十两]|十[一二三四五六])年(?=(?:共|总共|一共|合计|总计|累计|主动|公开|发布|收到|受理|办理|办结|答复))|(?:开通|上线|运行|运营|开办|创办|开设|成立)(?:已|了|近|满)*(?:[一二三四五六七八九十两]{1,3}|\d{1,2})(?:多|余)?周?年|历年(?!来?最)|连续(?!.{1,4}年?(?:增|上升|下降|减|位|获|保持))|历史(?!新高|最|同期)|上半年|下半年|[一二三四前第1-4]+季度|(?<!(?:今年|本年|本年度|年初|一年|全年|20\d\d年|20\d\d年度|20\d\d年1月1日))以来|至今|迄今|往年|20\d\d年度?[末底]?(?:以前|之前|前(?=制定|发布|出台|印发|公布))|20\d\d年?[-—–~至到]20\d\d年|20\d\d年度?(?:[、和]20\d\d年度?)+|(?<!\d)(?:[1-9]|1[012]|[一二三四五六七八九十]{1,2})月(?:份|底|末)?(?!1日)|当月|当日|当天/g;
/** 全年 and 截至目前 are of the year spoken of: they end a part of a year, but do not turn to another. */
const wholeYear =
  /5月1日.{0,14}(?:施行|实施).{0,6}12月31日|1月1日.{0,8}12月31日|1月?[至到—–-]12月份?|(?:截[至止住]?到?|(?<!月|\d)[至到])(?:20\d\d年)?12月(?:份|底|末|\d\d日)?|12月(?:31日|底|末)|全年|当年(?!年)|年内|年底|年末|截[至止住]目前|目前/g;
const thisYear = /一年来|本年度?|今年|报告年度/g;
const named =
  /(?<!\d|20\d\d年?[-—–~至到]|20\d\d年度?[、和])(20\d\d)年(?!度?(?:存在|遗留)|.{0,4}(?:通知|要点|意见|方案|计划|规划|工作安排))/g;
/** 2008年以来; 2008年5月1日《条例》施行以来 */
const since =
  /(?<!\d)(20\d\d)年(?:度)?(?:(?:\d{1,2}月(?:\d{1,2}日)?[^,;。\d]{0,24}(?:施行|实施))?以来|起|至今)/g;
const pastYear = new RegExp(`${lastYear}(?!.{0,6}(?:工作要点|整改|问题))|前年`, "g");
/** 自《条例》施行以来至2016年底, 2008年5月至2016年底 */
const sinceThen =
  /(?:(?<!今年|本年|年初|一年)以来,?|(?:施行|实施)(?:之日)?起?)(?:截[至止]|[至到])20\d\d年(?:度)?(?:12月(?:31日)?)?[末底]?|(20\d\d)年\d{1,2}月(?:份|\d{1,2}日)?(?:正式)?(?:施行|实施)?(?:之日)?起?[至到—–-](?!\1)20\d\d年(?:度)?(?:12月(?:31日|底)?|[末底])/g;
/** The Regulation is of 1 May 2008: 施行以来, and 5月至12月, are all that the first reports are about. */
const inForce = /(?:施行|实施)以来/g;
const fromMay = /(?<!\d)5月?(?:份|1日)?(?:起)?[至到—–~-]{1,2}(?:20\d\d年)?12月(?:份|底|末|31日)?/g;
const inFirstYear = (_: string, year: number | null): Named =>
  year === narrative.from ? "now" : "span";
const future = /明年|下年度?|下一年度?|次年/g;

type Named = Scope["time"] | "whole";

/** Words of time, and which time they name in a report on a year. */
const times: {pattern: RegExp; named: (digits: string, year: number | null) => Named}[] = [
  {pattern: span, named: () => "span"},
  {pattern: inForce, named: inFirstYear},
  {pattern: thisYear, named: () => "now"},
  {
    pattern: named,
    named: (digits, year) => (year === null || Number(digits) === year ? "now" : Number(digits))
  },
  {
    pattern: since,
    named: (digits, year) => (year === null || Number(digits) === year ? "now" : "span")
  },
  {pattern: pastYear, named: (_, year) => (year === null ? "span" : year - 1)},
  {pattern: future, named: () => "span"},
  {pattern: wholeYear, named: () => "whole"},
  {pattern: sinceThen, named: (from, year) => (from === "" ? inFirstYear(from, year) : "span")},
  {pattern: fromMay, named: inFirstYear}
];
const timesIn = sieve(times, ({pattern}) => pattern);

/** How a text moves the time that is spoken of: the last words of time in it decide. */
export function timeOf(
  text: string,
  {year}: Whose,
  before: Scope["time"] = "now"
): Scope["time"] | null {
  const likely = timesIn(text);
  if (likely.length === 0) return null;
  const spoken = inNames.without(passing.without(text));
  const found: [number, Named][] = [];
  for (const {pattern, named} of likely)
    for (const match of matchesOf(spoken, pattern))
      found.push([match.index + match[0].length, named(match[1] ?? "", year)]);
  found.sort(([one], [other]) => one - other);
  return found.reduce<Scope["time"] | null>((time, [, next]) => {
    if (next !== "whole") return next;
    const spoken = time ?? before;
    return typeof spoken === "number" || spoken === "open" ? time : "now";
  }, null);
}

/** 若…, 每收到…: what is supposed did not happen; nor what was to be done: 应开展…4次. */
const plan = sought(
  /^(?:若|凡|如果|假如|倘若|每(?=收|受|公|发))|(?<!(?:按照?|根据|依据|依照|落实|完成|围绕|结合)[^,;]{0,8})计划(?=[全每在于到主公举召组培新开完明下再20]|[办受]理|收到|制[定发]|发布|对外)|(?:(?<![相回响反供对适效顺])应(?:当|该)?|(?<![按所无不必急])[需须])(?=(?:全年|每年|至少|共)*(?:开展|召开|举办|举行|组织(?!的|人)|完成(?!的)))|力争|争取|拟(?=[于在举召组培公开新])|将(?=继续|进一步|举办|召开|组织|开展|新增|公开|达|培训|完成|不少于|把|在20|于20|在明)|下一?步|下一阶段|今后|不得少于/
);
/** Words of aim that bind only the number they stand before: 确保不少于100条. */
export const aim = sought(
  /确保|目标|预计|任务|要求[^,]{0,6}(?:不少于|不低于|达到?)|应(?:当)?(?:达到?|不少于|不低于)/
);
const done = sought(
  /已(?:经)?(?=公开|完成|举办|召开|开展|举行|组织|制定|制发|培训|受理|办结|收到|设立|设置|建成|建立|配备)|完成了|实际|(?<!要求|规定|督促|下达|责成|确保)[我本][局委办厅院镇乡校](?:共|累计|全年|年内)*(?:公开|发布|收到|受理|举办|召开|开展)/
);

const own = new RegExp(
  `(?<!不属于?|非|维持)(?:我|本)(?!年|次|报告|市|县|区|省)|${speaker.replace(/\|(中心|机关)(?=\|)/g, "|(?<![\\u4e00-\\u9fff])$1")}`
);
const everyOwn = sought(new RegExp(own, "g"));
const others = sought(
  /(?:各|其他|其它|所属|下属|直属|辖|部分|个别|少数)(?:有关|相关)?(?:区县|县区|县市区|区市县|县|市|区|镇|乡|街道|镇街|乡镇|部门|单位|科室|村|社区|委办局|成员单位|职能部门)|(?:省|市|区|县|州|旗)直(?:各)?(?:部门|单位|机关)|(?:\d+|[一二三四五六七八九十两]+)[个家所处](?:部门|单位|乡镇|镇街|镇|街道|村|社区|区县|县区|(?:公办|民办|中小|大中小|直属|所属)*(?:学校|医院|企业|卫生院|幼儿园))(?!负责人|主要)|(?:县|市|区)\((?:[市县区旗][、,]?){1,3}\)|(?:及|和)其?(?:所属|下属|直属)[\u4e00-\u9fff]{1,4}|(?:^|[,;、])乡?镇\(街道\)|各级(?:行政)?机关|兄弟单位|上级(?:部门|机关|单位)/g
);
/** 环境保护部召开, and no 全部 or 各部 */
const ministry =
  "(?:(?:生态)?环境保?护?|自然资源|国土资源|住房和?城乡建设|交通运输|农业农?村?|水利|商务|文化和?旅?游?|公安|民政|财政|教育|科学?技术?|应急管理|人力资源和?社会保障|工业和信息化|司法|退役军人事务)部|国务院|(?:区|市|县|省)属[\\u4e00-\\u9fff]{2,6}|(?:[\\u4e00-\\u9fff]{2,6}(?:学校|医院|公司))";
const verbs =
  "(?=共|总共|一共|合计|总计|均|都|一直|累计|已|全年|牵头|作为|从|截[至止]|未|没有|完成|按照|根据|认真|严格|积极|年内|当年|今年|本年|主动|依法|抽调|配备|明确|安排|指定|落实|设立|设置|投入|设(?=信息|政府信息|政务|专职|兼职|有)|相应|自行|收到|接到|接收|登记|受理|处理|办理|公开|发布|推送|更新|刊发|编发|回应|答复|办结|新收|接待|新增|制发|制定|出台|废止|召开|举办|举行|组织|开展|作出(?!维持|撤销|驳回|变更|确认)|因|行政复议|行政诉讼|诉讼|政府信息|应|实际|(?:官方|政务)?(?:微信|微博|公众号|抖音)|\\d|$)";
const before =
  "^(?:截至[^,]{0,8}|20\\d\\d年(?:度)?|其中|全年|今年|本年度?|,|因(?=[省市县区镇乡州])|针对)*";
/** 市政府新闻办, 县政府办公室 */
const speaksForAll = /政府(?:新闻)?(?:办公室|办)$/;
/** 乡党政办 does for its town what 县政府办公室 does for a county. */
const ofTown = /^(?:[镇乡]|街道)?党政(?:综合)?办(?:公室)?$/;
/** 镇便民服务中心, 县政府信息公开办: where all work of a kind is done, it is the body's. */
const counters =
  "(?:[省市县区镇乡局委厅院]|街道)?(?:政府)?(?:(?:便民|政务|行政|审批|公共|为民|市民|企业|受理|社区|事务)+服务中心|(?:[\\u4e00-\\u9fff]{1,6}局)?(?:便民|政务|办事|办税|服务|行政|审批)+(?:大厅|服务厅))";
const hall = `${counters}|(?:[省市县区镇乡局委厅院]|街道)?(?:政府)?(?:(?:政府|政务)?(?:信息|政务)公开(?:工作)?(?:领导小组)?(?:办公室|办|科))`;
const endsInHall = new RegExp(`(?:${counters})$`);
const counter = `(?:${counters}|大厅(?:各?窗口)?|各?窗口)`;
/** 明确办公室2名同志负责: who is charged with the work, and does it for the body. */
const charging =
  "(?:明确|确定|指定|安排|抽调|落实|责成)(?:[局委厅院镇乡校]|街道)?(?:党政)?(?:综合)?(?:办公室|办|科|股)(?!公室)";
const institution = sought(
  new RegExp(
    `${before}(?!${charging}|维持|撤销|驳回|变更|责令|不属于?|非|通过|利用|下设|设立|设有|成立|组建|依托|借助|按照|根据|对照|向|在|配合|协助|参与|参加|会同|联合|对接|报送|各|部分|个别|少数)((?:省|市|县|区|州|盟|旗|镇|乡|国家)?[\\u4e00-\\u9fff]{1,14}?(?:局|委员会|委|(?<!大|服务|税|事)厅|政府|法院|检察院|(?:宣传|组织|统战)部|办事处|街道|镇|乡|公司|集团|中心|办公室|(?<![举承主协督交转代经应待需已未在网即快简窗上]|企业开|[省内域]通)办|院|支队|大队)|${ministry})${counter}?(?:本级|本部|机关|系统)?${verbs}`
  )
);
/** 学校, 街道, 公司 as the subject, with no name. */
const ownKind = sought(
  new RegExp(`${before}(街道|学校|学院|医院|公司|集团|管委会|总队|支队|大队)${verbs}`)
);
/** 我局新设政务公开科: an office is founded, and does nothing yet. */
const founding = "(?:[新增内下]|专门)?设(?![备施计])|成立|组建";
/** 我局办公室, 人事科, 下属事业单位: an office of the body, whose figures are a part of the body's. */
const office = sought(
  new RegExp(
    `${before}(?!${charging}|${hall}|[在于])、?(?:由|属于?)?((?:[\\u4e00-\\u9fff]{0,6}?(?:局|委|厅|院|校|公司|集团|镇|乡|街道|单位|机关|政府))(?:机关|新闻)?(?!${founding}|明确|确定|指定)(?:办公室|办|(?:(?![在通利以网和与])[\\u4e00-\\u9fff]){0,10}(?:科室|处室|科|股|处|室|站|中心|支队|大队|分局|(?:管理|服务|监督|监测|检测|研究|财政|司法)所))|(?:(?!${founding})[\\u4e00-\\u9fff]){1,10}(?:科室|处室|科|股)|(?:局|委|厅|院)?下属[\\u4e00-\\u9fff]{0,10})${verbs}`
  )
);

/** 清平县全年公开…: a place as the subject. */
export const placeSubject = sought(
  new RegExp(
    `${before}[\\u4e00-\\u9fff]{2,6}(省|市|县|区|州|旗)(?=全年|共|累计|主动|公开|收到|受理)`
  )
);

const sueds = sought(/以([^,;]{1,14})为(?:被告|被申请人)/g);

function actorNamed(name: string, whose: Whose): Scope["actor"] {
  // 县直部门受理120件，乡镇街道受理42件: they are several, and never the one that reports
  if (/^(?:乡镇|镇乡)街道$/.test(name)) return isGovernment(whose) ? "part" : "other";
  if (isOwnName(name, whose) || isOwnHall(name, whose)) return "self";
  return isGovernment(whose) && townships.test(name) ? "part" : "other";
}

/** 乡镇公开2,400条, in the report of a county's government */
const townships = /^(?:乡镇|镇乡|镇街|街镇|乡街|街道)$/;

/** 支队 in the report of a 支队 */
function ownKindIn(text: string, {body, names}: Whose): string | null {
  const bare = ownKind.exec(text)?.[1];
  return bare && [body ?? "", ...names].some((name) => name.includes(bare)) ? bare : null;
}

/** 镇党政办 does for its town what an office does, 直属学校 are parts, and all others are who they are. */
function actorAs(subject: string, whose: Whose): Scope["actor"] {
  if (ofTown.test(subject)) return "office";
  return ownUnits.test(subject) ? "part" : actorNamed(subject, whose);
}

/** The institution that is the subject of a text, an office of the body, and whoever was sued in it. */
function institutionsIn(text: string, whose: Whose): [number, Scope["actor"]][] {
  const found: [number, Scope["actor"]][] = [];
  const subject = institution.exec(text)?.[1];
  if (subject && !/^[全我本]|网站?$|站$/.test(subject) && !own.test(subject))
    found.push([1, actorAs(subject, whose)]);
  if (subject && isHallOfOthers(subject, whose)) found.push([subject.length, "other"]);
  if (ownKindIn(text, whose)) found.push([1, "self"]);
  if (isOfUnits(text, whose)) found.push([1, "part"]);
  // 全省因信息公开引发诉讼93件，以省厅为被告的6件
  for (const {index, 1: sued} of sueds.every(text)) found.push([index, actorNamed(sued!, whose)]);
  const part = office.exec(text)?.[1];
  if (part && !endsInHall.test(part) && !isOwnName(part, {...whose, body: whose.body ?? "我局"}))
    found.push([text.indexOf(part) + part.length, kindOfOffice(part, whose)]);
  return found;
}

/** 区政府及各部门: a government speaks of itself as a whole. */
const departments =
  /政府(?:本级)?(?:及|和|与)(?:(?:其|所属|各级?|工作|职能|直属)*(?:部门|单位|乡镇|镇街|街道)|[、和及])+/g;
const withDepartments = sought(departments);

/** 区政府及各部门制发 is 区政府制发. */
const alone = (text: string): string =>
  withDepartments.test(text) ? text.replace(departments, "政府") : text;

/** 各级各部门 of a government are all of its area */
const everyLevel = sought(/(?<![\u4e00-\u9fff])(?:各级[、和]?各|各级、各)(?:部门|单位|行政机关)/g);

/** 市政府办公室 is an office of the city's government, and for a bureau another body. */
function kindOfOffice(name: string, whose: Whose): Scope["actor"] {
  if (!speaksForAll.test(name)) return "part";
  const government = name.replace(speaksForAll, "政府").replace(/^.*[及和与、]/, "");
  return isOwnName(government, whose) ? "office" : "other";
}

/** 占全市总量的31.2%: an area that is only compared with; 领导小组办公室设在局办公室: where an office has its seat. */
const compared = sought(
  /(?:领导小组)?(?:下设)?办公室(?:均|统一)?设[在于][\u4e00-\u9fff]{1,12}(?=[,;]|$)|由[\u4e00-\u9fff]{1,12}?(?:牵头|主管)(?:负责|落实|组织)*(?=[,;]|$)|由[我本][局委办厅](?:具体|负责)*(?:承办|审理|代理)|(?:不足|不到|超过|超|达到|高于|低于|高出|低于|相当于|与|比)(?:全[省市县区州旗])?(?:[省市县区州旗]直|[各其他同类]{1,2})(?:各)?(?:部门|单位|机关|乡镇|街道|镇街)(?:的)?(?:平均|总数|均值)|(?:[省市县区州旗]直|各)?(?:部门|单位|机关|乡镇|街道|镇街)中(?:名列|位居|位列|居|排名?|列)(?:第|前)?[\d一二三四五六七八九十]{1,3}[名位]?(?![\u4e00-\u9fff])|(?:占|居|列|位于|高于|低于)全[省市县区州旗]|在全[省市县区州旗][^,;]{0,12}(?:排|率先|考核|评比|列|位|第)/g
);

/** 校内各单位, 全厅各处室: parts of the body, and no other bodies. */
const inside = /(?:[校院局委厅园](?:系统)?内|机关内|全[校院局委厅])$/;

/** 举办全县政务公开培训会2场: the area is taught, and does not teach. */
const areas = sought(
  /(?:(?<!(?:举办|召开|举行|组织|开展)了?)|(?![^,;\d]{0,24}(?:培训|会议|推进会|部署会|座谈会)))[全我本](省|市|县|区|州|旗|镇|乡|街道)(?!直|性|[\u4e00-\u9fff]{0,8}[局委办厅])/g
);
/** 进驻中心的各部门 are the hall, 覆盖各部门 says who was taught, and 邀请市直部门做客 who was asked to come. */
const guests = sought(
  /(?<![被应受])邀请[^,;\d]{2,24}?(?=参加|参与|出席|做客|走进|接受|列席)|进驻(?:中心|大厅)?(?:的)?各(?:部门|单位|窗口)|(?:覆盖|面向|召集|[培轮集]训)(?:全[市县区])?各[^,;]{2,12}|(?:组织|安排)(?:全[市县区局])?各[^,;\d]{2,12}?(?=(?:开展|参加|进行|接受)[^,;\d]{0,16}培训)/g
);
const ofWholeArea = sought(
  /[全我][省市县区州旗镇乡](?:各级|各|行政|执法|职能|有关|相关|部门|机关|单位|党政|乡镇|镇街|乡|镇|街道|区县|、|和)+/g
);

/** A text without the bodies that are parts of the one that speaks, or of an area that it names. */
function withoutOwnParts(text: string, whose: Whose): string {
  const apart = ofWholeArea.without(guests.without(text));
  return isGovernment(whose) ? everyLevel.without(withDepartments.without(apart)) : apart;
}

const allOffices = /(?:各级?|全[省市县区州旗])行政机关/g;
const mayNameOffices = mayHold(allOffices);

/** 全市各级行政机关 and 全市行政机关 are all of them, and not the one that reports. */
const withoutAllOffices = (text: string): string =>
  mayNameOffices(text) ? text.replace(allOffices, (words) => "*".repeat(words.length)) : text;

function actorOf(said: string, whose: Whose): Scope["actor"] | null {
  const text = compared.without(said);
  const found: [number, Scope["actor"]][] = [];
  for (const match of areas.every(text))
    found.push([match.index, areaIsOwn(match[1]!, whose) ? "self" : "other"]);
  for (const match of others.every(withoutOwnParts(text, whose)))
    found.push([match.index, isPart(match, text, whose) ? "part" : "other"]);
  const place = placeSubject.exec(text);
  if (place) found.push([1, areaIsOwn(place[1]!, whose) ? "self" : "other"]);
  found.push(...institutionsIn(text, whose));
  for (const match of everyOwn.every(withoutAllOffices(text)))
    // 我市 is the area, and the body only where that is its government
    if (!/^[我本][省市县区州旗]$/.test(match[0])) found.push([match.index + 1, "self"]);
  found.sort(([one], [other]) => one - other);
  return found.at(-1)?.[1] ?? null;
}

/** 全厅各处室, and 各乡镇、各部门 of a government: what these did is a part, and the next sentence speaks of all again. */
const isPart = ({index, 0: words}: RegExpExecArray, text: string, whose: Whose): boolean =>
  inside.test(text.slice(0, index)) ||
  ownUnits.test(text.slice(Math.max(0, index - 1), index) + words) ||
  (isGovernment(whose) && (/^(?:各|所属|下属|直属|辖)/.test(words) || isOwnLevel(words, whose)));

/** 直属单位 of a bureau; 市直属单位 are the city's. */
const ownUnits = sought(/(?<![省市县区州旗])(?:所属|下属|直属)/);

/** 县直部门 of a county's government */
function isOwnLevel(words: string, whose: Whose): boolean {
  const area = /^([省市县区州旗])直/.exec(words)?.[1];
  return area !== undefined && areaIsOwn(area, whose);
}

/** Enough of a text to tell of what it speaks; no clause of a report is longer. */
function shorten(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 200)}${text.slice(-200)}`;
}

/** The scope after some more words of a sentence. */
export function move(scope: Scope, words: string, whose: Whose): Scope {
  const text = shorten(words);
  const mood = plan.test(text) ? "plan" : done.test(text) ? "fact" : scope.mood;
  return {
    time: timeOf(text, whose, scope.time) ?? scope.time,
    actor: actorOf(text, whose) ?? scope.actor,
    mood
  };
}

/** Words about a number without the body's own name: 区行政审批服务局累计办件量 is 累计办件量. */
export function withoutOwnName(printed: string, whose: Whose): string {
  const text = isGovernment(whose) ? alone(printed) : printed;
  const subject = institution.exec(text)?.[1];
  const place = placeSubject.exec(text);
  if (place && areaIsOwn(place[1]!, whose)) return text.slice(place[0].length);
  const bare = ownKindIn(text, whose);
  if (bare) return text.replace(bare, "");
  if (!subject) return text;
  const speaks = speaksForAll.test(subject) && kindOfOffice(subject, whose) === "office";
  return speaks || isOwnName(subject, whose) ? text.replace(subject, "") : text;
}

/** A mean, a duty or a share: the number beside these words is no figure of the year, whatever it counts. */
export function isBesideThePoint(label: string): boolean {
  const near = label.slice(-40);
  return aim.test(near) || required.test(near) || meanOrShare.test(near);
}

const required = sought(/(?:考核|规定)要求/);
const meanOrShare = sought(
  /日均|月均|年均|周均|人均|户均|平均|每(?:天|日|周|月|季度?|年|[个件人条名页张份面盘次篇]|半年)|[应可](?:当|该|以)?(?:主动)?公开(?!尽)|应(?:收|缴)(?!到)|(?:(?<![相回响反供对适效顺])应(?:当|该)?|(?<![不无])[须需]|拟|预计)(?:依法|依规|按规定|按标准|向[^,;。\d]{1,10})*(?:收取|计收|征收|收缴|缴纳|交纳)(?!到)|[各均](?:自|已)?(?:设立?|建立?|设置|配备?|派|明确|安排|落实|指定|确定|选派|抽调)(?:了)?$|占(?:比|总数|总量)?(?:的)?(?:为|达)?$|比重|比例|(?:相同|同一)[^,]{0,10}计$|[只仅]计(?:有|为)?$/
);
