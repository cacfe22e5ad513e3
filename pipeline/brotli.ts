import {promisify} from "node:util";
import {brotliDecompress} from "node:zlib";
import type {Unbrotli} from "#parsers/document.ts";
import {errorCode} from "#pipeline/failure.ts";

const decompress = promisify(brotliDecompress) as (
  bytes: Uint8Array,
  options: {maxOutputLength: number}
) => Promise<Uint8Array>;

/** Unpacks what a server packed with brotli, which readers cannot do by themselves. */
export const unbrotli: Unbrotli = (bytes, most) =>
  decompress(bytes, {maxOutputLength: most}).then(
    (plain) => Uint8Array.from(plain),
    (error: unknown) => (errorCode(error) === "ERR_BUFFER_TOO_LARGE" ? "too much" : "broken")
  );
