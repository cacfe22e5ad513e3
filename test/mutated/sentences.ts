/** Damage to prose: sentences moved, doubled, denied, of another year, of another body. */
import type {Random} from "#test/generated/random.ts";
import type {Model, Sentence} from "./golden.ts";
import type {Change} from "./structure.ts";

type Spot = [block: number, at: number];

const sentencesAt = (model: Model, block: number): Sentence[] => {
  const found = model.blocks[block]!;
  return "sentences" in found ? found.sentences : [];
};

const spots = (model: Model, fits: (sentence: Sentence) => boolean): Spot[] =>
  model.blocks.flatMap((_, block) =>
    sentencesAt(model, block).flatMap((each, at): Spot[] => (fits(each) ? [[block, at]] : []))
  );

const withSentences = (model: Model, block: number, sentences: Sentence[]): Model => ({
  ...model,
  blocks: model.blocks.with(block, {sentences})
});

/** Changes one sentence that says a figure, or, where `any`, whatever sentence. */
const inSentence =
  (
    change: (sentence: Sentence, random: Random) => Sentence[] | null,
    fits: (sentence: Sentence) => boolean = ({says}) => says.length > 0
  ): Change =>
  (model, random) => {
    const found = spots(model, fits);
    if (found.length === 0) return null;
    const [block, at] = random.pick(found);
    const sentences = sentencesAt(model, block);
    const changed = change(sentences[at]!, random);
    if (!changed) return null;
    const fell = changed.every(({says}) => says.length === 0);
    const [next, ...rest] = sentences.slice(at + 1);
    // With a total fall its parts: 其中,法规文件5条 is of the year, and of the body, that the total is of.
    const parts = next && fell && goesOn(next) ? [withoutParts(next)] : next ? [next] : [];
    return withSentences(model, block, [...sentences.slice(0, at), ...changed, ...parts, ...rest]);
  };

const withoutParts = ({text, says}: Sentence): Sentence => ({
  text,
  says: says.filter(({key}) => !key.includes(" "))
});

const goesOn = ({text}: Sentence) => text.startsWith("其中");

/** A sentence that does not say itself of which year it is. */
const isFree = (sentence: Sentence) => isHead(sentence) && !/20\d\d年/.test(sentence.text);

/** A sentence that begins something: neither the parts of a whole, nor a mere list. */
const isHead = (sentence: Sentence) =>
  sentence.says.length > 0 && !goesOn(sentence) && !/本年|今年|^行政许可/.test(sentence.text);

/** It names no year, or one at its beginning that all the rest is of. */
const isOfOneYear = (sentence: Sentence) =>
  isHead(sentence) &&
  !/20\d\d/.test(
    sentence.text
      .replace(lead, "")
      .replace(leadingYear, "")
      .replace(/相比20\d\d年/g, "")
  );

/** The same words, of which nothing is true any more. */
const untrue = (text: string): Sentence[] => [{text, says: []}];

/** A number in brackets or a title before a sentence's own words: (一)主动公开情况。 */
const lead = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(?:[一二三四]是)?/;

/** Words put before all that a sentence says. */
const framed = (words: string[]) => (sentence: Sentence, random: Random) => {
  const number = lead.exec(sentence.text)![0];
  const rest = sentence.text.slice(number.length).replace(/^截[至止]目前,/, "");
  return untrue(`${number}${random.pick(words)}${rest}`);
};

const verb =
  /(?:共|累计|全年共|已)?(?:主动公开|收到政府|受理行政|接待|新增市场|新登记|公开发布|完成行政)/;

/** 未收到, 并未新增: the first verb that a figure hangs on is denied, and all that hangs on it falls. */
const denied = ({text, says}: Sentence, random: Random): Sentence[] | null => {
  const found = verb.exec(text);
  if (!found || /[未无没]/.test(text.slice(0, found.index))) return null;
  const before = text.slice(0, found.index);
  const rest = text.slice(found.index);
  // Further figures of the sentence are left out: they may stand on their own.
  const end = rest.search(/[,。;;]/);
  const no = random.pick(["并未", "没有", "未"]);
  const now = `${before}${no}${rest.slice(0, end < 0 ? rest.length : end)}。`;
  return [{text: now, says: says.filter(({raw}) => before.includes(raw))}];
};

const leadingYear = /^20\d\d年度?(?:以来|,|，)?/;

