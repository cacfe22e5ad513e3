import type {Topic} from "../phrases/phrase.ts";
import {sought} from "./needed.ts";

/** The report that speaks: its year, its body, and the names of that body. */
export interface Whose {
  year: number | null;
  body: string | null;
  names: string[];
}

/** All that a body is called by. */
export const namesOf = ({body, names}: Whose): string[] => [
  ...(body === null ? [] : [body]),
  ...names
];

/** 全市 is the body itself where it is that city's government, and another's figure where it is a bureau. */
export function areaIsOwn(area: string, whose: Whose): boolean {
  const kinds = new RegExp(`${area}(?:人民政府|政府|管委会|管理委员会|办事处)?$`);
  const known = namesOf(whose);
  return known.length === 0 || known.some((name) => kinds.test(name));
}

/** Whether a printed name is the body's own, also cut short: 行政审批局 for 行政审批服务局. */
export function isOwnName(name: string, whose: Whose): boolean {
  const known = namesOf(whose).map(shortened);
  const short = shortened(name);
  return (
    known.length === 0 ||
    known.some(
      (full) => full.at(-1) === short.at(-1) && isWithin(short, full) && !isBranchOf(full, short)
    ) ||
    known.some((full) => ofLine.without(short) === full)
  );
}

const branch = sought(/(?:分局|支局|分公司|分院|分校|管理部|附属[^附属]+|直属[^直属]+)$/);
const upperLevel = sought(/^[省市州](?!场|政|容|民)/);
const placeBelow = sought(/[省市州][\u4e00-\u9fff]{1,6}[县区旗](?!域)/);

/** 市局 is above 自然资源局高新分局, 江北大学 above its 附属中学, 市税务局 above 宜川市林坪区税务局. */
function isBranchOf(full: string, short: string): boolean {
  const [tail] = branch.exec(full) ?? [];
  if (tail) return !short.endsWith(tail.slice(-2));
  return upperLevel.test(short) && placeBelow.test(full);
}

/** 国家税务总局柳溪县税务局 for 柳溪县税务局: the line of offices that it belongs to. */
const ofLine = sought(/^(?:国家[\u4e00-\u9fff]{2,4}局|中华人民共和国)(?=[\u4e00-\u9fff]{4})/);

/** 松溪镇 and 镇政府 for 松溪镇人民政府. */
function shortened(name: string): string {
  return name.replace(/委员会$/, "委").replace(/(?:人民政府|政府|(?<=街道)办事处)$/, "");
}

function isWithin(short: string, full: string): boolean {
  let at = -1;
  return [...short].every((sign) => (at = full.indexOf(sign, at + 1)) >= 0);
}

/**
 * A bureau may speak of the market of its area, and a service hall of its cases, but not of a larger area's:
 * 全区 where its name has 区.
 */
export function isOwnArea(text: string, topic: Topic, whose: Whose): boolean {
  const known = namesOf(whose);
  const hall = known.some((name) => /政务服务|行政服务|审批|便民服务/.test(name));
  if (topic !== "market" && !(topic === "service" && hall)) return false;
  const areas = [...text.matchAll(/[全我](省|市|县|区|州|旗)/g)].map((match) => match[1]!);
  const last = areas.at(-1);
  if (last === undefined) return false;
  return known.length === 0 ? new Set(areas).size === 1 : known.some((name) => name.includes(last));
}

/** 镇便民服务中心 in the report of a town. */
export function isOwnHall(name: string, whose: Whose): boolean {
  const [area] =
    /^(?:省|市|县|区|镇|乡|街道)?(?=(?:便民|政务|行政|审批|公共|为民)+服务中心$)/.exec(name) ?? [];
  return area !== undefined && (area === "" || areaIsOwn(area, whose));
}

/** 县政务服务中心 is another body in the report of a bureau that runs no hall. */
export function isHallOfOthers(name: string, whose: Whose): boolean {
  const known = namesOf(whose);
  return hallOfArea.test(name) && known.length > 0 && !known.some((each) => runsHall.test(each));
}

/** 全县新增市场主体5600户 is no figure of a bureau of education. */
export function isMarketOfOthers(text: string, topic: Topic, whose: Whose): boolean {
  const known = namesOf(whose);
  const isOthers = known.length > 0 && !known.some((name) => runsMarket.test(name));
  return topic === "market" && isOthers && anArea.test(text);
}

const anArea = /全[省市县区州旗镇]|[我本][省市县区州旗]|辖区/;
const runsMarket =
  /市场监|工商|审批|政务服务|行政服务|便民服务|数据|政府|管委会|管理委员会|街道|镇|乡|区$|县$|市$/;

const hallOfArea =
  /^(?:省|市|县|区|州|旗)(?:便民|政务|行政|审批|公共|为民|市民)+服务(?:中心|大厅)$/;
const runsHall =
  /政务|行政服务|审批|便民|为民|市民|公共服务|数据|政府|街道|镇|乡|管委会|管理委员会/;

export function isGovernment({body, names}: Whose): boolean {
  return [body ?? "", ...names].some((name) => name.endsWith("政府"));
}
