import {createHash, randomUUID} from "node:crypto";
import {existsSync} from "node:fs";
import {open, readFile, truncate, type FileHandle} from "node:fs/promises";
import {promisify} from "node:util";
import {gzip, inflateRawSync} from "node:zlib";
import type {Answer} from "#pipeline/fetching.ts";

/** Files of WARC 1.1 records (ISO 28500): what was asked and what came, as it was on the wire. */
export interface Warc {
  write(answer: Answer): Promise<void>;
  close(): Promise<void>;
}

/** A file that unpacks to more gets no more records: with one more answer it is still what our own readers open. */
const full = 160 * 1024 * 1024;

/**
 * Opens files <path>-1.warc.gz, -2 and on, and adds to the last of them. Each record is a gzip file of its own, as
 * readers of web archives want it; a last one that a kill tore is cut off, whole ones are never touched.
 */
export async function openWarc(
  path: string,
  software: string,
  time: Date,
  limit = full
): Promise<Warc> {
  const info = infoRecord(software, time);
  let number = 1;
  const name = () => `${path}-${number}.warc.gz`;
  while (existsSync(`${path}-${number + 1}.warc.gz`)) number += 1;
  let size = await mend(name());
  let file = await begin(name(), info);
  return {
    async write(answer) {
      if (size >= limit) {
        await file.close();
        [number, size] = [number + 1, 0];
        file = await begin(name(), info);
      }
      const records = [requestRecord(answer), responseRecord(answer)];
      await append(file, records);
      size += records.reduce((sum, {length}) => sum + length, 0);
    },
    close: () => file.close()
  };
}

async function begin(path: string, info: Buffer): Promise<FileHandle> {
  const file = await open(path, "a");
  if ((await file.stat()).size === 0) await append(file, [info]);
  return file;
}

const pack = promisify(gzip);

async function append(file: FileHandle, records: Buffer[]): Promise<void> {
  const packed = await Promise.all(records.map((record) => pack(record)));
  await file.appendFile(Buffer.concat(packed));
  await file.datasync();
}

/** Cuts off what is torn, and says what the rest unpacks to. */
async function mend(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const bytes = await readFile(path);
  const {whole, unpacked} = measure(bytes);
  if (whole < bytes.length) await truncate(path, whole);
  return unpacked;
}

/** The head and the sum of a gzip file as Node writes it: no name, no comment. */
const [head, foot] = [10, 8];

/** Where the last whole record ends, and how much those before it hold. */
function measure(bytes: Buffer): {whole: number; unpacked: number} {
  let [whole, unpacked] = [0, 0];
  for (;;) {
    const packed = bytes.subarray(whole + head);
    const inner = packed.length > 0 ? inflate(packed) : null;
    if (inner === null || whole + head + inner.packed + foot > bytes.length)
      return {whole, unpacked};
    whole += head + inner.packed + foot;
    unpacked += inner.unpacked;
  }
}

/** How many bytes a packed record takes, and how many it holds; null where it does not end. */
function inflate(packed: Buffer): {packed: number; unpacked: number} | null {
  try {
    // Node tells it where `info` is asked for, which its types do not know.
    const {buffer, engine} = inflateRawSync(packed, {info: true} as object) as unknown as Told;
    return {packed: engine.bytesWritten, unpacked: buffer.length};
  } catch {
    return null;
  }
}

interface Told {
  buffer: Buffer;
  engine: {bytesWritten: number};
}

function record(headers: Record<string, string>, content: Buffer): Buffer {
  const lines = Object.entries({...headers, "Content-Length": String(content.length)});
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), content, Buffer.from("\r\n\r\n")]);
}

const headersOf = (type: string, time: Date) => ({
  "WARC-Type": type,
  "WARC-Record-ID": `<urn:uuid:${randomUUID()}>`,
  "WARC-Date": time.toISOString()
});

function infoRecord(software: string, time: Date): Buffer {
  const content = Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\n`);
  return record(
    {...headersOf("warcinfo", time), "Content-Type": "application/warc-fields"},
    content
  );
}

function requestRecord({url, time, asked}: Answer): Buffer {
  const {pathname, search, host} = new URL(url);
  const head = http(`GET ${pathname}${search} HTTP/1.1`, [["Host", host], ...asked]);
  const headers = {...headersOf("request", time), "WARC-Target-URI": url};
  return record({...headers, "Content-Type": "application/http; msgtype=request"}, head);
}

function responseRecord({url, time, status, reason, headers, raw}: Answer): Buffer {
  const head = http(`HTTP/1.1 ${status} ${reason}`.trimEnd(), headers.map(unchunked));
  const digest = createHash("sha256").update(raw).digest("hex");
  const own = {
    ...{...headersOf("response", time), "WARC-Target-URI": url},
    "WARC-Payload-Digest": `sha256:${digest}`
  };
  const content = Buffer.concat([head, raw]);
  return record({...own, "Content-Type": "application/http; msgtype=response"}, content);
}

// The chunks of the wire are joined, so that a reader must not look for them.
const unchunked = ([name, value]: [string, string]): [string, string] =>
  name.toLowerCase() === "transfer-encoding" ? [`X-Orig-${name}`, value] : [name, value];

function http(first: string, headers: [string, string][]): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.from(`${first}\r\n${lines}\r\n`, "latin1");
}
