import {tellingWords} from "./vocabulary.ts";

const lead =
  /^(?:[、和及与,"①-⑳]|[一二三四五六七八九十]是|\d{1,2}[.、)]|其中|其次|(?:类别|类型|种类|主题|内容|领域)(?=有|为|是|包括|分别|涉及)|当中|具体|内含|内有|含有|[^、,]{0,8}(?:居前|靠前|前列|最多|较多|居多|首位|突出)(?:的)?(?:[两三四五][类项])?(?:分别)?(?:有|为|是)|包括|包含|涵盖|分别是|分别为|以及|还有|另有|另外|主要是|主要为|主要|涉及|有关|关于|属于|公开(?!栏)|发布|公布|发放|有(?!效|害|机(?![构关]))|为|是|含|各类)+/;
const end =
  /(?:(?<=类)(?:公开|发布)|(?<=类|信息)更新|的|仅|只|共计|共有|共|累计|合计|(?<![审统会设预])计|达|为|是|有|约|各|数量|方面|方面的|类的|信息数|信息更新量|更新信息量|更新量|:)+$/;
const behind = /^(?:条|件)?(?:均|都|全部|则)?(?:为|是|属于|属|系|涉及|关于|有关)+(?:的)?(?:各类)?/;
/** Words that divide by something else than subject, or that name who published. */
const noSubject =
  /^以.{2,8}(?:形式|方式)|^另?(?:通过|利用|依托|借助|20\d\d年|主动公开|依申请公开|[免不]予公开|新增|更新|全文电子化|网上|电子|纸质|纸制|本年|今年|去年|上年)|(?:局|科|股|镇|乡|街道|镇街|街镇|部门|单位|村|社区|本级|机关|政府)(?:公开)?$|公[开告示]栏|公开专栏$|宣传[栏册单]|明白纸|短信$|发送短信|官微|[显电触].{1,2}屏|喇叭|广播|电视|报[刊纸]|[校院厂日晚早区]报$|《[^《》]+报》$|(?:平台|门户|媒体|主页|杂志|官博|中心|头条号?)$|宣传.{0,2}册|学校主页|^简报$|[我本][局委厅院办]|(?:网|站|平台)[”"](?:公开|发布)?$|双公示[”"]?系统|归集|汇集|[上转]传|录入|(?:网站|新媒体|平台|媒体)(?:公开|发布|推送)|微博|微信|公众号|(?:网站|(?:信息|政务|公开|门户|服务)网)$|[主子分总]站$|(?<!统计|状况|质量|环境|经济)公报$|抖音|客户端|(?:发布|更新)(?:了)?(?:各类|政府)*信息$|^(?:[省市县区乡镇村]级?[、和]?)+(?:公开|发布)?$|率$|[均都]$|^(?:上述|以上)?[两二三四五][者项类]$|占|同比|比上年|增|减少|收到|受理|答复|办结|召开|举办|^超额|完成|任务|刊[登载发]/;

/** The printed words of a part of the items disclosed: 涉及民生保障的402条 is 民生保障, 其余9条为工作动态 is 工作动态. */
export function categoryOf(label: string, tail: string): string | null {
  const before = tidy(label);
  if (isSubject(before)) return before;
  if (rest.test(before) && !/^(?:其余|余下|剩余)$/.test(before)) return before;
  if (!/^(?:其余|另|还|有|另有|其他|余下|剩余|剩下|其中|、|和|的)*$/.test(before)) return null;
  if (!behind.test(tail)) return before === "其他" || before === "其余" ? before : null;
  const after = tidy(tail.replace(behind, ""));
  return isSubject(after) ? after : null;
}

const rest = /^(?:其余|余下|剩余)(?:信息|内容|类|方面)?$/;

/** 施工信息1社会组织审批: two parts, with what stood between them lost. */
const glued = /\p{Script=Han}\d{1,2}(?:\p{Script=Han}|\s*$)/u;

function isSubject(words: string): boolean {
  if (words.length < 2 || words.length > 40 || noSubject.test(words) || glued.test(words))
    return false;
  return (
    words === "其他" ||
    words === "其它" ||
    (!/^(?:其余|余下|剩余|剩下|其中)|分别$/.test(words) &&
      (tellingWords(words) !== "" || /情况|结果/.test(words)))
  );
}

/** 业务动态类信息 is 业务动态类; a quotation that is the whole name stands without its marks. */
function tidy(words: string): string {
  const bare = words
    .replace(lead, "")
    .replace(end, "")
    .replace(/(?<=类)(?:的)?信息$/, "");
  return /^["“][^"“”]*["”]$/.test(bare) ? bare.slice(1, -1) : bare;
}

/** Words that open a list of parts. */
export function opensList(text: string): boolean {
  return /其中|当中|(?:内含|内有)|^涉及|具体(?:为|是|包括|如下|有|:)|包括|包含|分别(?:是|为)|分为|如下|主要涉及|涵盖|(?:主要|较多)的?(?:有|是|为)|按.{0,12}(?:分|看|划分|统计)|从.{0,12}看|^在.*中$|(?:公开|发布)的?(?:各类)?(?:政府|政务)?信息中$/.test(
    text
  );
}

/** Words that leave a list open: 等, 部分, 涉及… name some parts of a whole. */
export function leavesOpen(text: string): boolean {
  return /^(?:[、,和与]|其中|主要)*(?:涉及|有关|关于|属于|重点|特别|尤其)|等(?:类|方面)?(?:的)?(?:信息)?$/.test(
    text
  );
}
