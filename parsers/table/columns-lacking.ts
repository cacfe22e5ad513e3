import type {Note} from "#data/schema/note.ts";
import {placeOfRun} from "#parsers/lines.ts";
import type {Form, Labels} from "#parsers/template.ts";
import {columnsOf, isBare} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";

/** A form as a page prints it. */
export interface Printed {
  form: Form;
  /** Labels of the columns that its header lacks, and the words that it has. */
  lacking: string[];
  heads: Token[];
}

/**
 * A form without the columns that the header over its rows does not print, where each figure of these rows has a word
 * of the header over itself all the same. Else a word may be lost, and the figures are whose is not known.
 */
export function withoutLacking(form: Form, layout: Layout): Printed {
  const columns = columnsOf(form);
  const rows = layout.rows.filter(({row}) => row.form === form && row.id !== null);
  const [first] = rows;
  const all = {form, lacking: [], heads: []};
  if (!first || columns.length < 3 || isBare(form)) return all;
  const above = wordsAbove(first, layout);
  const heads = columns.flatMap(({cores: [core]}) => above.heads.get(core!) ?? []);
  if (heads.length < 2 || heads.length === columns.length) return all;
  const fits = rows.map((row) => fitOf(row, heads, above.words));
  const full = fits.filter((fit) => fit === "full");
  if (fits.includes("other") || full.length * 2 < fits.length) return all;
  const own = columns.filter(({cores: [core]}) => above.heads.has(core!));
  return {
    form: {...form, columns: pick(form.columns, new Set(own.map(({id}) => id!)))},
    lacking: columns.filter((column) => !own.includes(column)).map(({label}) => label),
    heads
  };
}

/** The form's own words between a row and the figures before it, and those that head a column by their first wording. */
function wordsAbove({at, row: {form}}: FoundRow, {headers, tokens}: Layout) {
  const from = tokens.findLastIndex(({kind}, index) => kind === "value" && index < at);
  const between = new Set(tokens.slice(from + 1, at));
  const above = headers.filter(({words: [word]}) => between.has(word!));
  const leaves = new Set(columnsOf(form).map(({cores: [core]}) => core!));
  const words = above.map(({column, words: [word]}): [string, Token] => [column.cores[0]!, word!]);
  return {
    words: words.map(([, word]) => word),
    heads: new Map(words.filter(([core]) => leaves.has(core)))
  };
}

/** Whether a row has a figure for each head and no others: by their fields in a grid, else by their number. */
function fitOf({cells}: FoundRow, heads: Token[], above: Token[]): "full" | "less" | "other" {
  const own = ownCells(cells);
  const figures = valuesOf(own);
  if (heads[0]!.line.row === undefined || own.some(({line}) => line.row === undefined)) {
    const more = figures.length - heads.length;
    return more > 0 ? "other" : more === 0 ? "full" : "less";
  }
  // 法人或其他组织 with nothing under it is a head over figures of its own; 申请人情况 over all of them is not.
  const others = above.filter((word) => !heads.some(({field}) => covers(word, field)));
  const isHeaded = ({field}: Token) =>
    heads.some((head) => head.field === field) || others.some((word) => covers(word, field));
  if (!figures.every(isHeaded)) return "other";
  return heads.every((head) => own.some(({field}) => field === head.field)) ? "full" : "less";
}

const covers = ({field, line: {across = 1}}: Token, other: number) =>
  other >= field && other < field + across;

/** The columns that are called so, and the heads over them. */
function pick(labels: Labels, ids: Set<string>): Labels {
  const kept = Object.entries(labels).flatMap(([label, value]): [string, string | Labels][] => {
    if (typeof value === "string") return ids.has(value) ? [[label, value]] : [];
    const below = pick(value, ids);
    return Object.keys(below).length > 0 ? [[label, below]] : [];
  });
  return Object.fromEntries(kept);
}

/** A note for each column of the form that a table does not have. */
export const columnsMissing = ({lacking, heads}: Printed, document: string): Note[] =>
  lacking.map((raw) => ({code: "column-missing", raw, place: placeOfRun(document, heads)}));
