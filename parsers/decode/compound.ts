/** What a compound file (OLE, the container of Office before 2007) holds. */
export type CompoundKind = "workbook" | "document" | "locked" | "half" | "other";

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isCompound = (bytes: Uint8Array): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Told by the streams at its root: a document may well hold a workbook within it, and a workbook a document. */
export function compoundKind(bytes: Uint8Array): CompoundKind | null {
  if (!isCompound(bytes)) return null;
  const names = rootNames(bytes);
  if (!names) return "half";
  // A package of Office 2007 with a password is such a file, whatever is in it.
  if (names.has("EncryptedPackage")) return "locked";
  if (names.has("WordDocument")) return "document";
  return names.has("Workbook") || names.has("Book") ? "workbook" : "other";
}

/** Sentences for what neither a document nor a workbook can be read from. */
export const compoundSentences = {
  locked: {
    zh: "文件加了密码，未打开；请用 Office 或 WPS 取消密码后另存一份",
    en: "the file is locked with a password: open it with Office or WPS, take the password off and save it again"
  },
  half: {
    zh: "文件不完整，后面的部分缺失；请重新下载",
    en: "the file is not whole, what it says follows is missing: fetch it again"
  }
};

/** The sectors of a file, and which follows which. */
interface Sectors {
  size: number;
  bytes: Uint8Array;
  view: DataView;
  next: (sector: number) => number;
}

/** Names of what stands at the root; null where the file ends before its streams or its directory do. */
function rootNames(bytes: Uint8Array): Set<string> | null {
  if (bytes.length < 512) return null;
  const sectors = sectorsOf(bytes);
  const entries = sectors && entriesOf(sectors, sectors.view.getUint32(48, true));
  if (!sectors || !entries?.[0] || !entries.every((entry) => isWhole(sectors, entry))) return null;
  const names = new Set<string>();
  const seen = new Set<number>();
  const open = [entries[0].child];
  while (open.length > 0) {
    const index = open.pop()!;
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    names.add(entry.name);
    open.push(entry.left, entry.right);
  }
  return names;
}

function sectorsOf(bytes: Uint8Array): Sectors | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const at = (sector: number) => (sector + 1) * size;
  const inTable = size / 4;
  // The first 109 sectors of the table of sectors stand in the header: enough for seven megabytes up to the directory.
  const next = (sector: number): number => {
    const index = Math.floor(sector / inTable);
    const table = index < 109 ? view.getUint32(76 + 4 * index, true) : -1;
    const place = at(table) + 4 * (sector % inTable);
    return table >= 0 && place + 4 <= bytes.length ? view.getUint32(place, true) : -1;
  };
  return {size, bytes, view, next};
}

/** Whether all of a stream is in the file; a library would read the rest of a table as if it were all. */
function isWhole({size, bytes, next}: Sectors, stream: Entry): boolean {
  const isSmall = stream.type !== types.root && stream.size < 4096;
  if (!(stream.type === types.root || stream.type === types.stream) || isSmall) return true;
  let {start: sector} = stream;
  for (let left = Math.ceil(stream.size / size); left > 0; left--) {
    if (sector < 0 || (sector + 1) * size >= bytes.length) return false;
    sector = next(sector);
  }
  return true;
}

const types = {stream: 2, root: 5};

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** The entries of the directory, along its sectors; null where one of them is not in the file. */
function entriesOf({size, bytes, view, next}: Sectors, first: number): Entry[] | null {
  const endOfChain = 0xfffffffe;
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let sector = first; sector !== endOfChain && !seen.has(sector); sector = next(sector)) {
    const start = (sector + 1) * size;
    if (sector < 0 || start + size > bytes.length) return entries.length > 0 ? entries : null;
    seen.add(sector);
    for (let at = start; at < start + size; at += 128) entries.push(entryAt(view, at));
  }
  return entries;
}

function entryAt(view: DataView, at: number): Entry {
  const length = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31);
  const signs = Array.from({length}, (_, index) => view.getUint16(at + 2 * index, true));
  return {
    name: String.fromCharCode(...signs),
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true)
  };
}
