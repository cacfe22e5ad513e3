import {kept} from "../kept.ts";
import {sought} from "./needed.ts";

/** Words that tell nothing of what is counted: time, the body itself, adverbs, links. */

export const year = "20\\d\\d年(?:度)?";
export const lastYear = "(?:去年|上一?年度?|前一年度?)[末底]?";
/** A year before the report's, or any that is named. */
export const earlierYear = `${lastYear}|前年|${year}`;

/** 比最高的2015年 */
export const highest = "(?:历史)?最(?:高|低|多|少)(?:时)?的";

const time = [
  `(?:截至|截止|截住|到|至)?(?:${year}|${lastYear}|前年|本年度?|今年|当年度?|全年度?|该年度?|报告年度|年内|年度内?|年底|年末|年终|岁末|期末|这?一年|目前|现在)(?:同期|以来|来|间|内|期间|末|底)?`,
  "[上下]半年|(?:第?[一二三四1-4]|前[两二三])季度|\\d{1,2}月?(?:份)?[-—–~至到]\\d{1,2}月(?:份)?",
  "(?:\\d{1,2}月(?:份|底|末)?(?:\\d{1,2}日)?)[至到止起]?",
  "\\d{4,8}日[至到止]?|以来|期间|其间|截[至止住]|自(?!行)|起|止"
];

/** The body speaking of itself. */
export const speaker =
  "(?:我|本)(?:局|委|办|厅|院|所|站|处|校|镇|乡|县|市|区|旗|州|省|盟|街道|中心|单位|机关|部门|系统|行政机关|级|级政府)(?:机关|办公室|办事处)?|中心|[省市县区]?本级|[省市县区州](?=中心|(?:行政|政务|便民|审批|公共)*服务(?:中心|大厅))|(?:局|委|厅|办|院|镇|乡)机关|(?<![\\u4e00-\\u9fff])[局委厅院校]系统|机关|行政机关";

/** 不予公开政府信息9件, 部分公开信息2件, 要求公开信息3件: an answer or a wish, and nothing that was published. */
export const unpublished =
  "(?<!(?:不|未|无法|不宜|同意|准予|部分|免|暂缓|(?<!依)申请|(?<![按照])要求|请求)(?:予以?|于|能|便)?)";

/** Where a body does its work: 窗口 may be anyone's, and says nothing of whose. */
const places =
  "(?:(?:政府)?信息公开)?(?:申请)?受理(?:点|窗口|处|室)|(?:[省市县区镇乡]|街道)?(?:便民|政务|行政|审批|公共|为民|市民|企业|受理|社区|事务)+服务中心|[局委厅]?(?:各|综合|专业|服务|政务|办事|办税|审批)*窗口|各?进驻(?:单位|部门|窗口)|[省市县区]?(?:[国地]税)?(?:行政|政务|办事|办税|审批|服务|便民|综合)*(?:大厅|服务厅)";

const adverbs =
  "一体化|[一1](?:网通办|窗(?!口)|站式服务|门式办理)|两微(?:一端|一网)?|(?:政务)?新媒体|线上线下|新增|各(?:部门|单位|乡镇|街道|镇街|级行政机关|级机关)|作为被(?:告|申请人)|加上|以上|自行|首次|平台|专门|专职负责|全(?:省|市|县|区|州|旗|镇|乡|街道|局|委|厅|院|校|中心|系统)(?:各级?|行政|执法|职能|部门|单位|机关|系统)*|总共|一共|共计|累计|总计|合计|共|已经|已|又|还|也|另外|另有|尚(?!未)|另|其中|其余|余下|其它|具体|当中|内含|含|包括|包含|有|均|都|全部|全|分别|依法|依规|依照|及时|主动|直接|先后|同时|则|并|且|即|以及|和|及|与|对|为|是|系|属于|属|达到|达|等|的|了|在|由|新|作出|向申请(?:人|者)|面?向(?:全?社会|公众|群众|社会公众)|所|各类|各种|各项|各|相关|有关|通过|按照|规定|认真|积极|严格|情况|方面|中|数量|件数|总数|总量|数|上述|这|该|从|看|来|总体|实际|除|外|顺利|成功|高效|圆满|当中|牵头|[局委厅院镇乡县市区](?:里|内)|街道|年|里|办理结果|办理情况|答复结果|因此|统计|计|约|其次|如期|相应|仅有?|多种|渠道|形式|方式|途径|多|结果";

