/** Which column of the requests a number is of, where its own words alone do not tell. */
import {sentenceBefore, sentenceBehind} from "./owner.ts";
import type {Figure} from "./sentence.ts";
import {slice, type State} from "./state.ts";
import {tellingWords} from "./vocabulary.ts";

const carry = "(?:结转|转结|转入|遗留|顺延|延续)(?:办理|处理|答复)?";
const goingTo = new RegExp(`${carry}([至到入])?(20\\d\\d)年`);
const comingFrom = new RegExp(`(20\\d\\d)年度?(?:没有|无)?${carry}`);

/** 结转2022年3件 in 2021 goes on to the next year, 结转2020年3件 came from the one before; null where it is neither. */
function whichCarried(state: State, part: Figure, indicator: string): string | null {
  const {year} = state.setting;
  const words = slice(state, part.label) + slice(state, part.tail);
  const [, to, next] = goingTo.exec(words) ?? [];
  const from = comingFrom.exec(words)?.[1];
  if (year === null || (next ?? from) === undefined) return indicator;
  if (Number(next) > year) return Number(next) === year + 1 ? "request.carried_forward" : null;
  const before = Number(from ?? (to ? NaN : next));
  if (Number.isNaN(before)) return Number(next) === year ? indicator : null;
  return before === year - 1 ? "request.carried_in" : null;
}

/** The columns of the form of 2019 that add up, with the other answers, to all that was answered. */
const answers = ["granted", "partly_granted", "denied", "unavailable", "not_processed"].map(
  (column) => `request.outcome.${column}`
);

const endsForm = answers.filter((column) => !column.endsWith(".partly_granted"));

/** 办结66件：予以公开29件、部分公开8件、其他29件: what is missing from the whole is the other answers. */
function isRestOfAnswers(state: State, {quantity: {value, approximate}, tail}: Figure): boolean {
  const {said} = state;
  // 其他1件为信访 has a name of its own
  const isPlain = tellingWords(slice(state, tail)) === "";
  const at = said.findLastIndex(({indicator}) => indicator === "request.outcome.total");
  const whole = said[at];
  const parts = said.slice(at + 1).filter(({indicator}) => answers.includes(indicator));
  // 予以公开23件、不予公开6件、无法提供17件、不予处理0件、其他2件: all that the form has before it
  const columns = new Set(parts.map(({indicator}) => indicator));
  if (!whole && isPlain && endsForm.every((column) => columns.has(column))) return true;
  const isExact = [whole, ...parts].every((figure) => figure?.approximate === null);
  const sum = parts.reduce((total, part) => total + part.value, value ?? NaN);
  return isExact && approximate === null && parts.length > 1 && isPlain && sum === whole?.value;
}

const granting = /(?<!不)(?:同意|准予)(?:公开|提供)|(?<!不|部分)予以(?:公开|提供)/;

/** 已公开的7件，其余5件同意提供: beside what was granted it is what was public before; else it may be either. */
function whichPublic(state: State, part: Figure, indicator: string): string | null {
  if (!/已(?:经)?公开的$/.test(slice(state, part.label))) return indicator;
  const before = sentenceBefore(state, part.label);
  const behind = sentenceBehind(state, part.quantity.end, 60);
  const isReply = indicator === "request.reply.granted" && granting.test(before + behind);
  return isReply ? "request.reply.already_public" : null;
}

/** 主要领导参加新闻发布会3场、在线访谈1次: who took part in both. */
function isStillOfHead(state: State, {label}: Figure): boolean {
  const joined = /^[、和及与](?:政府)?(?:网站)?(?:在线|网上)?访谈(?:活动)?$/.test(
    slice(state, label)
  );
  return joined && state.said.at(-1)?.indicator === "response.press_conferences_by_head";
}

/** The indicator as its neighbours and years decide; null where these contradict it. */
export function columnOf(state: State, part: Figure, indicator: string): string | null {
  if (indicator.startsWith("request.carried_")) return whichCarried(state, part, indicator);
  if (indicator === "response.online_interviews" && isStillOfHead(state, part))
    return `${indicator}_by_head`;
  if (indicator.endsWith(".granted")) return whichPublic(state, part, indicator);
  const isRest = indicator === "request.outcome.other.rest" && isRestOfAnswers(state, part);
  return isRest ? "request.outcome.other" : indicator;
}
