import {leavesOf, matterOf, writtenOut, type Comparison} from "#pipeline/comparison.ts";
import type {Examined} from "#pipeline/check.ts";
import type {Page} from "./explanation.ts";
import {outcomeWords, phrases} from "./explanation-words.ts";

/** What else the figures of a finding stand in: what fails first, then what holds. */
export function standing({beside: all, lang}: Page): string[] {
  const beside = all.filter(
    ({comparison}) => comparison.verdict === "fails" || isShared(comparison)
  );
  if (beside.length === 0) return [phrases.nowhere[lang]];
  const told = (["fails", "holds"] as const).flatMap((verdict) =>
    beside.filter(({comparison}) => comparison.verdict === verdict)
  );
  const untold = beside.length - told.length;
  const shown = told.slice(0, most);
  const more = told.length - shown.length;
  return [
    ...shown.map((one) => tell(one, lang)),
    ...(more > 0 ? [phrases.more(more)[lang]] : []),
    ...(untold > 0 ? [phrases.untold(untold)[lang]] : [])
  ];
}

const most = 15;

/** A figure that is held against nothing but its own bounds is tied to no other. */
const isShared = ({left, right}: Comparison) =>
  new Set([left, right].flatMap(leavesOf).map(({id}) => id)).size > 1;

function tell({id, comparison}: Examined, lang: Page["lang"]): string {
  const fails = comparison.verdict === "fails";
  const written = (fails && matterOf(comparison).sum) || writtenOut(comparison);
  return `${outcomeWords[comparison.verdict]![lang]}  ${id}${lang === "zh" ? "：" : ": "}${written}`;
}
