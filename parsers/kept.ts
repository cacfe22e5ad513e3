/** Labels, headers and figures stand in every report again: what is told from a short text alone is told once. */

/** Longer texts are sentences, and seldom stand twice. */
const longest = 120;
/** So many short texts take a megabyte or two; a run of a million reports must not grow. */
const most = 6000;

/** The same function, which keeps what it gave for short texts. What it gives must not be changed by anyone. */
export function kept<T>(tell: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return tell(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const told = tell(text);
    if (known.size >= most) known.clear();
    known.set(text, told);
    return told;
  };
}
