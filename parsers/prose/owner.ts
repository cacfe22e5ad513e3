import type {Topic} from "../phrases/phrase.ts";
import type {Answer} from "./match.ts";
import {isOnAccountOfAnother} from "./accounts.ts";
import {isChannel} from "./channels.ts";
import {sought} from "./needed.ts";
import {isOfReviewAuthority} from "./review-authority.ts";
import {placeSubject, type Scope} from "./scope.ts";
import type {Figure, Stretch} from "./sentence.ts";
import type {State} from "./state.ts";
import {areaIsOwn, isGovernment, isMarketOfOthers, isOwnArea, isOwnName, namesOf} from "./whose.ts";

/** Whose a number is, once it is known what it counts. */
export function actorOfCount(
  state: State,
  part: Figure,
  {answer, spoken}: {answer: Answer; spoken: Scope}
): Scope["actor"] {
  if (apart.some((isApart) => isApart(state, part))) return "other";
  if (isOfReviewAuthority(state, part, answer) || isOnOtherAccount(state, part, answer))
    return "other";
  if (spoken.actor === "office") return forAll.includes(answer.topic) ? "self" : "part";
  // 举办政务公开培训班1期，各县区、各部门180人参加: whoever came was taught there
  if (answer.indicator === "training.attendees" && isOfOurCourses(state)) return "self";
  if (answer.topic === "staff" && isOfAllMembers(state, part, answer)) return "self";
  // 全区新登记市场主体: the market is the area's, whoever reports on it
  const before = sentenceBefore(state, part.quantity);
  const {topic} = answer.phrase;
  if (isMarketOfOthers(before, topic, state.setting)) return "other";
  if (isOwnArea(before, topic, state.setting)) return "self";
  return isAreaBesideUs(state, part) ? "other" : spoken.actor;
}

/** 通过市教育局微博公开63条 */
const isOnOtherAccount = ({text, setting}: State, {label}: Figure, {indicator}: Answer): boolean =>
  isChannel(indicator) && isOnAccountOfAnother(text.slice(label.start, label.end), setting);

const isOfOurCourses = ({said}: State): boolean => said.at(-1)?.indicator === "training.courses";

/** What the office of a government does for it. */
const forAll: Topic[] = [
  "press",
  "interview",
  "response",
  "normative_document",
  "training",
  "staff"
];

const apart = [
  isContrasted,
  isBeforeUs,
  isOfSome,
  isOfLevel,
  isOfLevels,
  isBesideMembers,
  isOfMembers
];

/** 局属单位共收到申请23件: of the body's members, and not of the body. */
function isOfMembers(state: State, {label}: Figure): boolean {
  return ofMembers.test(state.text.slice(label.start, label.end));
}

const ofMembers = sought(
  /^[,;]?(?:其中,?)?[我本全]?(?:[局委厅院]属|(?:[局委厅院])?(?:所属|下属|直属))(?:各|有关|基层|二级|事业|企事业)*(?:单位|机构)(?:共|累计|合计|全年|年内)*(?:新?收到?|受理|接收|办理|办结|答复)[^,;]*申请/
);

/** 县政府本级受理申请62件，办结60件: of whom the first number is, the next ones are too. */
export const goesOnApart = (state: State, part: Figure): boolean =>
  isOfLevel(state, part) || isOfMembers(state, part) || isSystemBesideUs(state, part);

const levels = sought(/(?:[省市县区乡镇村][、和]?){1,4}[两三四]级[^,;]{0,20}$/);

/** 市、县两级政务大厅办件213万件: of a whole area, in the report of one body of it. */
function isOfLevels(state: State, {quantity}: Figure): boolean {
  return levels.test(sentenceBefore(state, quantity)) && !isGovernment(state.setting);
}

const allMembers =
  /(?:[局委厅院校]|机关|中心|政府)(?:机关|本级|本部)?(?:及|和|与)其?(?:所属|下属|直属|各)(?:各|有关)?(?:单位|部门|机构|处室|科室)|各(?:内设)?(?:处室|科室|股室|机构)/;

