import type {Code} from "./kit.ts";
import * as Plot from "@observablehq/plot";
import * as htl from "htl";
import {parseHTML} from "linkedom";
import type {Draft} from "./list.ts";
import type {Answers} from "./queries.ts";

/** What a cell gave: its value or values, and what it shows, in order. */
interface Result {
  value: unknown;
  shown: unknown[];
}

type Run = () => Promise<Result>;

/** A name of the notebook, and what stands behind it. */
type Names = Map<string, () => unknown>;

/** The widths that a notebook is drawn for: a page's measure, and a phone's. */
const widths = {wide: 640, narrow: 328};

/** What each cell shows, as HTML, by the cell's id. */
export type Still = Map<number, string>;

/** Runs a notebook without a browser; a cell that shows another thing on a phone shows both, one of them hidden. */
export async function drawStill(draft: Draft, answers: Answers): Promise<Still> {
  const wide = await drawAt(widths.wide, draft, answers);
  const narrow = await drawAt(widths.narrow, draft, answers);
  const both = ([id, shown]: [number, string]): [number, string] => [
    id,
    narrow.get(id) === shown
      ? shown
      : `<div class="wide">${shown}</div><div class="narrow">${narrow.get(id)}</div>`
  ];
  return new Map([...wide].map(both));
}

async function drawAt(width: number, draft: Draft, answers: Answers): Promise<Still> {
  const {name, notebook, code} = draft;
  const window = parseHTML("<!doctype html><html><body></body></html>");
  const {document} = window;
  const names = library(document, width);
  const runs: [number, Run][] = [];
  const still: Still = new Map();
  for (const cell of notebook.cells) {
    if (cell.mode === "sql") names.set(cell.output!, () => answers.get(cell));
    else if (cell.id in code) runs.push([cell.id, define(code[cell.id]!, names)]);
    else still.set(cell.id, cell.value);
  }
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

/** What every cell may use, as in Notebook Kit; Plot draws into the document it is given. */
function library(document: Document, width: number): Names {
  const plot = (options: Plot.PlotOptions) => Plot.plot({document, ...options});
  const {html, svg} = htl;
  const known = {Plot: {...Plot, plot}, htl, html, svg, document, width};
  return new Map(Object.entries(known).map(([name, value]) => [name, () => value]));
}

/** Makes a cell's names known, and gives the way to run it: once, and after those it leans on. */
function define({body, inputs, outputs, output, autodisplay}: Code, names: Names): Run {
  let result: Promise<Result> | undefined;
  const run = () => (result ??= evaluate());
  async function evaluate(): Promise<Result> {
    const shown: unknown[] = [];
    const display = (value: unknown) => (shown.push(value), value);
    const given = inputs.map((name) => (name === "display" ? display : valueOf(name, names)));
    const code = new Function(`return ${body}`)() as (...inputs: unknown[]) => unknown;
    const value: unknown = await code(...(await Promise.all(given)));
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
