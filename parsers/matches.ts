/**
 * Every match of a global pattern in a text, in order: what matchAll gives, without the copy of the pattern that it makes
 * for every text.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new Error(`only a global pattern goes on: ${pattern}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found at its place for ever.
    if (match[0] === "") pattern.lastIndex = indexBehind(text, pattern);
  }
  return found;
}

/** The next character's place; with the flag u a character may take two. */
function indexBehind(text: string, {lastIndex, unicode}: RegExp): number {
  const isWide = unicode && text.codePointAt(lastIndex)! > 0xffff;
  return lastIndex + (isWide ? 2 : 1);
}