/** 总局及直属单位从事政府信息公开工作的人员共58人, 各处室确定兼职人员34名: who does the work, wherever in the body. */
function isOfAllMembers(state: State, {label, quantity}: Figure, {indicator}: Answer): boolean {
  const before = sentenceBefore(state, quantity);
  const own = state.text.slice(label.start, label.end);
  const told = state.said.some((figure) => figure.indicator === indicator);
  return !told && allMembers.test(before) && !/各[科处股]室各|每/.test(own);
}

const seat = sought(
  /(?:(?<!各级?(?:行政)?)机关|本级|本部)(?!.*(?:机关|本级|本部|单位))|政府(?:及|和)其?(?:所属|各|工作|组成)*部门/
);
const members =
  /(?:各|所属|下属|直属|[局委厅院]属|其[他它])(?:有关|相关|直属|所属|下属|职能|成员|基层|区县|县区|县市区)*(?:部门|单位|乡镇|镇街|街镇|街道|乡|镇|区县|县区|机构|县|区)[^,;。]{0,20}\d|[,、;](?:各)?分局\d|(?:所属|下属|直属)(?:的)?[\u4e00-\u9fff]{2,16}\d|(?:\d+|[一二三四五六七八九十]+)个(?:区县|县区|县市区|乡镇|镇街|街道|部门|[县区市乡镇])(?:\([县市区旗街道镇]+\))?[^,;。\d]{0,16}\d/;

/** 局属各单位公开320条，局机关公开120条: the seat's number is a part, where its members have one of their own. */
function isBesideMembers(state: State, {label, quantity}: Figure): boolean {
  const words = state.text.slice(label.start, label.end);
  if (!seat.test(words)) return false;
  const before = sentenceBefore(state, label);
  const behind = sentenceBehind(state, quantity.end, 60);
  const isWithin = words.startsWith("其中");
  if (!isWithin && (systemCounted.test(before) || systemCounted.test(behind))) return true;
  return members.test(before) || members.test(behind);
}

/** 全系统公开130条，局机关公开12条: of which the report is, is not said; of 全市水务系统 it is not. */
const systemCounted = sought(/(?:^|[,;:。])[^,;:。\d]{0,4}[本全]系统[^,;:。]*\d/);

const us = sought(
  /(?:我|本)(?:局|委|办|厅|院|所|处|场|镇|乡|街道|单位|机关|部门|中心)(?=[\u4e00-\u9fff]{0,8}\d)/
);
const ourItems = sought(/[我本](?:局|委|办|厅|院|镇|乡|街道|单位|机关)信息$/);
const wholeArea = sought(
  /全(?:省|市|县|区|州|旗)|[省市县区州](?:人民)?(?:政府)?(?:门户|官方)?网站/
);

/** 全市各部门收到申请310件，我局收到12件: where the body is set apart from an area or its site, that is not the body. */
function isAreaBesideUs(state: State, {label, quantity}: Figure): boolean {
  const {text, setting} = state;
  const before = text.slice(label.start, label.end);
  if (ourItems.test(before)) return false;
  const behind = sentenceBehind({text}, quantity.end, 40);
  if (isOnSiteOfAnother(before, setting) && namesUs(behind, setting)) return true;
  const said = sentenceBefore({text}, quantity);
  const clause = said.split(/[,;:]/).at(-1)!;
  if (ofSystem.test(clause)) return isSystemBesideUs(state, {quantity});
  if (isPlaceOfOurs(state, clause) && ourChannel.test(behind)) return false;
  return (wholeArea.test(clause) || placeSubject.test(before)) && us.test(behind);
}

/** 我局收到12件，本系统收到130件: the body, and all offices of its line, of which it is one. */
function isSystemBesideUs(
  {text}: Pick<State, "text">,
  {quantity}: Pick<Figure, "quantity">
): boolean {
  const said = sentenceBefore({text}, quantity);
  const clause = said.split(/[,;:]/).at(-1)!;
  if (!ofSystem.test(clause)) return false;
  return weAlone.test(said.slice(0, -clause.length) + sentenceBehind({text}, quantity.end, 60));
}

