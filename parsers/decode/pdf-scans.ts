import {DecodeError, type Received, type Tools} from "#parsers/document.ts";
import type {Printed} from "./pdf-page.ts";
import {readPictures} from "./pdf-pictures.ts";
import {printPicture} from "./picture-page.ts";
import {toFit} from "./picture.ts";

/** The longest annual report of a government has about sixty pages; each takes a recogniser some ten seconds. */
const mostScans = 60;
/** A number at the foot and the mark of a scanner's program are fewer characters, a page of text has more. */
const fewGlyphs = 60;

const tooMany = (pages: number) => ({
  zh: `PDF 有 ${pages} 页是扫描件，超过 ${mostScans} 页，未识别；请只取出报告所在的页`,
  en: `the PDF has ${pages} scanned pages, more than ${mostScans}, and is not recognised: take out those of the report`
});

/** Pages of which those that are pictures are seen by a machine. */
export async function recognisePages(
  pages: Printed[],
  {bytes}: Received,
  {readData, openRecogniser}: Tools
): Promise<Printed[]> {
  const bare = pages.flatMap(({glyphs, painted}, index) =>
    painted && glyphs.length < fewGlyphs ? [index + 1] : []
  );
  if (bare.length === 0) return pages;
  const scans = await readPictures(bytes, bare, readData);
  if (scans.size > mostScans) throw new DecodeError(tooMany(scans.size));
  const seen: Printed[] = [];
  for (const [index, page] of pages.entries()) {
    const scan = scans.get(index + 1);
    const printed = scan && (await printPicture(toFit(scan), openRecogniser));
    seen.push(printed ? withText(printed, page) : page);
  }
  return seen;
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
