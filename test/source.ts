/** The project's own files, and what a line of code looks at: for the tests that keep the house in order. */
import {readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {join as joinPosix} from "node:path/posix";
import ts from "typescript";

export const root = join(import.meta.dirname, "..");

/** Made, fetched or received: not written by us. */
const foreign =
  /^(node_modules|\.git|coverage|dist|data\/(release|readings|shards|run\.json|archive|\.)|dashboard\/(dist|\.)|notebooks\/\.)/;

/** Every file of the project by its path from the root, with forward slashes, in order. */
export function files(pattern: RegExp, folder = ""): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true})
    .map((entry) => ({entry, path: folder ? `${folder}/${entry.name}` : entry.name}))
    .filter(({path}) => !foreign.test(path))
    .flatMap(({entry, path}) =>
      entry.isDirectory() ? files(pattern, path) : pattern.test(path) ? [path] : []
    )
    .sort();
}

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

const trees = new Map<string, ts.SourceFile>();

function tree(file: string): ts.SourceFile {
  const known = trees.get(file);
  if (known) return known;
  const made = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  trees.set(file, made);
  return made;
}

/** All that `find` gives for the nodes of a file, in reading order. */
export function search<T>(file: string, find: (node: ts.Node) => T | undefined): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    const value = find(node);
    if (value !== undefined) found.push(value);
    ts.forEachChild(node, visit);
  };
  visit(tree(file));
  return found;
}

export interface Import {
  /** A path from the root (`data/schema/note.ts`), or a package's name (`zod`, `node:fs`). */
  target: string;
  /** Only types are taken: nothing of it runs. */
  type: boolean;
}

function specifier(node: ts.Node): {text: string; type: boolean} | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return {text: node.moduleSpecifier.text, type: node.importClause?.isTypeOnly ?? false};
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return {text: node.moduleSpecifier.text, type: node.isTypeOnly};
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return {text: argument && ts.isStringLiteral(argument) ? argument.text : "?", type: false};
  }
  return undefined;
}

function target(file: string, text: string): string {
  if (text.startsWith("#")) return text.slice(1);
  return text.startsWith(".") ? joinPosix(dirname(file), text) : text;
}

/** What a file imports, statically or when asked; an import that is computed has the target "?". */
export function imports(file: string): Import[] {
  return search(file, specifier).map(({text, type}) => ({target: target(file, text), type}));
}

/** Names by which code reaches the machine, the network, the hour or the dice. */
const windows = new Set([
  ...["process", "require", "fetch", "XMLHttpRequest", "WebSocket", "globalThis"],
  ...["performance", "crypto", "setTimeout", "setInterval", "setImmediate", "console", "__dirname"]
]);

/** An identifier that stands for itself: no member of something else, no key, no name of a declaration. */
function standsAlone(node: ts.Identifier): boolean {
  const {parent} = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !("name" in parent && parent.name === node);
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && windows.has(node.text) && standsAlone(node)) return node.text;
  if (ts.isMetaProperty(node)) return node.getText();
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === "Date.now" || text === "Math.random" ? text : undefined;
  }
  const date = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (date && node.expression.getText() === "Date" && !node.arguments?.length)
    return node.getText();
  return undefined;
}

/** Where a file looks at the world: `process`, `Date.now`, `new Date()` … */
export const impurities = (file: string): string[] => search(file, impurity);