const fillers = new RegExp(
  `${time.join("|")}|${speaker}|${places}|${adverbs}|[①-⑳、"“”‘’\\-—·\\s.)(\\d]`,
  "g"
);

/** What is left of words when all that tells nothing is taken out. */
export const tellingWords = kept((text: string): string => text.replace(fillers, ""));

const ending =
  /(?:总数量|(?<=申请|答复|回复|办结|公开|发布|推送|更新|(?:信息|申请|条目)的?)总?量|总次数|总条数|总件数|总份数|总人次|次数|数量|(?<![事文])件数|条数|总数|总计|合计|共计|累计|总共|一共|共有|共|人民币|(?<!多)数额?|(?<!行)为|(?<=[数量])(?:保持|稳定)?在|(?<=增\/减[^,;]{0,4})[-+]|是|有|达到|达|了|的|(?<=公开|提交|提出|发布|受理|不存在)者|:|已|就|仅|只|分别|情况|案件|案|均|各|(?<![审统会设预])计|约|:|”|")$/;
const changed = "提升|攀升|激增|大增|猛增|剧增|增多|回落|下降|上升|增加|减少|增长";
const howMuch = "(?:明显|显著|较大|较多|较快)?";
/** 主动公开信息今年312条, 办结率保持在100%, 同意公开的申请占多数，共计97件 */
const between = sought(
  new RegExp(
    `(?:(?<!转|遗留|项目(?:数量)?|服务事项|[至到入于比较与同和是为])(?:今年|本年度?|当年度?|全年|${lastYear}|${year})|保持在?|稳定在|维持在|高达|占(?:大|绝大)?(?:多数|头)|较多|最多|居多|占比(?:最高|最大|最多|较高|较大)|为主|偏少|较少|偏低|不多|则|也|亦|首次|再次|(?:再|又|均)?创(?:下|出)?(?:历史|近年|历年|近[两二三四五几]年)*(?:新高|新低)|(?:仍|仍然|依然|依旧|继续|均|成|成了)?(?:为|是|占据?|成为)(?:(?:信息)?(?:公开|发布|申请)的)?(?:最?主要|主流|首选|首要|主导|主)(?:的)?(?:申请|公开)?(?:方式|渠道|途径|形式|来源|地位)?|次之|居首|居次|排(?:名)?第[一二三]|位居第[一二三]|占(?:比|总数|总量|全部)?|(?:(?:较|比|与|同)(?:${lastYear}|${year})(?:同期)?(?:相比)?)?(?:有所|明显|显著|稳步|逐年|小幅|大幅度?|略有|持续|继续|稳中有|连年|连续(?:[两三四五六七八九\\d]年)?)*(?<!本年度?)(?:走高|走低|${changed})${howMuch})$`
  )
);

/** Words before a number without those that only lead up to it: 申请数量共计为 is 申请. */
export const trimEnding = kept((text: string): string => {
  let trimmed = text;
  for (let match = ending.exec(trimmed); match; match = ending.exec(trimmed)) {
    trimmed = trimmed.slice(0, match.index);
  }
  return trimmed;
});

const grown = new RegExp(`(?:${changed})${howMuch}$`);

/** A noun before a number, without all that may stand between: 主动公开信息今年 is 主动公开信息. */
export function trimNoun(text: string): string {
  const trimmed = trimEnding(text);
  // 主动公开信息连年增加45条: so many more, and not so many
  if (trimmed === text && grown.test(text)) return text;
  return between.test(trimmed) ? trimEnding(between.without(trimmed)) : trimmed;
}
