/** Words that open a list of the items disclosed, and of a part that is divided in its turn: 其中，农村危房改造信息中有名单公示120条. */
import {opensList} from "./breakdown.ts";
import {isRankedSubject, newList, reopen, takesUp} from "./categories.ts";
import {leadsToParts, opensPartsAlone} from "./listed.ts";
import type {Words} from "./sentence.ts";
import type {State} from "./state.ts";

const within =
  /^(?:[,;]|其中,?|在)*([\u4e00-\u9fff、“”]{2,20}?)(?:的)?(?:信息)?(?:当中|中|里)(?:,|$|(?=包括|包含|含|有))/;

/** The part that these words take up again, as it was called. */
function partNamed({list, figures}: State, name: string) {
  const bare = (words: string) => words.replace(/(?:类|信息)+$/, "");
  return figures.findLast(
    ({category, whole}) =>
      category !== null && whole === list?.whole && bare(category) === bare(name)
  );
}

/** Opens the list of a part's own parts; what is left of the words is the first of them. */
export function divideAgain(state: State, words: string, depth: number): string {
  const [all, name] = within.exec(words) ?? [];
  const whole = name === undefined ? undefined : partNamed(state, name);
  if (all === undefined || !whole) return words;
  state.list = newList({whole, unit: whole.unit, open: true, depth});
  return words.slice(all.length);
}

/** Whether parts by subject follow these words, and of which whole. */
export function readListWords(state: State, {depth}: Words, words: string): void {
  if (state.list && divideAgain(state, words, depth) !== words) return;
  const isRanked = state.spoken?.indicator === "disclosure.items" && isRankedSubject(words);
  if (state.list && leadsToParts(words)) state.list.since = [];
  if (state.list && (opensList(words) || takesUp(state.list, words) || isRanked))
    reopen(state.list);
  // 本年度公开的信息中，政务动态1,562条: parts, whose whole is not said
  else if (opensPartsAlone(state, words))
    state.list = newList({whole: null, unit: "条", open: true, depth});
}
