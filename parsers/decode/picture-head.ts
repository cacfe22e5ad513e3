import {beginning} from "./signature.ts";

interface Size {
  width: number;
  height: number;
}

/** What the head of a PNG says of its size; null where there is none. */
export function sizeOfPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || beginning(bytes.subarray(12), 4) !== "IHDR") return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? {width, height} : null;
}

/** What the frame of a JPEG says: its size, and how many colours it is mixed of. */
function frameOf(bytes: Uint8Array): (Size & {colours: number}) | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // c4, c8 and cc are tables; the others from c0 to cf begin a frame.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        colours: bytes[at + 9]!
      };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

const spaces: Record<number, string> = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"};

/** A JPEG as a PDF of one page that shows nothing else. */
export function wrapJpeg(bytes: Uint8Array): (Size & {pdf: Uint8Array}) | null {
  const frame = frameOf(bytes);
  const space = frame && spaces[frame.colours];
  if (!frame || !space || frame.width * frame.height === 0) return null;
  const {width, height} = frame;
  const draw = `${width} 0 0 ${height} 0 0 cm /P Do`;
  const before = [
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] `,
    "/Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>\nendobj\n",
    `4 0 obj\n<< /Length ${draw.length} >>\nstream\n${draw}\nendstream\nendobj\n`,
    `5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} `,
    `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`
  ].join("");
  const after = "\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
  const pdf = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
  return {width, height, pdf};
}
