/** How a name is found that is not written as it is asked for. */

/** A text has a word; of an English plural the singular will do: permits asks for “permit cases handled” too. */
export const hasWord = (text: string, word: string): boolean =>
  text.includes(word) || (/^[a-z]{3,}s$/.test(word) && text.includes(word.slice(0, -1)));

/** So much of a question stands in a name that may be what was meant. */
export const nearEnough = 0.5;

/** How near texts come to the words of a question, from 0 to 1: as near as they do to the least of them. */
export function nearTo(words: readonly string[]): (text: string) => number {
  const parts = words.map((word) => ({word, pairs: pairsOf(word)}));
  return (text) =>
    Math.min(
      ...parts.map(({word, pairs}) => {
        if (hasWord(text, word)) return 1;
        return /^[a-z]+$/.test(word) ? misspelt(word, text) : shareOf(pairs, text);
      })
    );
}

/** Two neighbouring characters each: of 行政许克 行政 and 政许 stand in 行政许可, and of 审批局 审批 in 审批服务局. */
function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

const shareOf = (pairs: readonly string[], text: string): number =>
  pairs.length < 2 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;

/** Just enough, where a text has a word that is the same but for a letter or, of a long one, two. */
function misspelt(word: string, text: string): number {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const isNear = (other: string) => isAlike(word, other) && slips(word, other) <= most;
  return (text.match(/[a-z]+/g) ?? []).some(isNear) ? nearEnough : 0;
}

/** Few get both ends of a word wrong, or its length. */
const isAlike = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 2 && (a[0] === b[0] || a.at(-1) === b.at(-1));

/** How many letters were left out, put in, taken for others or changed places. */
function slips(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + other);
      row[j] = swapped ? Math.min(least, before[j - 2]! + 1) : least;
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
