/** Labels, headers and figures stand in every report again: what is told from a short text alone is told once. */

/** Longer texts are sentences, and seldom stand twice; so many take a megabyte or two: a run must not grow. */
const ofManyReports = {longest: 120, most: 6000};

/** Texts that are asked about again and again while one report is read, its paragraphs among them. */
export const ofOneReport = {longest: 1500, most: 600};

/** What stands around a number, with what was spoken of: as it is said in many reports. */
export const ofManyQuestions = {longest: 240, most: 3000};

/** Word and editors write the same style at every paragraph and cell. */
export const ofStyles = {longest: 400, most: 500};

/** The same function, which keeps what it gave for short texts. What it gives must not be changed by anyone. */
export const kept = <T>(tell: (text: string) => T, bound = ofManyReports): ((text: string) => T) =>
  keptBy(
    (text) => text,
    (text) => tell(alone(text)),
    bound
  );

/** The same of a function of more than a text, all of which is written as one. */
export function keptBy<Asked, T>(
  textOf: (asked: Asked) => string,
  tell: (asked: Asked) => T,
  {longest, most}: typeof ofManyReports
): (asked: Asked) => T {
  const known = new Map<string, T>();
  return (asked) => {
    const text = textOf(asked);
    if (text.length > longest) return tell(asked);
    const before = known.get(text);
    if (before !== undefined) return before;
    const told = tell(asked);
    if (known.size >= most) known.clear();
    known.set(alone(text), told);
    return told;
  };
}

/** A cell is cut out of its page, and the engine holds the whole page for as long as it holds the cell: this is a copy. */
const alone = (text: string): string => ` ${text}`.slice(1);
