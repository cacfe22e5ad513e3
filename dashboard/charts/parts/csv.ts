/** A value of a cell. */
type Value = string | number | null;

/** What a spreadsheet would take for a formula is text; a number is a number, below nought too. */
const safe = (value: Value): string =>
  typeof value === "string" && /^[=+\-@\t\r＝＋－＠]/.test(value)
    ? `'${value}`
    : String(value ?? "");

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV, UTF-8 with a mark for spreadsheets: the same at the build as in the page. */
export function csvOf(rows: readonly Record<string, Value>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(safe(row[column] ?? null))));
  return "\ufeff" + [columns, ...lines].map((line) => `${line.join(",")}\n`).join("");
}
