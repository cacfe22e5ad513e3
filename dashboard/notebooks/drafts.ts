import {mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {codeKey, hashOfBytes} from "#dashboard/keys.ts";
import {draftOf, source, type Draft, type Listed} from "./list.ts";

/** Drafts as they were told apart, by the text of the notebook and the code that told. */
type Told = Record<string, Draft>;

const fileIn = (folder: string) => join(folder, "notebooks.json");

/**
 * The drafts of notebooks; those whose text is as it was are taken from a folder, where one is given, and left there
 * for the next run. What is given is plain data either way: the same text, the same draft.
 */
export async function draftsOf(listed: Listed[], folder: string | null): Promise<Draft[]> {
  const before = folder === null ? {} : toldIn(folder);
  const told: Told = {};
  for (const {file} of listed) {
    const html = await readFile(join(source, file), "utf8");
    const key = hashOfBytes(`${codeKey()}\0${file}\0${html}`);
    told[key] = before[key] ?? plain(await draftOf(file, html));
  }
  if (folder !== null && Object.keys(told).some((key) => !(key in before))) tell(folder, told);
  return Object.values(told);
}

const plain = (draft: Draft) => JSON.parse(JSON.stringify(draft)) as Draft;

/** Drafts that cannot be read are none. */
function toldIn(folder: string): Told {
  try {
    return JSON.parse(readFileSync(fileIn(folder), "utf8")) as Told;
  } catch {
    return {};
  }
}

function tell(folder: string, told: Told): void {
  mkdirSync(folder, {recursive: true});
  const beside = `${fileIn(folder)}.${process.pid}.tmp`;
  writeFileSync(beside, JSON.stringify(told));
  renameSync(beside, fileIn(folder));
}
