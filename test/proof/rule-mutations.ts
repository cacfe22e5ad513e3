/** The code of each rule, changed in one place: its own tests must fail. */
import {readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {parse} from "csv-parse/sync";
import ts from "typescript";
import {createVitest, type Vitest} from "vitest/node";
import {files, root} from "#test/source.ts";

const here = import.meta.dirname;

/** One change of a rule's code. */
export interface Mutation {
  what: string;
  start: number;
  end: number;
  now: string;
}

const operators: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.PlusToken]: ["-"],
  [ts.SyntaxKind.MinusToken]: ["+"],
  [ts.SyntaxKind.AsteriskToken]: ["/"],
  [ts.SyntaxKind.SlashToken]: ["*"],
  [ts.SyntaxKind.LessThanToken]: ["<=", ">"],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<", ">"],
  [ts.SyntaxKind.GreaterThanToken]: [">=", "<"],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">", "<"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["==="],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ["||"],
  [ts.SyntaxKind.BarBarToken]: ["&&"]
};

/** Relations and terms, and what stands in their place. */
const calls: Record<string, string> = {
  ...{equal: "atMost", atMost: "equal", about: "equal", notAfter: "equal", present: "equal"},
  ...{some: "every", every: "some"}
};

/** What is said to readers, and what stands around the rule: no change of it is a change of the rule. */
const isOfWords = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  /^(?:zh|en|title|page|scope|severity|sum)$/.test(node.name.getText());

