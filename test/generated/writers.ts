import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {PrintedReport} from "#test/printed/report.ts";
import {files, root} from "#test/source.ts";

export type Write = (report: PrintedReport) => Uint8Array | Promise<Uint8Array>;

/** What a writer of a format exports: the shapes that it comes in, or one function write…. */
type Writer = {shapes?: Record<string, Write>} & Record<string, unknown>;

/** The writers of test/printed, each named for the format of parsers/formats that it writes. */
export async function findWriters(): Promise<{format: string; shape: string; write: Write}[]> {
  const formats = files(/^parsers\/formats\/[^/]+\.ts$/).map((file) => basename(file));
  const written = formats.filter((file) =>
    files(/^test\/printed\//).includes(`test/printed/${file}`)
  );
  const found = await Promise.all(
    written.map(async (file) => {
      const writer = (await import(
        pathToFileURL(join(root, "test", "printed", file)).href
      )) as Writer;
      const format = basename(file, ".ts");
      return Object.entries(shapesOf(writer, format)).map(([shape, write]) => ({
        format,
        shape,
        write
      }));
    })
  );
  return found.flat();
}

function shapesOf({shapes, ...rest}: Writer, format: string): Record<string, Write> {
  if (shapes) return shapes;
  const write = Object.entries(rest).find(
    ([name]) => name.toLowerCase() === `write${format.replaceAll("-", "")}`
  )?.[1];
  if (typeof write !== "function")
    throw new Error(`test/printed/${format}.ts exports neither shapes nor write…`);
  return {[format]: write as Write};
}
