import {createReadStream} from "node:fs";
import {realpath, stat} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, sep} from "node:path";
import {pipeline} from "node:stream/promises";
import {byteRange, isKnown, isSame} from "#pipeline/byte-range.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".sql": "application/sql; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".parquet": "application/vnd.apache.parquet"
};

/** A running server: where it is, and how it ends. */
export interface Serving {
  address: string;
  close(): Promise<void>;
}

/**
 * A program that works on one answer for some seconds asks its next question on the same connection, and must not find
 * it just being shut, as it is after five by Node's own account.
 */
const patience = 120_000;

/** Serves a folder's files, and nothing outside it, on this machine alone; port 0 is any free one. */
export async function serve(folder: string, port: number): Promise<Serving> {
  const root = await realpath(folder);
  const server = createServer(
    {keepAliveTimeout: patience},
    (request, response) => void answer(root, request, response)
  );
  await listen(server, port);
  const {port: chosen} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${chosen}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  try {
    if (request.method !== "GET" && request.method !== "HEAD")
      return end(response, 405, {allow: "GET, HEAD"});
    const {pathname, search} = new URL(request.url ?? "/", "http://127.0.0.1");
    const found = await locate(root, pathname);
    if (found === "folder") return end(response, 301, {location: `${pathname}/${search}`});
    if (found === null) return end(response, 404);
    await send(found, request, response);
  } catch {
    if (response.headersSent) response.destroy();
    else end(response, 400);
  }
}

/** The file that an address means; "folder" where it lacks its last slash; null outside the root. */
async function locate(root: string, pathname: string): Promise<string | "folder" | null> {
  const asked = join(root, decodeURIComponent(pathname));
  // Links are followed before the question whether the file lies in the folder.
  const real = await realpath(asked).catch(() => null);
  if (real === null || !(real === root || real.startsWith(root + sep))) return null;
  const found = await stat(real);
  if (found.isFile()) return pathname.endsWith("/") ? null : real;
  if (!found.isDirectory()) return null;
  return pathname.endsWith("/") ? locate(root, `${pathname}index.html`) : "folder";
}

async function send(
  file: string,
  {method, headers}: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const {size, mtimeNs} = await stat(file, {bigint: true});
  const etag = `"${size}-${mtimeNs}"`;
  const told = {etag, "accept-ranges": "bytes"};
  if (isKnown(headers, etag)) return void response.writeHead(304, {...common, ...told}).end();
  // Only GET has ranges: whoever asks by HEAD learns how long the whole is.
  const asked = method === "GET" && isSame(headers, etag) ? headers.range : undefined;
  const range = byteRange(asked, Number(size));
  if (range === "none") return end(response, 416, {...told, "content-range": `bytes */${size}`});
  const {first, last} = range ?? {first: 0, last: Number(size) - 1};
  response.writeHead(range ? 206 : 200, {
    ...common,
    ...told,
    "content-type": types[extname(file).toLowerCase()] ?? "application/octet-stream",
    "content-length": last - first + 1,
    ...(range && {"content-range": `bytes ${first}-${last}/${size}`})
  });
  if (method === "HEAD" || last < first) response.end();
  else await pipeline(createReadStream(file, {start: first, end: last}), response);
}

const common = {"x-content-type-options": "nosniff", "cache-control": "no-cache"};

function end(response: ServerResponse, code: number, headers: Record<string, string> = {}): void {
  const type = {"content-type": "text/plain; charset=utf-8"};
  response.writeHead(code, {...common, ...type, ...headers}).end(`${code}\n`);
}
