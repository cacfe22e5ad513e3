/** Rows of cells as files print them. */
export type Rows = readonly (readonly (string | number)[])[];

export const asPage = (rows: Rows): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
export const asBars = (rows: Rows): string => rows.map((row) => row.join(" | ")).join("\n");
export const asFramed = (rows: Rows): string =>
  rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
export const asTabs = (rows: Rows): string => rows.map((row) => row.join("\t")).join("\n");
export const asLines = (rows: Rows): string => rows.map((row) => row.join("\n")).join("\n");
