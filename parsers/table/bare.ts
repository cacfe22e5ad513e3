import {placeOfRun} from "#parsers/lines.ts";
import {columnsOf} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {Layout} from "./layout.ts";
import {noteOn, unknown, unreadable} from "./notes.ts";
import {observe, type CellContext} from "./observe.ts";
import {powerOf} from "./powers.ts";
import {headersOf} from "./printed-header.ts";
import {resolveRow, valuesOf} from "./row.ts";
import {ownCells, type Read} from "./rows.ts";

/** Section four: a header, and under it one row of values without a label. */
export function readBare(layout: Layout, context: CellContext): Read[] {
  const form = layout.forms[0]!;
  const count = columnsOf(form).length;
  const header = layout.headers.at(-1);
  if (!header || layout.headers.length < count / 3) return [];
  const twice = valuesBetween(layout);
  if (twice.length > 0)
    return [{observations: [], notes: twice.map((value) => unknown(value, context)), taken: twice}];
  const run = bareRun(layout, header.words.at(-1)!);
  const {columns, units} = headersOf(layout)(form, run[0] ?? header.words[0]!);
  const cells = columns && resolveBare(run, count);
  if (!cells)
    return [unassigned(run, header.words, {columns: count, isKnown: columns !== null, ...context})];
  const observations = cells.map((cell, index) => {
    const column = columns[index]!;
    return observe(cell, form.key("", column.id!), {
      context,
      unit: () => null,
      power: () => powerOf(column, [], {units, layout})
    });
  });
  return [{observations, notes: unreadable(observations), taken: run}];
}

/** Blanks around the row are cells where that makes it full; else they are its frame. No cell in it is merged. */
function resolveBare(run: Token[], columns: number): Token[] | null {
  const cells = run.map((cell) => ({...cell, row: null}));
  return (
    resolveRow(cells, columns, {leading: false, trailing: false}) ??
    resolveRow(cells, columns, {leading: true, trailing: true})
  );
}

/** All figures from the first header on, where one more header stands under some: two such tables. */
function valuesBetween({tokens, headers}: Layout): Token[] {
  const first = tokens.indexOf(headers[0]!.words[0]!);
  const last = tokens.indexOf(headers.at(-1)!.words[0]!);
  const isFigure = ({kind, text}: Token) => kind === "value" && /\d/.test(text);
  return tokens.slice(first, last).some(isFigure) ? tokens.slice(first).filter(isFigure) : [];
}

/** The cells after the last word of the header, up to the first other words. */
function bareRun({tokens}: Layout, last: Token): Token[] {
  const after = tokens.slice(tokens.indexOf(last) + 1);
  const first = after.findIndex(({kind}) => kind === "value");
  const words = new Set(after.slice(0, Math.max(first, 0)).filter(({kind}) => kind === "text"));
  return ownCells(after.filter((token) => !words.has(token)));
}

/** 2021 to 2023 dumps: twelve numbers where the form has fifteen cells, and nothing shows which are gone. */
function unassigned(
  run: Token[],
  header: Token[],
  {columns, isKnown, document}: CellContext & {columns: number; isKnown: boolean}
): Read {
  const values = valuesOf(run);
  const words = values.length > 0 ? values : header;
  if (values.length > columns || (!isKnown && values.length > 0))
    return {
      observations: [],
      notes: values.map((value) => noteOn("row-unknown", [value], document)),
      taken: run
    };
  const raw = `${values.length} of ${columns}`;
  const place = placeOfRun(document, words);
  return {observations: [], notes: [{code: "cells-missing", raw, place}], taken: run};
}
