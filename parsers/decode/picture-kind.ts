import {beginning} from "./signature.ts";

export type PictureKind = keyof typeof signatures;

/** How pictures begin. A BMP says behind its first letters how long it is, and how long its head. */
const signatures = {
  PNG: /^\u0089PNG\r\n/,
  JPEG: /^\u00ff\u00d8\u00ff/,
  TIFF: /^(?:II\*\0|MM\0\*)/,
  GIF: /^GIF8[79]a/,
  BMP: /^BM[^]{4}\0{4}[^]{4}[(4@8l|]\0\0\0/,
  WebP: /^RIFF[^]{4}WEBP/,
  HEIC: /^\0\0\0[^]ftyp(?:hei[cx]|mif1|avif)/
};

/** What kind of picture some bytes are; null where they are none. */
export function kindOf(bytes: Uint8Array): PictureKind | null {
  const start = beginning(bytes, 32);
  const found = Object.entries(signatures).find(([, pattern]) => pattern.test(start));
  return (found?.[0] as PictureKind | undefined) ?? null;
}
