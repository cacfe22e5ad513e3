export type Row = (string | number)[];

/** A Markdown table; numbers stand on the right. */
export function table(heads: string[], rows: Row[]): string {
  const rule = heads.map((_, i) => (typeof rows[0]?.[i] === "number" ? "---:" : "---"));
  return [heads, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
