import {createReadStream} from "node:fs";
import {readFile} from "node:fs/promises";
import {pipeline} from "node:stream";
import {CsvError, parse as parseCsv} from "csv-parse";
import {LineCounter, parseDocument, type Document, type Node} from "yaml";
import type {z} from "zod";
import type {Words} from "#pipeline/comparison.ts";
import {Failure} from "#pipeline/failure.ts";
import {toProblem} from "#pipeline/inputs.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** A file that a person typed, let in only if it is what the schema says; else one sentence with its line. */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  world: World
): Promise<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(path, world), {lineCounter: lines});
  const fault = document.errors[0];
  if (fault) {
    const {line} = lines.linePos(fault.pos[0]);
    throw refuse([path, line], fault.message.split(" at line")[0]!, world);
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const {path: keys, message} = result.error.issues[0]!;
  const {line} = lines.linePos(offsetOf(document, keys));
  throw refuse([path, line], `${keys.join(".")}: ${message}`, world);
}

/** Why a file that came in does not go with another: one sentence with the line of the deepest key that is there. */
export async function refuseAt(
  path: string,
  {keys, problem}: {keys: PropertyKey[]; problem: Words},
  world: World
): Promise<Failure> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(path, world), {lineCounter: lines});
  const {line} = lines.linePos(offsetOf(document, keys));
  return refuse([path, line], problem[world.lang], world);
}

/** A table that a person typed, let in row by row; an empty field is null where the schema has null. */
export async function* rowsOfCsv<Schema extends z.ZodObject>(
  path: string,
  schema: Schema,
  world: World
): AsyncGenerator<z.output<Schema>> {
  for await (const {info, record} of linesOf(path, world)) {
    const result = schema.safeParse(nullify(record, schema));
    if (!result.success) {
      const {path: keys, message} = result.error.issues[0]!;
      throw refuse([path, info.lines], `${keys.join(".")}: ${message}`, world);
    }
    yield result.data;
  }
}

/** The same, whole. */
export async function readCsv<Schema extends z.ZodObject>(
  path: string,
  schema: Schema,
  world: World
): Promise<z.output<Schema>[]> {
  const rows: z.output<Schema>[] = [];
  for await (const row of rowsOfCsv(path, schema, world)) rows.push(row);
  return rows;
}

interface Line {
  info: {lines: number};
  record: Record<string, string>;
}

async function* linesOf(path: string, world: World): AsyncGenerator<Line> {
  const lines = parseCsv({columns: true, bom: true, info: true, skip_empty_lines: true});
  pipeline(createReadStream(path), lines, () => undefined);
  try {
    yield* lines as AsyncIterable<Line>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw unread(path, error, world);
    throw refuse([path, Number(error.lines ?? 1)], error.message, world);
  }
}

/** CSV knows only text: what the schema wants as a number or as nothing is made so. */
function nullify(record: Record<string, string>, schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, text]) => {
      const field = schema.shape[name] as z.ZodType | undefined;
      if (text === "" && field?.safeParse(null).success) return [name, null];
      const isNumber = text !== "" && field && !field.safeParse(text).success;
      return [name, isNumber && Number.isFinite(Number(text)) ? Number(text) : text];
    })
  );
}

async function readText(path: string, world: World): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw unread(path, error, world);
  }
}

const unread = (path: string, error: unknown, world: World) =>
  new Failure(toProblem(shown(path), error)[world.lang]);

function refuse([path, line]: [string, number], message: string, world: World): Failure {
  return new Failure(words.invalidFile(shown(path), line, message)[world.lang]);
}

/** Where the deepest key begins that is there. */
function offsetOf(document: Document.Parsed, keys: PropertyKey[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
