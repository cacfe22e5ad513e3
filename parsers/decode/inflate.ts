import type {NotInflated} from "#parsers/document.ts";
import {mostBytes, mostRatio} from "./zip.ts";

/** Inflates bytes, and no more of them than any report holds; what is declared of sizes may be a lie. */
export async function inflate(
  bytes: Uint8Array,
  format: "gzip" | "deflate",
  room = mostBytes
): Promise<Uint8Array | NotInflated> {
  const limit = roomFor(bytes, room);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([bytes as BlobPart]).stream();
    for await (const chunk of stream.pipeThrough(new DecompressionStream(format))) {
      size += chunk.length;
      if (size > limit) return "too much";
      chunks.push(chunk);
    }
  } catch {
    return "broken";
  }
  return Buffer.concat(chunks);
}

/** How much some packed bytes may come to. */
export const roomFor = ({length}: Uint8Array, room: number): number =>
  Math.min(room, Math.max(1 << 20, length * mostRatio));