/** Every change of one place that a rule's code has room for. */
export function mutationsOf(code: string): Mutation[] {
  const source = ts.createSourceFile("rule.ts", code, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isOfWords(node)) return;
    for (const now of othersOf(node)) {
      const [start, end] = [node.getStart(), node.getEnd()];
      found.push({
        what: `${code.slice(start, end).slice(0, 60)} → ${now.slice(0, 60)}`,
        start,
        end,
        now
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a node might be instead. */
function othersOf(node: ts.Node): string[] {
  const {parent} = node;
  if (parent && ts.isBinaryExpression(parent) && parent.operatorToken === node)
    return operators[node.kind] ?? [];
  if (ts.isCallExpression(node)) return othersOfCall(node);
  return othersOfCondition(node) ?? othersOfValue(node);
}

/** What is done in any case, or in none. */
function othersOfCondition(node: ts.Node): string[] | null {
  if (ts.isConditionalExpression(node))
    return [`(${node.whenTrue.getText()})`, `(${node.whenFalse.getText()})`];
  if (ts.isContinueStatement(node)) return [";"];
  if (!ts.isIfStatement(node)) return null;
  const {thenStatement, elseStatement} = node;
  return [`if (true) ${thenStatement.getText()}`, elseStatement?.getText() ?? ";"];
}

function othersOfValue(node: ts.Node): string[] {
  const text = node.getText();
  if (ts.isPrefixUnaryExpression(node) && /^[!-]/.test(text)) return [node.operand.getText()];
  if (ts.isNumericLiteral(node)) return [String(Number(text.replaceAll("_", "")) + 1)];
  if (ts.isYieldExpression(node)) return ["undefined"];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 1) return withoutOne(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ["false"];
  return node.kind === ts.SyntaxKind.FalseKeyword ? ["true"] : [];
}

function othersOfCall(node: ts.CallExpression): string[] {
  const called = node.expression;
  const args = node.arguments.map((one) => one.getText());
  if (ts.isIdentifier(called)) {
    const other = calls[called.text];
    if (called.text === "minus") return [args[0]!];
    if (called.text === "sum" && args.length > 1)
      return args.map((_, at) => `sum(${args.toSpliced(at, 1).join(", ")})`);
    return other ? [`${other}(${args.join(", ")})`] : [];
  }
  if (!ts.isPropertyAccessExpression(called)) return [];
  const [on, name] = [called.expression.getText(), called.name.text];
  if (name === "filter") return [on];
  return calls[name] ? [`${on}.${calls[name]}(${args.join(", ")})`] : [];
}

/** The list without its first, and without its last. */
const withoutOne = (node: ts.ArrayLiteralExpression): string[] => {
  const all = node.elements.map((one) => one.getText());
  return [all.slice(1), all.slice(0, -1)].map((some) => `[${some.join(", ")}]`);
};

/** vitest over the rules' tests, in which one file is another than on the disk. */
async function open(): Promise<{vitest: Vitest; put(file: string, code: string | null): void}> {
  const put = new Map<string, string>();
  const vitest = await createVitest(
    "test",
    {
      ...{watch: false, reporters: [{}], root, include: ["test/checks/*.test.ts"]},
      ...{pool: "threads", maxWorkers: 1, testTimeout: 20_000}
    },
    {
      plugins: [
        {
          name: "a rule that is another",
          enforce: "pre",
          load: (id: string) => put.get(id.split("?")[0]!) ?? null
        }
      ]
    }
  );
  await vitest.standalone();
  return {
    vitest,
    put: (file, code) => {
      if (code === null) put.delete(file);
      else put.set(file, code);
      for (const project of vitest.projects)
        for (const module of project.vite.moduleGraph.getModulesByFile(file) ?? [])
          project.vite.moduleGraph.invalidateModule(module);
      vitest.invalidateFile(file);
    }
  };
}

/** Null where it takes far longer than any test of a rule. */
async function inTime<Result>(work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), 120_000);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

/** What a person says of changes that change nothing: by rule, as they are printed. */
const equivalents = (
  parse(readFileSync(join(here, "equivalent.csv")), {columns: true}) as Change[]
).map(({rule, change}) => `${rule} ${change}`);

interface Change {
  rule: string;
  change: string;
}

/** How many changes of a rule's code a test notices, and how many change nothing. */
interface Noticed {
  all: number;
  noticed: number;
  equivalent: number;
}

/** Each rule, or those that are named, with each of its mutations: what no test notices is printed. */
export async function proveRules(only: string[]): Promise<void> {
  const rules = files(/^pipeline\/checks\/[^/]+\.ts$/).filter(
    (file) => only.length === 0 || only.includes(basename(file, ".ts"))
  );
  const tried = trier();
  for (const file of rules) {
    const rule = basename(file, ".ts");
    const code = readFileSync(join(root, file), "utf8");
    const fails = tried.of(file);
    if (await fails(null)) throw new Error(`the tests of ${file} fail before it is changed`);
    const count: Noticed = {all: 0, noticed: 0, equivalent: 0};
    for (const {what, start, end, now} of mutationsOf(code)) {
      count.all++;
      const change = what.replaceAll(/\s+/g, " ");
      if (await fails(code.slice(0, start) + now + code.slice(end))) count.noticed++;
      else if (equivalents.includes(`${rule} ${change}`)) count.equivalent++;
      else console.log(`  survives: ${file}:${code.slice(0, start).split("\n").length} ${change}`);
    }
    console.log(
      `${file}: ${count.noticed} of ${count.all} noticed, ${count.equivalent} equivalent`
    );
    publish(rule, count);
    if (count.noticed + count.equivalent < count.all) process.exitCode = 1;
  }
  await tried.close();
}

/** Tries the tests of a rule with other code than its own. */
function trier() {
  let runner: Awaited<ReturnType<typeof open>> | null = null;
  const of = (file: string) => {
    const path = join(root, file);
    // its cases, and more of them in a file beside
    const test = join(root, file.replace("pipeline", "test").replace(/\.ts$/, ""));
    return async (other: string | null): Promise<boolean> => {
      runner ??= await open();
      const {vitest, put} = runner;
      put(path, other);
      const specs = await vitest.globTestSpecifications([test]);
      const ran = await inTime(vitest.runTestSpecifications(specs, false));
      // What never ends is noticed too; its thread goes with the runner.
      if (ran === null) {
        runner = null;
        await inTime(vitest.close());
        return true;
      }
      put(path, null);
      return ran.testModules.some((module) => module.moduleId.startsWith(test) && !module.ok());
    };
  };
  return {of, close: async () => runner?.vitest.close()};
}

/** Writes the row of a rule in the table of the page beside. */
export function publish(rule: string, {all, noticed, equivalent}: Noticed): void {
  const readme = join(here, "README.md");
  const text = readFileSync(readme, "utf8");
  const [before = "", table = "", after = ""] = text.split(
    /(?<=<!-- rules -->\n)|(?=<!-- \/rules -->)/
  );
  const row = `| \`${rule}\` | ${all} | ${noticed} | ${equivalent} | ${all - noticed - equivalent} |`;
  const [head = "", line = "", ...rows] = table.trim().split("\n");
  const others = rows.filter((other) => !other.startsWith(`| \`${rule}\` |`));
  const sorted = [...others, row].sort();
  writeFileSync(readme, `${before}${[head, line, ...sorted].join("\n")}\n${after}`);
}
