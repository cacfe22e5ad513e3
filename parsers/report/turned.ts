import type {Note} from "#data/schema/note.ts";
import {readForms, type FormReading} from "#parsers/form.ts";
import {placeOf, type Line} from "#parsers/lines.ts";
import {seenRows, type Token} from "#parsers/table/cells.ts";
import {noteOn} from "#parsers/table/notes.ts";
import type {CellContext} from "#parsers/table/observe.ts";
import type {Form} from "#parsers/template.ts";

/** What does not say that a table is none of the form's: a cell that is no number, (六)其他处理 in one row. */
const harmless: Note["code"][] = ["cell-unreadable", "row-departs"];

/**
 * A table whose rows stand as columns: 自然人, 商业企业 … down its side, and over it 予以公开, 部分公开 …. It is read as it would
 * stand otherwise, if it is whole then; if only its words are there, one note says so. null where it is none.
 */
export function readTurned(
  forms: Form[],
  tokens: Token[],
  context: CellContext
): FormReading | null {
  const turned = turnedTable(tokens);
  if (!turned) return null;
  const reading = readForms(forms, [...turned.keys()], context);
  const {notes, left, missing, observations, label, rows} = reading;
  const isPlain = notes.every(({code}) => harmless.includes(code)) && left.length === 0;
  if (isPlain && !isFrayed(tokens) && missing.length === 0 && observations.length > 0)
    return placedBack(reading, {turned, ...context});
  // In section two the labels of many small tables are found either way.
  if (forms.length > 1 || rows < missing.length || observations.length === 0 || !label) return null;
  const printed = label.map((token) => turned.get(token) ?? token);
  const note = noteOn("table-unassigned", printed, context.document);
  return {
    ...reading,
    observations: [],
    notes: [note],
    missing: [],
    left: [],
    taken: new Set(tokens)
  };
}

/** What was read, and where it stands on the page. */
function placedBack(
  reading: FormReading,
  {turned, document}: CellContext & {turned: Map<Token, Token>}
): FormReading {
  const places = new Map(
    [...turned].map(([token, own]) => [placeOf(document, token), placeOf(document, own)])
  );
  const withPlace = <T extends {place: string}>(each: T): T => ({
    ...each,
    place: places.get(each.place) ?? each.place
  });
  const back = (token: Token) => turned.get(token) ?? token;
  return {
    ...reading,
    observations: reading.observations.map(withPlace),
    notes: reading.notes.map(withPlace),
    taken: new Set([...reading.taken].map(back)),
    label: reading.label && reading.label.map(back)
  };
}

/** Whether a row of a grid ends in a blank and another does not: a cell that it lost would have moved its figures. */
const isFrayed = (tokens: Token[]): boolean =>
  new Set(
    seenRows(tokens.filter(({line}) => line.row !== undefined)).map(
      (row) => row.at(-1)!.kind === "blank"
    )
  ).size > 1;

/** Tokens of the only table among some, its rows as columns, each with the token that it was; null where it is not one. */
function turnedTable(tokens: Token[]): Map<Token, Token> | null {
  const rows = seenRows(tokens);
  const cells = rows.flat();
  const isOne =
    new Set(cells.map(({line}) => (line.row === undefined ? null : line.block))).size === 1;
  if (!isOne || rows.length < 2) return null;
  const turned = rows.flatMap((row, at) =>
    row.map((token): [Token, Token] => {
      const y = token.line.row ?? at;
      const line = token.line.row === undefined ? token.line : turnedLine(token.line);
      return [{...token, line, row: `turned.${token.field}`, field: y}, token];
    })
  );
  turned.sort(([one], [other]) => columnOf(one) - columnOf(other) || one.field - other.field);
  const before = tokens.slice(0, tokens.indexOf(cells[0]!));
  const from = cells[0]!.index;
  return new Map([
    ...before.map((token): [Token, Token] => [token, token]),
    ...turned.map(([token, own], at): [Token, Token] => [{...token, index: from + at}, own])
  ]);
}

const columnOf = ({row}: Token) => Number(row!.split(".")[1]);

function turnedLine(line: Line): Line {
  const {row, column, across, down, ...rest} = line;
  return {
    ...rest,
    row: column!,
    column: row!,
    ...(down === undefined ? {} : {across: down}),
    ...(across === undefined ? {} : {down: across})
  };
}
