import {simplify, type Simplified} from "#dashboard/charts/parts/tokens.ts";
import {markup, type Content} from "./html.ts";

/** So many characters stand before the first word that was looked for, and after its beginning. */
const [before, after] = [24, 56];

/** Where a text has the words that were looked for, whatever their width, letters and thousands marks. */
export function findWords(
  text: string,
  terms: readonly string[],
  simplified: Simplified
): {from: number; to: number}[] {
  const same = simplify([...text].map(oneWidth).join(""), simplified);
  const found = terms.flatMap((term) =>
    [...same.matchAll(patternOf(term))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length
    }))
  );
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A character as it is compared, where that is one too: no place in the text moves. */
function oneWidth(character: string): string {
  const plain = character.normalize("NFKC").toLowerCase();
  return plain.length === character.length ? plain : character;
}

/** A number is found with its thousands marks: 43124 in 43,124. */
function patternOf(term: string): RegExp {
  const letters = term.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return new RegExp(letters.replace(/(?<=\d)(?=\d)/g, "(?:,(?=\\d{3}))?"), "g");
}

/** Some words around the first that was looked for, each of them marked. */
export function excerptOf(text: string, terms: readonly string[], simplified: Simplified): Content {
  const found = findWords(text, terms, simplified);
  const start = Math.max(0, (found[0]?.from ?? 0) - before);
  const end = Math.min(text.length, Math.max((found[0]?.from ?? 0) + after, found[0]?.to ?? 0));
  const parts: Content[] = [start > 0 && "…"];
  let at = start;
  for (const {from, to} of found) {
    if (from < at || to > end) continue;
    parts.push(text.slice(at, from), markup`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return [...parts, text.slice(at, end), end < text.length && "…"];
}
