/** A page that says no more than where its report is: what is said of it when that file is there, and when it is not. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {byClans, archiveWorld} from "#test/archive.ts";
import {parse} from "#pipeline/parse.ts";
import {gongkaiHere} from "#test/command.ts";
import {temporaryFolder} from "#test/world.ts";
import {leading, undatedWord} from "#test/printed/whole.ts";

const of = (page: Uint8Array, told: [string, string]): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(page).replaceAll(...told));

const page = leading("1.docx");

test.each<[string, Uint8Array, RegExp]>([
  ["is read", page, /^it only leads to its report, which is in \w+\.file and was read$/],
  ["is read, by a page without a day", leading("1.docx", ""), /was read$/],
  ["is not there", leading("2.docx"), /^its report is only in an attachment: fetch 2\.docx/],
  ["is another year's", of(page, ["2022年", "2021年"]), /fetch 1\.docx/],
  ["is another body's", of(page, ["青禾县", "白沙县"]), /fetch 1\.docx/]
])("of a page whose report %s", async (_, bytes, reason) => {
  const world = archiveWorld([
    {bytes, url: "http://a.test/gk/1.html"},
    {bytes: undatedWord, url: "http://a.test/gk/1.docx"}
  ]);
  const {documents} = await byClans(await parse(world), world);
  const own = documents.find(({url}) => url === "http://a.test/gk/1.html")!;
  expect([own.kind, own.status]).toEqual(["attachment", "left_out"]);
  expect(own.reason).toMatch(reason);
});

test.each(["parse", "check"])("gongkai %s says the same of files on a disk", async (command) => {
  const folder = temporaryFolder();
  const [html, docx] = ["a.html", "1.docx"].map((name) => join(folder, name)) as [string, string];
  writeFileSync(html, page);
  expect((await gongkaiHere([command, html])).stderr).toContain("fetch 1.docx and read that");
  writeFileSync(docx, undatedWord);
  const {stderr} = await gongkaiHere([command, html, docx]);
  expect(stderr).toContain(`which is in ${docx} and was read`);
  expect(stderr).not.toContain("fetch");
});
