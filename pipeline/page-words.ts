import {existsSync, readFileSync} from "node:fs";
import {Parser} from "htmlparser2";

/** Lines and columns of a file, counted from one, columns in UTF-16 units; the end stands behind the words. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** What a page shows, without spaces, and from where to where in its source each character is written. */
interface PageWords {
  source: string;
  shown: string;
  from: number[];
  to: number[];
}

const squeeze = (text: string) => text.replace(/\s+/g, "");
const hidden = new Set(["script", "style", "template", "noscript", "title"]);

/** The words of pages by their paths, each read once; null where a file is not at hand, in an archive say, or is no page. */
export function pagesAtHand(): (path: string) => PageWords | null {
  const known = new Map<string, PageWords | null>();
  return (path) => {
    const page = known.get(path) ?? (existsSync(path) ? pageIn(decode(readFileSync(path))) : null);
    known.set(path, page);
    return page;
  };
}

const isMarkup = /<(?:!doctype|html|head|body|div|p|table)\b/i;
const pageIn = (source: string) => (isMarkup.test(source.slice(0, 4096)) ? wordsOf(source) : null);

/** As an editor opens it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export function wordsOf(source: string): PageWords {
  const page: PageWords = {source, shown: "", from: [], to: []};
  let within = 0;
  const shown: string[] = [];
  const parser = new Parser({
    onopentagname: (name) => void (within += hidden.has(name) ? 1 : 0),
    onclosetag: (name) => void (within -= hidden.has(name) ? 1 : 0),
    ontext: (text) => {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      // a reference, &nbsp; say, is one character that is written as several
      const isPlain = end - start === text.length;
      for (const [at, sign] of within > 0 ? [] : [...text.split("").entries()]) {
        if (/\s/.test(sign)) continue;
        shown.push(sign);
        page.from.push(isPlain ? start + at : start);
        page.to.push(isPlain ? start + at + 1 : end);
      }
    }
  });
  parser.end(source);
  return {...page, shown: shown.join("")};
}

/** Where the words from `start` to `end` of a text stand, or all of it; null where the page does not have it just once. */
export function regionOf(
  page: PageWords,
  {text, start, end}: {text: string; start: number | null; end: number | null}
): Region | null {
  const [first, length] =
    start === null || end === null
      ? [0, squeeze(text).length]
      : [squeeze(text.slice(0, start)).length, squeeze(text.slice(start, end)).length];
  const at = onlyPlace(page.shown, squeeze(text));
  if (at < 0 || length === 0) return null;
  return between(page.source, page.from[at + first]!, page.to[at + first + length - 1]!);
}

/** The same of a row of cells; a cell that began in a row above is not written in this one. */
export function regionOfRow(page: PageWords, row: string): Region | null {
  const cells = row.split("\t");
  const rests = cells.map((_, at) => cells.slice(at).join(""));
  const text = rests.find((rest) => onlyPlace(page.shown, squeeze(rest)) >= 0);
  return text === undefined ? null : regionOf(page, {text, start: null, end: null});
}

function onlyPlace(shown: string, words: string): number {
  const at = words === "" ? -1 : shown.indexOf(words);
  return at === shown.lastIndexOf(words) ? at : -1;
}

function between(source: string, from: number, to: number): Region {
  const [start, end] = [from, to].map((at) => {
    const lines = source.slice(0, at).split(/\r\n|\r|\n/);
    return {line: lines.length, column: lines.at(-1)!.length + 1};
  });
  return {
    ...{startLine: start!.line, startColumn: start!.column},
    ...{endLine: end!.line, endColumn: end!.column}
  };
}
