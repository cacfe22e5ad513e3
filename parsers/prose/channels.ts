import {channelWords} from "../phrases/disclosure.ts";
import type {Answer} from "./match.ts";
import type {FoundFigure} from "./found.ts";
import {sought} from "./needed.ts";
import type {Figure, Stretch} from "./sentence.ts";
import {slice, takeBack, type State} from "./state.ts";
import {tellingWords} from "./vocabulary.ts";

/** Whether an indicator is a channel of disclosure. */
export function isChannel(indicator: string): boolean {
  return indicator.startsWith("disclosure.channel.");
}

/** The channels that a text names. */
export function channelsIn(text: string): string[] {
  return channelsSought.flatMap(({channel, words}) => (words.test(text) ? [channel] : []));
}

const channelsSought = Object.entries(channelWords)
  .filter(([name]) => name !== "other")
  .map(([name, words]) => ({
    channel: `disclosure.channel.${name}`,
    words: sought(new RegExp(words))
  }));

const ahead = Object.entries(channelWords)
  .filter(([name]) => name !== "other")
  .map(([name, words]) => ({
    channel: `disclosure.channel.${name}`,
    words: sought(new RegExp(`.*(?:${words})([^,;]{0,16})$`))
  }));

/** 微信公众号关注用户4.1万人，全年发布信息860条: the one channel of which a sentence speaks. */
export function onlyChannel(sentence: string): string | null {
  const [only, ...others] = channelsIn(sentence);
  return only !== undefined && others.length === 0 && !offline.test(sentence) ? only : null;
}

/** 县政府门户网站总共公开信息: the channel that ends these words, with nothing between it and the verb that tells anything. */
export function channelAhead(head: string): string | null {
  const last = ahead.find(({words}) => {
    const match = words.exec(head);
    return match !== null && tellingWords(match[1]!) === "";
  });
  return last && channelsIn(head).length === 1 && !offline.test(head) ? last.channel : null;
}

/**
 * What items said with a channel are. Several channels for one number are no channel: they are the total, where
 * none has been given, and else cannot be told. A website alone may be the total: settleChannels decides.
 */
export function namesChannels(
  state: State,
  part: Figure,
  {indicator, head}: Answer
): string | null {
  const total = state.figures.some(
    (figure) => figure.indicator === "disclosure.items" && !figure.category
  );
  const words = slice(state, part.label);
  if (isSharedSite(words)) {
    state.ways.push(part.quantity);
    return null;
  }
  const several =
    channelsIn(words).length > 1 ||
    amongOthers.test(words) ||
    (indicator.endsWith(".other") && channelsIn(head).length > 0);
  if (!several) return indicator;
  // 通过微博、微信发布信息6,400条: beside the website, or without it, several ways are no whole
  const beside = state.said.some((figure) => isChannel(figure.indicator));
  if (!beside && !total && /网|多种|各种/.test(words)) return "disclosure.items";
  state.ways.push(part.quantity);
  return null;
}

/** 信用中国网站公示信息122条: a site that takes some kind of item from all bodies, and no body's own. */
const sharedSite = sought(
  /信用中国|信用[\u4e00-\u9fff]{2,4}[”"]?(?:官方)?网|双公示[”"]?系统|政务服务(?:平台|网|系统)|人民网|新华网|公示系统|交易(?:平台|网|中心)/
);
export const isSharedSite = (ways: string): boolean =>
  sharedSite.test(ways) && !/[、和及与等]/.test(ways);

/** 通过政府网站等渠道主动公开信息1,986条: the site is one of several ways. */
const amongOthers = sought(
  /(?:网站?|网站?平台)等(?:多种|各类|各种|多个)?(?:渠道|载体|途径|方式|形式)/
);

const offline = sought(
  /新闻发布会$|(?<!专)栏(?!目)|显示屏|电子屏|触摸屏|喇叭|黑板报|简报|内刊|《[^《》]{1,10}(?:(?<![公政])报|杂志)》|[日晚早]报|报[刊纸]|(?<=(?:通过|利用|依托|借助|在)[^,;]{0,16})(?:发布会|通气会|查阅[点室处]|查阅场所|阅览室|档案[馆局室]|图书馆)|电视|广播|LED|短信|[两双]微|(?<!\()官微|新媒体|抖音|头条|视频号|快手|澎湃|百家号|强国|APP|小程序|客户端|明白纸|宣传册|媒体/
);

/** 微信公众号关注用户1.2万人，发布信息560条: whose subject is a channel says nothing of the total. */
export function isOfChannel(sentence: string): boolean {
  return (
    (/微信|微博|公众号|客户端|抖音|短信|公报.{0,16}(?:刊登|刊载|登载)/.test(sentence) ||
      // 政务新媒体2个，全年发布信息1,032条
      /^(?!.*网站).*新媒体[^,;]{0,6}\d+个/.test(sentence)) &&
    !/(?:主动公开|公开)(?:各类|政府|政务)*信息|网站?[、和及与][^,;。]*(?:公开|发布)[^,;。\d]{2,6}信息|等(?:多种|各种|各类)?(?:渠道|平台|载体|途径|方式)/.test(
      sentence
    )
  );
}

/** 通过公示栏公开40条 is one way among others that has no figure of its own, unless many ways or a website are named. */
export function isByTheWay(head: string): boolean {
  // 除网上公开外，利用村务公开栏发布350条: the website has been left out
  const ways = head.replace(/(?:除|在)[^,;除在]{1,16}(?:之外|以外|外),?/g, "");
  return (
    isOddWay(ways) ||
    isSharedSite(ways) ||
    (offline.test(ways) && !/多种|各种|多渠道|网|(?<![两双官])微/.test(ways))
  );
}

/** 微信视频号发布信息94条: one way that is called after a channel, and is not that channel. */
const isOddWay = (ways: string): boolean =>
  /微信|微博|公众号/.test(ways) && !/[、和及与等]|网|各种?|多/.test(ways);

/** 微博较之少了三成，为441条: a mere verb goes on with the clause before it. */
const clauseBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - 24), start)
    .replace(/,(?=(?:共|计|达|合)*[为有是计到]$)/, "")
    .split(/[,;。]/)
    .at(-1)!;

