import {existsSync} from "node:fs";
import {CommanderError} from "commander";
import {errorCode, Failure, status, type Status} from "#pipeline/failure.ts";
import {UsageError, type Options} from "#pipeline/options.ts";
import {createProgram, type Invocation} from "#pipeline/program.ts";
import {usageSentence} from "#pipeline/usage.ts";
import {words} from "#pipeline/words.ts";
import {localeLanguage, realWorld, shown, type Language, type World} from "#pipeline/world.ts";

/** What a module of pipeline/commands gives. */
export type Run = (words: string[], options: Options, world: World) => Promise<Status>;

/** Each command by name, loaded only when it is called: `parse` never waits for DuckDB. */
const commands: Record<string, () => Promise<{run: Run}>> = {
  all: () => import("#pipeline/commands/all.ts"),
  init: () => import("#pipeline/commands/init.ts"),
  doctor: () => import("#pipeline/commands/doctor.ts"),
  collect: () => import("#pipeline/commands/collect.ts"),
  parse: () => import("#pipeline/commands/parse.ts"),
  check: () => import("#pipeline/commands/check.ts"),
  explain: () => import("#pipeline/commands/explain.ts"),
  diff: () => import("#pipeline/commands/diff.ts"),
  serve: () => import("#pipeline/commands/serve.ts"),
  work: () => import("#pipeline/commands/work.ts")
};

async function act({command, words: said, options}: Invocation): Promise<void> {
  // Events of a run take the place of what it prints; what the doctor finds is printed in either form.
  const world = realWorld({...options, json: options.json && command !== "doctor"});
  try {
    if (options.data !== undefined && !existsSync(options.data))
      throw new Failure(words.folderGone(options.data)[world.lang]);
    const {run} = await commands[command]!();
    process.exitCode = await run(said, options, world);
  } catch (error) {
    process.exitCode = fail(error, world);
  }
}

/** One clear sentence for whatever went wrong; more only for who asks. */
function fail(error: unknown, world: World): Status {
  const message = toSentence(error, world);
  world.event({event: "failed", message});
  world.warn(message);
  if (world.debug && error instanceof Error) world.warn(error.stack ?? "");
  return error instanceof Failure ? error.status : status.nothing;
}

/** As Node and DuckDB say it; neither always says of which file. */
const diskFull =
  /\b(?:ENOSPC|EDQUOT|EFBIG)\b|No space left on device|quota exceeded|File too large/;

function toSentence(error: unknown, world: World): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error && diskFull.test(error.message)) return words.diskFull()[world.lang];
  const code = errorCode(error);
  const path = error instanceof Error && "path" in error ? shown(String(error.path)) : null;
  if (code === "ENOENT" && path !== null) return words.folderGone(path)[world.lang];
  if (code !== null && path !== null) return words.cannotWrite(path, code)[world.lang];
  const message = error instanceof Error ? error.message : String(error);
  return words.unexpected(message.split("\n")[0]!)[world.lang];
}

/** The language is needed before the command line is understood, for its help and its faults. */
function languageOf(argv: string[]): Language {
  const said = argv.flatMap((word, i) =>
    word === "--lang" ? (argv[i + 1] ?? "") : (/^--lang=(.*)$/.exec(word)?.[1] ?? [])
  );
  const last = said.at(-1);
  return last === "zh" || last === "en" ? last : localeLanguage(process.env);
}

/** Does what a command line says, and leaves its status as the process's. */
export async function main(argv: string[]): Promise<void> {
  const lang = languageOf(argv);
  const program = createProgram(lang, act);
  try {
    if (argv.length === 0) program.help({error: true});
    await program.parseAsync(argv, {from: "user"});
  } catch (error) {
    process.exitCode = misuse(error, lang);
  }
}

function misuse(error: unknown, lang: Language): Status {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}${lang === "zh" ? "。" : "."}\n`);
    return status.usage;
  }
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return status.done;
  // Help that nobody asked for by name has been printed already.
  if (error.code !== "commander.help") process.stderr.write(`${usageSentence(error, lang)}\n`);
  return status.usage;
}
