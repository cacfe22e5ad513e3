import {coresOf, parseLabel} from "#parsers/labels.ts";
import type {Form, Labels} from "#parsers/template.ts";

/** A line of a form as its labels are read from top to bottom: a title, a head over rows, or a row of cells. */
export interface Row {
  form: Form;
  label: string;
  cores: string[];
  /** The number that the form gives it. */
  number: number | null;
  kind: "title" | "head" | "cells";
  /** What the row is called in the keys of observations; null where it has no cells of its own. */
  id: string | null;
  /** The label that it stands under. */
  under: string | null;
  /** Whether it is a row of another year's form. */
  departs: boolean;
  /** How many cells a row of this form has. */
  columns: number;
}

export interface Column {
  label: string;
  cores: string[];
  /** null for a head over columns, and for words that head none. */
  id: string | null;
}

// Forms are declared once and read thousands of times: what is made of one is kept.
const rows = new WeakMap<Form, Row[]>();

/** The rows of a form in their order, with the rows that another year's form has in their place. */
export function rowsOf(form: Form): Row[] {
  const known = rows.get(form);
  if (known) return known;
  const make = maker(form);
  const title = form.title === undefined ? [] : [make(form.title, null, "title")];
  const made = [...title, ...labelRows(form, form.rows, {make, under: null})];
  rows.set(form, made);
  return made;
}

type Make = (label: string, under: string | null, kind: Row["kind"]) => Row;

function maker(form: Form): Make {
  const columns = columnsOf(form).length;
  return (label, under, kind) => {
    return {
      form,
      label,
      cores: wordingsOf(form, label),
      number: parseLabel(label).number,
      kind,
      id: null,
      under,
      departs: false,
      columns
    };
  };
}

/** A table with one row and no label to it. */
export const isBare = ({rows}: Form): boolean => "" in rows;

interface Level {
  make: Make;
  under: string | null;
}

function labelRows(
  {departures = {}}: Pick<Form, "departures">,
  labels: Labels,
  {make, under}: Level
): Row[] {
  return Object.entries(labels).flatMap(([label, value]) => {
    // The rows of a table whose rows have no label have one of no words; a head's own row is made with the head.
    if (label === "" && under !== null) return [];
    const other = departures[label];
    const below = {make, under: label};
    if (typeof value !== "string") {
      const head = ownRow(make(label, under, "head"), value[""]);
      const own = typeof other === "string" ? {...head, id: other, departs: true} : head;
      return [own, ...labelRows({departures}, value, below)];
    }
    const row = {...make(label, under, "cells"), id: value};
    if (other === undefined || typeof other === "string") return [row];
    return [row, ...labelRows({}, other, below).map((each) => ({...each, departs: true}))];
  });
}

/** A head that has cells of its own, as (一)收到申请数 over 1.当面申请数, is a row. */
const ownRow = (head: Row, id: Labels[string] | undefined): Row =>
  typeof id === "string" ? {...head, kind: "cells", id} : head;

/** Every word that a form's header may hold. */
export function headerWords(form: Form): Column[] {
  return headersOf(form).all;
}

/** The columns of figures in their order. */
export function columnsOf(form: Form): Column[] {
  return headersOf(form).columns;
}

/** The first wording of every word that a form's header may hold. */
export function headerCores(form: Form): Set<string> {
  return headersOf(form).cores;
}

interface Header {
  all: Column[];
  columns: Column[];
  cores: Set<string>;
}

const headers = new WeakMap<Form, Header>();

function headersOf(form: Form): Header {
  const known = headers.get(form);
  if (known) return known;
  const {furniture: words = [], headers: others} = form;
  const besides = others ? [...others.furniture, ...others.own, ...others.besides] : [];
  const own = new Set(Object.keys(form.columns));
  const furniture = [...words, ...besides.filter((label) => !own.has(label))];
  const all = labelColumns(form, [
    ...furniture.map((label): Heading => [label, null]),
    ...Object.entries(form.columns)
  ]);
  const cores = new Set(all.map(({cores}) => cores[0]!));
  const made = {all, columns: all.filter(({id}) => id !== null), cores};
  headers.set(form, made);
  return made;
}

/** A word of a header, with what it is called or what stands under it; null where it heads no figures. */
type Heading = [string, string | Labels | null];

const labelColumns = (form: Form, headings: Heading[]): Column[] =>
  headings.flatMap(([label, value]) => {
    const column = {
      label,
      cores: wordingsOf(form, label),
      id: typeof value === "string" ? value : null
    };
    const below = value !== null && typeof value === "object" ? Object.entries(value) : [];
    return [column, ...labelColumns(form, below)];
  });

/** The words of a label, its own first, and the other words that bodies print for it. */
const wordingsOf = ({wordings = {}}: Form, label: string): string[] =>
  [label, ...(wordings[label] ?? [])].flatMap(coresOf);
