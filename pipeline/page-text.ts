/** Bytes of a page as text, to find links in it: what the page is kept as are its bytes. */
export function decodePage(bytes: Uint8Array, mediaType: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label = /^\xef\xbb\xbf/.test(head)
    ? "utf-8"
    : (/charset=["']?([\w-]+)/i.exec(mediaType ?? "")?.[1] ??
      /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1] ??
      null);
  return decode(bytes, label) ?? decode(bytes, "utf-8") ?? decode(bytes, "gb18030")!;
}

/** A list longer than this is no list that people read. */
const longest = 4 * 1024 * 1024;

function decode(bytes: Uint8Array, label: string | null): string | null {
  if (label === null) return null;
  // gb2312 and gbk are what pages call it; gb18030 has all of both.
  const name = /^gb/i.test(label) ? "gb18030" : label;
  try {
    return new TextDecoder(name, {fatal: name === "utf-8"}).decode(bytes.subarray(0, longest));
  } catch {
    return null;
  }
}
