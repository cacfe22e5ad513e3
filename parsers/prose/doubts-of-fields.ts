/** Items of one field, in one column, by one way or of others, as the words before the number say. */
import {channelsIn} from "./channels.ts";
import type {Asked, Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {sentenceBefore, sentenceBehind} from "./owner.ts";

/** 围绕乡村振兴等重点领域，… · 开设“学习宣传二十大”专栏，… */
const around = sought(
  /(?:(?:围绕|聚焦|紧盯|针对)(?!中心|大局|群众|公众|人民|社会|重点工作|上级)[^,;。\d]{3,30}|(?:开设|设立|开辟|增设)[^,;。\d]{0,6}(?:[“"][^”"]{2,24}[”"]|(?![^,;。]*(?:公开|信息))[^,;。\d]{2,16})(?:专栏|专题|栏目|专区)),(?:[^,;。\d]{0,4},)?$/
);
/** 做好招生信息公开，… · 推进财政信息公开。… */
const oneField = sought(
  /(?:做好|推进|加强|抓好|深化|强化|及时公开)[^,;。\d]{0,4}(?:招生|财政|财务|疫情|防控|扶贫|脱贫|攻坚|环境|教育|医疗|食品|药品|安全|征地|拆迁|采购|招标|预决算|预算|决算|双公示|执法|人事|招聘|住房|社保|就业|救助|价格|收费|审计|统计)[^,;。\d]{0,12}(?:公开|信息|双公示[”"]?)(?:工作)?[,。](?:[^,;。\d]{0,4},)?$/
);
/** 建好官方微信公众号。政府公报办刊质量提高。 */
const oneWay = sought(
  /(?:^|[。;])(?:[一二三四五六]是)?(?![^。;]*网)[^。;,\d]{0,14}(?:微信|微博|公众号|新媒体|公报|客户端|抖音)[^。;,\d]{0,14}。$/
);
const wholeOf = /政府信息|主动公开|各类|总|网站/;
const ofYear = /全年|年度|20\d\d年|[本今]年|共|累计/;

function isOfOneField({state, words, start}: Asked): boolean {
  if (/(?:重点领域|专题)(?!信息公开)[^,;。\d]*(?:专栏|专区)[^,;。\d]*$/.test(words)) return true;
  const before = state.text.slice(Math.max(0, start - 60), start);
  if (oneWay.test(before))
    return /发布|推送|刊[登载发]/.test(words) && !/各类|主动公开/.test(words);
  if (around.test(before)) return !wholeOf.test(words) && !ofYear.test(words);
  return oneField.test(before) && !/各类|总|政府信息|网站/.test(words);
}

const noun = "(?:[\\u4e00-\\u9fff]{2,8})";
const alike = sought(
  new RegExp(
    `^[、,](?![^\\d]*(?:公开|发布|推送|更新|回[应复]|答复|受理|收到|办理|上报|报送|编[写发印]|转载|采用|刊发|[比较同占为共]|其中|通过))${noun}(?:信息)?[\\d,]+条`
  )
);
const ofKind = sought(
  /(?:公开|发布|公布|更新)(?:了)?(?:政务|部门|村务|党务|工作|财务)?(?:动态|公告|公示|政务信息|新闻|通知|要闻)[^,;。\d]{0,6}$/
);

/** 公开部门动态212条、公示公告58条; 公开政务信息156条，村务信息860条: one kind beside another. */
const isBesideKinds = ({state, words, end}: Asked): boolean =>
  !/总/.test(words) && ofKind.test(words) && alike.test(state.text.slice(end, end + 20));

const oddWays = sought(
  /(?:通过|利用|依托|在|借助)[^,;。\d]{0,8}(?:人民网|新华网|学习强国|钉钉|家长会|微信群|工作群)|微信(?:工作)?群|[县市区]报公开/
);
/** 各中小学通过校园网公开信息2,310条; 12个村全部实行村务公开，全年公开信息860条 */
const ofVillages = sought(
  /(?:各|[\d一二三四五六七八九十]+[个所])[^,;。\d]{0,6}(?:学校|中小学|幼儿园|村|社区)(?:[^,;。]*|[^,;。]*(?:实行|均)[^,;。]*,[^;。]*)$/
);
/** 更新信息公开栏56期，发布信息412条; 编发《工作动态》6期，刊登信息42条 */
const onBoards = sought(
  /(?:公开栏(?!目)[^,;。\d]{0,4}\d+[期个块]|编发《[^》]+》\d+期|微信(?:工作)?群\d+个),(?:公布|发布|刊登|张贴)[^,;。\d]*$/
);

const site =
  '[^,;。\\d]{0,18}(?:网站|信息网[”"]|公开网|门户|主页)[”"]?(?:上)?(?:公开|发布)?[^,;。\\d]{0,4}[\\d,.]+[万余]*条';
const siteBehind = sought(new RegExp(`^[,、;](?:在|通过)?(?!其中)${site}`));
const siteAhead = sought(new RegExp(`(?:其中[,:]?|[,、])(?:在|通过)?${site}[,、;]$`));

/** 其中省政府网站公开263条，“黑龙江农业信息网”公开1611条: each is one of the sites. */
const isOneSite = ({state, words, start, end}: Asked): boolean =>
  (/^(?:其中|[、,])/.test(words) || state.list !== null) &&
  (siteBehind.test(sentenceBehind(state, end, 60)) ||
    siteAhead.test(sentenceBefore(state, {start})));

export const doubtsOfFields: Doubt[] = [
  {of: /^disclosure\.channel\.website$/, unsaid: isOneSite},
  {
    // 主站发布信息3.2万条，子站群发布信息12.6万条
    of: /^disclosure\.(?:items|channel\.website)$/,
    unsaid: ({words, behind}) => /子站群/.test(words) || (/主站/.test(words) && /子站/.test(behind))
  },
  {of: /^disclosure\.(?:items|channel\.website)$/, unsaid: isOfOneField},
  {of: /^disclosure\.(?:items|channel\.website)$/, unsaid: isBesideKinds},
  {
    of: /^disclosure\.(?:items|channel\.(?:website|wechat|other))$/,
    unsaid: ({state, words, start}) =>
      !/政府信息|主动公开|[我本]|机关|(?<!校园|人民|新华)网|公报|公众号/.test(words) &&
      (oddWays.test(words) ||
        ofVillages.test(sentenceBefore(state, {start}) + words) ||
        onBoards.test(sentenceBefore(state, {start}) + words))
  },
  {
    // 通过省教育厅网站发布信息15条, of another's site
    of: /^disclosure\.(?:items|channel\.website)$/,
    unsaid: ({state, words}) => {
      const [, owner = ""] =
        /(?:通过|在)(省[\u4e00-\u9fff]{0,6}[厅局委]|省政府)(?:门户|官方)?网/.exec(words) ?? [];
      return owner !== "" && state.setting.body !== null && !/省|厅/.test(state.setting.body);
    }
  },
  {
    // 通过“青禾教育”微信公众号、视频号等政务新媒体公开信息856条，通过区政府门户网站公开信息213条
    of: /^disclosure\.items$/,
    unsaid: ({state, words, end}) =>
      channelsIn(words).length > 0 &&
      !words.includes("公报") &&
      !channelsIn(words).some((way) => way.endsWith("website")) &&
      /^[,;、](?:通过|在)?[^,;。\d]{0,10}网[^,;。\d]{0,10}\d/.test(sentenceBehind(state, end, 40))
  }
];
