import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import {coresOf, isShortened} from "./labels.ts";
import {isBare, rowsOf} from "./table/axes.ts";
import {readBare, wordsAsCells} from "./table/bare.ts";
import type {Token} from "./table/cells.ts";
import {unglue} from "./table/glued.ts";
import {columnsMissing, withoutLacking} from "./table/columns-lacking.ts";
import {asPrinted, withoutNumbers, withYears} from "./table/headers.ts";
import {layOut, type FoundRow, type Layout} from "./table/layout.ts";
import {joined, noteOn} from "./table/notes.ts";
import type {CellContext} from "./table/observe.ts";
import {remarked, withoutRemarks} from "./table/remarks.ts";
import {readRows} from "./table/rows.ts";
import {withoutNumbering} from "./table/numbering.ts";
import {markScales, markUnits} from "./table/units.ts";
import type {Form} from "./template.ts";
import {parseSign} from "./values/count.ts";

/** What some forms say when they are read off a section. */
export interface FormReading {
  observations: Observation[];
  notes: Note[];
  /** What was read: labels, header words and cells. */
  taken: Set<Token>;
  /** Figures that stand where nothing in the forms foresees them, with the words before them. */
  left: Token[];
  /** How well the forms fit; greater is better. */
  score: number;
  /** How many rows of the forms were found; 0 where the table is not there. */
  rows: number;
  /** Labels of the rows that were not found, and that no row of another form stands for. */
  missing: string[];
  /** The first label that was found. */
  label: Token[] | null;
}

/** Reads forms off the tokens of a section. Every cell is taken once; what is left over becomes a note. */
export function readForms(declared: Form[], found: Token[], context: CellContext): FormReading {
  const uncounted = withoutNumbering(found, declared);
  const said = wordsAsCells(uncounted, declared);
  const unnumbered = withoutNumbers(said, declared);
  const dated = withYears(unnumbered, declared, context.year);
  const marked = unglue(markScales(markUnits(dated, declared)), declared);
  const tokens = withoutRemarks(marked, {forms: declared, year: context.year});
  const named = declared.map((form) => asPrinted(form, tokens));
  const printed = named.map((form) => withoutLacking(form, layOut(named, tokens)));
  const forms = printed.map(({form}) => form);
  const layout = layOut(forms, tokens);
  const rows = forms.some(isBare) ? readBare(layout, context) : readRows(layout, context);
  const labelled = layout.rows.filter(({row}) => row.id !== null).length;
  const header = [
    ...[...layout.headers, ...layout.rows].flatMap(({words}) => words),
    ...layout.rows.flatMap(strokes)
  ];
  const isRead = rows.some(({observations}) => observations.length > 0);
  const ofLabels = [
    ...(isRead ? printed.flatMap((each) => columnsMissing(each, context.document)) : []),
    ...shortened(layout, context),
    ...remarked(layout, context.document)
  ];
  const read = [...rows, {observations: [], notes: ofLabels, taken: header}];
  const numbers = [...without(found, uncounted), ...without(said, unnumbered)];
  const taken = new Set([...numbers, ...read.flatMap((each) => each.taken)]);
  return {
    observations: read.flatMap(({observations}) => observations),
    notes: read.flatMap(({notes}) => notes),
    taken,
    left: leftovers(tokens, taken),
    score: layout.score,
    rows: labelled + (forms.some(isBare) ? layout.headers.length : 0),
    missing: missingRows(layout),
    label: firstLabel(layout)
  };
}

const without = (all: Token[], some: Token[]): Token[] => {
  if (all.length === some.length) return [];
  const left = new Set(some);
  return all.filter((token) => !left.has(token));
};

/** 一、主动公开情况 | —— | ——: strokes where a head has no figures. */
const strokes = ({row, cells}: FoundRow): Token[] =>
  row.id === null ? cells.filter(({text}) => parseSign(text) === "slash") : [];

/** Rows of the forms that are not there, and that no row of another form stands for. */
function missingRows({forms, rows}: Layout): string[] {
  const found = new Set(rows.map(({row}) => row));
  const replaced = new Set(
    rows.flatMap(({row: {departs, kind, label, under}, cells}) => {
      // (六)其他处理 with figures of its own stands for the rows under it; without, it is their head.
      if (kind === "head") return departs && cells.length > 0 ? label : [];
      return departs ? under : [];
    })
  );
  return forms
    .flatMap(rowsOf)
    .filter((row) => row.kind === "cells" && !row.departs && row.label !== "" && !found.has(row))
    .filter((row) => !replaced.has(row.under) && !replaced.has(row.label))
    .map(({label}) => label);
}

function firstLabel({rows, headers}: Layout): Token[] | null {
  return rows[0]?.words ?? headers[0]?.words ?? null;
}

/** Labels that lack characters of the form's: 年制发件数, 本年增/. */
function shortened({headers, rows}: Layout, {document}: CellContext): Note[] {
  const labels = [
    ...headers.map(({column, words}) => ({cores: column.cores, words})),
    ...rows.map(({row, words}) => ({cores: row.cores, words}))
  ];
  return labels.flatMap(({cores, words}): Note[] => {
    const [core, short = core] = coresOf(joined(words)) as [string, ...string[]];
    // 本年收费金额(单位:元) has another unit, and lacks nothing.
    if ([core, short].some((each) => cores.includes(each))) return [];
    if (!isShortened(core, cores[0]!)) return [];
    return [noteOn("label-shortened", words, document)];
  });
}

/** Figures that nothing in the forms foresees, and the words right before them. */
function leftovers(tokens: Token[], taken: Set<Token>): Token[] {
  return tokens.flatMap((token, index) => {
    if (taken.has(token) || token.kind !== "value") return [];
    const label = tokens.slice(0, index).findLast(({kind}) => kind !== "unit");
    const labelled = label?.kind === "text" && !taken.has(label) && label.text.length <= 60;
    return labelled ? [label, token] : [token];
  });
}
