/** How a text is cut for searching: the same when the index is made and when it is asked. */

/** A text as it is compared: one width, small letters, numbers without thousands marks. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, "$1");
}

/** Simplified characters by the traditional ones that stand for them. */
export type Simplified = ReadonlyMap<string, string>;

/** A text in simplified characters, each in its place: 資訊 is 资讯. */
export const simplify = (text: string, simplified: Simplified): string =>
  text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * What a text is found by: every two neighbouring Chinese characters, and whole words and numbers of other
 * scripts. 信息公开 is 信息, 息公, 公开. A single character finds too much, and is none.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const [run] of plain(text).matchAll(runs))
    if (!/\p{Script=Han}/u.test(run)) tokens.add(run);
    else for (let i = 0; i + 1 < run.length; i++) tokens.add(run.slice(i, i + 2));
  return [...tokens].filter((token) => token.length > 1);
}

/** The files of the index that a token may stand in, of which the first tokens are given: a long list goes on in the next. */
export function shardsOf(token: string, firsts: readonly string[]): number[] {
  return firsts.flatMap((first, i) => {
    const next = firsts[i + 1];
    return first <= token && (next === undefined || token <= next) ? [i] : [];
  });
}

/** Rising numbers out of the text that the index has for them: steps of seven bits a byte, in base64. */
export function numbersIn(text: string): Uint32Array {
  const bytes = atob(text);
  const numbers = new Uint32Array(bytes.length);
  let [number, step, shift, count] = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i);
    step |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    numbers[count++] = number += step;
    step = shift = 0;
  }
  return numbers.subarray(0, count);
}

/** The bytes of one step from a number to the next. */
export function bytesOf(step: number): number[] {
  const bytes: number[] = [];
  let left = step;
  for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
  return [...bytes, left];
}
