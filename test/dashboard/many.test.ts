/** A site of several bodies: what is kept of it when it is built again, and names that mean harm. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {beforeAll, describe, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {bodyPath, fileName} from "#dashboard/pages/links.ts";
import {withRelease} from "#dashboard/release.ts";
import {openDatabase} from "#pipeline/database.ts";
import {
  documentIn,
  filesIn,
  lostLinks,
  madeRelease,
  pagesIn,
  readIn,
  type MadeSite
} from "#test/dashboard/site.ts";
import {madeBodies, multiply, type MadeBody} from "#test/generated/release.ts";
import {temporaryFolder} from "#test/world.ts";

let release: string;
let archive: string;

beforeAll(async () => {
  ({release, archive} = await madeRelease());
});

/** The project's release with some bodies more, and a place for a site. */
async function releaseWith(bodies: MadeBody[]): Promise<Omit<MadeSite, "world">> {
  const folder = temporaryFolder();
  const made = {release: join(folder, "release"), archive, site: join(folder, "site")};
  mkdirSync(made.release);
  for (const file of ["gongkai.duckdb", "SHA256SUMS", "reports.csv", "findings.csv"])
    cpSync(join(release, file), join(made.release, file));
  await multiply(join(made.release, "gongkai.duckdb"), bodies);
  return made;
}

async function change(release: string, ...changes: string[]): Promise<void> {
  const database = await openDatabase(join(release, "gongkai.duckdb"));
  for (const change of changes) await database.run(change);
  database.close();
}

