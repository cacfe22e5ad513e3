/** What a reader takes along of a chart, opened as a file: rows, pictures, code for another page. */
import {readFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parse as parseCsv} from "csv-parse/sync";
import type {Locator, Page} from "playwright-core";
import {PNG} from "pngjs";
import {SaxesParser} from "saxes";
import {describe, expect, test} from "vitest";
import {served, visitor} from "#test/browser/browser.ts";
import {madeSite, rowsIn, type MadeSite} from "#test/dashboard/site.ts";

const body = "zibo-hightech-approval";
const names = [
  ...["published-items", "published-categories", "permit-volume", "request-outcomes"],
  ...["year-over-year", "claims"]
];
const {open, heard} = visitor();
let made: MadeSite;
const at = served(async () => (made = await madeSite()).site);

const visit = {viewport: {width: 1280, height: 900}};
const ofBody = (lang: string) => `${lang}bodies/${body}.html`;

async function download(page: Page, link: Locator): Promise<{name: string; bytes: Buffer}> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return {name: file.suggestedFilename(), bytes: readFileSync(await file.path())};
}

/** The texts of a file that must be XML through and through. */
function textsOf(xml: string): string[] {
  const said: string[] = [];
  const parser = new SaxesParser({xmlns: true});
  let depth = 0;
  parser.on("opentag", ({name}) => name === "text" && depth++ === 0 && said.push(""));
  parser.on("text", (text) => depth && (said[said.length - 1] += text));
  parser.on("closetag", ({name}) => name === "text" && depth--);
  parser.write(xml).close();
  return said;
}

const coloursOf = (bytes: Buffer) => {
  const data = Buffer.from(PNG.sync.read(bytes).data);
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i += 4) seen.add(data.readUInt32BE(i));
  return seen;
};

describe.each([
  ["", "zh"],
  ["en/", "en"]
])("the charts of a body (%s)", (folder, lang) => {
  test("have a picture as SVG: XML, with headline, measure, source and dates, and the figures", async () => {
    const page = await open(at(ofBody(folder)), visit);
    for (const name of names) {
      const figure = page.locator(`#${name}`);
      const link = figure.locator("a[download]:visible", {hasText: "SVG"});
      const {name: file, bytes} = await download(page, link);
      expect(file).toBe(`${name}.${lang}.svg`);
      const text = textsOf(bytes.toString("utf8"));
      const whole = text.join("").replace(/\s/g, "");
      const squeeze = async (selector: string) =>
        (await figure.locator(selector).first().innerText()).replace(/\s/g, "");
      expect(whole).toContain(await squeeze("h3"));
      expect(whole).toContain(await squeeze(".measure"));
      expect(whole).toMatch(/2017-03-17.*2024-01-30/);
      const shown = await figure
        .locator(".picture:not([hidden]) :is(.wide, .panels) g[role=img] text")
        .evaluateAll((all) => all.map((e) => e.textContent!));
      expect(text).toEqual(expect.arrayContaining(shown));
    }
  });

  test("have a picture as PNG, at twice the size, and not blank", async () => {
    const page = await open(at(ofBody(folder)), visit);
    for (const name of names) {
      const {name: file, bytes} = await download(page, page.locator(`#${name} button.png`));
      expect(file).toBe(`${body}-${name}.${lang}.png`);
      const png = PNG.sync.read(bytes);
      const svg = readFileSync(join(made.site, `charts/${body}/${name}.${lang}.svg`), "utf8");
      const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
      expect([png.width, png.height]).toEqual([Number(width) * 2, Number(height) * 2]);
      expect([...png.data.subarray(0, 4)]).toEqual([0xfb, 0xfa, 0xf7, 0xff]);
      const colours = coloursOf(bytes);
      expect(colours.size).toBeGreaterThan(20);
      if (name !== "claims") expect(colours).toContain(0x0b5fa5ff);
    }
  });
});

test("a picture is on paper's colours, whatever the page is on", async () => {
  const page = await open(at(ofBody("")), {...visit, colorScheme: "dark"});
  const {bytes} = await download(page, page.locator("#published-items button.png"));
  expect(coloursOf(bytes)).toContain(0x0b5fa5ff);
});

