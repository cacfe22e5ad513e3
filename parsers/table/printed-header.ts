import type {Form} from "#parsers/template.ts";
import {columnsOf, headerWords, type Column} from "./axes.ts";
import type {Token} from "./cells.ts";
import {isColumnWord, orderOf} from "./columns.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {valuesOf} from "./row.ts";

/** What the header above a row says of its columns. */
export interface PrintedHeader {
  /** In their printed order, the form's where no header is printed; null where it is not the form's header. */
  columns: Column[] | null;
  /** Its words that the form does not have. */
  foreign: Token[];
}

/** Finds the header of a form that stands above a token. */
export type HeaderAbove = (form: Form, below: Token) => PrintedHeader;

/** Words without a figure among them: where headers stand. */
interface Run {
  from: number;
  end: number;
}

/** A layout with what every search for a header needs. */
interface Printed {
  layout: Layout;
  at: Map<Token, number>;
  /** The first wording of a found word of a header. */
  words: Map<Token, string>;
  runs: Run[];
}

/** The headers that a page prints over the tables of some forms. */
export function headersOf(layout: Layout): HeaderAbove {
  const at = new Map(layout.tokens.map((token, index) => [token, index]));
  const words = new Map(
    layout.headers.flatMap(({column, words}) =>
      words.map((word, index): [Token, string] => [word, index === 0 ? column.cores[0]! : ""])
    )
  );
  const printed = {layout, at, words, runs: runsOf(layout)};
  const read = new Map<Form, HeadedRun[]>();
  return (form, below) => {
    const runs = read.get(form) ?? headedRuns(form, printed);
    read.set(form, runs);
    const run = runs.findLast(({from}) => from < at.get(below)!);
    const isOwn = run && !isParted(form, run.end, at.get(below)!, printed);
    return isOwn ? run.header : {columns: columnsOf(form), foreign: []};
  };
}

interface HeadedRun extends Run {
  header: PrintedHeader;
}

/** Tokens between figures, and between the labels of rows that have some. */
function runsOf({tokens, rows}: Layout): Run[] {
  const labels = new Set(rows.flatMap(({row, words}) => (row.kind === "title" ? [] : words)));
  const runs: Run[] = [];
  let from = 0;
  for (let end = 0; end <= tokens.length; end++) {
    const token = tokens[end];
    if (token && token.kind !== "value" && !labels.has(token)) continue;
    if (end > from) runs.push({from, end});
    from = end + 1;
  }
  return runs;
}

/** The runs that have two words of the form's header; one is enough right over its first row. */
function headedRuns(form: Form, printed: Printed): HeadedRun[] {
  const {layout, at, words, runs} = printed;
  const first = layout.rows.find(({row}) => row.form === form && row.kind !== "title")?.words[0];
  const own = headerCores(form);
  return runs
    .filter(({from, end}) => {
      const isOver = first !== undefined && at.get(first) === end;
      const tokens = layout.tokens.slice(from, end);
      const found = tokens.filter((token) => own.has(words.get(token)!)).length;
      const fewest = isOver ? 1 : Math.min(2, columnsOf(form).length);
      return (
        found >= fewest ||
        (isOver && tokens.some((token) => isOverFigures(form, token, first, printed)))
      );
    })
    .map((run) => ({...run, header: readRun(form, run, printed)}));
}

/** A word of the printed table in which a label stands, over a column of figures. */
function isOverFigures(form: Form, token: Token, label: Token, printed: Printed): boolean {
  const isNear =
    token.kind === "text" && token.row !== null && token.line.block === label.line.block;
  return isNear && token.line.row !== undefined && !isStub(form, token, printed);
}

/** Whether rows of another form stand between a header and a row. */
const isParted = (form: Form, end: number, below: number, {layout, at}: Printed): boolean =>
  layout.rows.some(({row, words: [word]}) => {
    const index = at.get(word!)!;
    return row.form !== form && row.kind !== "title" && index >= end && index < below;
  });

const headerCores = (form: Form): Set<string> =>
  new Set(headerWords(form).map(({cores}) => cores[0]!));

function readRun(form: Form, run: Run, printed: Printed): PrintedHeader {
  const own = headerCores(form);
  const tokens = wordsOfHeader(form, run, printed);
  const cores = tokens.flatMap((token) => printed.words.get(token) ?? []);
  const foreign = tokens.filter((token) => {
    const core = printed.words.get(token) ?? token.text;
    return core !== "" && !own.has(core) && !isStub(form, token, printed);
  });
  if (foreign.length > 0) return {columns: null, foreign};
  const columns = columnsOf(form);
  const isNamed = cores.some((core) => columns.some(({cores: [first]}) => first === core));
  const words = cores.filter((core) => isColumnWord(form, core));
  return {columns: isNamed ? orderOf(form, words) : columns, foreign};
}

const isUnit = ({text}: Token) => /^\(?单位[:]?/.test(text);

/** The words from the first of the form's on, and those in the same printed row; without titles and units. */
function wordsOfHeader(form: Form, run: Run, {layout, words}: Printed): Token[] {
  const titles = layout.rows.filter(({row}) => row.kind === "title");
  const others = new Set(titles.flatMap(({row, words}) => (row.form === form ? [] : words)));
  const own = new Set(titles.flatMap(({row, words}) => (row.form === form ? words : [])));
  const cores = headerCores(form);
  const all = layout.tokens.slice(run.from, run.end);
  const tokens = all.slice(all.findLastIndex((token) => others.has(token)) + 1);
  const first = tokens.findIndex((token) => cores.has(words.get(token)!));
  const {row} = tokens[first] ?? {row: null};
  return tokens.filter(
    (token, index) =>
      token.kind === "text" &&
      !own.has(token) &&
      !isUnit(token) &&
      (index >= first || (row !== null && token.row === row))
  );
}

/** A word over the labels, or over a column that has no figure in any row of the form. */
function isStub(form: Form, {row, field}: Token, {layout}: Printed): boolean {
  if (row === null) return false;
  const rows = layout.rows.filter((found) => found.row.form === form && found.row.id !== null);
  const fields = rows.flatMap(fieldsOf);
  return fields.length > 0 && (field < Math.min(...fields) || field > Math.max(...fields));
}

const fieldsOf = ({cells}: FoundRow): number[] =>
  valuesOf(cells).flatMap(({row, field}) => (row === null ? [] : field));
