/** A mutation of a golden report by its seed: the same every time, with what it makes true. */
import {randomFrom, type Random} from "#test/generated/random.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";
import {blockChanges} from "./blocks.ts";
import {documents, openDocument} from "./documents.ts";
import {
  apply,
  byteEdits,
  characterEdits,
  lineEdits,
  tagEdits,
  touchedBy,
  touchedCells,
  touchedDrawing,
  touchedFields,
  touchedRun,
  type Edit,
  type MakeEdit
} from "./edits.ts";
import {dumpOf, goldOf, modelOf, rawsOf, withAppendix, years, type Model} from "./golden.ts";
import {touchedRecord, touchedWords} from "./records.ts";
import {sentenceChanges} from "./sentences.ts";
import {plainText, presses, toPrinted, type Source} from "./sources.ts";
import {isShifted, tableChanges, type Change} from "./structure.ts";
import {digitsOf, truthOfModel, type Touched, type Truth} from "./truth.ts";

export interface Mutation {
  seed: number;
  /** What was done, and to what. */
  kind: string;
  format: string;
  shape: string;
  year: number;
  bytes: Uint8Array;
  truth: Truth;
  touched: Touched;
}

interface Golden {
  model: Model;
  /** The archived lines; none of them have the appendix. */
  dump: string | null;
}

const made = new Map<string, Golden>();

/** A golden report with the numbers of gold, or with one of a few draws of its own. */
function goldenOf(year: number, random: Random): Golden {
  const draw = random.int(-1, 5);
  const name = `${year} ${draw}`;
  const known = made.get(name);
  if (known) return known;
  const gold = goldOf(year);
  const raws = rawsOf(gold, draw < 0 ? "golden" : "own", 1000 * year + draw);
  const model = modelOf(gold, raws);
  const golden =
    gold.template === "narrative" && draw > 2
      ? {model: withAppendix(model, 1000 * year + draw), dump: null}
      : {model, dump: dumpOf(gold, raws)};
  made.set(name, golden);
  return golden;
}

/** By format, or by the shape of it. */
const touchedIn: Record<string, typeof touchedBy> = {
  commas: touchedFields,
  docx: touchedRun,
  pdf: touchedDrawing,
  xlsx: touchedCells
};

const untouched: Touched = {before: [], after: [], cells: []};

/** Kinds of change, each group as often as its weight. */
const groups: {weight: number; make: (golden: Golden, random: Random) => Made | null}[] = [
  {weight: 36, make: (golden, random) => changed(golden, random, tableChanges)},
  {weight: 12, make: (golden, random) => changed(golden, random, blockChanges)},
  {weight: 22, make: (golden, random) => changed(golden, random, sentenceChanges)},
  {weight: 8, make: (golden, random) => edited(golden, random, tagEdits)},
  {weight: 10, make: (golden, random) => edited(golden, random, characterEdits)},
  {weight: 4, make: (golden, random) => edited(golden, random, lineEdits)},
  {weight: 8, make: (golden, random) => spoilt(golden, random)}
];

export const kinds = [
  ...[tableChanges, blockChanges, sentenceChanges, tagEdits, characterEdits, lineEdits, byteEdits]
].flatMap((group) => Object.keys(group));

type Made = Pick<Mutation, "kind" | "format" | "shape" | "bytes" | "truth" | "touched">;

/** The mutation of a seed. */
export function mutate(seed: number): Mutation {
  const random = randomFrom(seed);
  for (;;) {
    const year = random.pick(years);
    const found = weighted(groups, random).make(goldenOf(year, random), random);
    if (found) return {seed, year, ...found};
  }
}

function weighted<T extends {weight: number}>(list: T[], random: Random): T {
  let left = random.next() * list.reduce((sum, {weight}) => sum + weight, 0);
  return list.find(({weight}) => (left -= weight) < 0) ?? list[0]!;
}

function print(model: Model, random: Random): Source {
  return weighted(Object.values(presses), random).print(toPrinted(model));
}

const moving = /^(?:cell lost|label lost|spans changed)$/;

