import {columnsOf, headerWords, isBare, rowsOf} from "#parsers/table/axes.ts";
import type {Token} from "#parsers/table/cells.ts";
import type {Form} from "#parsers/template.ts";

/**
 * The table of a section whose heading is lost, where its rows have no labels to find them by: a stretch of nothing but
 * its header's words and figures. null where none has half the words of its header, or more than one has.
 */
export function stretchOf(forms: Form[], tokens: Token[]): Token[] | null {
  const bare = forms.find(isBare);
  if (!bare) return null;
  const words = [bare, ...(bare.otherwise ?? []), ...(bare.apart ?? [])].flatMap(wordsOf);
  const fewest = columnsOf(bare).length / 2;
  const found = stretches(tokens, [...new Set(words)]).filter(
    (stretch) =>
      stretch.filter(({kind}) => kind === "text").length >= fewest &&
      stretch.some(({kind}) => kind === "value")
  );
  return found.length === 1 ? found[0]! : null;
}

const wordsOf = (form: Form): string[] =>
  [...headerWords(form), ...rowsOf(form)].flatMap(({cores}) => cores);

/** Runs of figures and of words that a table may have, each from its first word on: 总计 and its figures are one too. */
function stretches(tokens: Token[], words: string[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const isOwn = token.kind !== "text" || isWord(token, words);
    if (!isOwn) run = [];
    else if (run.length > 0) run.push(token);
    else if (token.kind === "text") runs.push((run = [token]));
  }
  return runs;
}

/** A word of the table, or a piece of one that is broken over lines; or the year before a row. */
const isWord = ({label: {core}}: Token, words: string[]) =>
  words.some((word) => word.includes(core)) || /^20\d{2}年度?$/.test(core);
