/** A web of our own on loopback: real HTTP, and hosts that behave as badly as any. */
import {createServer, type IncomingMessage, type RequestListener, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll} from "vitest";

export type Answer = RequestListener | string | Buffer;

/** What was asked of the web, in order, with the time. */
export interface Asked {
  host: string;
  path: string;
  time: number;
  headers: IncomingMessage["headers"];
}

export interface SmallWeb {
  port: number;
  asked: Asked[];
  /** Addresses on these hosts: http://<host>:<port>. */
  at(host: string, path?: string): string;
  /** What hosts answer, by `host/path`; it may be changed while the web is up. */
  pages: Map<string, Answer>;
  paths(): string[];
  close(): Promise<void>;
}

const open: SmallWeb[] = [];
afterAll(() => Promise.all(open.map((web) => web.close())));

/** Opens a web with some pages; whatever is not among them is 404. */
export async function openWeb(pages: Record<string, Answer> = {}): Promise<SmallWeb> {
  const map = new Map(Object.entries(pages));
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const host = request.headers.host!.replace(/:\d+$/, "");
    asked.push({host, path: request.url!, time: performance.now(), headers: request.headers});
    const answer = map.get(host + request.url!);
    if (typeof answer === "function") return void answer(request, response);
    if (answer === undefined) response.statusCode = 404;
    response.end(answer ?? "404");
  });
  const web = await listen(server);
  const made = {...web, asked, pages: map, paths: () => asked.map(({host, path}) => host + path)};
  open.push(made);
  return made;
}

async function listen(server: Server): Promise<Pick<SmallWeb, "port" | "at" | "close">> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {
    port,
    at: (host, path = "/") => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}
