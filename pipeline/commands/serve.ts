import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Run} from "#pipeline/cli.ts";
import {errorCode, Failure, status} from "#pipeline/failure.ts";
import {lastGood} from "#pipeline/release.ts";
import {serve} from "#pipeline/serve.ts";
import {words} from "#pipeline/words.ts";
import {shown} from "#pipeline/world.ts";

/** Serves the site until it is interrupted. */
export const run: Run = async (_words, {port = 0}, world) => {
  const site = lastGood(world.site);
  if (!existsSync(join(site, "index.html")))
    throw new Failure(words.noSite(shown(site))[world.lang]);
  const server = await serve(site, port).catch((error: unknown) => {
    const code = errorCode(error);
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    throw new Failure(words.portTaken(port)[world.lang]);
  });
  world.print(words.serving(server.address)[world.lang]);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return status.done;
};
