import {describe, expect, test} from "vitest";
import type {DocumentRow} from "#data/schema/document.ts";
import type {LastRetrieval} from "#data/schema/retrieval.ts";
import {sortReports, toRows} from "#pipeline/records.ts";
import {madeArchive, madeReport} from "#test/made.ts";
import {ask, pick} from "./ask.ts";

describe("coverage", () => {
  const address = (year: number, rest: Partial<LastRetrieval>): LastRetrieval => ({
    ...{url: `https://made.gov.cn/${year}`, time: "2024-02-01T00:00:00Z", kind: "report"},
    ...{body: "made-body", year, outcome: "kept", status: 200, sha256: null, reason: null},
    ...rest
  });
  const sha256 = (digit: string) => digit.repeat(64);
  const file = (digit: string, rest: Partial<DocumentRow>): DocumentRow => ({
    ...{document: sha256(digit), sha256: sha256(digit), format: "pdf", bytes: 9, path: "a.pdf"},
    ...{
      url: null,
      retrieved: null,
      kind: "other",
      status: "unreadable",
      reason: null,
      reason_zh: null,
      title: null
    },
    ...rest
  });

  test("has every year from a body's first to its last, and no other", async () => {
    const rows = await ask("coverage", [
      madeReport({year: 2019}, {}),
      madeReport({year: 2021}, {})
    ]);
    expect(pick(rows, "year", "state", "report")).toEqual([
      [2019, "read", "made-body/2019"],
      [2020, "missing", null],
      [2021, "read", "made-body/2021"]
    ]);
  });

  test("says of a year without a report what came of asking for it", async () => {
    const archive = toRows(madeArchive(), sortReports([])).documents;
    const rows = await ask("coverage", [madeReport({year: 2016}, {})], {
      retrievals: [
        address(2017, {sha256: sha256("7")}),
        address(2018, {outcome: "gone", status: 404}),
        address(2019, {outcome: "failed", status: null, reason: "no answer"}),
        address(2021, {sha256: sha256("8")})
      ],
      documents: [
        ...archive,
        file("7", {reason: "it is cut off"}),
        file("8", {status: "left_out", kind: "guide", reason: "it is a guide"})
      ]
    });
    expect(pick(rows, "year", "state", "reason", "gone")).toEqual([
      [2016, "read", null, false],
      [2017, "unreadable", "it is cut off", false],
      [2018, "gone", null, true],
      [2019, "failed", "no answer", false],
      [2020, "missing", null, false],
      [2021, "left_out", "it is a guide", false]
    ]);
  });

  test("a report that was read stays read when its page is gone, and says so", async () => {
    const report = madeReport({year: 2020}, {});
    const [document] = toRows(madeArchive(report), sortReports([])).documents;
    const rows = await ask("coverage", [report], {
      documents: [{...document!, url: "https://made.gov.cn/2020"}],
      retrievals: [address(2020, {outcome: "gone", status: 410})]
    });
    expect(pick(rows, "year", "state", "gone")).toEqual([[2020, "read", true]]);
  });
});
