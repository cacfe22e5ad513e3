/** Releases have numbers, and old ones stay where they were. */
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {beforeAll, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {releasesOf} from "#dashboard/releases.ts";
import {lostLinks, madeRelease, readIn, type MadeSite} from "#test/dashboard/site.ts";

let made: MadeSite;
let releases: string;

beforeAll(async () => {
  made = await madeRelease();
  releases = join(made.world.folder, "releases");
});

/** Keeps the release as it is, under a number. */
function keep(number: number): void {
  const folder = join(releases, `${number}`);
  mkdirSync(folder, {recursive: true});
  for (const file of readdirSync(made.release).filter((name) => !name.endsWith(".duckdb")))
    cpSync(join(made.release, file), join(folder, file));
}

test("a release has the number under which it is kept", () => {
  const here = () => releasesOf(made.release, releases);
  expect(here()).toEqual({kept: [], this: null, earlier: []});
  keep(1);
  expect(here()).toEqual({kept: [1], this: 1, earlier: []});
  const sums = join(made.release, "SHA256SUMS");
  writeFileSync(sums, `${readFileSync(sums, "utf8")}${"0".repeat(64)}  more.csv\n`);
  expect(here()).toEqual({kept: [1], this: null, earlier: [1]});
  for (const number of [2, 10]) keep(number);
  expect(here()).toEqual({kept: [10, 2, 1], this: 10, earlier: [2, 1]});
});

test("every kept one stays in the site as it was", async () => {
  await build({...made, releases});
  const {document} = parseHTML(readIn(made.site, "en/data.html"));
  const said = document.getElementById("releases")!.textContent!.replace(/\s+/g, " ");
  expect(said).toMatch(/These data are release 10\..*Release 10: .*Release 2: .*Release 1: /);
  for (const number of [1, 2, 10])
    for (const file of ["reports.csv", "SHA256SUMS"])
      expect(readIn(made.site, `data/releases/${number}/${file}`)).toBe(
        readFileSync(join(releases, `${number}`, file), "utf8")
      );
  expect(lostLinks(made.site)).toEqual([]);
});

test("what was revised is told in a file of the site, and linked", async () => {
  const changes = join(made.world.folder, "CHANGES.md");
  writeFileSync(changes, "# Revisions\n");
  await build({...made, releases, changes});
  expect(readIn(made.site, "data/CHANGES.md")).toBe("# Revisions\n");
  for (const page of ["data.html", "en/data.html"]) {
    const {document} = parseHTML(readIn(made.site, page));
    const links = [...document.querySelectorAll("#releases a")];
    expect(links.map((link) => link.textContent)).toContain("CHANGES.md");
  }
  expect(lostLinks(made.site)).toEqual([]);
});
