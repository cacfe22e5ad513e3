/** A sentence spelled otherwise, or behind another, means what it meant: whatever is read of it now was read before. */
import {expect, test} from "vitest";
import {readSentence} from "#test/sentences/read.ts";
import {files, read} from "#test/source.ts";

interface Sentence {
  year: number;
  section: string | null;
  body?: string | null;
  text: string;
}

/** Each third of all that were written by hand. */
const sentences = files(/^test\/sentences\/[^/]+\.jsonl$/)
  .flatMap((file) => read(file).trim().split("\n"))
  .filter((_, turn) => turn % 3 === 0)
  .map((line) => JSON.parse(line) as Sentence);

function figuresIn({year, section, body = null}: Sentence, sentence: string): string[] {
  const {observations} = readSentence({year, section, body, sentence});
  return observations
    .map(({indicator, category, value, approximate}) =>
      [indicator, (category ?? "").replace(/\s/g, ""), value, approximate]
        .join("|")
        .normalize("NFKC")
    )
    .sort();
}

/** What is in one list more often than in the other. */
function beyond(one: string[], other: string[]): string[] {
  const rest = [...other];
  return one.filter((figure) => {
    const at = rest.indexOf(figure);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

interface Difference {
  figures: number;
  /** Figures that are read of the other spelling alone, each with its sentence. */
  more: string[];
  lost: string[];
}

function compare(spell: (text: string) => string): Difference {
  const sum: Difference = {figures: 0, more: [], lost: []};
  for (const sentence of sentences) {
    const text = spell(sentence.text);
    const [plain, other] = [figuresIn(sentence, sentence.text), figuresIn(sentence, text)];
    sum.figures += plain.length;
    sum.more.push(...beyond(other, plain).map((figure) => `${figure}: ${text}`));
    sum.lost.push(...beyond(plain, other).map((figure) => `${figure}: ${text}`));
  }
  return sum;
}

const han = "〇一二三四五六七八九";

/** 38 is 三十八, 20 is 二十, 12 is 十二. */
function inWords(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const dozens = tens === 0 ? "" : `${tens === 1 ? "" : han[tens]!}十`;
  return number === 0 ? "零" : dozens + (ones === 0 ? "" : han[ones]!);
}

/** A number of one or two digits before its unit, that is no part of another, of a date or of a document's number. */
const small = /(?<![\d.,〔第—\-年月至到])(\d{1,2})(?=[条件次份篇起](?!目))/g;
/** A number by itself, with its signs. */
const number = /(?<![\d.,:：\-—/第  ])(\d[\d.,]*%?)(?![\d.:：-])(?! \d)/g;

const spellings: Record<string, (text: string) => string> = {
  "with full-width digits": (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  "with half-width signs": (text) =>
    text.replace(/[，；：（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
  "with spaces around numbers": (text) => text.replace(number, " $1 "),
  "with small numbers in words": (text) =>
    text.replace(small, (_, digits: string) => inWords(Number(digits)))
};

test.each(Object.entries(spellings))("%s nothing is read that was not", (_, spell) => {
  const {figures, more, lost} = compare(spell);
  expect(figures).toBeGreaterThan(2500);
  expect(more).toEqual([]);
  expect(lost.length / figures).toBeLessThan(0.005);
});

test("behind a sentence on the work in general a section's own figures are read", () => {
  // 收 到 申 请 6 2 件 is a spelling of a whole passage.
  const isWide = (text: string) => /[一-龥] [一-龥] [一-龥]/.test(text);
  const {lost} = compare((text) => (isWide(text) ? text : `全年政府信息公开工作总体平稳。${text}`));
  expect(lost).toEqual([]);
});
