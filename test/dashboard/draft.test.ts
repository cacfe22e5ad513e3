/** A draft of the site: no file of it is lost under another. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {draftIn} from "#dashboard/draft.ts";
import {readIn} from "#test/dashboard/site.ts";
import {temporaryFolder} from "#test/world.ts";

test("a download that is called as a table of the release is refused", () => {
  const folder = temporaryFolder();
  const table = join(folder, "outcomes.csv");
  writeFileSync(table, "the release's own");
  const draft = draftIn(join(folder, "site"), null);
  draft.write("data/outcomes.csv", "a page's own");
  const refusal = /two parts of the site are both called data\/outcomes\.csv/;
  expect(() => draft.copy(table, "data/outcomes.csv")).toThrow(refusal);
  expect(() => draft.share(table, "data/outcomes.csv")).toThrow(refusal);
  expect(() => draft.write("data/outcomes.csv", "another's")).toThrow(refusal);
  expect(readIn(join(folder, "site"), "data/outcomes.csv")).toBe("a page's own");
});

test("what is kept from the last site is not written over either", () => {
  const last = temporaryFolder();
  writeFileSync(join(last, "index.html"), "as before");
  const draft = draftIn(join(temporaryFolder(), "site"), last);
  expect(draft.keep("index.html")).toBe(true);
  expect(() => draft.write("index.html", "other")).toThrow(/both called index\.html/);
  expect(readIn(last, "index.html")).toBe("as before");
});
