import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {
  DecodeError,
  type Manner,
  type Picture,
  type Recogniser,
  type Seen
} from "#parsers/document.ts";

/** A full page of an annual report takes some ten seconds on a slow core; what takes this long is none. */
const mostSeconds = 120;

const sentences = {
  missing: {
    zh: "这是图片或扫描件，识别文字的部件没有安装；请在项目文件夹中运行 npm install tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0 后再试，或换用网页、Word 或带文字的 PDF",
    en: "this is a picture or a scan, and the part that recognises text is not installed: run npm install tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0 in the project's folder, or take the web page, the Word file or a PDF with text"
  },
  slow: {
    zh: `一页图片识别了 ${mostSeconds} 秒还没有结束，已停止；请换用网页、Word 或带文字的 PDF`,
    en: `a page of pictures was not recognised within ${mostSeconds} seconds and is given up: take the web page, the Word file or a PDF with text`
  },
  failed: (message: string) => ({
    zh: `识别图片中的文字时出错；请换用网页、Word 或带文字的 PDF`,
    en: `the text of a picture could not be recognised (${message}): take the web page, the Word file or a PDF with text`
  })
};

/** That a picture was not recognised, while another time it may be. */
export class RecogniserFailure extends DecodeError {
  override name = "RecogniserFailure";
}

const {resolve} = createRequire(import.meta.url);

/** tesseract.js and what it knows of simplified Chinese: an optional part, loaded when the first picture comes. */
async function findParts() {
  try {
    const tesseract = await import("tesseract.js");
    const data = dirname(resolve("@tesseract.js-data/chi_sim/package.json"));
    return {tesseract, langPath: join(data, "4.0.0_best_int")};
  } catch {
    throw new DecodeError(sentences.missing);
  }
}

const quiet = {debug_file: "/dev/null"};

/** How tesseract is told what a picture is: a block of text, a line, or a line of digits and their signs. */
const manners: Record<Manner, Record<string, string>> = {
  block: {tessedit_pageseg_mode: "6", tessedit_char_whitelist: "", ...quiet},
  line: {tessedit_pageseg_mode: "7", tessedit_char_whitelist: "", ...quiet},
  figure: {tessedit_pageseg_mode: "7", tessedit_char_whitelist: "0123456789,./-", ...quiet}
};

/** A recogniser for one page: a thread of its own, which ends when it is closed, fails, or has had its time. */
export async function openRecogniser(): Promise<Recogniser> {
  const {tesseract, langPath} = await findParts();
  let reject: (error: RecogniserFailure) => void = () => undefined;
  const failure = new Promise<never>((_resolve, refuse) => (reject = refuse));
  failure.catch(() => undefined);
  const fail = (reason: unknown) => reject(new RecogniserFailure(sentences.failed(String(reason))));
  const timer = setTimeout(() => reject(new RecogniserFailure(sentences.slow)), mostSeconds * 1000);
  const started = tesseract.createWorker("chi_sim", tesseract.OEM.LSTM_ONLY, {
    ...{langPath, gzip: true, cacheMethod: "none"},
    errorHandler: fail
  });
  const worker = await Promise.race([started, failure]);
  return {
    async see(picture, manner) {
      const options = manners[manner] as Partial<RecognizeOptions>;
      const seen = worker.recognize(toPgm(picture), options, {text: false, blocks: true});
      const {data} = await Promise.race([seen, failure]);
      return linesOf(data.blocks ?? []);
    },
    async close() {
      clearTimeout(timer);
      await worker.terminate();
    }
  };
}

/** The plainest picture file there is: a line that gives its size, then a byte a pixel. */
function toPgm({width, height, grey}: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), grey]);
}

type RecognizeOptions = import("tesseract.js").RecognizeOptions;
type Blocks = NonNullable<import("tesseract.js").Page["blocks"]>;

const linesOf = (blocks: Blocks): Seen[][] =>
  blocks
    .flatMap(({paragraphs}) => paragraphs.flatMap(({lines}) => lines))
    .map(({words}) =>
      words.flatMap(({symbols}) =>
        symbols.map(({text, confidence, bbox: {x0, y0, x1, y1}}) => ({
          ...{text, confidence},
          ...{left: x0, top: y0, right: x1, bottom: y1}
        }))
      )
    );
