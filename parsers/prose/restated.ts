import {isNewSince} from "./divided.ts";
import type {Answer} from "./match.ts";
import type {Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {isOurs, type State} from "./state.ts";
import {isCaseUnsaid} from "./unsaid.ts";

/** Files an earlier year's figure as a claim that restates it, where it is one; says whether it was. */
export function isRestated(
  state: State,
  part: Figure,
  {answer, scope}: {answer: Answer; scope: Scope}
): boolean {
  const {value, start, end} = part.quantity;
  const against = scope.time;
  const known = state.setting.year;
  if (typeof against !== "number" || !isOurs({...scope, time: "now"})) return false;
  if (isNewSince(state, part) || isCaseUnsaid(state, part, answer)) return false;
  if (value === null || known === null || against >= known || answer.phrase.applicant) return false;
  const {indicator} = answer;
  state.claims.push({indicator, kind: "restated", stated: value, against, start, end});
  state.base = {index: 0, end: 0, against};
  return true;
}
