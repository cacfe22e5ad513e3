import type {RunMarkup} from "./markup.ts";

/** A SAX parser, loaded when the first page comes. */
export function loadMarkupParser(): Promise<RunMarkup> {
  loaded ??= import("htmlparser2");
  return loaded.then(
    ({Parser}) =>
      (source, handler) =>
        new Parser(handler).end(source)
  );
}

let loaded: Promise<typeof import("htmlparser2")> | undefined;
