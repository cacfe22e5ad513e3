/** A page that has changed since it was fetched: the later version counts, the earlier stays, the change is found. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {collect} from "#pipeline/collect.ts";
import {orderOf} from "#pipeline/targets.ts";
import {ownWeb} from "#test/sites/web-of-ours.ts";
import {openWeb} from "#test/sites/web.ts";
import {sha256Of} from "#test/bundle.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import {toZip} from "#test/printed/zip.ts";
import {runAll, archiveWorld, type Run} from "#test/archive.ts";
import {gongkaiHere} from "#test/command.ts";
import {projectWorld, temporaryFolder} from "#test/world.ts";

const url = "http://a.test/2021.html";
const [first, second, third] = ["2022-01-20", "2022-03-01", "2022-05-05"].map(
  (day) => `${day}T03:04:05.000Z`
) as [string, string, string];

/** The report on 2021 as a page, with some cells other than 0. */
function page(cells: Record<string, string> = {}, change = (html: string) => html): Uint8Array {
  const {report} = printReport("2021", (key) => cells[key] ?? "0");
  return new TextEncoder().encode(change(new TextDecoder().decode(writeHtml(report))));
}

const total = "request.received@total";
const two = page({[total]: "2"});
const three = page({[total]: "3"});

const revisionsOf = ({rows}: Run) => rows.findings.filter((f) => f.check === "revision-changed");
const outcomesOf = ({rows}: Run) => rows.outcomes.filter((o) => o.check === "revision-changed");
const valueOf = ({rows}: Run) =>
  rows.observations.find(({id}) => id.startsWith("~青禾县") && id.endsWith(`/${total}`))!.value;

describe("two versions of one page", () => {
  test("the later counts, the earlier stays, the change is found with its figure and its days", async () => {
    const run = await runAll(
      archiveWorld([
        {bytes: two, url, retrieved: first},
        {bytes: three, url, retrieved: second}
      ])
    );
    const id = `${run.rows.reports[0]!.report}/${total}`;
    expect(valueOf(run)).toBe(3);
    const reason = expect.stringContaining("has since given");
    expect(run.rows.documents).toMatchObject([
      {document: sha256Of(two), kind: "report", status: "left_out", reason},
      {document: sha256Of(three), kind: "report", status: "read", reason: null}
    ]);
    const [finding, ...more] = revisionsOf(run);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      report: run.rows.reports[0]!.report,
      relation: "=",
      difference: -1,
      figures: [id],
      places: [expect.stringMatching(`^${sha256Of(three)}#`)]
    });
    expect(finding!.message_en).toMatch(
      /^What was fetched on 2022-03-01 differs from what was fetched on 2022-01-20 in 1 place: .* \(total\) 2 → 3\.$/
    );
    expect(finding!.message_zh).toMatch(
      /^2022-03-01取得的版本与2022-01-20取得的不同，1处有变：.*（总计） 2 → 3。$/
    );
  });

  test("that gives an earlier day as its own counts all the same", async () => {
    const early = page({[total]: "3"}, (html) =>
      html.replace(/(发布时间：)\d{4}-\d\d/, "$12022-01")
    );
    const run = await runAll(
      archiveWorld([
        {bytes: two, url, retrieved: first},
        {bytes: early, url, retrieved: second}
      ])
    );
    expect(valueOf(run)).toBe(3);
  });

  test("with the same figures and other margins is no finding", async () => {
    const visited = page({[total]: "2"}, (html) =>
      html.replace("</body>", "<p>访问量：17</p></body>")
    );
    const run = await runAll(
      archiveWorld([
        {bytes: two, url, retrieved: first},
        {bytes: visited, url, retrieved: second}
      ])
    );
    expect(revisionsOf(run)).toEqual([]);
    expect(outcomesOf(run)).toMatchObject([{holds: 1, fails: 0, cannot_tell: 0}]);
    expect(run.rows.documents.map(({status}) => status)).toEqual(["left_out", "read"]);
  });

  test("a cell that is blank now, and a sentence that is new, are told as that", async () => {
    const blank = page({[total]: ""}, (html) =>
      html.replace("</body>", "<p>全年共主动公开政府信息54条。</p></body>")
    );
    const run = await runAll(
      archiveWorld([
        {bytes: two, url, retrieved: null},
        {bytes: blank, url, retrieved: second}
      ])
    );
    const [finding] = revisionsOf(run);
    expect(finding!.message_en).toMatch(/2 → blank/);
    expect(finding!.message_zh).toMatch(/与先前取得的不同.*2 → 空白/);
    expect(finding!.message_en).toMatch(/nothing → 54/);
  });

  test("of three versions each step is one finding", async () => {
    const run = await runAll(
      archiveWorld([
        {bytes: two, url, retrieved: first},
        {bytes: three, url, retrieved: second},
        {bytes: page({[total]: "4"}), url, retrieved: third}
      ])
    );
    expect(valueOf(run)).toBe(4);
    expect(
      revisionsOf(run).map(({finding, message_en}) => [
        finding.split("/").at(-1),
        message_en.slice(-6)
      ])
    ).toEqual([
      ["version-2", "2 → 3."],
      ["version-3", "3 → 4."]
    ]);
  });

  test("in a zip that was fetched again, by the file's name in it", async () => {
    const zip = (files: Record<string, Uint8Array>) =>
      toZip(
        Object.entries(files).map(([name, bytes]) => ({
          name: new TextEncoder().encode(name),
          bytes
        }))
      );
    const run = await runAll(
      archiveWorld([
        {bytes: zip({"a.html": two}), url: "http://a.test/f.zip", retrieved: first},
        {bytes: zip({"a.html": three}), url: "http://a.test/f.zip", retrieved: second}
      ])
    );
    expect(valueOf(run)).toBe(3);
    expect(revisionsOf(run)).toHaveLength(1);
  });
});