/** 本系统, 全市水务系统: all offices of one line, of which the body is one. */
const ofSystem = sought(
  /^(?:其中|而|今年|全年|本年度?|20\d\d年度?)*(?:[本全](?=系统)|[本全我][省市县区州])(?![\u4e00-\u9fff]{0,6}(?:申请|办公|门户|管理|公开|信息|平台|业务)系统)[\u4e00-\u9fff]{0,6}系统(?!.*[我本](?:局|委|办|厅|院))/
);
/** 我局收到12件, 局机关收到12件, beside a number of the body's system; 其中局机关12件 is a part of it. */
const weAlone = sought(
  /(?:[我本](?:局|委|办|厅|院|所|处|单位|部门|机关)(?!机关|本级|本部)|(?<!其中[^,;。]{0,6})[局委厅院](?:机关|本级|本部))(?!系统|微|网|门户)[\u4e00-\u9fff]{0,16}\d/
);

const ourChannel = sought(
  /^[,;](?:在|通过)?[我本](?:局|委|办|厅|院|镇|乡|街道|单位|机关)的?(?:政务|官方|新浪|腾讯)*(?:微博|微信|公众号)/
);

/** 主动公开364条，其中市政府网站301条，我局官方微博63条: parts of what we have published, by their place. */
const isPlaceOfOurs = ({said}: State, clause: string): boolean =>
  !/全[省市县区州旗]/.test(clause) &&
  said.some(({indicator, category}) => indicator === "disclosure.items" && category === null);

const siteOwner =
  /(?:^|[,;])(?:其中)?,?(?:在|通过)?([\u4e00-\u9fff]{1,14}?(?:局|委员会|委|厅|政府|集团|公司))(?:门户|政务|官方|政府)*网站?/;

/** 市林业局门户网站, in the report of a forest farm. */
function isOnSiteOfAnother(before: string, setting: State["setting"]): boolean {
  const owner = siteOwner.exec(before)?.[1];
  // 政府网站 alone is any government's, 全省各级政府网站 are those of all
  const isAny = /^[我本]|^(?:全[省市县区州旗])?(?:各级)?(?:人民)?政府$/.test(owner ?? "");
  return owner !== undefined && !isAny && !isOwnName(owner, setting);
}

/** 林场供稿38条, in the report of 东岭林场: the body by the end of its name. */
function namesUs(behind: string, setting: State["setting"]): boolean {
  const known = namesOf(setting).map((name) => name.slice(-2));
  const subject = /^[,;](?:其中,?)?([\u4e00-\u9fff]{2,20})\d/.exec(behind)?.[1] ?? "";
  return (
    us.test(behind) ||
    known.some((name) => subject.replace(/政府(?:门户|官方)?(?:公报|网)/, "").includes(name))
  );
}

const someBody = sought(
  /^[,;]?(?:其中,?|全年|本年度?|今年|20\d\d年度?|各|[全我本][省市县区州])*(?![^,;。\d]*[我本][局委办厅院校])([\u4e00-\u9fff]{0,12}(?:企业|机构|组织|公司|学校|高校|院校|中小学|学院|医院|银行|工会|合作社|基层社|旅行社|[水电管]所|单位|协会|商会))(?:官方|政务)*(?:公众号|微信|微博|网站)?(?:共|累计|合计|主动)*(?:公布|公开|发布|公示|收到|受理|推送|更新)/
);
const unitOfUs = sought(
  /^[,;、](?:学校|[局委社会校院厅]?(?:机关|网站)|[省市县区][社局厅委])(?:本级)?(?:官方|政务)*(?:公众号|微信|微博|网站)?(?:共|累计|主动)*(?:公布|公开|发布|公示|收到|受理|推送|更新)[^,;。\d]{0,12}\d/
);

/** 学校 in the report of a university. */
const isSchool = (name: string, subject: string): boolean =>
  subject === "学校" && /(?:大学|学院|[中小]学)$/.test(name);

