import fc from "fast-check";

/** The signs of which cells of figures are made, and a few that belong in none. */
const printed = [
  ..."0123456789,.-+/%()０９，．％－／",
  ..."零〇○一二两三九十百千万亿廿卅壹贰拾佰仟萬億",
  ..."件次人元整¥￥无没有不适用成半点年月日",
  ...["百分之", "人民币", "万元", "亿元", "N/A"],
  ...[" ", "\u00a0", "\u3000", "\u200b", "\ufeff", "—", "――", "\\", "\n", "附"]
];

/** What may stand in a cell: printed signs in any order, or anything at all. */
export const anyCell = fc.oneof(
  fc.string({unit: fc.constantFrom(...printed), maxLength: 12}),
  // one power after another: 9亿亿亿
  fc.string({unit: fc.constantFrom(..."19.万亿千元"), maxLength: 45}),
  fc.string({unit: "binary", maxLength: 60})
);

/** Blanks, strokes and words that stand for no number, as cells print them. */
export const signs = [
  ["", "blank"],
  [" ", "blank"],
  ["\u00a0", "blank"],
  ["\u3000", "blank"],
  ["\u200b", "blank"],
  ["\ufeff", "blank"],
  [" \u00a0\t\n", "blank"],
  ["-", "slash"],
  ["－", "slash"],
  ["–", "slash"],
  ["—", "slash"],
  ["— —", "slash"],
  ["—\u3000—", "slash"],
  ["——", "slash"],
  ["---", "slash"],
  ["─", "slash"],
  ["―", "slash"],
  ["/", "slash"],
  ["／", "slash"],
  ["\\", "slash"],
  ["\u00a0/\u00a0", "slash"],
  ["无", "none"],
  [" 无 ", "none"],
  ["没有", "none"],
  ["不适用", "not_applicable"],
  ["N/A", "not_applicable"],
  ["n/a", "not_applicable"],
  ["NA", "not_applicable"],
  ["Ｎ／Ａ", "not_applicable"]
] as const;
