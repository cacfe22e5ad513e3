/** Browsers nest 512 deep; pages that never close their <font> come to some thousands. */
export const deepest = 10_000;
/** A report's tables have a thousand cells, the largest list of a whole province's bodies some ten thousand. */
export const mostSlots = 500_000;
/** A page of text has ten thousand characters; a paragraph of a million is no prose. */
export const longest = 1_000_000;

/** Why a page over a bound is not read. */
export const sentences = {
  deep: {
    zh: `网页标签嵌套超过 ${deepest} 层，未读；请检查来源`,
    en: `its tags are nested more than ${deepest} deep, and it is not read: see where it comes from`
  },
  cells: {
    zh: `网页表格合计超过 ${mostSlots} 个单元格，未读；请检查来源`,
    en: `its tables have more than ${mostSlots} cells, and it is not read: see where it comes from`
  },
  long: {
    zh: `网页中有一段文字超过 ${longest} 字，未读；请检查来源`,
    en: `a paragraph in it has more than ${longest} characters, and it is not read: see where it comes from`
  }
};
