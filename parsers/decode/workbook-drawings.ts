import type {Drawn} from "./written.ts";
import {localName, type ReadXml} from "./xml.ts";

/** Two hundred pixels, in the units of drawings: a seal or a badge is smaller, a table is not. */
const least = 200 * 9525;

/** A drawing over a sheet: the words in its boxes, and how many pictures and charts it has that may hold figures. */
export function readDrawing(xml: string, readXml: ReadXml): Drawn {
  const drawn: Drawn = {words: [], pictures: 0};
  const within: string[] = [];
  let isSmall = false;
  readXml(xml, {
    open: ({name: written, attributes}) => {
      const name = localName(written);
      within.push(name);
      if (name === "pic") isSmall = false;
      if (name === "p") drawn.words.push("");
      if (name === "ext" && within.at(-2) === "xfrm")
        isSmall = Math.min(Number(attributes.cx), Number(attributes.cy)) < least;
    },
    text: (text) => {
      if (within.at(-1) === "t" && within.includes("p"))
        drawn.words[drawn.words.length - 1] += text;
    },
    close: () => {
      const name = within.pop();
      if ((name === "pic" && !isSmall) || name === "graphicFrame") drawn.pictures++;
    }
  });
  return {...drawn, words: drawn.words.filter((line) => /\S/.test(line))};
}
