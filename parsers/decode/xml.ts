/** XML read by its letter: what is not well-formed is not read, as the programs that wrote it would not open it. */
import {packages} from "./packages.ts";

export interface XmlTag {
  name: string;
  attributes: Record<string, string>;
}

export interface XmlHandler {
  open(tag: XmlTag): void;
  text?(text: string): void;
  close?(): void;
}

/** Tells a handler what stands in a text; whether it is well-formed, else it is told but a part. */
export type ReadXml = (xml: string, handler: XmlHandler) => boolean;

/** Without the prefix of its namespace: x:row is a row. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export async function loadXmlReader(): Promise<ReadXml> {
  const {SaxesParser} = await packages.saxes();
  return (xml, handler) => {
    const parser = new SaxesParser();
    // It goes on after an error unless its handler throws.
    parser.on("error", (error) => {
      throw new NotWellFormed(error.message);
    });
    parser.on("opentag", (tag) => handler.open(tag));
    parser.on("text", (text) => handler.text?.(text));
    parser.on("cdata", (text) => handler.text?.(text));
    parser.on("closetag", () => handler.close?.());
    try {
      parser.write(xml).close();
    } catch (error) {
      if (error instanceof NotWellFormed) return false;
      throw error;
    }
    return true;
  };
}

class NotWellFormed extends Error {}
