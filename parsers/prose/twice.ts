import type {FoundFigure} from "./found.ts";
import {sought} from "./needed.ts";
import {sentenceBefore} from "./owner.ts";
import {takeBack, type State} from "./state.ts";

/** Of these a report has one figure for the year. */
const once = sought(
  /^(?:request\.(?:received|replied|concluded|outcome\.total|carried_in|carried_forward)|(?:review|litigation\w*)\.total|market_entity\.\w+)$/
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

/** 我市, 市政府, 市级, 各级机关, 各部门: who may be more, or less, than the body. */
const someOthers = sought(
  /[我本全][省市县区州旗]|[省市县区州旗](?:人民)?(?:政府|级|本级)|各级|各[^,;。\d]{0,4}(?:部门|单位|机关|乡镇|街道)|系统/
);

const ofOthers = ({text}: State, figure: FoundFigure): boolean =>
  someOthers.test(sentenceBefore({text}, figure) + text.slice(figure.start, figure.end));

/**
 * 我市收到申请2,318件。市政府收到申请406件: one of them is of something else, and it is not said which. Where nobody else
 * is named (全年收到申请12件。共收到申请13件), the report says both of itself, and that is for whoever checks it.
 */
export function leaveTwice(state: State): void {
  const told = state.figures.filter(isTold);
  const differing = told.filter((figure) => {
    const same = told.filter(({indicator}) => indicator === figure.indicator);
    return (
      same.some(({value}) => value !== figure.value) && same.some((one) => ofOthers(state, one))
    );
  });
  const behind = differing
    .filter(({indicator}) => indicator === "request.received")
    .slice(1)
    .flatMap((figure) => doneBehind(state, figure));
  for (const figure of [...differing, ...behind]) takeBack(state, figure);
}
