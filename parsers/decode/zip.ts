import {DecodeError} from "#parsers/document.ts";
import {checksumOf} from "./checksum.ts";
import {packages} from "./packages.ts";

/** One file of a zip archive. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

/** Attachments of one report are a dozen files; a workbook with pictures has some hundred parts. */
export const mostEntries = 1500;
/** All that an archive may hold when it is unpacked: no report with its scans comes near. */
export const mostBytes = 256 * 1024 * 1024;
/** XML of a table with nothing in it deflates to a hundredth; a bomb to a thousandth. */
export const mostRatio = 500;

const sentences = {
  tooMany: {
    zh: `压缩包内超过 ${mostEntries} 个文件；请只取出报告所在的文件`,
    en: `it holds more than ${mostEntries} files: take out those of the report`
  },
  locked: (name: string) => ({
    zh: `其中的 ${name} 加了密码；请先解密`,
    en: `${name} in it is locked with a password: unlock it first`
  }),
  tooMuch: (name: string) => ({
    zh: `其中的 ${name} 解压后远超任何报告的大小，未打开；请检查来源`,
    en: `${name} in it inflates to more than any report holds, and is not opened: see where it comes from`
  }),
  damaged: (name: string) => ({
    zh: `其中的 ${name} 与打包时不同（校验和不符），已损坏；请重新下载`,
    en: `${name} in it is not what was packed (its checksum differs), so it is damaged: fetch it again`
  }),
  broken: (message: string) => ({
    zh: "压缩结构已损坏，或文件不完整；请重新下载",
    en: `the zip archive is broken (${message}): fetch it again`
  })
};

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Whether a part whose name begins so is in a zip archive, without opening it; of half an archive, whether it seems so. */
export function hasPart(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false;
  const names = partNames(bytes);
  return names ? names.some((part) => part.startsWith(name)) : toBuffer(bytes).includes(name);
}

const toBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The names in the directory at the end: an archive that is stored in another has its own further up. */
function partNames(bytes: Uint8Array): string[] | null {
  const buffer = toBuffer(bytes);
  const end = buffer.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > buffer.length) return null;
  const names: string[] = [];
  let at = buffer.readUInt32LE(end + 16);
  while (at + 46 <= end && buffer.readUInt32LE(at) === 0x02014b50 && names.length < mostEntries) {
    const [name, extra, comment] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place));
    names.push(buffer.toString("latin1", at + 46, at + 46 + name!));
    at += 46 + name! + extra! + comment!;
  }
  return names.length > 0 ? names : null;
}

/**
 * Every file of a zip archive. What is declared of sizes may be a lie: bytes are counted as they come. Throws
 * DecodeError for an archive that is broken, locked, or holds more than any report does.
 */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const {fromBufferPromise} = await packages.yauzl();
  const entries: ZipEntry[] = [];
  let [count, sum] = [0, 0];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), {decodeStrings: false});
    for await (const entry of zip.eachEntry()) {
      if (++count > mostEntries) throw new DecodeError(sentences.tooMany);
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      if (entry.isEncrypted()) throw new DecodeError(sentences.locked(name));
      const limit = Math.min(mostBytes - sum, Math.max(1 << 20, entry.compressedSize * mostRatio));
      const content = await inflate(await zip.openReadStreamPromise(entry), name, limit);
      if (checksumOf(content) !== entry.crc32) throw new DecodeError(sentences.damaged(name));
      sum += content.length;
      entries.push({name, bytes: content});
    }
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    throw new DecodeError(sentences.broken((error as Error).message));
  }
  return entries;
}

/** The bytes of an entry, and no more of them than may be. */
async function inflate(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: number
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new DecodeError(sentences.tooMuch(name));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A name as its bytes say it: UTF-8, or what Windows in Chinese writes. */
function nameOf({fileNameRaw}: {fileNameRaw: Uint8Array}): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(fileNameRaw);
  } catch {
    return new TextDecoder("gb18030").decode(fileNameRaw);
  }
}
