import {parseLabel} from "#parsers/labels.ts";
import type {Form} from "#parsers/template.ts";
import {rowsOf} from "./axes.ts";
import {inWords, isCell, type Token} from "./cells.ts";

/** 行政许可26609: a label and the number of the next cell, run into one. */
const glued = /^(.*[\p{Script=Han})”])(-?\d[\d,.]*)$/u;

/** Tokens in which the very label of a row and a number have run together, as two. */
export function unglue(tokens: Token[], forms: Form[]): Token[] {
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
