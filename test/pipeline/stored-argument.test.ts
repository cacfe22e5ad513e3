/** A finding of the release that rests on other bodies' reports is explained as one of the documents is. */
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {run as explain} from "#pipeline/commands/explain.ts";
import {publish} from "#pipeline/publish.ts";
import {replaceRelease} from "#pipeline/release.ts";
import {archiveWorld} from "#test/archive.ts";
import {fillRelease} from "#test/archive.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import type {SmallWorld} from "#test/world.ts";

const fileOf = (name: string, years: string, more: string) =>
  `names:\n  ${name}: ${years}\nlabel:\n  zh: ${name}\n  en: ${name}\nsite: null\n${more}`;
const bodies = {
  "sand-county": fileOf(
    "沙柳县人民政府",
    "2021-",
    "level: government\nparent: null\nadds_up: 2021-\n"
  ),
  "sand-water": fileOf("沙柳县水利局", "2021-", "level: department\nparent: sand-county\n"),
  "sand-forest": fileOf(
    ...(["沙柳县林业局", "2022-"] as const),
    "level: department\nparent: sand-county\nsucceeds:\n  - body: sand-trees\n    year: 2022\n    act: 沙政发〔2022〕3号\n"
  ),
  "sand-trees": fileOf("沙柳县园林局", "2021", "level: department\nparent: sand-county\n")
};

/** So many came in from natural persons, were answered, and went on to the next year. */
function report(body: string, year: number, [received, carriedIn, forward]: number[]): Uint8Array {
  const done = received! + carriedIn! - forward!;
  const rows: Record<string, number> = {
    ...{"request.received": received!, "request.carried_in": carriedIn!},
    ...{"request.outcome.granted": done, "request.outcome.total": done},
    "request.carried_forward": forward!
  };
  const print = (key: string) => {
    const [indicator, who] = key.split("@");
    return String(who === "natural_person" || who === "total" ? (rows[indicator!] ?? 0) : 0);
  };
  return writeHtml(printReport("2021", print, {year, body}).report);
}

let world: SmallWorld;
beforeAll(async () => {
  world = archiveWorld(
    [
      report("沙柳县园林局", 2021, [40, 0, 4]),
      report("沙柳县林业局", 2022, [50, 5, 1]),
      report("沙柳县水利局", 2022, [30, 0, 0]),
      report("沙柳县人民政府", 2022, [90, 5, 1])
    ].map((bytes) => ({bytes}))
  );
  mkdirSync(join(world.data, "bodies/sand"));
  for (const [id, text] of Object.entries(bodies))
    writeFileSync(join(world.data, "bodies/sand", `${id}.yml`), text);
  await replaceRelease(world, async ({release}) => {
    await fillRelease(release, world);
    await publish(release);
  });
});

test.each([
  ["a predecessor's", "years-carry-over/sand-forest/2022/total", "5 ≠ 4"],
  ["a government's bodies", "bodies-sum/sand-county/2022/request.received", "90"]
])("%s", async (_whose, id, says) => {
  world.printed.length = 0;
  await explain([id], {}, world);
  await explain([id, join(world.data, "archive")], {}, world);
  const [stored, read] = world.printed;
  expect(stored).toContain(says);
  expect(stored).toBe(read);
});
