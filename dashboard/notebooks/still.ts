import {transpile, type Cell} from "@observablehq/notebook-kit";
import * as Plot from "@observablehq/plot";
import * as htl from "htl";
import {parseHTML} from "linkedom";
import type {Draft} from "./draft.ts";
import {packageOf} from "./offline.ts";
import type {Answers} from "./queries.ts";

/** What a cell gave: its value or values, and what it shows, in order. */
interface Result {
  value: unknown;
  shown: unknown[];
}

type Run = () => Promise<Result>;

/** A name of the notebook, and what stands behind it. */
type Names = Map<string, () => unknown>;

/** The width that a page is drawn for before it knows its reader's. */
const width = 640;

/** What each cell shows, as HTML, by the cell's id. */
export type Still = Map<number, string>;

/** Runs a notebook once without a browser. */
export async function drawStill({name, notebook}: Draft, answers: Answers): Promise<Still> {
  const window = parseHTML("<!doctype html><html><body></body></html>");
  const {document} = window;
  const names = library(document);
  const runs: [number, Run][] = [];
  for (const cell of notebook.cells) {
    if (cell.mode === "sql") names.set(cell.output!, () => answers.get(cell));
    else if (!isText(cell)) runs.push([cell.id, define(cell, names)]);
  }
  const still: Still = new Map();
  await withBrowser(window, async () => {
    for (const [id, run] of runs) {
      const {shown} = await run().catch((error: unknown) => {
        throw new Error(`${name}, cell ${id}: ${String(error)}`, {cause: error});
      });
      if (shown.length > 0) still.set(id, toHtml(document, shown));
    }
  });
  return still;
}

/** Text in which nothing is computed: Notebook Kit has it in the page already. */
const isText = ({mode, value}: Cell) => mode === "md" || (mode === "html" && !value.includes("${"));

/** What every cell may use, as on the page; Plot draws into the document it is given. */
function library(document: Document): Names {
  const plot = (options: Plot.PlotOptions) => Plot.plot({document, ...options});
  const {html, svg} = htl;
  const known = {Plot: {...Plot, plot}, htl, html, svg, document, width, dark: false};
  return new Map(Object.entries(known).map(([name, value]) => [name, () => value]));
}

/** Makes a cell's names known, and gives the way to run it: once, and after those it leans on. */
function define(cell: Cell, names: Names): Run {
  const {body, inputs = [], outputs = [], output, autodisplay} = transpile(cell);
  let result: Promise<Result> | undefined;
  const run = () => (result ??= evaluate());
  async function evaluate(): Promise<Result> {
    const shown: unknown[] = [];
    const display = (value: unknown) => (shown.push(value), value);
    const given = inputs.map((name) => (name === "display" ? display : valueOf(name, names)));
    const value: unknown = await compile(body)(...(await Promise.all(given)));
    if (autodisplay) shown.push(value);
    return {value, shown};
  }
  if (output) names.set(output, async () => (await run()).value);
  for (const name of outputs) {
    names.set(name, async () => ((await run()).value as Record<string, unknown>)[name]);
  }
  return run;
}

function valueOf(name: string, names: Names): unknown {
  const get = names.get(name);
  if (get) return get();
  if (name in globalThis) return Reflect.get(globalThis, name);
  throw new Error(`${name} is neither a name of the notebook nor a library that pages have`);
}

/** A cell's code as a function; what it imports comes from node_modules. */
function compile(body: string): (...inputs: unknown[]) => unknown {
  const local = body.replace(/\bimport\("([^"]+)"\)/g, (whole, source: string) => {
    const name = packageOf(source);
    return name ? `load(${JSON.stringify(name)})` : whole;
  });
  const load = (name: string) => import(name);
  return new Function("load", `return ${local}`)(load);
}

/** htl makes its nodes with what it finds in the air, as in a browser. */
async function withBrowser(window: Window & typeof globalThis, task: () => Promise<void>) {
  const {document, Node, NodeList} = window;
  const air = {document, Node, NodeList, HTMLCollection: NodeList};
  Object.assign(globalThis, air);
  try {
    await task();
  } finally {
    for (const name of Object.keys(air)) Reflect.deleteProperty(globalThis, name);
  }
}

function toHtml(document: Document, shown: unknown[]): string {
  const holder = document.createElement("div");
  for (const value of shown) {
    const isNode = typeof value === "object" && value !== null && "nodeType" in value;
    holder.append(isNode ? (value as Node) : String(value));
  }
  return holder.innerHTML;
}
