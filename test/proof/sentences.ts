/** Sentences that hold, with their numbers apart. */
import type {Random} from "#test/generated/random.ts";
import type {Hand} from "./cells.ts";
import {drawHonest} from "./honest/draw.ts";
import {measureOf, type Claim, type Draft, type Sentence} from "./draft.ts";
import {near} from "./shares.ts";

type Numbers = Record<string, number>;

/** A change in words: its number is the value `#change`, of which the sign says whether more or less. */
interface Change {
  claim: Claim;
  stated: number;
  say(stated: number): string;
}

const more = (stated: number) => (stated < 0 ? "减少" : "增加");
const grows = (stated: number) => (stated < 0 ? "下降" : "增长");
const size = (stated: number, decimals = 0) => Math.abs(stated).toFixed(decimals);

/** A percentage as it is rounded, or as it is cut. */
function percent(exact: number, decimals: number, random: Random): number {
  const unit = 10 ** decimals;
  const scaled = Math.abs(exact) * 100 * unit;
  const digits = random.next() < 0.5 ? Math.round(scaled) : Math.floor(scaled + 1e-7);
  return Number(((Math.sign(exact) * digits) / unit).toFixed(decimals));
}

/** One of the ways to say how a number stands to last year's, all of them true. */
export function drawChange(
  {indicator, unit, year}: {indicator: string; unit: string; year: number},
  [now, was]: [now: number, was: number],
  random: Random
): Change | null {
  const claim = (kind: Claim["kind"], decimals = 0): Claim => ({kind, indicator, decimals});
  const difference: Change = {
    claim: claim("difference"),
    stated: now - was,
    say: (n) => random.pick(["比上年", `较${year - 1}年`, "同比"]) + more(n) + size(n) + unit
  };
  // The words are chosen once, and not anew with another number.
  const [by, decimals] = [random.pick(["同比", "比上年", "较上年"]), random.int(0, 2)];
  if (now === was)
    return {claim: claim("flat"), stated: 0, say: () => random.pick(["与去年持平", "与上年持平"])};
  if (was === 0) return random.next() < 0.5 ? difference : null;
  const growth = percent((now - was) / was, decimals, random);
  const times = Number((now / was).toFixed(1));
  const ways: Change[] = [difference];
  if (growth !== 0)
    ways.push({
      claim: claim("growth", decimals),
      stated: growth,
      say: (n) => `${by}${grows(n)}${size(n, decimals)}%`
    });
  if (now >= 2 * was)
    ways.push({claim: claim("ratio", 1), stated: times, say: (n) => `是上年的${size(n, 1)}倍`});
  return random.pick(ways);
}

/** A number of the report, and what is said of it against last year's. */
function told(
  draft: Draft,
  {indicator, unit, value}: {indicator: string; unit: string; value: number},
  {before, random, character}: Hand
): {values: Numbers; claim?: Claim; change(values: Numbers): string} {
  const was = before ? measureOf(before, indicator) : null;
  const values = {[`${indicator}~1`]: value};
  const change =
    was === null || random.next() < 0.15 * character.silence
      ? null
      : drawChange({indicator, unit, year: draft.year}, [value, was], random);
  if (change === null) return {values, change: () => ""};
  return {
    values: {...values, "#change": change.stated},
    claim: change.claim,
    change: (numbers) => `,${change.say(numbers["#change"]!)}`
  };
}

function sayRequests(draft: Draft, hand: Hand): Sentence[] {
  const value = measureOf(draft, "request.received");
  const {random} = hand;
  if (value === null) return [];
  const own = {part: "request" as const, name: "received"};
  if (value === 0)
    return [
      {...own, values: {"request.received~1": 0}, write: () => "本年度未收到政府信息公开申请。"}
    ];
  const {change, ...rest} = told(draft, {indicator: "request.received", unit: "件", value}, hand);
  const open = draft.cells.get("request.carried_forward@total");
  const end = open === 0 && random.next() < 0.7 ? ",均已办结" : "";
  const begin = random.pick([`${draft.year}年,共`, "本年度我局共", "全年共"]);
  return [
    {
      ...own,
      ...rest,
      write: (n) => `${begin}收到政府信息公开申请${n["request.received~1"]}件${change(n)}${end}。`
    }
  ];
}

/** What came in, what was carried in, what was concluded, what is left: all of section three. */
function sayCarried({cells}: Draft, {random, character}: Hand): Sentence[] {
  const [carried, done, open] = ["carried_in", "outcome.total", "carried_forward"].map((name) =>
    cells.get(`request.${name}@total`)
  );
  if (carried === undefined || random.next() < 0.4 * character.silence) return [];
  const keys = ["request.carried_in~1", "request.outcome.total~1", "request.carried_forward~1"];
  const values = {[keys[0]!]: carried, [keys[1]!]: done!, [keys[2]!]: open!};
  return [
    {
      ...{part: "request", name: "carried", values},
      write: (n) =>
        `上年结转申请${n[keys[0]!]}件,本年办结${n[keys[1]!]}件,结转下年度${n[keys[2]!]}件。`
    }
  ];
}

function sayReviews({cells}: Draft, {random, character}: Hand): Sentence[] {
  const value = cells.get("review.total");
  if (value === undefined || random.next() < 0.3 * character.silence) return [];
  const own = {part: "proceedings" as const, name: "reviews", values: {"review.total~1": value}};
  return value === 0
    ? [{...own, write: () => "本年度没有发生因政府信息公开引起的行政复议。"}]
    : [{...own, write: (n) => `全年因政府信息公开被申请行政复议${n["review.total~1"]}件。`}];
}

