/** Tag of a photograph's head that says how it is to be turned. */
const orientation = 0x0112;

/** How many quarters to the right for each way in which a camera may be held; the others are mirrored, as no camera does. */
const quarters: Record<number, number> = {3: 2, 6: 1, 8: 3};

/** How many quarters to the right a JPEG is to be turned to be seen as it was taken. */
export function quartersOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 18 < bytes.length && bytes[at] === 0xff;) {
    const [marker, length] = [bytes[at + 1]!, view.getUint16(at + 2)];
    if (marker === 0xda || length < 2) return 0;
    if (marker === 0xe1 && view.getUint32(at + 4) === exif)
      return inHead(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  return 0;
}

/** Exif */
const exif = 0x45786966;

/** In the head of a TIFF that stands in that of a JPEG: its first list of tags. */
function inHead(bytes: Uint8Array): number {
  if (bytes.length < 8) return 0;
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = head.getUint16(0) === 0x4949;
  const list = head.getUint32(4, isLittle);
  if (list + 2 > head.byteLength) return 0;
  const count = head.getUint16(list, isLittle);
  for (let at = list + 2; at + 12 <= head.byteLength && at < list + 2 + count * 12; at += 12)
    if (head.getUint16(at, isLittle) === orientation)
      return quarters[head.getUint16(at + 8, isLittle)] ?? 0;
  return 0;
}
