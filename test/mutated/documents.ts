/** Documents of Word 97 as they are kept: no test writes them, so their bytes are damaged and nothing else. */
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {State} from "#data/schema/observation.ts";
import type {MadeFigure} from "#test/generated/prose.ts";
import {root} from "#test/source.ts";
import {saidKeyOf} from "./golden.ts";
import {cellSays, proseSays, type Fact, type Truth} from "./truth.ts";

const folder = join(root, "test", "formats-samples", "made");

export const documents = readdirSync(folder)
  .filter((file) => file.endsWith(".doc"))
  .sort();

interface Drawn {
  cells: Record<string, [value: number | null, state: State]>;
  prose: MadeFigure[];
}

/** A document and what was drawn for it when it was made; of which year it is nobody wrote down. */
export function openDocument(name: string): {bytes: string; truth: Truth} {
  const drawn = readFileSync(join(folder, name.replace(".doc", ".json")), "utf8");
  const {cells, prose} = JSON.parse(drawn) as Drawn;
  const said = new Map<string, Fact[]>();
  for (const figure of prose) {
    const key = saidKeyOf({category: null, ...figure});
    said.set(key, [...(said.get(key) ?? []), ...printedAs(proseSays(figure), figure.value)]);
  }
  const facts = Object.entries(cells).map(
    ([key, [value, state]]) => [key, printedAs(cellSays(state, value), value)] as const
  );
  return {
    bytes: readFileSync(join(folder, name), "latin1"),
    truth: {cells: new Map(facts), said, year: null}
  };
}

/** As a number, and as one of 万. */
const printedAs = (says: string, value: number | null): Fact[] =>
  value === null
    ? [{says, raw: ""}]
    : [value, value / 10_000].map((number) => ({says, raw: String(number)}));
