import {DecodeError, type Container, type Member, type Unbrotli} from "#parsers/document.ts";
import {bodyOf, readHeaders, type Head} from "#parsers/decode/http.ts";
import {inflate} from "#parsers/decode/inflate.ts";
import {mostBytes, mostEntries} from "#parsers/decode/zip.ts";

/** A stored web archive (ISO 28500): what a crawler was answered. A gzip file is taken for one until it is opened. */
export default {
  sniff: (bytes) => isWarc(bytes) || isGzip(bytes),
  async unpack({bytes}, {unbrotli}) {
    const members: Member[] = [];
    let room = mostBytes;
    for (const {head, block} of recordsOf(await plain(bytes))) {
      const type = head.get("warc-type");
      const member =
        type === "response"
          ? await answerOf({head, block}, {room, unbrotli})
          : type === "resource"
            ? resourceOf(head, block)
            : null;
      if (!member) continue;
      room -= member.bytes.length;
      members.push(member);
      if (members.length > mostEntries) throw new DecodeError(sentences.tooMany);
    }
    return members;
  }
} satisfies Container;

const sentences = {
  tooMany: {
    zh: `网页存档内超过 ${mostEntries} 个文件；请只取出报告所在的页面`,
    en: `the web archive holds more than ${mostEntries} files: take out the pages of the report`
  },
  tooMuch: {
    zh: "网页存档解压后远超任何报告的大小，未打开；请检查来源",
    en: "the web archive inflates to more than any report holds, and is not opened: see where it comes from"
  },
  brokenGzip: {
    zh: "gzip 压缩已损坏或不完整；请重新下载",
    en: "the gzip file is broken or not whole: fetch it again"
  },
  other: {
    zh: "这是 gzip 压缩文件，里面不是网页存档（WARC）；请先解压",
    en: "this is a gzip file, and what is in it is no web archive (WARC): unpack it first"
  },
  cut: (why: string) => ({
    zh: `存档时只存了开头一部分（WARC-Truncated: ${why.slice(0, 40)}），未读；请重新下载这一页`,
    en: `only its beginning was stored (WARC-Truncated: ${why.slice(0, 40)}), and it is not read: fetch this page again`
  }),
  zstandard: {
    zh: "存档时页面是用 zstd 压缩的，打不开；请重新下载这一页",
    en: "it was stored packed with zstd, which is not opened here: fetch this page again"
  },
  broken: (byte: number) => ({
    zh: `网页存档在第 ${byte} 个字节处损坏或不完整；请重新下载`,
    en: `the web archive is broken or ends too soon at byte ${byte}: fetch it again`
  })
};

const isWarc = (bytes: Uint8Array) =>
  /^WARC\/1\.\d/.test(String.fromCharCode(...bytes.subarray(0, 8)));

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The records, of which each is usually a gzip file of its own. */
async function plain(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const inflated = await inflate(bytes, "gzip");
  if (inflated === "too much") throw new DecodeError(sentences.tooMuch);
  if (inflated === "broken") throw new DecodeError(sentences.brokenGzip);
  if (!isWarc(inflated)) throw new DecodeError(sentences.other);
  return inflated;
}

interface WarcRecord {
  head: Head;
  block: Uint8Array;
}

function* recordsOf(bytes: Uint8Array): Generator<WarcRecord> {
  let at = 0;
  while (at < bytes.length) {
    const found = isWarc(bytes.subarray(at)) ? readHeaders(bytes.subarray(at)) : null;
    const length = found?.head.get("content-length") ?? "";
    if (!found || !/^\d{1,10}$/.test(length)) throw new DecodeError(sentences.broken(at + 1));
    const start = at + found.end;
    const end = start + Number(length);
    if (end > bytes.length) throw new DecodeError(sentences.broken(bytes.length));
    yield {head: found.head, block: bytes.subarray(start, end)};
    at = end;
    // Two line ends part the records; some writers leave out the last of them.
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  }
}

const none = new Uint8Array();

const isZstandard = ([a, b, c, d]: Uint8Array) =>
  a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;

/** What was answered with 200; redirects, errors and what only draws the page are no files of a report. */
async function answerOf(
  {head: record, block}: WarcRecord,
  unpacking: {room: number; unbrotli: Unbrotli}
): Promise<Member | null> {
  const answer = readHeaders(block);
  if (!answer || !/^HTTP\/\S+ 200\b/.test(answer.first) || isFurniture(answer.head)) return null;
  const why = record.get("warc-truncated");
  if (why !== undefined) return {...memberOf(record, none), problem: sentences.cut(why)};
  const bytes = await bodyOf(answer.head, block.subarray(answer.end), unpacking);
  if (!bytes) throw new DecodeError(sentences.tooMuch);
  if (isZstandard(bytes)) return {...memberOf(record, none), problem: sentences.zstandard};
  return memberOf(record, bytes);
}

/** A file that was stored without how it was answered; what a crawler says of itself has no address of the web. */
function resourceOf(record: Head, bytes: Uint8Array): Member | null {
  const isOfWeb = /^<?https?:/i.test(record.get("warc-target-uri") ?? "");
  return isOfWeb && !isFurniture(record) ? memberOf(record, bytes) : null;
}

function memberOf(record: Head, bytes: Uint8Array): Member {
  const url = record.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? null;
  const name = url?.replace(/^\w+:\/\//, "") ?? "(no address)";
  return {name, bytes, url, fetched: timeOf(record.get("warc-date"))};
}

/** 2024-01-15T03:04:05Z, with or without parts of a second; null for what is no time. */
const timeOf = (date: string | undefined) =>
  date !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(date) ? date : null;

const isFurniture = (head: Head) =>
  /^(?:text\/css|(?:text|application)\/(?:x-)?javascript|application\/json|font\/|application\/(?:x-)?font)/i.test(
    head.get("content-type") ?? ""
  );
