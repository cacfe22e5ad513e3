/** What a release changes is told on the front, and its new findings can be chosen. */
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {build} from "#dashboard/build.ts";
import {
  changedFrom,
  keptBefore as keptBeforeOf,
  lostLinks,
  madeRelease,
  readIn,
  rowsIn,
  type MadeSite
} from "#test/dashboard/site.ts";

const body = "zibo-hightech-approval";
let made: MadeSite;
beforeAll(async () => {
  made = await madeRelease();
});

const keptBefore = (...changes: string[]) => keptBeforeOf(made, ...changes);

function section(site: string, lang = "en/"): string {
  const {document} = parseHTML(readIn(site, `${lang}index.html`));
  return document
    .querySelector("section[aria-labelledby=since]")!
    .textContent!.replace(/\s+/g, " ");
}

describe("since a release before", () => {
  let site: string;

  beforeAll(async () => {
    const releases = await keptBefore(
      `delete from reports where year = 2016`,
      `delete from observations where year = 2016`,
      `delete from findings where year = 2016`,
      `update observations set value = 3900, raw = '3900' where id = '${body}/2021/permit.decisions'`,
      `delete from observations where id = '${body}/2022/permit.decisions'`,
      `insert into observations by name (select * replace (id || '~9' as id) from observations where id = '${body}/2023/permit.decisions')`,
      `insert into findings by name (select * replace ('text-year/x' as finding) from findings where year = 2023 limit 1)`
    );
    const now = await changedFrom(made);
    await build({...now, releases});
    site = now.site;
  });

  test("the front tells reports, figures and findings", () => {
    const text = section(site);
    expect(text).toMatch(/^What changed since release 3 1 report more.*2016/);
    expect(text).toContain(
      "In the reports that both have, 1 figure revised · 1 figure newly read in them · 1 figure in them no longer given"
    );
    expect(text).toContain("1 finding no longer made");
    expect(text).toMatch(/decisions made this year3,9003,932/);
    expect(section(site, "")).toMatch(
      /^第 3 次发布以来的变化 新增 1 份报告.*原有报告中改了 1 个数/
    );
    expect(lostLinks(site).filter((link) => !link.includes("data/releases"))).toEqual([]);
  });

  test("findings are new that it has not, or has of other figures", async () => {
    const wanted = await rowsIn(
      made,
      `select finding from findings where year = 2016
         or list_has_any(figures, ['${body}/2021/permit.decisions', '${body}/2022/permit.decisions'])`
    );
    expect(wanted.length).toBeGreaterThan(2);
    const turns = JSON.parse(readIn(site, "data/site/findings/turns-0.json")) as {since: number[]};
    const texts = JSON.parse(readIn(site, "data/site/findings/texts-0.json")) as [string][];
    const found = texts.flatMap(([finding], turn) => (turns.since[turn] === 3 ? [finding] : []));
    expect(found.sort()).toEqual(wanted.map(({finding}) => finding).sort());
    expect(section(site)).toContain(`${wanted.length} findings new, or of other figures`);
  });
});

test("a release that is as the one before it says so", async () => {
  const now = await changedFrom(made);
  await build({...now, releases: await keptBefore()});
  expect(section(now.site)).toContain("No report, figure or finding is other than it was.");
});

test("an older release that lacks a column is compared in what it has", async () => {
  const now = await changedFrom(made);
  await build({
    ...now,
    releases: await keptBefore(
      "alter table findings drop column cause_en",
      "alter table reports drop column signed"
    )
  });
  expect(section(now.site)).toContain("No report, figure or finding is other than it was.");
});

test("the first release says that none came before", async () => {
  const now = await changedFrom(made);
  await build(now);
  expect(section(now.site)).toContain("No release came before this one");
  const {document} = parseHTML(readIn(now.site, "en/findings.html"));
  const since = document.querySelector("select[name=since]")!;
  expect(since.hasAttribute("disabled")).toBe(true);
  expect(since.textContent!.trim()).toBe("no earlier release");
});
