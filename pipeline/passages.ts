import type {Command} from "commander";
import type {Quality} from "#data/schema/quality.ts";
import {noteCodes} from "#data/schema/note.ts";
import {stateLabels, unitLabels} from "#data/schema/labels.ts";
import {tables, viewTables, type Table} from "#data/schema/tables.ts";
import {loadQuality} from "#pipeline/bodies.ts";
import {createProgram} from "#pipeline/program.ts";
import {checkRows} from "#pipeline/records.ts";
import {loadRules} from "#pipeline/rules.ts";
import {columnsOf, type Column} from "#pipeline/tables.ts";
import {realWorld, type Language} from "#pipeline/world.ts";

/** What a README may have generated: `<!-- generated: dictionary -->` … `<!-- end -->`. */
export const passages: Record<string, () => string | Promise<string>> = {
  dictionary: () => dictionary(tables),
  views: () => dictionary(viewTables),
  states: () => labelled(stateLabels, "state"),
  units: () => labelled(unitLabels, "unit"),
  notes: () =>
    grid(
      ["code", "what was met"],
      Object.entries(noteCodes).map(([code, why]) => [`\`${code}\``, why])
    ),
  rules,
  quality: sayQuality,
  commands: () => help("en"),
  "commands-zh": () => help("zh")
};

function dictionary(definitions: Record<string, Table>): string {
  return Object.entries(definitions)
    .map(([name, table]) => describe(name, table))
    .join("\n\n");
}

function describe(name: string, table: Table): string {
  const key = table.key.map((column) => `\`${column}\``).join(", ");
  const rows = columnsOf(table).map((column) => [
    `\`${column.name}\``,
    `${column.type}${column.nullable ? ", may be empty" : ""}`,
    meaning(column, table)
  ]);
  return [
    `#### ${name}`,
    `One row is ${table.about}. Key: ${key}.`,
    grid(["column", "type", "what it is"], rows)
  ].join("\n\n");
}

function meaning({name, description, values}: Column, {refers}: Table): string {
  const target = refers?.[name];
  return [
    description,
    ...(values ? [values.map((value) => `\`${value}\``).join(" ")] : []),
    ...(target ? [`→ ${target}`] : [])
  ].join(" · ");
}

function labelled(labels: Record<string, Record<Language, string>>, what: string): string {
  const rows = Object.entries(labels).map(([id, {zh, en}]) => [`\`${id}\``, en!, zh!]);
  return grid([what, "", "中文"], rows);
}

const scopes = {report: "one report", series: "two years", group: "a government and its bodies"};

async function rules(): Promise<string> {
  const rows = checkRows(await loadRules(realWorld({lang: "en"}))).map((check) => [
    `\`${check.check}\``,
    check.severity,
    scopes[check.scope],
    `${check.title_en} · ${check.title_zh}`
  ]);
  return grid(["rule", "severity", "looks at", "fails when"], rows);
}

/** How often the rules are right, in one line. */
async function sayQuality(): Promise<string> {
  const rows = (await loadQuality(realWorld({lang: "en"}))).filter(({part}) => part !== "sample");
  const all = (column: Exclude<keyof Quality, "check" | "part">) =>
    rows.reduce((sum, row) => sum + row[column], 0);
  const share = (part: number, whole: number) => `${Number(((100 * part) / whole).toFixed(2))} %`;
  const least = Math.min(...rows.flatMap(({clean}) => (clean > 0 ? clean : [])));
  return [
    `- The rules were proved on errors that we planted ([by rule and by kind](test/proof/README.md)):`,
    `of ${all("planted")} they found ${share(all("found"), all("planted"))};`,
    `in made reports without an error they gave ${all("false_alarms")} errors or warnings in ${all("clean")} pairs of a rule and a report (${least} and more of each rule that had something to say);`,
    `where a changed figure stands in two sums or more (${all("determined")} times) the cause named it with its true value in ${share(all("cause_named"), all("determined"))}.`,
    `We thought of the errors ourselves.`
  ].join(" ");
}

/** The help of every command, as the command prints it, with the options of all of them once. */
function help(lang: Language): string {
  const program = createProgram(lang, async () => {});
  return [program, ...program.commands].map((command) => printed(command)).join("\n\n");
}

function printed(command: Command): string {
  let text = "";
  command.configureOutput({getOutHelpWidth: () => 100, writeOut: (more) => (text += more)});
  command.configureHelp({...command.configureHelp(), showGlobalOptions: false}).outputHelp();
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** A table as Markdown has it. */
function grid(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "&lt;")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A generated passage: between its two marks stands what the code says, and nothing that is typed. */
const passage = /(<!-- generated: ([a-z-]+) -->\n)([\s\S]*?)(<!-- end -->)/g;

/** A page with its passages made anew. */
export async function renew(page: string, make = passages): Promise<string> {
  const made = new Map<string, string>();
  for (const [, , name] of page.matchAll(passage)) {
    const maker = make[name!];
    if (!maker)
      throw new Error(`no passage is called ${name}: known are ${Object.keys(make).join(", ")}`);
    made.set(name!, (await maker()).trim());
  }
  return page.replace(
    passage,
    (_all, begin, name, _old, end) => `${begin}\n${made.get(name)}\n\n${end}`
  );
}
