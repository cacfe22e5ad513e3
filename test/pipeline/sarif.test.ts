import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {projectPath} from "#pipeline/world.ts";
import {gongkaiHere} from "#test/command.ts";

const archive = projectPath("data/archive");
const bundle = join(
  archive,
  readdirSync(archive).find((name) => name.endsWith(".txt"))!
);

describe("findings for code hosts and editors", () => {
  test("sarif leads to the line and the characters", async () => {
    const {stdout} = await gongkaiHere(["check", bundle, "--format", "sarif"]);
    const {version, runs} = JSON.parse(stdout);
    expect([version, runs[0].tool.driver.name, runs[0].results.length]).toEqual([
      "2.1.0",
      "gongkai",
      28
    ]);
    const lines = readFileSync(bundle, "utf8").split("\n");
    const rules = new Set(runs[0].tool.driver.rules.map(({id}: {id: string}) => id));
    for (const {ruleId, locations, message} of runs[0].results) {
      expect(rules).toContain(ruleId);
      expect(message.text).toMatch(/\S/);
      const {region, artifactLocation} = locations[0].physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toBe(bundle);
      expect(region.startLine).toBeGreaterThan(0);
      if (region.startColumn === undefined) continue;
      const words = lines[region.startLine - 1]!.slice(
        region.startColumn - 1,
        region.endColumn - 1
      );
      expect(words).toBe(region.snippet.text);
    }
  });

  test("sarif has what code hosts ask for, and what a finding rests on besides", async () => {
    const {stdout} = await gongkaiHere(["check", bundle, "--format", "sarif"]);
    const {results, tool} = JSON.parse(stdout).runs[0];
    const prints = results.map((result: Record<string, {primaryLocationLineHash: string}>) =>
      expect.soft(result.partialFingerprints!.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/)
    );
    expect(prints).toHaveLength(28);
    for (const {name, help, fullDescription} of tool.driver.rules)
      expect([name, help.text, fullDescription.text].every((text) => /\S/.test(text))).toBe(true);
    const none = results.find(({ruleId}: {ruleId: string}) => ruleId === "text-none");
    expect(none.message.text).toMatch(
      /0 ≠ 2\. If the text's .* these 2 findings would be settled\.$/
    );
    expect(none.relatedLocations[0].message.text).toMatch(
      /^“requests received this year” \(total\) of 2021 · 三、.* · line 1441$/
    );
    expect(none.relatedLocations[0].id).toBe(1);
    expect(none.properties).toMatchObject({root: null, doubt: "report"});
    const other = results.find(({ruleId}: {ruleId: string}) => ruleId === "text-requests");
    expect(other.properties.root).toMatch(/^text-none\//);
  });
});
