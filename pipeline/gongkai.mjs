#!/usr/bin/env node
// The command: TypeScript runs as it stands, with no build step.
import {register} from "tsx/esm/api";
register();

// `gongkai parse … | head -1`: whoever reads has had enough, and that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

const {main} = await import("./cli.ts");
await main(process.argv.slice(2));
