import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {dataOf, type World} from "#pipeline/world.ts";

/** What a run takes from a folder of data besides the documents, whose hashes the index has. */
const names = [
  ...["archive/index.csv", "archive/retrievals.csv", "bodies", "corrections"],
  ...["deadlines.yml", "indicators.csv", "CHANGES.md"]
];

/** What is taken from the project where the folder has none. */
const known = ["bodies", "deadlines.yml", "indicators.csv"];

/** The hash of everything that people and `collect` put there, by its name: the same in whatever folder it lies. */
export function inputsOf({data}: Pick<World, "data">): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const place = known.includes(name) ? dataOf({data}, name) : join(data, name);
      const files = filesUnder(place);
      if (files.length === 0) return [];
      const hash = createHash("sha256");
      for (const file of files) {
        const bytes = readFileSync(join(place, file));
        hash.update(`${file.replaceAll("\\", "/")}\n${bytes.length}\n`).update(bytes);
      }
      return [[name, hash.digest("hex")]];
    })
  );
}

/** How the files of a folder stand, by what the system says of each. */
export interface Standing {
  /** As long as it is the same, nobody has touched them. */
  touched: string;
  /** The same but for what also changes where a file gets or loses another name: nobody has written into them. */
  written: string;
}

/** How a folder stands: all its files are asked for once, since a site has a million. */
export function standingOf(folder: string): Standing {
  const [touched, written] = [createHash("sha256"), createHash("sha256")];
  for (const file of filesUnder(folder)) {
    const {size, mtimeNs, ctimeNs, ino} = statSync(join(folder, file), {bigint: true});
    touched.update(`${file}\n${size} ${mtimeNs} ${ctimeNs} ${ino}\n`);
    written.update(`${file}\n${size} ${mtimeNs} ${ino}\n`);
  }
  return {touched: touched.digest("hex"), written: written.digest("hex")};
}

/** The files of a folder by their paths in it, in order; a file has itself, and what is not there has none. */
function filesUnder(path: string): string[] {
  const found = statSync(path, {throwIfNoEntry: false});
  if (!found) return [];
  if (!found.isDirectory()) return [""];
  return readdirSync(path, {withFileTypes: true})
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return filesUnder(join(path, entry.name)).map((file) => join(entry.name, file));
    })
    .sort();
}
