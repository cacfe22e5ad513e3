import {DecodeError, type Picture, type Received, type Tools} from "#parsers/document.ts";
import type {Glyph, Printed} from "./pdf-page.ts";
import {isScan, readPictures, type Pictured} from "./pdf-pictures.ts";
import {hasTable, NoPage, printPicture} from "./picture-page.ts";
import {toFit} from "./picture.ts";

/** The longest annual report of a government has about sixty pages; each takes a recogniser some ten seconds. */
const mostScans = 60;
/** A number at the foot and the mark of a scanner's program are fewer characters, a page of text has more. */
const fewGlyphs = 60;

/** Of a page a table takes at least this part; seals, signs of offices and codes to be scanned take less. */
const leastPicture = 0.08;

const tooMany = (pages: number) => ({
  zh: `PDF 有 ${pages} 页是扫描件，超过 ${mostScans} 页，未识别；请只取出报告所在的页`,
  en: `the PDF has ${pages} scanned pages, more than ${mostScans}, and is not recognised: take out those of the report`
});

/** Pages of which those that are pictures are seen by a machine; of what cannot be seen so is said that it is there. */
export async function recognisePages(
  pages: Printed[],
  {bytes}: Received,
  tools: Tools
): Promise<Printed[]> {
  const asked = pages.flatMap((page, index) => (mayBePicture(page) ? [index + 1] : []));
  if (asked.length === 0) return pages;
  const pictures = await readPictures(bytes, asked, tools.readData);
  pictures.forEach((found, number) => {
    // Some of what cannot be unpacked leaves no trace but the place that was made for it.
    const isLost = pages[number - 1]!.pictured - found.covered > leastPicture;
    if (isLost) pictures.set(number, {...found, picture: null});
  });
  const own = pages.map((page, index) => withoutCovered(page, pictures.get(index + 1)));
  const scans = own.filter((page, index) => isBare(page) && isWhole(pictures.get(index + 1)));
  if (scans.length > mostScans) throw new DecodeError(tooMany(scans.length));
  const seen: Printed[] = [];
  for (const [index, page] of own.entries())
    seen.push(asked.includes(index + 1) ? await see(page, pictures.get(index + 1), tools) : page);
  return seen;
}

const isBare = ({glyphs}: Printed) => glyphs.length < fewGlyphs;

const mayBePicture = (page: Printed) =>
  page.painted && (isBare(page) || page.pictured >= leastPicture);

const isWhole = (found: Pictured | undefined) => found?.picture !== null && found && isScan(found);

/** A page without the text that a picture hides: a machine's guess at it, as that without ink. */
function withoutCovered(page: Printed, found: Pictured | undefined): Printed {
  const isUnder = ({piece}: Glyph) => piece <= (found?.under ?? 0);
  const covered = page.glyphs.filter(isUnder);
  if (covered.length === 0) return page;
  const glyphs = page.glyphs.filter((glyph) => !isUnder(glyph));
  return {...page, glyphs, hidden: [...page.hidden, ...covered]};
}

async function see(page: Printed, found: Pictured | undefined, tools: Tools): Promise<Printed> {
  if (Math.max(found?.covered ?? 0, page.pictured) < leastPicture) return page;
  if (!isBare(page)) {
    const isTold = found?.picture && !hasTable(toFit(found.picture));
    return isTold ? page : {...page, unread: "picture"};
  }
  if (found?.picture && isScan(found)) return recognise(page, found.picture, tools);
  return fromHidden(page);
}

async function recognise(page: Printed, picture: Picture, tools: Tools): Promise<Printed> {
  try {
    const seen = await printPicture(toFit(picture), tools.openRecogniser);
    // A broken picture may be unpacked as white paper.
    return seen.glyphs.length > 0 ? withText(seen, page) : fromHidden(page);
  } catch (error) {
    // A photograph on a page of its own is no reason to leave the other pages.
    if (!(error instanceof NoPage)) throw error;
    return {...page, unread: "page"};
  }
}

/** A scan that cannot be unpacked: what another machine saw on it, if it left that, marked as such. */
function fromHidden(page: Printed): Printed {
  if (page.hidden.length < fewGlyphs)
    return {...page, unread: page.glyphs.length > 0 ? "picture" : "page"};
  return {...page, glyphs: [...page.glyphs, ...page.hidden], hidden: [], recognised: true};
}

/** What is seen on a scan, and the few characters that stand on its page as text. */
function withText(seen: Printed, page: Printed): Printed {
  const [across, down] = [seen.width / page.width, seen.height / page.height];
  const glyphs = page.glyphs.map((glyph) => ({
    ...{text: glyph.text, piece: seen.glyphs.length + glyph.piece},
    left: glyph.left * across,
    right: glyph.right * across,
    base: glyph.base * down,
    size: glyph.size * down
  }));
  return {...seen, glyphs: [...seen.glyphs, ...glyphs]};
}
