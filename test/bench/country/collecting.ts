/**
 * `collecting.ts FOLDER`: collects the first documents of a made corpus from a web on loopback, and then fetches the
 * same addresses and does nothing with them. Prints JSON.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {collect} from "#pipeline/collect.ts";
import {orderOf} from "#pipeline/targets.ts";
import {realWorld} from "#pipeline/world.ts";
import {ownWeb} from "#test/sites/web-of-ours.ts";
import {spentOn} from "./processor.ts";

const most = 400;

const folder = process.argv[2]!;
const archive = join(folder, "archive");
const index = readFileSync(join(archive, "index.csv"), "utf8");
const lines = parseCsv<{url: string; path: string}>(index, {columns: true, to: most});
const files = new Map(lines.map(({url, path}) => [new URL(url).pathname, join(archive, path)]));
const server = createServer((request, response) => {
  const file = files.get(request.url!);
  if (file) response.end(readFileSync(file));
  else response.writeHead(404).end("404");
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const {port} = server.address() as AddressInfo;

const data = join(folder, "collected");
mkdirSync(join(data, "archive"), {recursive: true});
mkdirSync(join(data, "bodies"));
writeFileSync(join(data, "indicators.csv"), readFileSync(join(folder, "indicators.csv")));
const list = join(data, "list.csv");
const at = (url: string) => Object.assign(new URL(url), {port}).href;
writeFileSync(list, `body,year,url\n${lines.map(({url}) => `,,${at(url)}\n`).join("")}`);
const silent = () => undefined;
const quiet = {print: silent, log: silent, warn: silent, progress: silent, event: silent};
const world = {...realWorld({data, lang: "en"}), ...quiet, passing: silent, web: ownWeb()};
const collected = await spentOn(async () =>
  collect(await orderOf([list], world), "gongkai/bench (a@b.test)", world)
);
const fetched = await spentOn(async () => {
  for (const path of files.keys())
    await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer();
});
const held = readFileSync(join(data, "archive/index.csv"), "utf8").trim().split("\n").length - 1;
server.closeAllConnections();
server.close();
rmSync(data, {recursive: true});
console.log(JSON.stringify({documents: held, asked: files.size, collected, fetched}));
