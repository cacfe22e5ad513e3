import {describe, expect, test} from "vitest";
import {noteCodes} from "#data/schema/note.ts";
import {tables, viewTables} from "#data/schema/tables.ts";
import {passages, renew} from "#pipeline/passages.ts";
import {columnsOf} from "#pipeline/tables.ts";

describe("a page", () => {
  const make = {a: () => "made", b: async () => "made too"};
  const page = (between: string) =>
    `# Room\n\n<!-- generated: a -->${between}<!-- end -->\n\ntyped\n`;

  test("has its passages made anew, and nothing else touched", async () => {
    const fresh = page("\n\nmade\n\n");
    expect(await renew(page("\nold\n"), make)).toBe(fresh);
    expect(await renew(page("\n"), make)).toBe(fresh);
    expect(await renew(fresh, make)).toBe(fresh);
  });

  test("may have several passages, or none", async () => {
    const two = "<!-- generated: a -->\n<!-- end -->\n<!-- generated: b -->\nx\n<!-- end -->";
    expect(await renew(two, make)).toBe(
      "<!-- generated: a -->\n\nmade\n\n<!-- end -->\n<!-- generated: b -->\n\nmade too\n\n<!-- end -->"
    );
    expect(await renew("nothing here", make)).toBe("nothing here");
  });

  test("that asks for an unknown passage is an error with its name", async () => {
    await expect(renew("<!-- generated: c -->\n<!-- end -->", make)).rejects.toThrow(
      "no passage is called c: known are a, b"
    );
  });
});

describe("the dictionary", () => {
  test.each([
    ["dictionary", tables],
    ["views", viewTables]
  ])("of %s has every table and column", async (name, definitions) => {
    const text = await passages[name]!();
    for (const [table, definition] of Object.entries(definitions)) {
      expect(text).toContain(`#### ${table}\n\nOne row is ${definition.about}. Key: `);
      for (const column of columnsOf(definition)) expect(text).toContain(`| \`${column.name}\` |`);
    }
  });

  test("has every code of a note, every state and every unit", async () => {
    const text = [passages.notes!(), passages.states!(), passages.units!()].join();
    for (const code of [...Object.keys(noteCodes), "not_applicable", "CNY"])
      expect(text).toContain(`| \`${code}\` |`);
  });
});

test("the help has every command and the exit statuses, in both languages", async () => {
  const [en, zh] = [await passages.commands!(), await passages["commands-zh"]!()];
  for (const name of ["all", "collect", "parse", "check", "diff", "serve"]) {
    expect(en).toContain(`Usage: gongkai ${name}`);
    expect(zh).toContain(`用法： gongkai ${name}`);
  }
  expect(en).toContain("Exit status: 0 done");
});

test("the list of rules has every rule", async () => {
  expect(await passages.rules!()).toMatch(/\| `timing-late` \| warning \| one report \| /);
});
