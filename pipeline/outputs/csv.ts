import {tables} from "#data/schema/tables.ts";
import {toCsv} from "#pipeline/exports/csv.ts";
import type {Output} from "#pipeline/output.ts";

/** The same as findings.csv of a release. */
const csv: Output = ({judged}) =>
  toCsv(
    tables.findings,
    judged.map(({finding}) => finding)
  ).trimEnd();

export default csv;