test("a page that was saved with its address is a version of what is fetched there", async () => {
  const saved = (bytes: Uint8Array) =>
    new TextEncoder().encode(
      [
        'Content-Type: multipart/related; boundary="x"',
        ...["", "--x", "Content-Type: text/html", "Content-Transfer-Encoding: base64"],
        ...[`Content-Location: ${url}`, "", Buffer.from(bytes).toString("base64"), "--x--", ""]
      ].join("\r\n")
    );
  const run = await runAll(
    archiveWorld([{bytes: saved(two)}, {bytes: three, url, retrieved: second}])
  );
  expect(valueOf(run)).toBe(3);
  expect(revisionsOf(run)).toHaveLength(1);
});

test("from the web to the finding: a page that is changed between two runs of collect", async () => {
  const web = await openWeb({"a.test/1": Buffer.from(two)});
  let hour = Date.parse("2023-02-01T00:00:00Z");
  const world = projectWorld({
    ...{web: ownWeb(), now: () => performance.now()},
    hour: () => new Date((hour += 1000))
  });
  const list = join(world.folder, "list.csv");
  writeFileSync(list, `body,year,url\n,2022,${web.at("a.test", "/1")}\n`);
  const again = async () => collect(await orderOf([list], world), "gongkai/test", world);
  await again();
  web.pages.set("a.test/1", Buffer.from(three));
  hour = Date.parse("2023-05-01T00:00:00Z");
  await again();
  const run = await runAll(world);
  expect(valueOf(run)).toBe(3);
  const [finding] = revisionsOf(run);
  expect(finding!.message_en).toMatch(
    /on 2023-05-01 differs .* on 2023-02-01 in 1 place: .*2 → 3\.$/
  );
});

test("check looks at the document that counts: the one published later, whatever it is called", async () => {
  const folder = temporaryFolder();
  const dated = (day: string) => (html: string) => html.replace(/(发布时间：)[\d-]+/, `$1${day}`);
  const [early, late] = [page({}, dated("2023-01-20")), page({[total]: "2"}, dated("2023-03-01"))];
  for (const [one, other] of [
    [early, late],
    [late, early]
  ] as const) {
    writeFileSync(join(folder, "a.html"), one);
    writeFileSync(join(folder, "b.html"), other);
    const {stdout} = await gongkaiHere(["check", folder, "--format", "json"]);
    const found = JSON.parse(stdout) as {check: string}[];
    expect(found.map(({check}) => check)).toContain("requests-applicant-total");
  }
});

describe("is no version of another", () => {
  test.each<[string, string | null, string | null]>([
    ["a page at another address", url, "http://a.test/other.html"],
    ["a file of one's own", null, null]
  ])("%s", async (_what, one, other) => {
    const run = await runAll(
      archiveWorld([
        {bytes: two, url: one, retrieved: first},
        {bytes: three, url: other, retrieved: second}
      ])
    );
    expect(revisionsOf(run)).toEqual([]);
    expect(valueOf(run)).toBe(3);
    expect(run.rows.documents[0]!.reason).toMatch(/more than one document/);
  });

  test("the report on another year at the same address", async () => {
    const {report} = printReport("2019", () => "0");
    const run = await runAll(
      archiveWorld([
        {bytes: writeHtml(report), url, retrieved: first},
        {bytes: two, url, retrieved: second}
      ])
    );
    expect(run.rows.reports).toHaveLength(2);
    expect(revisionsOf(run)).toEqual([]);
  });

  test("the page of an error, whatever came before it", async () => {
    const lost = new TextEncoder().encode(
      "<html><title>404</title><p>您访问的页面不存在</p></html>"
    );
    const run = await runAll(
      archiveWorld([
        {bytes: two, url, retrieved: first},
        {bytes: lost, url, retrieved: second}
      ])
    );
    expect(valueOf(run)).toBe(2);
    expect(run.rows.documents.map(({kind, status}) => [kind, status])).toEqual([
      ["report", "read"],
      ["error", "left_out"]
    ]);
  });
});
