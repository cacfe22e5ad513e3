import {kept, ofStyles} from "#parsers/kept.ts";
import type {Attributes} from "./elements.ts";

/** An element within a line that may be a footnote's mark: where its words stand in the text of the line. */
export interface Piece {
  attributes: Attributes;
  name: string;
  start: number;
  end: number;
  /** Nobody may see it, whatever it is. */
  isUnseen?: boolean;
}

/** The style sheets within a page, and what they say of their classes: whether one raises or hides what bears it. */
export interface Styles {
  source: string;
  classes: Map<string, boolean> | null;
}

/**
 * Puts into brackets what may be a footnote's mark beside a number: 1002<a href="#n1">1</a> is never 10021. A number
 * that is cut into elements for the sake of its looks stays whole. Whether a class that no style sheet within the page
 * explains raises its words nobody can tell, so it is taken for one that does.
 */
export function markNotes(text: string, pieces: Piece[], styles: Styles): string {
  if (pieces.length === 0) return text;
  const beside = pieces.filter((piece) => piece.isUnseen || isBesideDigits(text, piece));
  if (!beside.some((piece) => mayMark(text, piece))) return text;
  const told = beside.map((piece) => ({...piece, signs: signsOf(piece, styles)}));
  const marks = told.filter((piece) => mayMark(text, piece) && isMark(piece, told));
  return outermost(marks).reduceRight(
    (line, {start, end}) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
    text
  );
}

const mayMark = (text: string, {isUnseen, start, end}: Piece) =>
  isUnseen === true || mark.test(text.slice(start, end));

/** A mark has one digit or two. */
const mark = /^\s*[\d\uff10-\uff19]{1,2}\s*$/;
const invisible = "[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*";
const endsInDigit = new RegExp(`[\\d\\uff10-\\uff19]${invisible}$`);
const beginsWithDigit = new RegExp(`^${invisible}[\\d\\uff10-\\uff19]`);

const isBesideDigits = (text: string, {start, end}: Piece) =>
  endsInDigit.test(text.slice(Math.max(0, start - 8), start)) ||
  beginsWithDigit.test(text.slice(end, end + 8));

interface Told extends Piece {
  signs: string;
}

/** Halves of a number that look alike, or lead to the same place, are no marks, unless their class says so. */
function isMark(piece: Told, others: Told[]): boolean {
  if (piece.isUnseen) return true;
  const {signs, start, end, attributes} = piece;
  if (signs === "" || saysMark.test(attributes.class ?? "")) return signs !== "";
  return !others.some(
    (other) => other.signs === signs && (other.end === start || other.start === end)
  );
}

const saysMark =
  /(?:^|[\s_-])(?:sup|super|superscript|fn|ftn|footnote|endnote|note|noteref|fnref|ref|reference|cite|citation|zhu|zhushi|jiaozhu|jiaobiao|shangbiao)\d*(?:$|[\s_-])|(?:Footnote|Endnote)Reference/i;

/** Among marks in marks the outer ones, in their order. */
const outermost = (marks: Told[]) =>
  marks
    .filter(
      (each) =>
        !marks.some(
          (other) =>
            other !== each &&
            other.start <= each.start &&
            each.end <= other.end &&
            (other.end - other.start > each.end - each.start ||
              marks.indexOf(other) > marks.indexOf(each))
        )
    )
    .sort((a, b) => a.start - b.start);

const small = new Set(["small", "sub"]);

/** Whether an element has anything that may make it a mark. */
export const mayBeMark = (name: string, attributes: Attributes): boolean =>
  small.has(name) ||
  attributes.class !== undefined ||
  attributes.href !== undefined ||
  attributes.role === "doc-noteref" ||
  leadsBack(attributes) ||
  (attributes.style !== undefined && setsApart(attributes.style));

const setsApart = kept((style) => raised.test(style), ofStyles);

/** Higher than the words beside it, without the word super. */
const raised =
  /(?:^|[;\s])(?:vertical-align\s*:\s*(?:(?:text-)?top|[\d.]*[1-9])|top\s*:\s*-|mso-text-raise\s*:\s*[\d.]*[1-9])[^;]*/i;

/** Word calls the place of a mark _ftnref1, others fnref:1 or note-1. */
const leadsBack = ({id, name}: Attributes) =>
  /^_?(?:ftn|edn|fn|footnote|endnote|note|ref|cite|zhu)/i.test(id ?? name ?? "");

/** What sets an element apart from the words beside it; empty where nothing does. */
function signsOf({name, attributes}: Piece, styles: Styles): string {
  const {class: classes = "", href, style = "", role} = attributes;
  const telling = classes.split(/\s+/).filter((each) => each !== "" && isTelling(each, styles));
  return [
    small.has(name) ? name : "",
    href === undefined ? "" : `to ${href}`,
    role === "doc-noteref" || leadsBack(attributes) ? "note" : "",
    raised.exec(style)?.[0] ?? "",
    ...telling
  ]
    .join(" ")
    .trim();
}

/** Classes that Word, Excel and editors put around any words. */
const ordinary =
  /^(?:Mso(?!FootnoteReference|EndnoteReference)\w*|SpellE|GramE|(?:font|xl|et)\d+|Apple-[\w-]+)$/i;

const isTelling = (name: string, styles: Styles): boolean =>
  !ordinary.test(name) && (classesOf(styles).get(name.toLowerCase()) ?? true);

/** What the page's own style sheets say of each class: whether it raises or hides. */
function classesOf(styles: Styles): Map<string, boolean> {
  if (styles.classes) return styles.classes;
  const classes = new Map<string, boolean>();
  for (const [, selectors, rules] of styles.source.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g))
    for (const [, name] of selectors!.matchAll(/\.([\w-]+)/g)) {
      const raises = superscript.test(rules!) || raised.test(rules!) || hides.test(rules!);
      const key = name!.toLowerCase();
      classes.set(key, raises || classes.get(key) === true);
    }
  return (styles.classes = classes);
}

const hides = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const superscript = /vertical-align\s*:\s*super/i;