function changed({model}: Golden, random: Random, changes: Record<string, Change>): Made | null {
  const kind = random.pick(Object.keys(changes));
  const now = changes[kind]!(model, random);
  if (!now) return null;
  const {format, shape, text, pack} = print(now, random);
  // On a sheet, and within rules, a cell stands where it stands: moved, it is under a head that is not its own.
  if (/xlsx|pdf|commas/.test(`${format} ${shape}`) && moving.test(kind) && isShifted(model, now))
    return null;
  return {kind, format, shape, bytes: pack(text), truth: truthOfModel(now), touched: untouched};
}

/** The archived lines themselves, or the report in any press. */
function sourceOf({model, dump}: Golden, random: Random): Source {
  return dump !== null && random.next() < 0.3
    ? plainText(dump, "as archived")
    : print(model, random);
}

function edited(golden: Golden, random: Random, edits: Record<string, MakeEdit>): Made | null {
  const {format, shape, text, pack} = sourceOf(golden, random);
  const kind = random.pick(Object.keys(edits));
  const edit = edits[kind]!(text, random);
  if (!edit) return null;
  const touched = (touchedIn[shape] ?? touchedIn[format] ?? touchedBy)(text, edit);
  const truth = truthOfModel(golden.model);
  return {kind, format, shape, bytes: pack(apply(text, edit)), truth, touched};
}

/** Bytes of the finished file; those of a PDF's numbers stand in it as codes. */
function spoilt(golden: Golden, random: Random): Made | null {
  const turn = random.next();
  if (turn < 0.15) return spoiltRecords(golden, random);
  if (turn < 0.25) return spoiltDocument(random);
  const {format, shape, text, pack} = sourceOf(golden, random);
  const bytes = Buffer.from(pack(text)).toString("latin1");
  const kind = random.pick(Object.keys(byteEdits));
  const edit = byteEdits[kind]!(bytes, random);
  if (!edit) return null;
  const now = apply(bytes, edit);
  const touched =
    format === "pdf"
      ? touchedCodes(bytes, now, edit)
      : (touchedIn[shape] ?? touchedIn[format] ?? touchedBy)(bytes, edit);
  const truth = truthOfModel(golden.model);
  return {kind, format, shape, bytes: Buffer.from(now, "latin1"), truth, touched};
}

/** A workbook of Excel 97 to 2003 is records, and has no text. */
function spoiltRecords({model}: Golden, random: Random): Made | null {
  const bytes = Buffer.from(writeWorkbook(toPrinted(model), {book: "biff8"})).toString("latin1");
  const kind = random.pick(Object.keys(byteEdits));
  const edit = byteEdits[kind]!(bytes, random);
  if (!edit) return null;
  const now = apply(bytes, edit);
  return {
    ...{kind, format: "xls", shape: "one sheet", truth: truthOfModel(model)},
    bytes: Buffer.from(now, "latin1"),
    touched: touchedRecord(bytes, now, edit.from)
  };
}

function spoiltDocument(random: Random): Made | null {
  const shape = random.pick(documents);
  const {bytes, truth} = openDocument(shape);
  const kind = random.pick(Object.keys(byteEdits));
  const edit = byteEdits[kind]!(bytes, random);
  if (!edit) return null;
  const now = apply(bytes, edit);
  const touched = touchedWords(bytes, now, edit.from);
  return {kind, format: "doc", shape, truth, touched, bytes: Buffer.from(now, "latin1")};
}

/** The numbers in the strings of codes on the lines that an edit touches, before and after. */
function touchedCodes(before: string, after: string, {from, to, now}: Edit): Touched {
  // A string that lost its end goes on in the next one, and takes it along.
  const isOpened = before.slice(from, to).includes(">");
  const numbers = (text: string, end: number) => {
    const last = text.indexOf("\n", isOpened ? text.indexOf(">", end) : end);
    const lines = text.slice(text.lastIndexOf("\n", from) + 1, last < 0 ? undefined : last);
    const strings = (lines.match(/[\da-f]{3,}/g) ?? []).map((hex) =>
      // <003> is <0030>: a digit that a string lacks at its end is a nought.
      (`${hex}0`.match(/.{4}/g) ?? [])
        .map((code) => String.fromCharCode(parseInt(code, 16)))
        .join("")
    );
    return strings.flatMap((words) => words.match(/\d[\d.]*/g) ?? []).map(digitsOf);
  };
  const written = [...numbers(after, from + now.length), ""];
  return {before: numbers(before, to), after: written, cells: written};
}
