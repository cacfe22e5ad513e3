/** One report changed: the release and the site of a run from nothing, and no file of another body is written. */
import {cpSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {fileName} from "#dashboard/pages/links.ts";
import {all} from "#pipeline/all.ts";
import {releaseOf} from "#pipeline/release.ts";
import {archiveWorld, type Archived} from "#test/archive.ts";
import {filesIn} from "#test/dashboard/site.ts";
import {words} from "#test/printed/attached.ts";
import {smallWorld} from "#test/world.ts";

const [education, affairs] = ["青禾县教育局", "青禾县民政局"];
const page = (year: number, body: string, items: number): Archived => ({
  bytes: words(year, body, `<p>主动公开政府信息${items}条。</p>`),
  url: `http://a.gov.cn/${encodeURIComponent(body)}/${year}.html`
});
const archive = (items: number) =>
  archiveWorld([
    ...[page(2015, education, 12), page(2016, education, 15)],
    ...[page(2015, affairs, 7), page(2016, affairs, items)]
  ]);

/** Every file of a folder, by what stands in it. */
const bytesIn = (folder: string) =>
  new Map(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), "base64")]));

test("what it touches is written, and the whole is that of a run from nothing", async () => {
  const world = archive(8);
  await all(world);
  const numberOf = (file: string) =>
    statSync(join(world.site, file), {throwIfNoEntry: false})?.ino ?? null;
  const before = new Map(filesIn(world.site).map((file) => [file, numberOf(file)]));

  const changed = archive(9);
  rmSync(join(world.data, "archive"), {recursive: true});
  cpSync(join(changed.data, "archive"), join(world.data, "archive"), {recursive: true});
  await all(world);
  const written = filesIn(world.site).filter((file) => numberOf(file) !== before.get(file));
  const ofBodies = written.filter((file) => /^(en\/)?(bodies|reports|charts)\//.test(file));
  const name = fileName(`~${affairs}`);
  expect(ofBodies).toContain(`reports/${name}/2016.html`);
  expect(ofBodies.filter((file) => !file.includes(name))).toEqual([]);
  expect(written.filter((file) => file.startsWith("scripts/"))).toEqual([]);

  const anew = {...smallWorld(), data: changed.data, site: changed.site};
  await all(anew);
  for (const [one, other] of [
    [releaseOf(world), releaseOf(anew)],
    [world.site, anew.site]
  ]) {
    const [made, fresh] = [bytesIn(one!), bytesIn(other!)];
    const differing = [...fresh].filter(([file, bytes]) => made.get(file) !== bytes);
    expect(differing.map(([file]) => file).filter((file) => !/duckdb$/.test(file))).toEqual([]);
    expect([...made.keys()]).toEqual([...fresh.keys()]);
  }
}, 300_000);

test("a page that someone edited is made anew, and one that is gone comes back", async () => {
  const world = archive(8);
  await all(world);
  const [edited, gone] = [
    `bodies/${fileName(`~${education}`)}.html`,
    `reports/${fileName(`~${education}`)}/2016.html`
  ];
  const [made, other] = [edited, gone].map((file) => readFileSync(join(world.site, file), "utf8"));
  writeFileSync(join(world.site, edited), made!.replace("青禾县教育局", "某局"));
  rmSync(join(world.site, gone));
  await all(world);
  expect(readFileSync(join(world.site, edited), "utf8")).toBe(made);
  expect(readFileSync(join(world.site, gone), "utf8")).toBe(other);
}, 300_000);
