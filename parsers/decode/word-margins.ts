import type {ReadXml} from "./xml.ts";
import type {ZipEntry} from "./zip.ts";

/** What a document of Word prints over and under each page, as lines. */
export interface Margins {
  over: string[];
  under: string[];
}

/** Reads the heads and feet of pages: each line once, and none that only counts pages. */
export function readMargins(parts: ZipEntry[], readXml: ReadXml): Margins {
  const lines = (name: RegExp) => {
    const own = parts.filter((part) => name.test(part.name));
    return [
      ...new Set(own.flatMap(({bytes}) => linesOf(new TextDecoder().decode(bytes), readXml)))
    ];
  };
  return {over: lines(/^word\/header\d*\.xml$/), under: lines(/^word\/footer\d*\.xml$/)};
}

const says = /\p{Script=Han}{3}/u;

/** Paragraphs by their words; a part that is broken says nothing. */
function linesOf(xml: string, readXml: ReadXml): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  const isWhole = readXml(xml, {
    open({name}) {
      open.push(name);
      if (name === "w:p") lines.push("");
    },
    text(text) {
      if (open.at(-1) === "w:t" && lines.length > 0) lines[lines.length - 1] += text;
    },
    close: () => void open.pop()
  });
  return isWhole ? lines.map((line) => line.trim()).filter((line) => says.test(line)) : [];
}
