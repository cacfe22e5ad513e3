import type {Words} from "./term.ts";

/** A row in which fewer cells could be made out than are due. How many are printed is not said: a mark may be unread. */
export function sayCells(read: number, due: number): Words {
  return {
    zh: `应有${due}格，${read === 0 ? "一格也没有认出" : `只认出${read}格`}`,
    en: `${due} ${due === 1 ? "cell" : "cells"} due, ${read === 0 ? "none" : read} made out`
  };
}
