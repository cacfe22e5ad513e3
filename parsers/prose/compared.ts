import {sought} from "./needed.ts";
import {timeOf, type Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {slice, type State} from "./state.ts";
import {earlierYear} from "./vocabulary.ts";

/** A year compared with, right before the numbers that are told of it. */
const than = sought(
  new RegExp(`(?:较|比|与|同|和)((?:${earlierYear})(?:同期)?)的?(相比|比较|相较)?$`)
);
/** 与2020年的受理量（网上19件、信函8件）相比 */
const thanNamed = sought(
  new RegExp(`(?:较|比|与|同)((?:${earlierYear})(?:同期)?)的?[^,;。:()\\d]{1,10}$`)
);
/** 与2020年的网站230条、微博98条相比，… */
const thanCounted = sought(
  new RegExp(`(?:较|比|与|同|和)((?:${earlierYear})(?:同期)?)的?[^,;。:()\\d]{2,12}$`)
);
const compared = /^[^,;。:()]{0,50}?(?:相比|比较|相较)/;
const isEnded = /(?:相比|相较)[^,;。:()\d]{0,10}[,:]?$/;
const compares =
  /^[^()]{1,60}\)(?:相比|比较|相较|有所|略有|明显|大幅|小幅|显著|稳步|分别|均|都|[增减升降多少]|上升|下降|提[高升]|回落|基本|持平)/;
const changed = sought(/[增减升降]|提高|提升|回落|扩大|缩[减小]|翻|[多少]$/);

/** Of when a number is that is compared with, or stands right behind what was: else null. */
export function timeCompared(state: State, part: Figure): Scope["time"] | null {
  const {text, setting, scope} = state;
  const {start, end} = part.label;
  if (typeof scope.time === "number" && isEnded.test(text.slice(Math.max(0, start - 16), start)))
    return "now";
  const named = thanCounted.exec(slice(state, part.label))?.[1];
  if (named !== undefined && compared.test(text.slice(end, end + 60)))
    return timeOf(named, setting);
  return timeBehindSign(state, part);
}

/**
 * 较2021年：网站1700条，微博190条, 较上年（网站1700条，微博190条）有所上升: behind such a sign that year's numbers stand.
 * Behind 与2021年相比：网站1700条 they may be of either year.
 */
function timeBehindSign({lead, text, setting}: State, {label}: Figure): Scope["time"] | null {
  const before = lead.at(-1);
  const sign = text[label.start - 1] ?? "";
  if (before?.end !== label.start - 1 || !/[:(]/.test(sign)) return null;
  const words = text.slice(before.start, before.end);
  const isNamed = sign === "(" && compares.test(text.slice(label.start, label.start + 80));
  const [, named, against] = than.exec(words) ?? (isNamed ? thanNamed.exec(words) : null) ?? [];
  if (named === undefined || changed.test(text.slice(label.start, label.end))) return null;
  return against && sign === ":" ? "span" : timeOf(named, setting);
}
