import type {FoundFigure} from "./found.ts";
import {sought} from "./needed.ts";
import {takeBack, type State} from "./state.ts";

/** Of these a report has one figure for the year, and a text no reason to tell two. */
const once = sought(
  /^(?:request\.(?:received|replied|concluded|outcome\.total|carried_in|carried_forward)|(?:review|litigation\w*)\.total)$/
);

const isTold = ({indicator, applicant, category, approximate}: FoundFigure): boolean =>
  once.test(indicator) && applicant === null && category === null && approximate === null;

const done = sought(/^request\.(?:replied|concluded|outcome\.total)$/);

/** 市政府收到申请406件，办结398件: what was done with those that are left, up to the full stop. */
function doneBehind({text, figures}: State, {start}: FoundFigure): FoundFigure[] {
  const stop = text.indexOf("。", start);
  return figures.filter(
    (figure) =>
      done.test(figure.indicator) && figure.start > start && (stop < 0 || figure.start < stop)
  );
}

/** 我市收到申请2,318件。市政府收到申请406件: one of them is of something else, and it is not said which. */
export function leaveTwice(state: State): void {
  const told = state.figures.filter(isTold);
  const differing = told.filter((figure) =>
    told.some(({indicator, value}) => indicator === figure.indicator && value !== figure.value)
  );
  const behind = differing
    .filter(({indicator}) => indicator === "request.received")
    .slice(1)
    .flatMap((figure) => doneBehind(state, figure));
  for (const figure of [...differing, ...behind]) takeBack(state, figure);
}