/** 45条通过报纸公开, 80条信息是在微信上发布的 */
const wayBehind = (behind: string): string =>
  /^(?:的|各类|政府|政务|信息|文件)*(?:是|为|则)?(?:通过|利用|依托|借助|在)[^,;。\d]*/.exec(
    behind
  )?.[0] ?? "";

/** 通过《政府公报》公开文件96件: a way whose number is not read. */
export function isOfSomeWay({text}: Pick<State, "text">, {start, end}: Stretch): boolean {
  const clause = clauseBefore(text, start) + wayBehind(text.slice(end, end + 24));
  // 公报出版12期 is a way, and no number of items
  if (!/[条件篇份则项]/.test(text.slice(start, end))) return false;
  const others = channelsIn(clause).filter((channel) => !channel.endsWith(".website"));
  return others.length > 0 || offline.test(clause) || /刊[登载]|登载/.test(clause);
}

/** Figures of sites, also of one that stands for all that was disclosed. */
export const isOfSite = ({site, approximate, whole, words}: FoundFigure): boolean =>
  site && approximate === null && whole === null && !/其中|其余/.test(words);

/** Whether several sites are told with numbers of their own: each is a part, and what they make is not said. */
export const areSeveral = (sites: FoundFigure[]): boolean =>
  new Set(sites.map(({value}) => value)).size > 1;

const anotherSite = sought(
  /^(?!.*(?:微|申请|累计|屏)).*(?:网站?|门户|专栏|专区|栏目|平台|主页)[”"]?(?:上|中|:|共|全年)*(?:(?:公开|发布|公示)(?:各类|政府|政务)*(?:信息)?)?$/
);

/** 通过信息公开平台公开信息302条, where that number is not read: a place of the kind that a site is. */
function isOfSomeSite({text}: State, {start, end}: Stretch): boolean {
  return (
    /[条件份篇则项]/.test(text.slice(start, end)) && anotherSite.test(clauseBefore(text, start))
  );
}

/** 门户网站公开信息120条，各派出所公开信息302条: what others have published stands beside it. */
const isOfOthers = ({text}: State, {start}: Stretch): boolean =>
  /^(?!.*(?:其中|累计)).*(?:公开|发布)(?:各类|政府|政务)*信息$/.test(clauseBefore(text, start));

const publicity = sought(
  /^(?!.*(?:微信|微博|公众号|网|公报|政府信息|公开|发布)).*(?:媒体|报[刊纸]|电视|广播).*(?:稿件?|新闻|报道|通讯|消息)(?:共|累计|计)*$/
);

/** 在各级媒体刊登稿件45篇, in a sentence of its own, tells of the work in the news, and stands beside no site. */
const isPublicity = ({text}: State, {start}: Stretch, site: Stretch): boolean =>
  publicity.test(clauseBefore(text, start)) &&
  text.slice(Math.min(site.end, start), Math.max(site.start, start)).includes("。");

/** 较2021年（网站1700条，微博190条）增幅较大，网站1800条: another channel is compared with beside it. */
const isOfAnotherChannel = ({indicator}: {indicator: string}): boolean =>
  isChannel(indicator) && indicator !== "disclosure.channel.website";

/**
 * 在…政务网站上共公开信息114条, with no other channel and no other total beside it, is the total of items:
 * the website is only the place named.
 */
export function settleChannels(state: State): void {
  const sites = state.figures.filter(isOfSite);
  const isBeside = state.unassigned.some((stretch) => isOfSomeSite(state, stretch));
  if (areSeveral(sites) || isBeside) for (const site of sites) takeBack(state, site);
  const items = state.figures.filter((figure) => figure.topic === "disclosure" && !figure.category);
  const [only] = items;
  if (
    items.length !== 1 ||
    state.ways.length > 0 ||
    state.claims.some(isOfAnotherChannel) ||
    state.unassigned.some(
      (stretch) => isOfSomeWay(state, stretch) && !isPublicity(state, stretch, only!)
    ) ||
    state.unassigned.some((stretch) => isOfOthers(state, stretch)) ||
    only!.indicator !== "disclosure.channel.website" ||
    // 有政府信息8,200余条，其中通过网站公开6,000条: a part, whatever its whole is
    /^,?其中.*[网栏台]/.test(only!.words)
  )
    return;
  const {disclosed} = state.setting;
  if (disclosed !== null && disclosed !== only!.value) return;
  // what is said of its change is said of the total too
  for (const said of [only!, ...state.claims])
    if (said.indicator === "disclosure.channel.website") said.indicator = "disclosure.items";
}
