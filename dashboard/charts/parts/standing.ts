import type {RenderFunction} from "@observablehq/plot";

/** About how wide words are: Chinese characters as wide as high, figures as in the widest of the usual faces. */
export function widthOf(text: string, fontSize: number): number {
  const ems = [...text].map((letter) => {
    if (/[ ,.·:;'|il]/.test(letter)) return 0.33;
    return letter > "\u2e7f" ? 1 : 0.64;
  });
  return fontSize * ems.reduce((sum, width) => sum + width, 0);
}

/** As much of some words as there is room for, with a mark that they go on. */
export function fitted(text: string, room: number, fontSize: number): string {
  if (widthOf(text, fontSize) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, fontSize) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Words that stand in a picture already. */
interface Taken {
  panel: number;
  left: number;
  right: number;
  middle: number;
  height: number;
}

const touch = (a: Taken, b: Taken): boolean =>
  a.panel === b.panel &&
  a.left < b.right + 3 &&
  b.left < a.right + 3 &&
  Math.abs(a.middle - b.middle) < (a.height + b.height) / 2;

/** How words are set, and which of two that would touch is to stand: the one of greater weight, the later of equals. */
interface Setting {
  fontSize: number;
  dx?: number;
  dy?: number;
  textAnchor?: "start" | "middle";
  weight?: (index: number) => number;
}

/** The words of a picture stand whole within it, and none upon others: half a number is another number. */
export class Standing {
  readonly #taken: Taken[] = [];

  /** For a mark of words: what has no room is left out, since the table has it, and so has the picture's description. */
  words({
    fontSize,
    dx = 0,
    dy = 0,
    textAnchor = "middle",
    weight = () => 0
  }: Setting): RenderFunction {
    return (index, scales, values, ...[dimensions, context, next]) => {
      const x = Array.from<number>(values.x ?? []);
      const panel = (index as {fi?: number}).fi ?? 0;
      const kept = [...index]
        .sort((a, b) => weight(b) - weight(a) || b - a)
        .filter((i) => {
          const width = widthOf(String(values.text![i]), fontSize);
          const before = textAnchor === "start" ? -dx : width / 2 - dx;
          x[i] = Math.max(before + 1, Math.min(x[i]!, dimensions.width - width + before - 1));
          const left = x[i] - before;
          const middle = (values.y?.[i] ?? 0) + dy;
          return this.#take({panel, left, right: left + width, middle, height: fontSize});
        });
      const shown = Object.assign(
        [...index].filter((i) => kept.includes(i)),
        {fi: panel}
      );
      return next!(shown, scales, Object.assign({}, values, {x}), dimensions, context);
    };
  }

  #take(place: Taken): boolean {
    if (this.#taken.some((other) => touch(place, other))) return false;
    this.#taken.push(place);
    return true;
  }
}
