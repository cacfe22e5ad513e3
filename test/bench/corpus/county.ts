/** Counties of a made country: a government and its departments, each with eight years of reports that agree. */
import {randomFrom, type Random} from "#test/generated/random.ts";
import type {Series} from "#test/proof/draft.ts";
import {sumOf} from "#test/proof/family.ts";
import {linePlants} from "#test/proof/line-plants.ts";
import {figurePlants} from "#test/proof/plants.ts";
import {drawSentences} from "#test/proof/sentences.ts";
import {drawCells, drawYears, type Contents, type Plan} from "#test/proof/series.ts";
import {makeCharacter} from "#test/proof/shares.ts";
import {openPassing} from "./passing.ts";

/** Every body has so many reports, one a year. */
export const years = 8;

/** First years of a county's reports: most begin with the form of 2014 and end with that of 2021. */
const firsts = [2008, 2011, 2014, 2014, 2016, 2016, 2016, 2016, 2016, 2017];

const offices = [
  ...["教育局", "科学技术局", "民政局", "司法局", "财政局", "人力资源和社会保障局"],
  ...["自然资源局", "住房和城乡建设局", "交通运输局", "水利局", "农业农村局", "商务局"],
  ...["文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局"],
  ...["统计局", "医疗保障局", "林业局", "行政审批服务局", "体育局", "城市管理局"]
];

/** A county is so many reports. */
export const reportsOfCounty = (offices.length + 1) * years;

export interface County {
  /** Its site: a host that only a test enters. */
  host: string;
  /** The government, and then its departments. */
  bodies: MadeBody[];
}

export interface MadeBody {
  id: string;
  series: Series;
  parent: string | null;
  /** Whether it has a file under data/bodies; of those that have none the printed name is all that is known. */
  isFiled: boolean;
}

const [first, second] = [
  [..."云白石沙东松竹梅兰清和永安宁泰平长金玉银铜江河湖川林榆桐柏槐枫青"],
  [..."禾岭桥柳溪泉州阳原谷峰台城亭关塘浦坪峡湾陵丘泽洲源屏渡滩垣堰坡畔"]
];

/** No name comes twice within some three thousand. */
function nameOf(number: number): string {
  const [rest, kind] = [Math.floor(number / 3), number % 3];
  const stem = first[rest % first.length]! + second[Math.floor(rest / first.length) % 32]!;
  const turn = Math.floor(rest / (first.length * 32));
  return `${stem}${turn === 0 ? "" : first[turn]!}${["县", "市", "区"][kind]!}`;
}

/** The county of a number, the same every time. */
export function drawCounty(seed: number, number: number): County {
  const random = randomFrom(seed * 1_000_003 + number * 7919);
  const [name, id] = [nameOf(number), `county-${String(number + 1).padStart(5, "0")}`];
  const plan = {first: random.pick(firsts), length: years, withAppendix: random.next() < 0.85};
  const isFiled = number % 4 === 0;
  const departments = offices.map((office) =>
    drawYears({...plan, body: name + office}, contentsOf(random))
  );
  const government = drawGovernment(
    {...plan, body: `${name}人民政府`},
    {departments, isFiled},
    random
  );
  const bodies = [government, ...departments].map((series, at): MadeBody => ({
    id: at === 0 ? id : `${id}-${String(at).padStart(2, "0")}`,
    series: withErrors(series, random),
    parent: at === 0 ? null : id,
    isFiled
  }));
  return {host: `www.${id}.test`, bodies};
}

/** One whose departments are known adds them up; another reports on its own office. */
function drawGovernment(
  plan: Plan,
  {departments, isFiled}: {departments: Series[]; isFiled: boolean},
  random: Random
): Series {
  const own = contentsOf(random);
  return drawYears(plan, isFiled ? {...own, cells: sumOf(departments)} : own);
}

function contentsOf(random: Random): Contents {
  const passing = openPassing(random);
  return {
    ...{random, character: makeCharacter(random), cells: drawCells},
    words: (draft, hand) => [...drawSentences(draft, hand), ...passing(draft)]
  };
}

const planters = Object.values({...figurePlants, ...linePlants});

/** An error in one of three bodies: in one of some 24 reports. */
function withErrors(series: Series, random: Random): Series {
  if (random.next() > 1 / 3) return series;
  return random.pick(planters)(series, random)?.series ?? series;
}

/** The body of a county as a file of data/bodies has it. */
export function bodyFile({series, parent}: MadeBody, host: string): string {
  const {body, level, drafts} = series;
  const [from, to] = [drafts[0]!.year, drafts.at(-1)!.year];
  return [
    `names:\n  ${body}: ${from}-`,
    `label:\n  zh: ${body}\n  en: ${body}`,
    `level: ${level}\nparent: ${parent}`,
    ...(level === "government" ? [`adds_up: ${from}-${to}`] : []),
    `site: ${host}\n`
  ].join("\n");
}
