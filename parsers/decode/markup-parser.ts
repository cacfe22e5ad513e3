import type {RunMarkup} from "./markup.ts";

/** A SAX parser, loaded when the first page comes. */
export async function loadMarkupParser(): Promise<RunMarkup> {
  const {Parser} = await import("htmlparser2");
  return (source, handler) => new Parser(handler).end(source);
}
