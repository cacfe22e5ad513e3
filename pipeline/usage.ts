import type {CommanderError} from "commander";
import type {Language} from "#pipeline/world.ts";

/** A wrong use as one clear sentence. */
export function usageSentence({code, message}: CommanderError, lang: Language): string {
  const said = message
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  if (lang === "en") return `${said.replace(/\.$/, "")}; see gongkai --help.`;
  const subject = /'([^']*)'/.exec(said)?.[1] ?? "";
  const guess = /Did you mean (?:one of )?(.*?)\?/.exec(said)?.[1];
  const sentence = (chinese[code] ?? (() => said))(subject, said);
  return `${sentence}${guess ? `（是 ${guess} 吗？）` : ""}；见 gongkai --help。`;
}

const chinese: Record<string, (subject: string, said: string) => string> = {
  "commander.unknownOption": (subject) => `没有选项 ${subject}`,
  "commander.unknownCommand": (subject) => `没有命令 ${subject}`,
  "commander.missingArgument": (subject) => `缺少参数 ${subject}`,
  "commander.excessArguments": () => "参数太多",
  "commander.optionMissingArgument": (subject) => `选项 ${subject} 缺少值`,
  "commander.invalidArgument": (subject, said) => {
    const allowed = /Allowed choices are (.*?)\.?$/.exec(said)?.[1];
    const value = /argument '([^']*)' is invalid/.exec(said)?.[1] ?? "";
    return `选项 ${subject} 不能是 ${value}${allowed ? `，可选 ${allowed}` : ""}`;
  }
};
