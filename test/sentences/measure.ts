/**
 * `npx tsx test/sentences/measure.ts`: how many figures are read of sentences that others wrote, with truth by hand,
 * while the reader of prose was kept from them. It has been mended by them since: to measure it, new ones are needed.
 */
import {files} from "#test/source.ts";
import {measureClaims} from "./claims-score.ts";
import {measure} from "./score.ts";

for (const file of files(/^test\/sentences\/[^/]+\.jsonl$/))
  console.log(file, JSON.stringify(measure(file)));
for (const file of ["claims", "uncommon"])
  console.log(
    `claims of ${file}.jsonl`,
    JSON.stringify(measureClaims(`test/sentences/${file}.jsonl`))
  );
