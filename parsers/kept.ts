/** Labels, headers and figures stand in every report again: what is told from a short text alone is told once. */

/** Longer texts are sentences, and seldom stand twice; so many take a megabyte or two: a run must not grow. */
const ofManyReports = {longest: 120, most: 6000};

/** Texts that are asked about again and again while one report is read, its paragraphs among them. */
export const ofOneReport = {longest: 1500, most: 600};

/** Word and editors write the same style at every paragraph and cell. */
export const ofStyles = {longest: 400, most: 500};

/** The same function, which keeps what it gave for short texts. What it gives must not be changed by anyone. */
export function kept<T>(
  tell: (text: string) => T,
  {longest, most} = ofManyReports
): (text: string) => T {
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
