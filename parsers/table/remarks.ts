import type {Note} from "#data/schema/note.ts";
import {coresOf} from "#parsers/labels.ts";
import {squeeze} from "#parsers/lines.ts";
import type {Form} from "#parsers/template.ts";
import {simplify} from "#parsers/traditional.ts";
import {columnsOf, rowsOf} from "./axes.ts";
import {inWords, type Token} from "./cells.ts";
import type {Layout} from "./layout.ts";
import {noteOn} from "./notes.ts";

/** What a label says in brackets that the form's does not: (其中网上申请30件), (单位:万元). */
const bracketed = /\(([^()]*)\)/g;

/** 采购总金额(单位:元): the unit of a column of money, which is read off its header. */
const moneyUnit = /^(?:单位:?)?(?:元|千元|百元|万元|亿元)$/;

/** (件/次), (本年): what the form's label says anyway. */
const saysNothing = /^(?:单位:?)?[件条次项个人份宗起、/或]*$|^本年度?$/;

/** How a remark begins that tells more of the same figure; (网上), (占比) and (仅乡镇) tell of another. */
const besides = /^(?:其中|包?含|包括|不含|不包[含括]|主要|均|[详参]?见|即|指|注)/;

/** Another year, another turn of a request, another scope or unit: under such a remark a figure is not the row's own. */
const ofOthers =
  /20\d{2}|上一?年|去年|前年|往年|历年|累计|截至|新收|结转|办结|合计|小计|本级|[全各][省市县区州局镇乡系部单街]|[下所直]属|二级|[十百千万亿]|元|%/;

/**
 * Tokens in which labels that are a form's very own but for a remark in brackets are without it. Where the remark may
 * make another figure of it, or has the words of another row, they are nobody's label, however like one they look:
 * 本年新收政府信息公开申请数量(含上年结转) is two rows in one.
 */
export function withoutRemarks(
  tokens: Token[],
  {forms, year}: {forms: Form[]; year: number | null}
): Token[] {
  if (!tokens.some(mayHave)) return tokens;
  const all = forms.flatMap((form) => [...rowsOf(form), ...columnsOf(form)]);
  const known: Known = {
    year,
    cores: all.flatMap(({cores}) => cores),
    // A label that has a remark of its own, 部分公开(区分处理的…), is told by it.
    plain: all.flatMap(({label, cores}) => (coresOf(label).length === 1 ? cores : []))
  };
  const made = tokens.map((token) => (mayHave(token) ? withoutRemark(token, known) : token));
  return made.every((token, at) => token === tokens[at]) ? tokens : made;
}

/** The labels of some forms by their words, and those of them that have no brackets. */
interface Known {
  cores: string[];
  plain: string[];
  year: number | null;
}

const mayHave = ({kind, text}: Token) => kind === "text" && text.endsWith(")");

function withoutRemark(token: Token, known: Known): Token {
  const printed = squeeze(simplify(token.text));
  const [core, short = ""] = coresOf(printed);
  if (known.cores.includes(core!) || !known.plain.includes(short)) return token;
  const words = printed.slice(token.label.lead);
  const remarks = [...words.matchAll(bracketed)].map(([, remark]) => remark!);
  // 专项经费(元): the appendix reads the unit of a row off its label.
  if (remarks.some((remark) => moneyUnit.test(remark)) && !short.endsWith("金额")) return token;
  const others = remarks.filter(
    (remark) =>
      !moneyUnit.test(remark) &&
      !saysNothing.test(remark) &&
      remark.replace(/年度?$/, "") !== String(known.year)
  );
  if (!others.every((remark) => isOwn(remark, known))) return nobodys(token);
  const label = printed.slice(0, token.label.lead) + words.replace(bracketed, "");
  return {...inWords(token, label), isRemarked: others.length > 0};
}

const isOwn = (remark: string, {cores}: Known) =>
  besides.test(remark) &&
  !ofOthers.test(remark) &&
  !cores.some((core) => core !== "" && remark.includes(core));

/** Words that are like no label. */
const nobodys = (token: Token): Token => ({...token, label: {...token.label, core: "", words: ""}});

/** Labels and words of headers that were read without their remarks. */
export const remarked = ({headers, rows}: Layout, document: string): Note[] =>
  [...headers, ...rows].flatMap(({words}) =>
    words.some(({isRemarked}) => isRemarked) ? [noteOn("label-remarked", words, document)] : []
  );
