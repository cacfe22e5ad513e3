import type {Box, Seen} from "#parsers/document.ts";
import {
  joinBroken,
  readFigure,
  shapeOf,
  textOf,
  unsure,
  type Figure,
  type Sheet
} from "./picture-figure.ts";
import {around, marksIn, type Mark} from "./picture-ink.ts";
import {cropOf, scale} from "./picture.ts";
import {parseAmount} from "#parsers/values/amount.ts";
import {parseCount, parseSign} from "#parsers/values/count.ts";

/** Of two looks at a word that stands for a number, both must be as sure as this. */
const leastSure = 70;
/** How high characters are when they are looked at, in pixels. */
const lookedAt = 34;

/** What stands in a cell: its words; a figure only if it is certain, else with a sign that it is not. */
export async function readCell(sheet: Sheet, box: Box): Promise<SeenCell> {
  const marks = inside(marksIn(sheet.ink, box), box, sheet.em);
  if (marks.length === 0) return {text: ""};
  if (isDash(sheet, marks)) return {text: "—"};
  const [line, ...others] = linesOf(marks);
  if (others.length > 0 || shapeOf(line!) === null) return readWords(sheet, marks);
  const figure = await readFigure(sheet, line!);
  return figure ? {text: figure.text, figure} : readWords(sheet, marks);
}

/** The words of a cell, and the number in them. */
export interface SeenCell {
  text: string;
  figure?: Figure;
}

/** Marks without specks of dust, and without what is left of a line at the edge. */
function inside(marks: Mark[], box: Box, em: number): Mark[] {
  const dust = (em * 0.08) ** 2;
  return marks.filter((mark) => {
    const isWide = mark.right - mark.left > (box.right - box.left) * 0.9;
    const isHigh = mark.bottom - mark.top > (box.bottom - box.top) * 0.9;
    const isAtEdge =
      mark.left === box.left ||
      mark.right === box.right ||
      mark.top === box.top ||
      mark.bottom === box.bottom;
    const isThin = Math.min(mark.right - mark.left, mark.bottom - mark.top) < em * 0.2;
    return mark.area > dust && !(isAtEdge && isThin && (isWide || isHigh));
  });
}

/** A stroke that lies alone: —. */
function isDash({em}: Sheet, marks: Mark[]): boolean {
  const [{left, top, right, bottom}] = marks as [Mark];
  const [width, height] = [right - left, bottom - top];
  return marks.length === 1 && width >= height * 2.5 && height < em * 0.25 && width > em * 0.2;
}

/** Marks line by line. */
export function linesOf(marks: Mark[]): Mark[][] {
  const lines: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1);
    const reach = line ? around(line) : null;
    if (reach && mark.top < reach.bottom) line!.push(mark);
    else lines.push([mark]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** Whether the readers of values would take some words for a number: 18714人, 十二, 3.2万元. */
const isNumber = (words: string): boolean =>
  parseCount(words).state === "number" || parseAmount(words, null).state === "number";

/** 251000元, 12件: a number and what it counts. */
const withUnit = /^(\d[\d,.]*)(?:亿元|万元|千元|百元|元|[万亿件条次个项人篇%])$/;

/** Nothing but signs that digits and strokes are mistaken for. */
const likeFigures = /^[\d〇○.,，．、:;'"`|｜lIOo°·\-—–―─一~/\\%％+]*$/;

async function readWords(sheet: Sheet, marks: Mark[]): Promise<SeenCell> {
  const {text, amount} = await seeWords(sheet, marks);
  if (amount === undefined) return {text};
  const signs = joinBroken(marks).slice(0, amount.length);
  const figure = await readFigure(sheet, signs);
  return figure?.text === amount ? {text, figure} : {text: `${text}${unsure}`};
}

type Words = {text: string; amount?: string | undefined};

/** Words, and the amount with which they begin, if they do. What stands for a number, or for none, is seen twice. */
async function seeWords(sheet: Sheet, marks: Mark[]): Promise<Words> {
  const first = await look(sheet, marks, 1);
  if (likeFigures.test(first.words)) return {text: `${first.words}${unsure}`};
  const isPlain = isLabel(first.words);
  if (isPlain && first.least >= leastSure) return {text: first.words};
  const second = await look(sheet, marks, 1.3);
  if (isPlain) {
    const isSurer = second.least > first.least && isLabel(second.words);
    return {text: (isSurer ? second : first).words};
  }
  const isSure = Math.min(first.least, second.least) >= leastSure;
  return isSure && first.words === second.words
    ? amountOf(first.words, marks)
    : {text: `${first.words}${unsure}`};
}

const isLabel = (words: string): boolean =>
  parseSign(words) === null && !isNumber(words) && !likeFigures.test(words);

/** A sign for none; or a number and what it counts, in one line: its digits are then to be seen alone. */
function amountOf(words: string, marks: Mark[]): Words {
  if (parseSign(words) !== null) return {text: words};
  const amount = withUnit.exec(words)?.[1];
  const isTold = amount !== undefined && linesOf(marks).length === 1;
  return isTold ? {text: words, amount} : {text: `${words}${unsure}`};
}

/** The words of a cell, line by line, and how sure the least sure of its characters is. */
async function look(sheet: Sheet, marks: Mark[], enlarged: number) {
  const seen: Seen[] = [];
  for (const line of linesOf(marks)) seen.push(...(await lookAt(sheet, line, enlarged)));
  return {
    words: textOf(seen).replace(/\s/g, ""),
    least: Math.min(100, ...seen.map(({confidence}) => confidence))
  };
}

async function lookAt(sheet: Sheet, line: Mark[], enlarged: number): Promise<Seen[]> {
  const {picture, em, recogniser} = sheet;
  const box = around(line);
  const part = scale(cropOf(picture, box, Math.round(em * 0.4)), (lookedAt / em) * enlarged);
  // Lines whose ink runs together are seen as one, and are as high as two.
  const manner = box.bottom - box.top > em * 1.7 ? "block" : "line";
  return (await recogniser.see(part, manner)).flat();
}
