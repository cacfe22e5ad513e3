import type {Asked, Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {tellingWords} from "./vocabulary.ts";
import {namesOf} from "./whose.ts";

const about = "(?:政府|政务)?信息(?:依申请)?公开";
const unrelated = `(?:(?:[与同和]|跟)${about}(?:工作|事项)?(?:均|都)?(?:无关|没有关系|不相关)|(?:不|未|没有|无)(?:涉及到?|因)${about}(?!条例)|(?:不是|并?非|不属于?)(?:因)?${about})`;
const allUnrelated = sought(
  new RegExp(`(?:均|都|皆|全部|以上|上述)[^,;。\\d]{0,8}${unrelated}|均${unrelated}`)
);
const thisUnrelated = sought(
  new RegExp(`[,(](?:其中,?)?${unrelated}|[,(]其中,?(?:没有|无|未)${about}`)
);
const partOfDisclosure = sought(
  new RegExp(
    `[,(;](?:其中|包括|含)?,?(?:属于?|为|因|涉及?|有关|关于|与|针对)?${about}(?:方面|领域|工作|相关|有关|事项|案件|引发|引起|产生|类|的)*(?:行政)?(?:复议|诉讼|案件|案)?(?:的)?(?:分别)?(?:有|为|共|计|仅|占)*\\d`
  )
);
/** （均为工伤认定）, 为投诉人对处罚不服 */
const otherMatters = sought(
  /^[,(](?:均|全部|都|皆|主要)*(?:为|系|是|属于?|因|涉及)(?![^,;。()\d]*(?:信息|公开|答复))[^,;。()\d]{0,16}(?:处罚|许可|工伤|征收|征地|拆迁|登记|举报|投诉|补偿|认定|拆除|劳动|治安|交通|赔偿)/
);
/** 信息公开复议0件 in a sentence of its own */
const disclosureApart = sought(
  new RegExp(
    `^[^。]*。(?:其中,?)?(?:因|涉及)?${about}(?:方面|相关|引起|类|的)*(?:行政)?(复议|诉讼)[^,;。\\d]{0,6}\\d`
  )
);

const since = (text: string, mark: RegExp): string => text.split(mark).at(-1)!;

/** What the text says of a number's cases: in words of its own clauses, and behind it. */
function saidAround({state: {text}, end}: Asked): {own: string; behind: string} {
  return {
    own: since(text.slice(Math.max(0, end - 120), end), /[;。]/),
    behind: text.slice(end, end + 120)
  };
}

/** 均与信息公开无关, behind the sentence too; 不涉及信息公开 of what stands in the same clauses. */
function isSaidUnrelated({behind}: {behind: string}): boolean {
  const [sentence = "", next = ""] = behind.split("。");
  if (/^(?:均|都|皆|全部|以上|上述)/.test(next) && allUnrelated.test(next)) return true;
  return allUnrelated.test(sentence) || thisUnrelated.test(sentence.split(";")[0]!);
}

/** 行政复议5件（维持4件，撤销1件），其中涉及政府信息公开2件: cases of whatever kind. */
function isOutsideDisclosure(asked: Asked): boolean {
  const said = saidAround(asked);
  if (/信息(?:依申请)?公开/.test(said.own)) return false;
  const clauses = said.behind.split(/[;。]/)[0]!;
  const [, kind] = disclosureApart.exec(said.behind) ?? [];
  return (
    isSaidUnrelated(said) ||
    partOfDisclosure.test(clauses) ||
    otherMatters.test(clauses) ||
    (kind !== undefined && asked.words.includes(kind))
  );
}

const plainly =
  /(?:行政)?(?:复议|诉讼|应诉)|案件?|新?[收发]|受理|审结|办[理结]|结转|提起|被?申请|\d+[件起宗例次],?/g;

/** 因征地申请行政复议, or 行政复议 where no title says of what: cases that need not be about disclosure. */
function isOfUnknown({setting: {section}}: Asked["state"], words: string): boolean {
  if (/信息(?:依申请)?公开|政务公开/.test(words)) return false;
  const titled = /复议|诉讼/.test(section ?? "");
  return !titled || tellingWords(words.replace(plainly, "")) !== "";
}

/** 被申请复议8件（均为工伤认定），维持8件; 因征地申请行政复议9件，维持7件: where it is not read how many there were, how they ended is neither. */
function isOfLeftWhole({state, indicator, start, end: last}: Asked): boolean {
  const {text, unassigned, said} = state;
  const from = last - since(text.slice(0, last), /;|。(?!其中)/).length;
  const whole = `${indicator.split(".")[0]!}.total`;
  if (said.some((figure) => figure.indicator === whole && figure.start >= from)) return false;
  return unassigned.some(({start: at, end}) => {
    const before = text.slice(from, at);
    const ofMatters =
      isOfUnknown(state, before) ||
      [partOfDisclosure, otherMatters].some((each) => each.test(text.slice(end, start + 1)));
    return at >= from && end < start && ofMatters && /复议|诉/.test(before);
  });
}

/** 行政应诉12件, in the report of a bureau of justice: suits against its government. */
function isForGovernment(asked: Asked): boolean {
  const isJustice = namesOf(asked.state.setting).some((name) => /司法[局厅]/.test(name));
  return isJustice && /应诉/.test(asked.words) && !/[我本]|信息公开|被/.test(saidAround(asked).own);
}

export const doubtsOfMatters: Doubt[] = [
  {of: /^(?:review|litigation\w*|complaint)\./, unsaid: isOutsideDisclosure},
  {of: /^(?:review|litigation\w*)\.(?!total)/, unsaid: isOfLeftWhole},
  {of: /^litigation\.total$/, unsaid: isForGovernment}
];
