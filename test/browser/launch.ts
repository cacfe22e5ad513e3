/** A real browser: one that is installed here, or else the one that npm brought. */
import {existsSync} from "node:fs";
import {mkdir, mkdtemp, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {chromium, type Browser} from "playwright-core";
import {projectPath} from "#pipeline/world.ts";

/** Nothing but what a page asks for: no sandbox (a container has none), no calls home. */
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** Where Chrome, Edge and Chromium stand: to try one that is not there leaves folders behind. */
const installed = [
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];

/** Starts Chrome, Edge or Chromium where one is installed; else @sparticuz/chromium, unpacked once. */
export async function launch(): Promise<Browser> {
  return chromium.launch({executablePath: installed.find(existsSync) ?? (await unpacked()), args});
}

/** Unpacks into a folder of its own and then moves it: two test files may want it at once. */
async function unpacked(): Promise<string> {
  const cache = projectPath("node_modules/.cache");
  const kept = join(cache, "chromium");
  if (!existsSync(join(kept, "chromium"))) {
    await mkdir(cache, {recursive: true});
    const folder = await mkdtemp(join(cache, "chromium-"));
    const {default: sparticuz} = await import("@sparticuz/chromium");
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    await sparticuz.executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rename(folder, kept).catch(() => rm(folder, {recursive: true, force: true}));
  }
  return join(kept, "chromium");
}
