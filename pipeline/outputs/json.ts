import {Finding} from "#data/schema/finding.ts";
import type {Output} from "#pipeline/output.ts";

/** One array of findings, fields as in the table findings. */
const json: Output = ({judged}) =>
  JSON.stringify(
    judged.map(({finding}) => Finding.parse(finding)),
    null,
    2
  );

export default json;
