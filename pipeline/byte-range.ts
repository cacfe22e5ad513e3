/** What of a file is asked for: first and last byte; "none" where nothing of the file is; null for the whole. */
export type ByteRange = {first: number; last: number} | "none" | null;

/**
 * The one range of bytes that a header `Range` asks for (RFC 9110, 14.1.2). Of several, and of what is not
 * understood, the whole is the answer, as the RFC leaves it to a server.
 */
export function byteRange(header: string | undefined, size: number): ByteRange {
  const asked = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return null;
  const [from, to] = [asked[1]!, asked[2]!];
  if (from === "") return within(Math.max(size - Number(to), 0), size - 1, size);
  const last = to === "" ? size - 1 : Number(to);
  if (last < Number(from) && to !== "") return null;
  return within(Number(from), Math.min(last, size - 1), size);
}

const within = (first: number, last: number, size: number): ByteRange =>
  first < size && first <= last ? {first, last} : "none";

interface Conditions {
  "if-range"?: string | undefined;
  "if-none-match"?: string | undefined;
}

/** Whether the reader has the file already as it now is. */
export function isKnown({"if-none-match": known}: Conditions, etag: string): boolean {
  const tags = (known ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/**
 * Whether a part still fits what the reader has: a part of another version would make a file that never was. A date
 * tells versions of one second not apart, and is answered with the whole.
 */
export const isSame = ({"if-range": had}: Conditions, etag: string): boolean =>
  had === undefined || had === etag;
