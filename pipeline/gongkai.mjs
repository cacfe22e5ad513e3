#!/usr/bin/env node
// The command. In a clone TypeScript runs as it stands, with no build step; the package has it built.
import {existsSync} from "node:fs";

const isClone = existsSync(new URL("cli.ts", import.meta.url));
if (isClone) await import("./typescript.mjs");

// `gongkai parse … | head -1`: whoever reads has had enough, and that is no failure. Who does not listen to messages
// gets the work all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    if (stream === process.stdout) process.exit();
  });

const {main} = await import(isClone ? "./cli.ts" : "../dist/pipeline/cli.mjs");
await main(process.argv.slice(2));