describe("built again after one change", () => {
  let made: Omit<MadeSite, "world">;

  beforeAll(async () => {
    made = await releaseWith(madeBodies(2));
    await build(made);
  });

  /** The files that are other than before: by their bytes, or by the moment they were written. */
  async function rewritten(...changes: string[]): Promise<string[]> {
    const look = () =>
      new Map(
        filesIn(made.site).map((file) => {
          const path = join(made.site, file);
          return [file, `${statSync(path).mtimeMs} ${readFileSync(path, "base64")}`];
        })
      );
    const before = look();
    await change(made.release, ...changes);
    await build(made);
    const after = look();
    const files = new Set([...before.keys(), ...after.keys()]);
    return [...files].filter((file) => before.get(file) !== after.get(file)).sort();
  }

  test("nothing is written anew where nothing has changed", async () => {
    expect(await rewritten()).toEqual([]);
  });

  test("a report's title is on its own page, and on no other", async () => {
    const renamed = "update reports set title = '另一个标题' where report = 'made-00001/2021'";
    expect(await rewritten(renamed)).toEqual([
      ".keys.json",
      "en/reports/made-00001/2021.html",
      "reports/made-00001/2021.html"
    ]);
    expect(readIn(made.site, "reports/made-00001/2021.html")).toContain("另一个标题");
  });

  test("a figure is on its report's page, its body's, and in the chart", async () => {
    const files = await rewritten(
      `update observations set raw = '3933', value = 3933
       where id = 'made-00002/2021/permit.decisions'`,
      `update blocks set text = '3933' where report = 'made-00002/2021' and trim(text) = '3932'`
    );
    // The pages of the years before and after quote the figure: permits leap from 2020 to 2021, and on.
    const own =
      /^(en\/)?(bodies\/made-00002\.html|reports\/made-00002\/202[012]\.html|charts\/made-00002\/)/;
    expect(files.filter((file) => own.test(file))).toEqual(
      expect.arrayContaining([
        "bodies/made-00002.html",
        "charts/made-00002/permit-volume.csv",
        "charts/made-00002/permit-volume.zh.svg",
        "en/bodies/made-00002.html",
        "en/reports/made-00002/2021.html",
        "reports/made-00002/2021.html"
      ])
    );
    const others = files.filter((file) => !own.test(file));
    expect(others.filter((file) => /made-00001|zibo/.test(file))).toEqual([]);
    expect(others.filter((file) => /^(en\/)?(bodies|reports|charts)\//.test(file))).toEqual([]);
  });

  test("what a government and its department have at odds is on the pages of both", async () => {
    const figure = (body: string) => `'${body}/2021/permit.decisions'`;
    const place = (body: string) => `(select place from observations where id = ${figure(body)})`;
    const files = await rewritten(
      `insert into findings select * replace (
         'bodies-sum/made-00001/2021/x' as finding, 'bodies-sum' as "check", null as root,
         'made-00001' as body, 'made-00001/2021' as report, 2021 as year, '一句话' as message_zh,
         [${figure("made-00001")}, ${figure("made-00002")}] as figures,
         [${place("made-00001")}, ${place("made-00002")}] as places)
       from findings limit 1`
    );
    for (const file of ["bodies/made-00001.html", "reports/made-00002/2021.html"]) {
      expect(files).toContain(file);
      expect(readIn(made.site, file)).toContain("一句话");
    }
    expect(readIn(made.site, "reports/made-00002/2021.html")).toContain("第1号局");
    expect(files.filter((file) => file.includes("zibo"))).toEqual([]);
    const changed = await rewritten(
      `update observations set value = 4444 where id = ${figure("made-00002")}`
    );
    expect(changed).toContain("bodies/made-00001.html");
    expect(readIn(made.site, "bodies/made-00001.html")).toContain("4,444");
  });

  test("a body that is gone leaves no file", async () => {
    const gone = ["observations", "claims", "notes", "sections", "findings", "reports"].map(
      (table) => `delete from ${table} where body = 'made-00002'`
    );
    await change(made.release, "delete from findings where finding like 'bodies-sum/%'", ...gone);
    await change(made.release, "delete from blocks where report like 'made-00002/%'");
    await build(made);
    expect(filesIn(made.site).filter((file) => file.includes("made-00002"))).toEqual([]);
    expect(lostLinks(made.site)).toEqual([]);
  });
});

test("a change has those reports' pages drawn that it touches, and all are as a build from nothing makes them", async () => {
  const made = await releaseWith(madeBodies(2));
  await build(made);
  const reports = filesIn(made.site).filter((file) => /^(en\/)?reports\//.test(file));
  const kept = "<!-- kept -->";
  const changes: [string, RegExp][] = [
    [
      "update reports set title = '另一个标题' where report = 'made-00001/2016'",
      /made-00001\/2016/
    ],
    ["update bodies set label_zh = '改了名' where body = 'made-00002'", /made-00002/],
    [
      `insert into findings select * replace ('bodies-sum/made-00001/2021/x' as finding,
         'bodies-sum' as "check", null as root, 'made-00001' as body, 'made-00001/2021' as report,
         2021 as year, '一句话' as message_zh, ['made-00002/2021/permit.decisions'] as figures,
         [(select place from observations where id = 'made-00002/2021/permit.decisions')] as places)
       from findings limit 1`,
      /made-0000[12]\/2021/
    ]
  ];
  for (const [sql, touched] of changes) {
    for (const file of reports) appendFileSync(join(made.site, file), kept);
    await change(made.release, sql);
    await build(made);
    const drawn = reports.filter((file) => !readIn(made.site, file).endsWith(kept));
    const wanted = reports.filter((file) => touched.test(file));
    expect(drawn).toEqual(expect.arrayContaining(wanted));
    expect(drawn.length).toBeLessThan(wanted.length + 10);
    for (const file of reports) {
      const page = readIn(made.site, file).replaceAll(kept, "");
      writeFileSync(join(made.site, file), page);
    }
  }
  const fresh = {...made, site: `${made.site}-fresh`, last: null};
  await build(fresh);
  expect(filesIn(fresh.site)).toEqual(filesIn(made.site));
  for (const file of filesIn(fresh.site))
    expect(readIn(fresh.site, file), file).toBe(readIn(made.site, file));
});

test("of permits the middle office is told: governments, blanks and vague figures are left out", async () => {
  const {release} = await releaseWith(madeBodies(6));
  const figure = (body: number, set: string) =>
    `update observations set ${set} where id = 'made-0000${body}/2021/permit.decisions'`;
  await change(
    release,
    ...[figure(1, "value = 9"), figure(2, "value = 7"), figure(3, "value = 100")],
    ...[figure(4, "value = 5"), figure(5, "value = null, state = 'blank'")],
    figure(6, "value = 8, approximate = 'about'")
  );
  const rows = await withRelease(release, {}, ({query}) => query("front-permits"));
  // 5, 7, 100 and the project's own 3932: of four, two have no more than 7.
  expect(rows).toContainEqual({
    ...{year: 2021, template: "standard-2021", middle: 7},
    ...{told: 4, untold: 2}
  });
});

test("threads make the same bytes as one does alone", async () => {
  const {site, ...from} = await releaseWith(madeBodies(2));
  const again = `${site}-again`;
  await build({...from, site});
  await build({...from, site: again, together: 1});
  expect(filesIn(again)).toEqual(filesIn(site));
  for (const file of filesIn(again)) expect(readIn(again, file), file).toBe(readIn(site, file));
});

test("what fails in a thread fails the build in the same words, and leaves the last good site", async () => {
  const {release, site, ...from} = await releaseWith(madeBodies(2));
  await change(
    release,
    "update observations set raw = '9999' where id = 'made-00002/2021/permit.decisions'"
  );
  await expect(build({...from, release, site, together: 1})).rejects.toThrow(
    /stands “3932”, not “9999”/
  );
  expect(existsSync(site)).toBe(false);
});

describe("bodies whose names mean harm", () => {
  const names = [
    "<script>alert(1)</script>",
    "=cmd|'/C calc'!A0",
    `"quoted" & 'quoted' \`quoted\``,
    "../../etc/passwd",
    "a/b\\c",
    "局🎈<img src=x onerror=alert(1)>",
    "很长的名字".repeat(40)
  ];
  const bodies = names.map((name) => ({id: `~${name}`, label: name}));
  let site: string;

  beforeAll(async () => {
    const made = await releaseWith(bodies);
    await build(made);
    site = made.site;
  });

  test.each(bodies)("$label is a name on its page, and no more", ({id, label}) => {
    const path = bodyPath(id);
    expect(documentIn(site, path).querySelector("h1")!.textContent).toBe(label);
    expect(Buffer.byteLength(fileName(id))).toBeLessThan(220);
    expect(path.split("/")).toHaveLength(2);
    for (const year of [2016, 2023]) {
      const page = documentIn(site, `reports/${fileName(id)}/${year}.html`);
      expect(page.querySelector(".kicker")!.textContent).toBe(label);
    }
  });

  test("no page runs or loads what a name says", () => {
    const harm = "script:not([src]), img, [onerror], [onclick]";
    for (const file of pagesIn(site))
      expect(documentIn(site, file).querySelector(harm), file).toBeNull();
  });

  test("no link leads where a name says", () => {
    expect(lostLinks(site)).toEqual([]);
  });

  test("nothing is written outside the site", () => {
    expect(filesIn(join(site, "..")).filter((file) => !/^(site|release)\//.test(file))).toEqual([]);
  });

  test("a chart's rows hold no formula", () => {
    for (const {id} of bodies) {
      const csv = readIn(site, `charts/${fileName(id)}/published-items.csv`);
      const cells = (parseCsv(csv, {bom: true}) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    }
  });
});