const inAnotherYear = ({text}: Sentence, random: Random): Sentence[] => {
  const year = random.pick(["2013", "2015", "2011"]);
  const number = lead.exec(text)![0];
  const rest = text.slice(number.length);
  const opening = leadingYear.exec(rest)?.[0];
  const now = opening ? opening.replace(/^20\d\d/, year) : `${year}年,`;
  return untrue(`${number}${now}${rest.slice(opening?.length ?? 0)}`);
};

const bodies = ["青禾县教育局", "市财政局", "省政府", "区卫生健康局"];

const ofAnotherBody = ({text}: Sentence, random: Random): Sentence[] => {
  const body = random.pick(bodies);
  const own =
    /(?:淄博)?高新区[\p{Script=Han}]{0,4}(?:审批|政务|行政)服务(?:局|中心)|行政审批服务局|行政审批局|政务服务中心|我(?:部门|局|中心)|本机关|(?<=[,,])中心/gu;
  if (own.test(text)) return untrue(text.replaceAll(own, body));
  const [number, year] = [lead.exec(text)![0], /^20\d\d年度?,/];
  const rest = text.slice(number.length);
  const opening = year.exec(rest)?.[0] ?? "";
  return untrue(`${number}${opening}${body}${rest.slice(opening.length)}`);
};

const reordered: Change = (model, random) => {
  const found = spots(model, () => true).filter(([block]) => sentencesAt(model, block).length > 1);
  if (found.length === 0) return null;
  const [block] = random.pick(found);
  const sentences = sentencesAt(model, block);
  const from = random.int(0, sentences.length - 1);
  const rest = sentences.toSpliced(from, 1);
  return withSentences(
    model,
    block,
    rest.toSpliced(random.int(0, rest.length), 0, sentences[from]!)
  );
};

/** A sentence goes to another paragraph of the report. */
const movedAway: Change = (model, random) => {
  const found = spots(model, ({says}) => says.length > 0);
  if (found.length === 0) return null;
  const [block, at] = random.pick(found);
  const sentence = sentencesAt(model, block)[at]!;
  const left = withSentences(model, block, sentencesAt(model, block).toSpliced(at, 1));
  const to = random.int(1, left.blocks.length - 1);
  return {...left, blocks: left.blocks.toSpliced(to, 0, {sentences: [sentence]})};
};

const number = /\d+(?:\.\d+)?/g;

const wide = (text: string) =>
  text.replace(/[0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const sentenceChanges: Record<string, Change> = {
  "sentences reordered": reordered,
  "sentence moved away": movedAway,
  "sentence doubled": inSentence((sentence) => [sentence, sentence]),
  "sentence lost": inSentence(() => []),
  "sentence denied": inSentence(denied),
  "sentence of another year": inSentence(inAnotherYear, isOfOneYear),
  "sentence of another body": inSentence(ofAnotherBody, isHead),
  "sentence only planned": inSentence(
    framed(["计划明年实现:", "力争到明年,", "计划", "预计明年", "按照要求,今后应当做到:"]),
    isFree
  ),
  "sentence of a year before": inSentence(
    framed(["上一年度,", "去年,", "上年同期,", "前年全年,"]),
    isFree
  ),
  "sentence supposed": inSentence(framed(["如果", "假如", "倘若"]), isFree),
  "digits in full width": inSentence(({text, says}) => [{text: wide(text), says}]),
  "number parted by spaces": inSentence(({text, says}, random) => {
    const long = [...text.matchAll(number)].filter(([digits]) => digits.length > 1);
    if (long.length === 0) return null;
    const found = random.pick(long);
    const at = found.index + random.int(1, found[0].length - 1);
    return [
      {text: `${text.slice(0, at)}${random.pick([" ", "\u00a0", "\n"])}${text.slice(at)}`, says}
    ];
  }),
  "numbers with separators": inSentence(({text, says}) => [
    {
      text: text.replace(/(?<![\d.])\d{4,}(?![\d.年])/g, (n) => Number(n).toLocaleString("en-US")),
      says
    }
  ]),
  "punctuation changed": inSentence(({text, says}, random) => {
    const signs = [...text.matchAll(/[,、;:。,;:]/g)];
    if (signs.length === 0) return null;
    const {index} = random.pick(signs);
    return [
      {text: `${text.slice(0, index)}${random.pick([..."、;,:"])}${text.slice(index + 1)}`, says}
    ];
  }),
  "spaces in a sentence": inSentence(({text, says}, random) => {
    const at = random.int(0, text.length);
    if (/\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at))) return null;
    return [
      {text: `${text.slice(0, at)}${random.pick([" ", "\u3000", "  "])}${text.slice(at)}`, says}
    ];
  })
};
