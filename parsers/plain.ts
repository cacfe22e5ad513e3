/**
 * Whether a text has nothing but Han characters, their punctuation, and ASCII from a sign on: most texts are so, and need
 * not be searched for full-width signs and odd spaces.
 */
export function isPlain(text: string, from: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHan = code > 0x3000 && code < 0xfeff;
    if (!isHan && (code < from || code >= 0x80)) return false;
  }
  return true;
}

/** Whether a text may hold a Han character: figures, and what is written in ASCII, do not. */
export function mayHoldHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80) return true;
  return false;
}
