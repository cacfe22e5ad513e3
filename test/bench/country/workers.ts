/** `workers.ts FOLDER THREADS`: reads all files of a corpus with so many threads, and keeps nothing. Prints JSON. */
import {join} from "node:path";
import {inputs} from "#pipeline/inputs.ts";
import {readAll} from "#pipeline/reading.ts";
import {realWorld} from "#pipeline/world.ts";
import {spentOn} from "./processor.ts";

const [folder, threads] = process.argv.slice(2);
const world = realWorld({data: folder!, lang: "en"});
let files = 0;
const spent = await spentOn(async () => {
  const found = inputs([join(folder!, "archive")]);
  for await (const parsed of readAll(found, world, {threads: Number(threads)}))
    if ("file" in parsed) files++;
});
console.log(JSON.stringify({files, ...spent}));
