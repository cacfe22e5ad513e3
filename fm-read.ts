// @ts-nocheck
import {readFileSync} from "node:fs";
import {readAny} from "#test/printed/read.ts";
const [file, ...terms] = process.argv.slice(2);
const r = await readAny(readFileSync(file!));
for (const d of r.documents) {
  if (d.kind !== "report") { console.log(JSON.stringify(d).slice(0,600)); continue; }
  console.log(JSON.stringify(d.reading.report));
  for (const o of d.reading.observations) { const s=[o.indicator,o.applicant,o.category,o.origin,o.state,o.value,JSON.stringify(o.raw),o.place.slice(64)].join(" "); if (terms.length===0||terms.some(t=>s.includes(t))) console.log(s); }
  for (const n of d.reading.notes) console.log("NOTE", n.code, JSON.stringify(n.raw).slice(0,200), (n.place??"").slice(64));
}
