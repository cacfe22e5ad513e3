import type {FoundFigure} from "./found.ts";
import {sought} from "./needed.ts";
import type {Stretch} from "./sentence.ts";
import {takeBack, type State} from "./state.ts";

const ofOneKind =
  "(?:文字|图文|图片|图表|图|音频|视频|动漫|动画|漫画|专家|媒体|负责人)式?(?:政策)?解读?(?:稿件?|材料|文章|产品|作品)?$";
const ofKind = sought(new RegExp(ofOneKind));
/** 、图文解读, 和视频解读材料 */
const oneMore = sought(new RegExp(`^[、和及与,]+(?:发布|制作|推出)?${ofOneKind}`));

/** 解读材料17条，解读产品9个: two kinds of what explains. */
const [material, product] = [/解读材料(?:数量?)?$/, /解读产品(?:数量?)?$/];
const isTold = (told: FoundFigure[], kind: RegExp): boolean =>
  told.some(({words}) => kind.test(words));
const isPart = ({words}: FoundFigure): boolean => material.test(words) || product.test(words);

/**
 * 文字解读12篇、图文解读8篇: each is of one kind, and of all of them the report gives no figure, unless one was told before of
 * which they are parts.
 */
export function leaveKinds(state: State): void {
  const {text, figures, unassigned} = state;
  const isOneMore = (before: Stretch, {start}: Stretch): boolean =>
    oneMore.test(text.slice(before.end, start));
  const told = figures.filter(({indicator}) => indicator === "response.interpretations");
  const isOfKind = (figure: FoundFigure): boolean =>
    ofKind.test(figure.words) &&
    [...figures, ...unassigned].some((other) => isOneMore(figure, other));
  const parts = isTold(told, material) && isTold(told, product) ? told.filter(isPart) : [];
  for (const figure of [...told.filter(isOfKind), ...parts]) takeBack(state, figure);
}
