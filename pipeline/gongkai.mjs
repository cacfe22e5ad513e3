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

// A line to a database that was cut while it was made may be waited on for ever by whoever made it. A command that is
// done ends all the same, when all that it said was taken.
setTimeout(() => process.stdout.write("", () => process.exit()), 5000).unref();
