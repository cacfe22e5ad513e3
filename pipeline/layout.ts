// Characters that a terminal draws two columns wide: Han, kana, full-width forms and their punctuation.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
// What must not begin a line: the closing marks of both scripts.
const closing = /^[，。、；：？！）》」』】”’…,.;:?!)\]]/;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

/** A text filled up with spaces to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** A text cut to a width, with a sign that it was. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines no wider than a width: Latin broken at spaces, Chinese between characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    const fits = widthOf(line + piece.trimEnd()) <= width;
    if (fits || line === "" || closing.test(piece)) line += line === "" ? piece.trimStart() : piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()];
}

/** The smallest pieces that a line may end after: a word with its space, or one wide character. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let word = "";
  for (const character of text) {
    if (wide.test(character)) {
      found.push(...(word ? [word] : []), character);
      word = "";
    } else {
      word += character;
      if (character === " ") {
        found.push(word);
        word = "";
      }
    }
  }
  return word ? [...found, word] : found;
}

/** A text under a heading of its own column, its further lines hanging below the first. */
export function hang(heading: string, text: string, {indent, width}: Hanging): string {
  const lines = wrap(text, width - indent);
  return [
    pad(heading, indent) + lines[0],
    ...lines.slice(1).map((line) => " ".repeat(indent) + line)
  ]
    .join("\n")
    .trimEnd();
}

export interface Hanging {
  indent: number;
  width: number;
}

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w./@:+=-][\w./@:+=~-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
