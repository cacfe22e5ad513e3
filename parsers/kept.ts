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
export function kept<T>(tell: (text: string) => T, bound = ofManyReports): (text: string) => T {
  const keep = keeper<T>(bound);
  return (text) => keep(text, tell);
}

/** The same of a function of more than a text, all of which is written as one. */
export function keptBy<Asked, T>(
  textOf: (asked: Asked) => string,
  tell: (asked: Asked) => T,
  bound: typeof ofManyReports
): (asked: Asked) => T {
  const keep = keeper<T>(bound);
  return (asked) => keep(textOf(asked), () => tell(asked));
}

function keeper<T>({longest, most}: typeof ofManyReports) {
  const known = new Map<string, T>();
  return (text: string, tell: (text: string) => T): T => {
    if (text.length > longest) return tell(alone(text));
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = alone(text);
    const told = tell(own);
    if (known.size >= most) known.clear();
    known.set(own, told);
    return told;
  };
}

/** A cell is cut out of its page, and the engine holds the whole page for as long as it holds the cell: this is a copy. */
const alone = (text: string): string => ` ${text}`.slice(1);
