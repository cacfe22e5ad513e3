import {answerTo, type Answer} from "./match.ts";
import type {Figure} from "./sentence.ts";
import {slice, toQuestion, type State} from "./state.ts";

const group = /\.(?:denied|unavailable|not_processed|other)$/;
/** 对政府信息公开申请，不予处理3件 names no ground */
const ofAll = /^对于?[^,;]{0,16}申请$/;
const because = /^(?:因|由于|鉴于|基于|对于?|属于?|涉及|经查)/;

/**
 * 因信息属于行政执法案卷，作出不予公开决定8件: the clause before says on which ground. A ground that no row has
 * leaves the number open: it is not the number of all that was denied.
 */
export function onItsGround(state: State, part: Figure, answer: Answer): Answer | null {
  const before = state.lead.at(-1);
  if (!before || before.end < part.label.start - 1 || !group.test(answer.indicator)) return answer;
  const words = slice(state, before);
  if (!because.test(words) || ofAll.test(words)) return answer;
  const label = words.replace(/(?:的|情形|情况|范围|信息)+$/, "").slice(-60);
  const ground = answerTo({...toQuestion(state, part.quantity), label});
  return ground?.indicator.startsWith(`${answer.indicator}.`) ? ground : null;
}
