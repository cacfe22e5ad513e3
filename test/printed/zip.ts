/** Archives of any make: as no good library writes them, so byte by byte. */
import {crc32, deflateRawSync} from "node:zlib";

export interface ZipFile {
  /** The bytes of the name, in whatever character set. */
  name: Uint8Array;
  bytes: Uint8Array;
  /** Not deflated. */
  stored?: boolean;
  /** Says that it has a password. */
  locked?: boolean;
  /** The size that it says it has. */
  size?: number;
}

export function toZip(files: ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const content = file.stored ? Buffer.from(file.bytes) : deflateRawSync(file.bytes);
    const common = fields(file, content.length);
    const local = Buffer.concat([
      words(0x04034b50),
      shorts(20),
      common,
      shorts(0),
      file.name,
      content
    ]);
    directory.push(words(0x02014b50), shorts(20, 20), common, shorts(0, 0, 0, 0), words(0, at));
    directory.push(Buffer.from(file.name));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = files.length;
  const end = [words(0x06054b50), shorts(0, 0, count, count), words(central.length, at), shorts(0)];
  return new Uint8Array(Buffer.concat([...parts, central, ...end]));
}

/** What the head of a file and its line in the directory have in common: flags to the length of the name. */
function fields({name, bytes, stored, locked, size}: ZipFile, length: number): Buffer {
  return Buffer.concat([
    shorts(locked ? 1 : 0, stored ? 0 : 8, 0, 0x21),
    words(crc32(bytes), length, size ?? bytes.length),
    shorts(name.length)
  ]);
}

const shorts = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
const words = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