/** 医疗机构发布信息8,126条，我委发布信息412条: those that the body oversees, and then the body. */
function isBeforeUs({text, setting}: State, {label, quantity}: Figure): boolean {
  const words = text.slice(label.start, label.end);
  const [, subject] = someBody.exec(words) ?? [];
  if (subject === undefined || /[我本]/.test(words)) return false;
  // 医院公开信息286条，我院收到申请0件, of a hospital
  if (namesOf(setting).some((name) => name.includes(subject) || isSchool(name, subject)))
    return false;
  const behind = sentenceBehind({text}, quantity.end, 40);
  return unitOfUs.test(behind) || namesUs(behind, setting);
}

/** 县政府网站公开信息8900条，其中由我镇公开的112条, 召开发布会12场，我局参加2场: what holds our part is not ours. */
function isContrasted({text}: State, {label, quantity}: Figure): boolean {
  if (/我|本/.test(text.slice(label.start, label.end))) return false;
  return ourPart.test(text.slice(quantity.end, quantity.end + 16));
}

const ourPart = sought(
  /^[^。;]{0,4}。?其中[,:]?(?:由|属于|属|涉及)?(?:我|本)(?:局|委|办|厅|院|所|镇|乡|街道|县|区|市|单位|机关|部门|中心)(?![不未无])|^[,;](?:其中,?)?(?:我|本)(?:局|委|办|厅|院|所|镇|乡|街道|单位|机关|部门|中心)(?:共|仅|只|应邀|积极|作为|全年|先后)*(?:参加|出席|参与|列席)/
);

/** 仍有5个部门公开信息不足50条: what some of them did is not the body's. */
function isOfSome(state: State, {quantity}: Figure): boolean {
  return ofSome.test(sentenceBefore(state, quantity));
}

const ofSome = sought(
  /\d{1,3}个(?:镇街|乡镇|镇乡|街道|村|社区|村居)(?:便民|党群|综合)?服务(?:中心|站)[^,;:]{0,12}$|(?<!(?:收到|受理|接收)(?:了)?)(?:\d{1,3}|[一二两三])[名位人个](?:申请人|公民|群众|市民|村民)[^,;:]{0,16}(?:提出|申请)[^,;:]{0,16}$|(?:同一|个别|某)(?:名|位)?(?:申请人|群众|公司|企业)[^;:]{0,24}$|(?:有|其中)(?:\d{1,4}|[一二三四五六七八九十两]+)[个家](?:部门|单位|乡镇|镇|街道|村|社区|区县)[^,;:]{0,16}$|(?:(?:[省市县区局委厅院州所下直]属|辖(?:区内?|有)?|[下内]设)的?|(?:[所下直]属|下辖|[下内]设)[^,;:。\d]{1,20}等)(?:\d{1,4}|[一二三四五六七八九十两]+)[个家所](?![^,;:]*[我本])[^,;:]{0,30}$/
);

/** 全市收到申请310件。市政府本级未收到申请: where the area is told of, its own level is a part. */
export function isLevelBesideArea({text}: State, {start, end}: Stretch): boolean {
  const before = text.slice(0, start);
  return (
    ownLevel.test(text.slice(start, end)) &&
    (/全[省市县区州](?![^,;]{0,8}系统)/.test(before) || areaCounted.test(before))
  );
}

const ownLevel = sought(
  /[省市县区州](?:人民)?(?:政府)?本级(?![及和与、])|(?:^|[,;])[省市县区州]级(?=共|新|收|受|办|主|公|发|累)/
);
/** 我市各级行政机关收到申请310件: the area, with a number of its own. */
const areaCounted = sought(
  /(?:我[省市县区州](?![^,;。]{0,8}(?:系统|[局委办厅]))|各级(?:行政)?(?:机关|政府))[^。]*\d[\d,.]*[万余多]*[件条份]/
);
const level = sought(/^[^,;]{0,12}[省市县区州](?:人民)?(?:政府)?本级(?![及和与、])/);
const levelOfArea = sought(/全[省市县区](?![^,;]{0,8}系统).*?([省市县区])本级[^,;]{0,12}$/);
/** 市政府本级新收申请214件，办结209件；全市各级行政机关收到申请1,872件 */
const areaBehind =
  /[,;]全[省市县区州](?:各级?|行政|政府|机关|部门|单位|共|累计)*(?:收到|受理|新收|公开|主动公开|办理)/;

