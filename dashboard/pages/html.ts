/** A piece of HTML that is already safe. Whatever is no Html is text, and is escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/** Text as it may stand in HTML, in an attribute as well as between tags. */
export function escape(text: string): string {
  return closed(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Text that turns the direction of writing turns it back at its end, or the years behind a name would read 6102. */
function closed(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  const open: string[] = [];
  for (const character of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push("\u202c");
    else if (/[\u2066-\u2068]/.test(character)) open.push("\u2069");
    else if (character === open.at(-1)) open.pop();
  }
  return text + open.reverse().join("");
}

function print(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(print).join("");
  return escape(String(content));
}

/**
 * A template whose every value is escaped, unless it is Html itself. It is not called html, since
 * formatters would then set its spaces, and the words of a report must keep theirs.
 */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(strings.map((part, i) => part + print(values[i])).join(""));
}

/** HTML that something of ours has printed and escaped already: a chart. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Pieces with something between them, as a list of links has dots. */
export function join(pieces: readonly Content[], between: Content): Content[] {
  return pieces.flatMap((piece, i) => (i ? [between, piece] : [piece]));
}
