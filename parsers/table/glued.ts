import {parseLabel} from "#parsers/labels.ts";
import type {Form} from "#parsers/template.ts";
import {headerWords, rowsOf} from "./axes.ts";
import {inWords, type Token} from "./cells.ts";
import {isCell} from "./figure-cell.ts";

/** 行政许可26609: a label and the number of the next cell, run into one. */
const glued = /^(.*[\p{Script=Han})”])(-?\d[\d,.]*)$/u;

/** Tokens in which the very labels of rows, or such a label and a number, have run together, as several. */
export function unglue(tokens: Token[], forms: Form[]): Token[] {
  return withoutNumbers(parted(tokens, forms), forms);
}

/** (三)不予公开 1.属于国家秘密, 行政复议 行政诉讼: a head with what stands under it, or a header, in a dump of a row a line. */
function parted(tokens: Token[], forms: Form[]): Token[] {
  const mayBe = ({kind, row, text}: Token) => kind === "text" && row === null && / /.test(text);
  if (!tokens.some(mayBe)) return tokens;
  const words = forms.flatMap((form) => [...rowsOf(form), ...headerWords(form)]);
  const labels = new Set(words.flatMap(({cores}) => cores));
  return tokens.flatMap((token) => {
    if (!mayBe(token) || labels.has(token.label.core)) return [token];
    const pieces = [...token.text.matchAll(/\S+/g)];
    if (!pieces.every(([piece]) => labels.has(parseLabel(piece).core))) return [token];
    return pieces.map(({index, 0: piece}) => {
      const start = token.start + index;
      return {...inWords(token, piece), start, end: start + piece.length};
    });
  });
}

function withoutNumbers(tokens: Token[], forms: Form[]): Token[] {
  const mayBe = ({kind, text}: Token) => kind === "text" && /\d$/.test(text);
  if (!tokens.some(mayBe)) return tokens;
  const labels = new Set(forms.flatMap(rowsOf).flatMap(({id, cores}) => (id ? cores : [])));
  const apart = tokens.flatMap((token): Token[] => {
    const [, label, value] = (mayBe(token) && glued.exec(token.text)) || [];
    if (!label || !value || !isCell(value) || !labels.has(parseLabel(label).core)) return [token];
    const end = token.start + label.length;
    return [
      {...inWords(token, label), end},
      {...inWords(token, value), kind: "value", start: end}
    ];
  });
  return apart.length === tokens.length ? tokens : apart;
}