test("a picture can be made from the disk too", async () => {
  heard();
  const page = await open(pathToFileURL(join(made.site, ofBody(""))).href, visit);
  const {bytes} = await download(page, page.locator("#permit-volume button.png"));
  expect(coloursOf(bytes).size).toBeGreaterThan(20);
  expect(heard().filter((text) => !text.startsWith("elsewhere: file:"))).toEqual([]);
});

test("the rows of every chart are figures of the release, each with its place", async () => {
  const page = await open(at(ofBody("")), visit);
  const released = new Map(
    (await rowsIn(made, "select id, value, raw, place from observations")).map((row) => [
      row.id,
      row
    ])
  );
  for (const name of names.filter((one) => one !== "claims")) {
    const {bytes} = await download(
      page,
      page.locator(`#${name} a[download$="csv"], #${name} a[href$=".csv"]`)
    );
    const rows = parseCsv<Record<string, string>>(bytes, {bom: true, columns: true});
    const figures = rows.filter(({observation}) => observation);
    expect(figures.length, name).toBeGreaterThan(5);
    for (const {observation, value, place} of figures) {
      const all = observation!.split(" ").map((id) => released.get(id)!);
      expect(all.map((row) => row.place).join(" ")).toBe(place);
      const sum = all.reduce((total, row) => total + Number(row.value), 0);
      if (value) expect(Number(value), observation).toBe(sum);
    }
  }
});

describe("a scale", () => {
  test("is chosen, stands in the address, and is there again when it is opened", async () => {
    const page = await open(at(ofBody("en/")), visit);
    const figure = page.locator("#permit-volume");
    expect(await figure.locator(".measure:visible").innerText()).toMatch(/Log scale/);
    await figure.getByLabel("linear").check();
    expect(new URL(page.url()).searchParams.get("permit-volume")).toBe("linear");
    await page.reload();
    expect(await figure.getByLabel("linear").isChecked()).toBe(true);
    expect(await figure.locator(".measure:visible").innerText()).toMatch(/Linear scale, from zero/);
    const {name, bytes} = await download(
      page,
      figure.locator("a[download]:visible", {hasText: "SVG"})
    );
    expect(name).toBe("permit-volume.linear.en.svg");
    expect(bytes.toString()).toContain("Linear scale, from zero");
    await figure.getByLabel("log").check();
    expect(new URL(page.url()).search).toBe("");
  });

  test("is the usual one without a script, and offers nothing that it cannot do", async () => {
    const page = await open(at(ofBody("en/")), {...visit, javaScriptEnabled: false});
    expect(await page.locator("button.png:visible, .switch:visible").count()).toBe(0);
    expect(await page.locator("#permit-volume .picture:visible").count()).toBe(1);
  });
});

test("the code shows the chart on another's page, and its links open beyond the frame", async () => {
  const page = await open(at(ofBody("en/")), visit);
  await page.locator("#permit-volume .embed summary").click();
  const code = await page.locator("#permit-volume .embed code").innerText();
  expect(code).toContain(`src="${at(`en/charts/${body}/permit-volume.html`)}"`);
  const other = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end(`<!doctype html><title>x</title>${code}`)
  );
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const {port} = other.address() as AddressInfo;
  try {
    const host = await open(`http://127.0.0.1:${port}/`, visit);
    const frame = host.frameLocator("iframe");
    expect(await frame.locator("h1").innerText()).toMatch(/43,124 to 3,932/);
    const width = await frame
      .locator("html")
      .evaluate((e) => [e.scrollWidth, e.clientWidth] as const);
    expect(width[0]).toBeLessThanOrEqual(width[1]);
    const [words] = await Promise.all([
      host.context().waitForEvent("page"),
      frame.locator(".picture a:visible").last().click()
    ]);
    await words.waitForLoadState();
    expect(words.url()).toContain(`/en/reports/${body}/2023.html#b`);
  } finally {
    other.close();
  }
});