/** 全县行政机关收到120件，其中县本级35件: the county's own level; of 全市林业系统 that is its bureau. */
function isOfLevel(state: State, {quantity, label}: Figure): boolean {
  if (isLevelBesideArea(state, label)) return true;
  const before = sentenceBefore(state, quantity);
  if (level.test(before) && areaBehind.test(sentenceBehind(state, quantity.end, 120))) return true;
  const [, area] = levelOfArea.exec(before) ?? [];
  return area !== undefined && !areaIsOwn(area, state.setting);
}

/** 收到申请63件（含上年结转2件）: more than what came in this year. */
export function isInclusive(
  {text}: State,
  {quantity: {end}}: Figure,
  {indicator}: Answer
): boolean {
  return indicator === "request.received" && inclusive.test(text.slice(end, end + 24));
}

const carried =
  "(?:(?:上一?年|去年|20\\d\\d年)(?:度|末|底)?(?:结转|转结|转入|遗留)|(?:结转|转结|遗留)(?:上一?年|去年|20\\d\\d年))";
const among = "[,(](?:其中|含|包含|包括)+,?";
/** 收到23件，其中结转上年3件; 收到23件（新收20件、结转3件）; 受理23件，其中20件为本年新收 */
const inclusive = new RegExp(
  `^(?:${among}${carried}|(?:${among}|\\()(?:本年度?|当年|今年)?(?:实际)?新收(?:的|申请)*(?:为|有|共)?\\d|${among}\\d+件(?:为|系|是)(?:本年度?|当年|今年)?新收)`
);

const attributes = ["主动公开", "依申请公开", "不予?公开"];
const named = "(?:了|类|的|文件|各类|政府|政务|信息|总?数量?|总量|条数|共计?|为|是|有|达|约|:)*";
const bareAttributes = ["(?<!同意|予以?|部分|不)(?:公开|发布)", ...attributes.slice(1)].map(
  (words) => new RegExp(`(?<!申请)${words}${named}[\\d,]+([件份篇条])`)
);
const attribute = sought(
  new RegExp(
    `(?:^|[,、;:])(?:其中,?)?(?:属于?|为)?(?:(?:${attributes.join("|")})(?:类|的|文件)*|(?:依申请|不予?)公开(?:政府)?信息)(?:共|有|为|达|:)?$`
  )
);

/** 产生政府信息504条，其中主动公开421条 */
const ofInformation = sought(
  /(?:产生|制作|形成|获取|生成)[^,;。\d]{0,8}(?:政[府务]|各类)信息[^,;。\d]{0,6}[\d,]+条/
);

/** 全年发文150件，主动公开120件，依申请公开5件，不予公开25件: which documents are to be had how, and no requests. */
export function isOfDocuments(state: State, {label, quantity}: Figure, {topic}: Answer): boolean {
  if (!attribute.test(state.text.slice(label.start, label.end))) return false;
  const before = sentenceBefore(state, quantity);
  if (topic === "disclosure" && ofInformation.test(before)) return false;
  const behind = sentenceBehind(state, quantity.start, 60);
  const told = bareAttributes.flatMap((each) => each.exec(before + behind)?.[1] ?? []);
  // 规范性文件18件，其中主动公开16件，依申请公开2件: the first is a figure, the second no request
  const documents = topic === "request" ? /发文|公文|文件/ : /发文|公文|(?<!规范性)文件/;
  const fewest = documents.test(before) ? 2 : 3;
  return told.length >= fewest && new Set(told).size === 1;
}

export function sentenceBefore(
  {text}: Pick<State, "text">,
  {start}: Pick<Stretch, "start">
): string {
  const near = text.slice(Math.max(0, start - 80), start);
  return near.slice(near.lastIndexOf("。") + 1);
}

/** What a sentence says before some place since its last semicolon. */
export const segmentBefore = (state: Pick<State, "text">, place: Pick<Stretch, "start">): string =>
  sentenceBefore(state, place).split(";").at(-1)!;

/** What a sentence says from some place on, so many characters at most. */
export const sentenceBehind = ({text}: Pick<State, "text">, from: number, most: number): string =>
  text.slice(from, from + most).split("。")[0]!;
