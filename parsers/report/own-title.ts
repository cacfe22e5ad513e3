import type {PageFrame} from "#parsers/document.ts";
import {isBlank, squeeze, type Line} from "#parsers/lines.ts";
import {isBodyName, isOnSeveralYears, parseTitle, type Title} from "#parsers/title.ts";
import {genreOfOther} from "./genre.ts";

/** A title that is another document's: 青禾县财政局2022年工作总结. */
export interface OtherTitle {
  text: string;
  /** Its first line; none where only the page's head has it. */
  line: Line | null;
}

/** The names of page, column and site in a page's head: `青禾县教育局2022年工作总结_青禾县人民政府`. */
export const piecesOf = ({title}: PageFrame): string[] =>
  title?.split(/\s*(?:(?<!\d)[-_|｜—–>»]+|[-_|｜—–>»]+(?!\d))\s*|\s{2,}/) ?? [];

/** Titles are broken over as many lines. */
const tallest = 3;

/** Shorter words are a column's name: 年度报告, 工作动态. */
const shortest = 6;

/** The title over a text that is another document's, by what the page's head calls it or by its own words. */
export function findOtherTitle(lines: Line[], frame: PageFrame | null): OtherTitle | null {
  const over = lines.filter((line) => !line.outside && !isBlank(line.text) && !isContents(line));
  const pieces = frame ? piecesOf(frame).map(squeeze) : [];
  const runs = over.flatMap((line, at) =>
    Array.from({length: tallest}, (_, more) => ({
      line,
      text: textOf(over.slice(at, at + more + 1))
    }))
  );
  const named = runs.find(({text}) => mayTitle(text) && pieces.some((piece) => names(piece, text)));
  if (named) return named;
  const told = runs.findLast(({line, text}) => line.row === undefined && isOnOtherMatter(text));
  if (told) return told;
  const head = pieces.find(isOnOtherMatter);
  return head === undefined ? null : {text: head, line: null};
}

/** 2023年1月 over 目录 is a cover's date over its contents, and no title in two lines. */
const isContents = ({text}: Line): boolean => /^目[录錄]$/.test(squeeze(text));

const textOf = (lines: Line[]) => lines.map(({text}) => squeeze(text)).join("");

/** Whether a page's head names it so; long titles are cut there: 青禾县教育局2022年工作总…. */
function names(piece: string, text: string): boolean {
  if (piece === text) return true;
  const cut = piece.replace(/(?:…+|\.{2,})$/, "");
  return cut !== piece && cut.length > shortest && text.startsWith(cut);
}

/** Words of no body and no site, in which no open government information is spoken of; 2022年度报告 may be of any. */
const mayTitle = (text: string) =>
  text.length >= shortest &&
  text.length <= 80 &&
  !isBodyName(text) &&
  !/门户|网站?$|^(?:您|当前)|(?:19|20)\d{2}年?度?(?:年度)?(?:年报|报告)$/.test(text) &&
  parseTitle([{block: 0, text}]) === null;

/** A whole title on something else: 工作总结 alone is a column. */
const isOnOtherMatter = (text: string) =>
  mayTitle(text) && /(?:19|20)\d{2}年/.test(text) && genreOfOther(text) !== null;

/** Whether a title is of no year, as a column's is: 政府信息公开年报. */
export const isYearless = (title: Title): boolean =>
  title.year === null && !isOnSeveralYears(title);

/** Whether a title is a link: a menu's, or that of another document. */
export const isLinked = ({lines}: Title): boolean => lines[0]?.outside === true;
