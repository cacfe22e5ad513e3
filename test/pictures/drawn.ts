/** Pictures drawn pixel by pixel, and a recogniser that says what it is told. */
import type {Manner, Picture, Recogniser, Seen} from "#parsers/document.ts";

export function paper(width: number, height: number): Picture {
  return {width, height, grey: new Uint8Array(width * height).fill(255)};
}

/** Fills a rectangle with ink. */
export function ink(picture: Picture, [left, top, width, height]: number[]): Picture {
  for (let y = top!; y < top! + height!; y++)
    picture.grey.fill(0, y * picture.width + left!, y * picture.width + left! + width!);
  return picture;
}

/** A box of characters from left to right, each ten wide. */
const seenAs = (text: string, confidence = 99): Seen[] =>
  [...text].map((sign, at) => ({
    ...{text: sign, confidence},
    ...{left: at * 10, right: at * 10 + 9, top: 0, bottom: 20}
  }));

/** A recogniser that answers in turn, the last answer again and again; what it was asked is kept. */
export function answering(...answers: string[]): Recogniser & {asked: Manner[]} {
  const asked: Manner[] = [];
  return {
    asked,
    see(_picture, manner) {
      const answer = answers[Math.min(asked.length, answers.length - 1)]!;
      asked.push(manner);
      return Promise.resolve([seenAs(answer)]);
    },
    close: () => Promise.resolve()
  };
}
