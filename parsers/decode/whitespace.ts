import {isPlain} from "#parsers/plain.ts";

/** What a browser shows wide: between two such characters a line break of the source is nothing. */
const wide = "\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\u3001-\\u303f";
const breakWithinHan = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${wide}])`, "g");
/** Characters without width: soft hyphens, joiners, marks of byte order. `1&#8203;2` is shown as 12. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Text of a page's source as a browser shows it: white space is one space, a no-break space a space of its own. */
export function toShown(source: string): string {
  let text = source.trim();
  if (isPlain(text, 0x20) && !text.includes("  ")) return text;
  text = source;
  if (/[\r\n]/.test(text)) text = text.replace(breakWithinHan, "");
  text = text.replace(/[ \t\r\n\f]+/g, " ");
  if (/[\u00a0\u00ad\u2000-\u206f\ufeff]/.test(text))
    text = text.replaceAll("\u00a0", " ").replace(invisible, "");
  return text.trim();
}
