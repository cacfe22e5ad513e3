import {isLike, paper} from "./colour.ts";

/** What is said of how words look, as far as it tells whether somebody sees them. */
export interface Look {
  /** Hidden, or struck out. */
  hidden?: boolean;
  struck?: boolean;
  /** As #rrggbb; null is black, or white on what is dark. */
  colour?: string | null;
  /** In points. */
  size?: number;
  /** What is behind the words; null where it is not certain. */
  fill?: string | null;
}

/** Nobody reads smaller words than two points. */
const smallest = 2;

export function isSeen({hidden, struck, colour = null, size = smallest, fill = paper}: Look) {
  if (hidden || struck || size < smallest) return false;
  return fill === null || !isLike(colour, fill);
}
