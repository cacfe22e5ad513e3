import {sought} from "./needed.ts";
import {timeOf, type Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {slice, type State} from "./state.ts";
import {lastYear, year} from "./vocabulary.ts";

/** A year compared with, right before the numbers that are told of it. */
const than = sought(
  new RegExp(`(?:较|比|与|同|和)((?:${lastYear}|前年|${year})(?:同期)?)的?(相比|比较|相较)?$`)
);
const changed = sought(/[增减升降]|提高|提升|回落|扩大|缩[减小]|翻|[多少]$/);

/**
 * 较2021年：网站1700条，微博190条, 较上年（网站1700条，微博190条）有所上升: behind such a sign that year's numbers stand.
 * Behind 与2021年相比：网站1700条 they may be of either year.
 */
export function timeCompared(state: State, {label}: Figure): Scope["time"] | null {
  const {lead, text, setting} = state;
  const before = lead.at(-1);
  const sign = text[label.start - 1] ?? "";
  if (before?.end !== label.start - 1 || !/[:(]/.test(sign)) return null;
  const [, named, against] = than.exec(slice(state, before)) ?? [];
  if (named === undefined || changed.test(slice(state, label))) return null;
  return against && sign === ":" ? "span" : timeOf(named, setting);
}
