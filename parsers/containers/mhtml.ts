import type {Container, Member} from "#parsers/document.ts";
import {DecodeError} from "#parsers/document.ts";
import {beginning} from "#parsers/decode/signature.ts";

/** A page saved by a browser or Word with all that belongs to it, as a mail: its HTML is the member, its pictures written into it. */
export default {
  sniff: (bytes) => isMail(beginning(bytes, headerWithin)),
  unpack({bytes}): Member[] {
    const parts = partsOf(toLatin(bytes));
    const page = parts.find(({headers}) => isPage(headers));
    if (!page) throw new DecodeError(sentences.pageless);
    return [
      {
        name: "page.html",
        bytes: withPictures(
          decodeBody(page),
          parts.filter(({headers}) => isPicture(headers))
        ),
        url: addressOf(page.headers["content-location"])
      }
    ];
  }
} satisfies Container;

/** The head of a mail is a dozen lines. */
const headerWithin = 4096;
/** A page has some hundred parts with its pictures; parts within parts are alternatives, one deep. */
const deepest = 3;

const sentences = {
  pageless: {
    zh: "其中没有网页正文，文件可能不完整；请重新保存网页",
    en: "there is no page in it, it may be but part of a file: save the page again"
  }
};

const isMail = (start: string) =>
  /^\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart\/(?:related|mixed|alternative)/i.test(
    start
  );

interface Part {
  headers: Record<string, string>;
  body: string;
}

const isPage = ({"content-type": type}: Part["headers"]) =>
  /^(?:text\/html|application\/xhtml\+xml)/i.test(type ?? "");

const isPicture = ({"content-type": type}: Part["headers"]) => /^image\//i.test(type ?? "");

/** All pictures of a page together; what is more is told on it and not looked at. */
const mostPictures = 16 * 1024 * 1024;

/** A page whose pictures stand in it: it calls them by the names of their parts, or by where they were. */
function withPictures(bytes: Uint8Array, pictures: Part[]): Uint8Array {
  if (pictures.length === 0) return bytes;
  let left = mostPictures;
  const page = toLatin(bytes).replace(source, (whole, before: string, address: string) => {
    const picture = pictures.find(({headers}) => isCalled(headers, address));
    if (!picture || (left -= picture.body.length) < 0) return whole;
    const data = Buffer.from(decodeBody(picture)).toString("base64");
    return `${before}"data:${picture.headers["content-type"]!.replace(/;.*$/, "")};base64,${data}"`;
  });
  return new Uint8Array(Buffer.from(page, "latin1"));
}

const source = /(<img\b[^<>]{0,2000}?\bsrc\s*=\s*)["']([^"'<>]{1,2000})["']/gi;

/** cid:a@b is <a@b>; a place may be given from where the page itself was. */
function isCalled(headers: Part["headers"], address: string): boolean {
  const {"content-id": id = "", "content-location": place = ""} = headers;
  if (/^cid:/i.test(address)) return id.replace(/^<|>$/g, "") === address.slice(4);
  return place !== "" && (place === address || place.endsWith(`/${address.replace(/^\.\//, "")}`));
}

/** Bytes as characters of the same numbers, which is how a mail's head and borders are read. */
function toLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** The parts of a mail that are no parts of parts, in their order. */
function partsOf(mail: string, depth = 0): Part[] {
  const part = parsePart(mail);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(
    part.headers["content-type"] ?? ""
  );
  const sign = boundary?.[1] ?? boundary?.[2];
  if (sign === undefined || depth === deepest) return [part];
  return part.body
    .split(`--${sign}`)
    .slice(1)
    .filter((each) => !each.startsWith("--"))
    .flatMap((each) => partsOf(each.replace(/^[ \t]*\r?\n/, ""), depth + 1));
}

function parsePart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, " ");
  const headers: Part["headers"] = {};
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0)
      headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return {headers, body: end ? text.slice(end.index + end[0].length) : ""};
}

function decodeBody({headers, body}: Part): Uint8Array {
  const encoding = headers["content-transfer-encoding"]?.toLowerCase();
  if (encoding === "base64") return new Uint8Array(Buffer.from(body, "base64"));
  const text = encoding === "quoted-printable" ? unquote(body) : body;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** =E5=85=AC is three bytes, and = at the end of a line joins it with the next. */
function unquote(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\dA-Fa-f]{2})/g, (_, byte: string) =>
      String.fromCharCode(Number.parseInt(byte, 16))
    );
}

const addressOf = (location: string | undefined) =>
  location !== undefined && /^https?:\/\//i.test(location) ? location : null;
