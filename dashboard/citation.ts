import type {Counts, Field} from "./model.ts";

/** What the release says of itself in its datapackage.json; what it does not say is not cited. */
export interface Described {
  title: string;
  version?: string;
  created?: string;
  licenses?: {title: string; path?: string}[];
  resources?: {path: string; schema?: {fields: Field[]}}[];
}

const reportsOf = ({reports, first, last}: Counts) =>
  `${reports} annual reports, report years ${first}–${last}`;

const licencesOf = ({licenses = []}: Described) =>
  licenses.map(({title, path}) => (path ? `${title}, ${path}` : title));

const yearOf = ({created}: Described) => /^\d{4}/.exec(created ?? "")?.[0];

/** Signs that mean something to TeX are written so that they do not. */
const tex = (text: string) => text.replace(/\\/g, "\\textbackslash ").replace(/[&%$#_{}]/g, "\\$&");

/** How the release is cited, as BibTeX. */
export function bibtexOf(described: Described, counts: Counts): string {
  const fields = {
    title: `{${tex(described.title)}}`,
    version: described.version && tex(described.version),
    year: yearOf(described),
    note: tex([reportsOf(counts), ...licencesOf(described)].join(". "))
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${value}}`] : []
  );
  return `@misc{gongkai,\n${lines.join(",\n")}\n}\n`;
}

/** The same as CSL-JSON, which Zotero and pandoc read. */
export function cslOf(described: Described, counts: Counts): string {
  const year = yearOf(described);
  const item = {
    ...{id: "gongkai", type: "dataset", title: described.title, version: described.version},
    ...(year && {issued: {"date-parts": [[Number(year)]]}}),
    note: [reportsOf(counts), ...licencesOf(described)].join(". ")
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
