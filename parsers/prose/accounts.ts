import {sought} from "./needed.ts";
import {isOwnName, namesOf, type Whose} from "./whose.ts";

/** 市教育局微博, 通过团市委官方微信公众号: whose account it is, in the words before a number. */
const account = sought(
  /(?:^|[,、;]|通过|利用|依托|借助|[在由经以]|转[发载])((?:[\u4e00-\u9fff]{1,13}?(?:局|委员会|委|厅|宣传部|组织部|院|(?<![自主承开举创兴])办(?:公室)?|工会|妇联|文联|协会|馆|中心|电视台|报社|公司|集团|政府|学校|学院|医院|大学|街道)|[\u4e00-\u9fff]{2,6}[镇乡]))的?(?:官方|政务|新浪|腾讯)*(?:微博|微信|公众号|官微)/g
);
/** Words that lead up to a name, and are none of it. */
const lead =
  /^(?:全年|今年|本年度?|年内|20\d\d年度?|其中|另有?|包括|和|及|与|还|并|已|共|累计|新增|主要|积极|充分|主动|公开|信息|通过|利用|依托|借助|[在由经以])+/;
/** 我局, 各单位, 所属医院, 微信公众号“…”运营单位: nobody in particular, or the body itself. */
const isAny = /^(?:[我本各该自]|所属|下属|直属|其他|有关|相关|多家|多个)|^.?$/;
/** 市局 in the report of one of its 分局 */
const above = /^[省市县区州]局$/;

/** 通过市教育局微博公开63条, in the report of another body: an account of somebody else. */
export function isOnAccountOfAnother(words: string, whose: Whose): boolean {
  if (namesOf(whose).length === 0) return false;
  const owner = account.every(words).at(-1)?.[1]?.replace(lead, "");
  if (owner === undefined || isAny.test(owner)) return false;
  const isAbove = above.test(owner) && namesOf(whose).some((name) => name.endsWith("分局"));
  return isAbove || !(isOwnName(owner, whose) || isShortOf(owner, whose));
}

/** 学校微信, 集团微信 in its own report; 市扶贫办 is short for the city's 扶贫开发办公室. */
function isShortOf(owner: string, whose: Whose): boolean {
  const spelled = new RegExp([...owner].join(".*"));
  return isKind.test(owner) || namesOf(whose).some((name) => spelled.test(name));
}

const isKind = /^(?:学校|学院|医院|大学|公司|集团|街道|区局)$/;
