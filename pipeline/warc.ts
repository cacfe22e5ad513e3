import {createHash, randomUUID} from "node:crypto";
import {open, type FileHandle} from "node:fs/promises";
import type {Answer} from "#pipeline/fetching.ts";

/** A file of WARC 1.1 records (ISO 28500): what was asked and what came, as it was on the wire. */
export interface Warc {
  write(answer: Answer): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file to add to it; a last record that a kill tore is cut off, whole ones are never touched. */
export async function openWarc(path: string, software: string, time: Date): Promise<Warc> {
  const file = await open(path, "a+");
  const whole = await wholeLength(file);
  await file.truncate(whole);
  if (whole === 0) await append(file, [infoRecord(software, time)]);
  return {
    write: (answer) => append(file, [requestRecord(answer), responseRecord(answer)]),
    close: () => file.close()
  };
}

async function append(file: FileHandle, records: Buffer[]): Promise<void> {
  await file.appendFile(Buffer.concat(records));
  await file.datasync();
}

const longestHeader = 64 * 1024;

/** Where the last whole record ends. */
async function wholeLength(file: FileHandle): Promise<number> {
  const {size} = await file.stat();
  const head = Buffer.alloc(longestHeader);
  for (let start = 0; ;) {
    const {bytesRead} = await file.read(head, 0, longestHeader, start);
    const text = head.toString("latin1", 0, bytesRead);
    const length = /\r\nContent-Length: (\d+)\r\n/.exec(text);
    const body = text.indexOf("\r\n\r\n") + 4;
    if (!text.startsWith("WARC/1.1\r\n") || !length || length.index > body) return start;
    const end = start + body + Number(length[1]) + 4;
    if (end > size) return start;
    start = end;
  }
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
