import type {Form} from "#parsers/template.ts";
import type {Token} from "./cells.ts";

/**
 * Tokens of a table that is printed in halves beside each other, 统计指标 | 单位 | 统计数 | 统计指标 | 单位 | 统计数, with one half
 * after the other, each in rows and fields of its own.
 */
export function inOneColumn(tokens: Token[], form: Form): Token[] {
  const halves = halvesOf(tokens, form);
  if (halves.size === 0) return tokens;
  const parts = new Map<number, Token[][]>();
  return tokens.flatMap((token) => {
    const {block} = token.line;
    const starts = token.row === null ? undefined : halves.get(block);
    if (!starts) return [token];
    const isFirst = !parts.has(block);
    if (isFirst) parts.set(block, halve(tokens, block, starts));
    return isFirst ? parts.get(block)!.flat() : [];
  });
}

/** From which fields on the halves of a table stand, by its block: where one word over labels stands twice in a row. */
function halvesOf(tokens: Token[], {furniture = [], headers}: Form): Map<number, number[]> {
  const names = [...furniture, ...(headers?.furniture ?? [])].filter((name) => !/单位$/.test(name));
  const heads = tokens.filter(
    ({kind, label, line}) => kind === "text" && line.row !== undefined && names.includes(label.core)
  );
  const halves = new Map<number, number[]>();
  for (const {row, label, line} of heads) {
    const same = heads.filter((other) => other.row === row && other.label.core === label.core);
    const starts = [...new Set(same.map(({field}) => field))];
    if (starts.length > 1) halves.set(line.block, starts);
  }
  return halves;
}

function halve(tokens: Token[], block: number, starts: number[]): Token[][] {
  const own = tokens.filter(({line, row}) => row !== null && line.block === block);
  const halfOf = ({field}: Token) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= field)
    );
  return starts.map((start, half) =>
    own
      .filter((token) => halfOf(token) === half)
      .map((token) =>
        half === 0 ? token : {...token, row: `${token.row}/${half}`, field: token.field - start}
      )
  );
}
