/** A number that is passed, told beside what was reached. */
import type {FoundFigure} from "./found.ts";
import type {Figure} from "./sentence.ts";
import {slice, type State} from "./state.ts";
import {tellingWords} from "./vocabulary.ts";

/** 收到申请36件，首次突破30件: what was told already has passed it. */
export function isMilestone(state: State, {quantity, label}: Figure): boolean {
  const {spoken} = state;
  const {approximate, value, unit} = quantity;
  const passed =
    spoken !== null && value !== null && approximate === "at_least" && spoken.value >= value;
  return passed && spoken.unit === unit && tellingWords(slice(state, label)) === "";
}

/** 突破2,000件，达到2,147件: what was passed is no other figure than what was reached. */
export function passedOnTheWay(
  {spoken}: State,
  {value, unit, approximate}: Figure["quantity"],
  {indicator, words}: Pick<FoundFigure, "indicator" | "words">
): FoundFigure | null {
  if (spoken?.approximate !== "at_least" || spoken.indicator !== indicator) return null;
  const isReached = spoken.unit === unit && approximate === null && (value ?? 0) >= spoken.value;
  return isReached && tellingWords(words) === "" ? spoken : null;
}
