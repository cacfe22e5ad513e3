import {stateLabels, unitLabels} from "#data/schema/labels.ts";
import {published, type Table} from "#data/schema/tables.ts";
import type {Row} from "#pipeline/database.ts";
import {columnsOf, type Column} from "#pipeline/tables.ts";

/** A file of the release. */
export interface Resource {
  name: string;
  table: Table;
  format: string;
  mediatype: string;
  path: string;
  bytes: number;
  sha256: string;
}

const licenses = [
  {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/"
  }
];

/** Of the texts themselves, which are not ours to license. */
export const publicRecord =
  "The source reports are public records: the Regulation on Open Government Information obliges the bodies " +
  "to publish them, and as official documents of an administrative nature they are outside copyright " +
  "(Copyright Law of the People's Republic of China, article 5). CC BY 4.0 is about our selection, " +
  "structure, dictionary, findings and corrections.";

const description =
  "Figures, claims and findings from the annual reports on open government information (政府信息公开工作年度报告) " +
  "of Chinese public bodies. Every figure has its place in an archived document. Nothing is repaired or " +
  "guessed: a blank is not a zero, and what could not be read is in the table notes. In CSV files a text " +
  "that begins with = + - @ or a tab is preceded by an apostrophe, lists are JSON, and an empty field is " +
  "no value; Parquet and DuckDB have every text as printed. manifest.json says which inputs and which program it was " +
  `made from, and how many rows each table has. ${publicRecord}`;

/** What the files are, for people and programs (Data Package 2.0). It bears no date: the same inputs, the same bytes. */
export function datapackage(resources: Resource[], documents: Row[]): Record<string, unknown> {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "gongkai",
    title: "gongkai 公开: annual reports on open government information, as data",
    description,
    keywords: ["open government information", "政府信息公开", "annual reports", "China"],
    licenses,
    sources: documents.filter(({document, sha256}) => document === sha256).map(toSource),
    units: unitLabels,
    states: stateLabels,
    resources: resources.map(toResource)
  };
}

/** Where the data come from: every file as received, by the hash of its bytes. */
function toSource({sha256, url, path, retrieved}: Row): Record<string, unknown> {
  const known = retrieved === null ? "retrieval time unknown" : `retrieved ${String(retrieved)}`;
  const title = `${String(path)}, ${known}${url === null ? ", address unknown" : ""}`;
  return {title, sha256, ...(url !== null && {path: url})};
}

/** The CSV file has the schema; the others hold the same rows, with types of their own. */
function toResource({name, table, format, mediatype, path, bytes, sha256}: Resource) {
  const file = {path, format, mediatype, bytes, hash: `sha256:${sha256}`, type: "table"};
  const description = `One row is ${table.about}.`;
  if (format === "csv")
    return {name, ...file, encoding: "utf-8", description, schema: toSchema(table)};
  return {
    name: `${name}-${format}`,
    ...file,
    description: `${description} The rows of ${name}.csv.`
  };
}

function toSchema(table: Table): Record<string, unknown> {
  const columns = columnsOf(table);
  const nullable = new Set(columns.filter((c) => c.nullable).map(({name}) => name));
  const keys = Object.entries(table.refers ?? {}).map(([field, resource]) =>
    toForeignKey(field, [table, resource])
  );
  return {
    fields: columns.map(toField),
    missingValues: [{value: "", label: "no value; where there is a column state, it says why"}],
    // A key must have every part: the total of published_items has no category.
    ...(table.key.every((column) => !nullable.has(column)) && {primaryKey: table.key}),
    ...(keys.length > 0 && {foreignKeys: keys})
  };
}

/** A reference to the same table has no name (findings.root is a finding). */
function toForeignKey(field: string, [own, resource]: [Table, string]) {
  const target = published[resource]!;
  const reference = {resource: target === own ? "" : resource, fields: target.key};
  return {fields: [field], reference};
}

function toField({name, type, nullable, description, values}: Column): Record<string, unknown> {
  const labels: Record<string, {zh: string; en: string}> = {...stateLabels, ...unitLabels};
  const labelled = values?.every((value) => value in labels) ?? false;
  return {
    ...{name, type: type === "numbers" ? "array" : type, description},
    ...(type === "string" && !nullable && {missingValues: []}),
    ...(labelled && {categories: values!.map((value) => ({value, label: labels[value]!.en}))}),
    constraints: {required: !nullable, ...(values && {enum: values})}
  };
}
