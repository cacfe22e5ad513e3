// @ts-nocheck
import {readFileSync} from "node:fs";
import {library} from "#test/printed/read.ts";
import {sha256Of} from "#test/bundle.ts";
const [file, max="400"] = process.argv.slice(2);
const bytes = readFileSync(file!);
const f = [...(library.formats as any).values()].find((f: any) => f.sniff(bytes))!;
console.log(f.format);
const d = await f.decode({bytes, sha256: sha256Of(bytes), path: "x", url: null} as never, library as never);
for (const b of d.blocks) {
  if (b.type === "table") { console.log(b.block, "TABLE", b.outside??"", b.unread??""); for (const r of b.rows) console.log("   ", r.map(c => `${c.text}@${c.row}.${c.column}`).join(" | ").slice(0, 600)); }
  else console.log(b.block, b.type, b.outside??"", b.unread??"", JSON.stringify(b.text).slice(0, Number(max)));
}
