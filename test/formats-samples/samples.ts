/** The same printed reports as documents of Word 97: samples, since no library writes them. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {PrintedReport} from "#test/printed/report.ts";

export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, name)));

/** The sample that has this report's form, and signs where it has them. */
export function sampleOf({title, blocks}: PrintedReport): Uint8Array {
  const edition = title.includes("2020") ? "2019" : "2021";
  const cells = blocks.flatMap((block) => ("table" in block ? block.table.flat() : []));
  const hasSigns = cells.some(({text, is}) => is === "value" && text === "不适用");
  return sample(`${hasSigns ? "signs" : "numbers"}-${edition}.doc`);
}
