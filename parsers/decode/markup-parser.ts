import type {Attributes} from "./elements.ts";
import {packages} from "./packages.ts";

/** The callbacks of a SAX parser that are used. */
export interface MarkupHandler {
  onopentag(name: string, attributes: Attributes): void;
  onclosetag(name: string): void;
  ontext(text: string): void;
}

/** Runs a SAX parser over some markup: given by the format, which loads one when the first such file comes. */
export type RunMarkup = (source: string, handler: MarkupHandler) => void;

/** A SAX parser, loaded when the first page comes. */
export function loadMarkupParser(): Promise<RunMarkup> {
  return packages.htmlparser2().then(
    ({Parser}) =>
      (source, handler) =>
        new Parser(handler).end(source)
  );
}
