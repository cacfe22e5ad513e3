/** The same printed report as pictures: what a browser shows of it, in a font that npm brings. */
import {createRequire} from "node:module";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {launch} from "#test/browser/launch.ts";
import {writeHtml} from "./html.ts";
import {textAt} from "./pdf.ts";
import type {PrintedReport} from "./report.ts";

/** How a page is laid before the camera. */
export interface Shot {
  /** Pixels to a pixel of the page; text is sixteen of these high, in tables fourteen. */
  fineness: number;
  /** Rules of style: paper that lies aslant, ink that runs. */
  style?: string;
  /** Of a JPEG, up to 100; without it the picture is a PNG. */
  quality?: number;
}

export const shots = {
  clean: {fineness: 1.5},
  /** As an office scans: a little aslant, grey, packed as JPEG. */
  scanned: {
    fineness: 1.7,
    quality: 60,
    style:
      "html{background:#eee}body{color:#222;transform:rotate(0.5deg);transform-origin:0 0;filter:blur(0.4px)}"
  }
} satisfies Record<string, Shot>;

const font = pathToFileURL(
  createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/wght.css")
).href;

const style = `body{font:16px 'Noto Sans SC Variable';width:1000px;margin:40px}
table{border-collapse:collapse;width:100%;font-size:14px}
td{border:1px solid #000;padding:2px 4px;text-align:center}`;

/** Pictures of reports, one a report. */
export async function takePictures(reports: PrintedReport[], shot: Shot): Promise<Uint8Array[]> {
  const browser = await launch();
  const folder = await mkdtemp(join(tmpdir(), "pictures-"));
  try {
    const pictures: Uint8Array[] = [];
    for (const report of reports) {
      const page = join(folder, "page.html");
      await writeFile(page, writeHtml(report, {head: () => headOf(shot)}));
      pictures.push(await takePicture(browser, pathToFileURL(page).href, shot));
    }
    return pictures;
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  }
}

const headOf = (shot: Shot) =>
  `<meta charset="utf-8"><link rel="stylesheet" href="${font}"><style>${style}${shot.style ?? ""}</style>`;

async function takePicture(browser: Browser, address: string, {fineness, quality}: Shot) {
  const viewport = {width: 1080, height: 800};
  const context = await browser.newContext({viewport, deviceScaleFactor: fineness});
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate("document.fonts.ready");
  const kind = quality === undefined ? {} : {type: "jpeg" as const, quality};
  const picture = await page.screenshot({fullPage: true, ...kind});
  await context.close();
  return picture;
}

/** A PDF of scans, each a JPEG on a page of its own, as machines that copy make it; `hidden` lies under the first. */
export function bindScans(jpegs: Uint8Array[], hidden = ""): Uint8Array {
  const parts: Uint8Array[] = [];
  const put = (text: string) => parts.push(Buffer.from(text, "latin1"));
  const kids = jpegs.map((_, at) => `${5 + at * 3} 0 R`).join(" ");
  put("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
  put(`2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${jpegs.length} >>\nendobj\n`);
  put("3 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light ");
  put("/Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>\nendobj\n");
  put("4 0 obj\n<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 ");
  put("/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>\nendobj\n");
  jpegs.forEach((jpeg, at) => {
    const {width, height} = sizeOfJpeg(jpeg);
    const [wide, high] = [595, Math.round((595 * height) / width)];
    const under = at === 0 && hidden ? `3 Tr ${textAt(hidden, 30, high / 2, 10)}` : "";
    const content = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q\n${under}`;
    put(`${5 + at * 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] `);
    put(`/Resources << /XObject << /P ${7 + at * 3} 0 R >> /Font << /F 3 0 R >> >> `);
    put(`/Contents ${6 + at * 3} 0 R >>\nendobj\n`);
    put(`${6 + at * 3} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\n`);
    put(`endobj\n${7 + at * 3} 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} `);
    put(`/Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode `);
    put(`/Length ${jpeg.length} >>\nstream\n`);
    parts.push(jpeg);
    put("\nendstream\nendobj\n");
  });
  put("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
  return Buffer.concat(parts);
}

/** The ways in which accuracy is measured: as a browser shows a page, and as an office scans it. */
export const pictureWriters = [
  {format: "image", shape: "a clean picture", write: photograph},
  {format: "pdf", shape: "a scan, aslant and grey", write: scan}
];

async function photograph(report: PrintedReport): Promise<Uint8Array> {
  const [picture] = await takePictures([report], shots.clean);
  return picture!;
}

async function scan(report: PrintedReport): Promise<Uint8Array> {
  return bindScans(await takePictures([report], shots.scanned));
}

/** The size that a JPEG's frame gives. */
function sizeOfJpeg(jpeg: Uint8Array): {width: number; height: number} {
  const at = Buffer.from(jpeg).findIndex(
    (byte, index) => byte === 0xff && (jpeg[index + 1] === 0xc0 || jpeg[index + 1] === 0xc2)
  );
  const view = new DataView(jpeg.buffer, jpeg.byteOffset);
  return {height: view.getUint16(at + 5), width: view.getUint16(at + 7)};
}