/** Permits as the table of section two counts them, and fees in yuan. */
function sayTabled({cells, printed}: Draft, {random, character}: Hand): Sentence[] {
  const said = (
    [
      ["permits", "permit.decisions", (n) => `全年作出行政许可决定${n}件。`],
      ["fees", "fee.amount", (n) => `全年收取行政事业性收费${n}元。`],
      ["fees", "request.fees_charged", (n) => `依申请公开信息收取费用${n}元。`]
    ] as [string, string, (n: number) => string][]
  ).filter(
    ([, key]) =>
      (cells.get(key) ?? 0) > 0 && !printed.has(key) && random.next() >= 0.4 * character.silence
  );
  return said.map(([name, key, write]) => ({
    ...{part: key.startsWith("request") ? "fees" : "general", name},
    values: {[`${key}~1`]: cells.get(key)!},
    write: (values) => write(values[`${key}~1`]!)
  }));
}

const categories = ["政策解读", "通知公告", "人事信息", "财政预决算", "规划计划"];

/** How many items were published: the appendix has it, and later forms do not. */
const drawItems = ({cells}: Draft, {character, random}: Hand): number =>
  cells.get("disclosure.items") ?? near(character.size("items", [9, 60, 900]), random);

/** A total and its parts by subject, all of them or some. */
function sayItems(draft: Draft, hand: Hand): Sentence[] {
  const {random} = hand;
  const shares = categories.slice(0, random.int(2, 5));
  const total = drawItems(draft, hand);
  if (total === 0) return [];
  const all = random.next() < 0.5;
  let left = total;
  const values: Numbers = {"disclosure.items~1": total};
  shares.forEach((_, at) => {
    const last = at === shares.length - 1;
    const part = last && all ? left : random.int(0, Math.floor(left / 2));
    left -= part;
    values[`disclosure.items~${at + 2}`] = part;
  });
  const first = values["disclosure.items~2"]!;
  if (first > 0 && random.next() < 0.3) values["#share"] = percent(first / total, 1, random);
  const list = (n: Numbers) =>
    shares.map((name, at) => `${name}${n[`disclosure.items~${at + 2}`]}条`).join(",");
  const listed = (n: Numbers) =>
    n["#share"] === undefined ? list(n) : list(n).replace("条", `条(占${n["#share"]}%)`);
  return [
    {
      ...{part: "disclosure", name: all ? "items" : "items in part", values},
      write: (n) =>
        `全年共主动公开政府信息${n["disclosure.items~1"]}条,其中${listed(n)}${all ? "" : "等"}。`
    }
  ];
}

function sayCounted(
  draft: Draft,
  [indicator, sizes, unit]: [string, number[], string],
  write: (printed: string) => string,
  hand: Hand
): Sentence[] {
  if (hand.random.next() < 0.4 * hand.character.silence) return [];
  const value = Math.max(1, near(hand.character.size(indicator, sizes), hand.random));
  const {change, ...rest} = told(draft, {indicator, unit, value}, hand);
  return [
    {
      ...{part: "general", name: indicator, ...rest},
      write: (n) => `${write(`${n[`${indicator}~1`]}`)}${change(n)}。`
    }
  ];
}

/** 由226项减少至187项,减少39项 */
function sayMoved(_: Draft, {random, character}: Hand): Sentence[] {
  if (random.next() < 0.4 * character.silence) return [];
  const [from, to] = [random.int(30, 400), random.int(20, 400)];
  if (from === to) return [];
  const values = {"#from": from, "#to": to, "#moved": Math.abs(from - to)};
  return [
    {
      ...{part: "general", name: "moved", values},
      write: (n) => {
        const word = from > to ? "减少" : "增加";
        return `行政许可事项由${n["#from"]}项${word}至${n["#to"]}项,${word}${n["#moved"]}项。`;
      }
    }
  ];
}

/** What says nothing of the report, and must not be held against it. */
function sayOthers({year, cells}: Draft, {random, before}: Hand): Sentence[] {
  const was = before && measureOf(before, "disclosure.items");
  const lines = [
    ...(was ? [`${year - 1}年,主动公开政府信息${was}条。`] : []),
    `下一步,计划公开政府信息${random.int(3, 900)}条。`,
    `全省各级行政机关共公开政府信息${random.int(1000, 90_000)}条。`,
    "地址:青禾县东大街123号,电话:0533-1234567,邮编:255000。",
    `全年接待办事群众约${random.int(11, 900) / 10}万人次。`,
    ...(cells.get("request.fees_charged") ? [] : ["本年度依申请公开未收取任何费用。"])
  ];
  const line = random.pick(lines);
  return [{part: "general", name: "others", values: {}, write: () => line}];
}

/** All that a report says in words, true of its tables and of last year's report. */
export function drawSentences(draft: Draft, hand: Hand): Sentence[] {
  const first = [...sayItems(draft, hand), ...sayRequests(draft, hand)];
  const second = [...sayCarried(draft, hand), ...sayReviews(draft, hand)];
  return [...first, ...second, ...sayRest(draft, hand), ...sayOthers(draft, hand)];
}

/** The same in odd words, and more of it. */
export const drawOddSentences = (draft: Draft, hand: Hand): Sentence[] => [
  ...drawHonest(draft, drawItems(draft, hand), hand),
  ...sayRest(draft, hand)
];

const sayRest = (draft: Draft, hand: Hand): Sentence[] => [
  ...sayCounted(
    draft,
    ["service.handled", [6, 66_786, 400], "件"],
    (n) => `全年共办理各类业务${n}件`,
    hand
  ),
  ...sayCounted(
    draft,
    ["market_entity.new", [900, 40_000], "户"],
    (n) => `新增市场主体${n}户`,
    hand
  ),
  ...sayMoved(draft, hand),
  ...sayTabled(draft, hand)
];
