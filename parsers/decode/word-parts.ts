import type {ZipEntry} from "./zip.ts";

const [usual, root] = ["word/document.xml", "_rels/.rels"];

/** Word on the web may call the part with the text document2.xml. Where no part has the usual name, that part gets it. */
export function withUsualNames(parts: ZipEntry[]): ZipEntry[] {
  const first = parts.find(({name}) => name === root);
  if (!first || parts.some(({name}) => name === usual)) return parts;
  const relations = new TextDecoder().decode(first.bytes);
  const main = relations
    .match(/<Relationship\b[^>]*>/g)
    ?.find((tag) => /\/officeDocument"/.test(tag));
  const [, path] = /Target="\/?(word\/[^/"]+\.xml)"/.exec(main ?? "") ?? [];
  if (path === undefined) return parts;
  const names = new Map([
    [path, usual],
    [relationsOf(path), relationsOf(usual)]
  ]);
  const bytes = new TextEncoder().encode(relations.replace(path, usual));
  return parts.map((part) =>
    part === first ? {...part, bytes} : {...part, name: names.get(part.name) ?? part.name}
  );
}

const relationsOf = (path: string) => path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
