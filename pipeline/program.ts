import {readFileSync} from "node:fs";
import {Command, Option, type Help} from "commander";
import type {Words} from "#pipeline/comparison.ts";
import {widthOf, wrap} from "#pipeline/layout.ts";
import {
  allOptions,
  both,
  choice,
  choosing,
  collectOptions,
  toPort,
  workOptions,
  type Options
} from "#pipeline/options.ts";
import {projectPath, type Language} from "#pipeline/world.ts";

/** A command as the user gave it. */
export interface Invocation {
  command: string;
  words: string[];
  options: Options;
}

interface Spec {
  name: string;
  arguments?: string;
  says: Words;
  more: Words;
  options?: Option[];
}

const specs = (lang: Language): Spec[] => [
  ...standing(lang),
  ...gathering(lang),
  ...examining(lang),
  ...showing(lang)
];

const standing = (lang: Language): Spec[] => [
  {
    name: "init",
    arguments: "[folder]",
    says: both("建一个自己的 data 文件夹", "make a data folder of one's own"),
    more: both(
      "在所给文件夹（不写则为当前文件夹）中建 data：空的存档及其索引、bodies、corrections 和一份说明；已有 data 则不动它。法定期限和指标表用程序自带的。",
      "In the folder named, or here, it makes data/: an empty archive with its index, bodies, corrections, and a page on what goes where; a data/ that is there is left alone. Deadlines and indicators are the project's own."
    ),
    options: [
      new Option(
        "--example",
        both("带上八份示例报告", "with the eight reports that the project began with")[lang]
      )
    ]
  },
  {
    name: "doctor",
    says: both("这台机器缺什么", "what is missing on this machine"),
    more: both(
      "逐项检查必需的和可选的：Node、数据库、磁盘、data 文件夹、存档、发布等，并说明怎么办。必需的都在则以 0 退出，否则为 4。",
      "Looks at all that is needed and at what is optional, among them Node, the database, the disk, the data folder, the archive and the release, and says what to do. The exit status is 0 when all that is needed is there and sound, else 4."
    ),
    options: [new Option("--json", both("以 JSON 输出", "print JSON")[lang])]
  }
];

const gathering = (lang: Language): Spec[] => [
  {
    name: "all",
    says: both("从 data 中的一切生成发布和网站", "everything from what data/ holds"),
    more: both(
      "依次：读存档、入库、核查、发布、建网站和笔记本。结果在 data/release 和 dashboard/dist；全部完成才替换原有的。读过的留在 data/readings，只读有变化的；什么都没变就保持原样。给出 --database 则由运行 gongkai work 的各机器读文件，发布的结果相同。",
      "In turn: read the archive, load, check, publish, build the site and the notebooks. The results are in data/release and dashboard/dist; they take the place of the last ones only when all is done. What was read is kept in data/readings, and only what has changed is read; where nothing has, all stays as it is. With --database the documents are read by the machines on which gongkai work runs; the release is the same."
    ),
    options: allOptions(lang)
  },
  {
    name: "work",
    says: both("与其他机器一起读文件", "read documents together with other machines"),
    more: both(
      "从 --database 取 gongkai all 交来的任务，把读到的放进 --storage，直到 Ctrl+C。机器多少、何时加入、何时中断都可以：不会丢，也不会重。版本或 data 与 gongkai all 处不同则拒绝。",
      "Takes the jobs that gongkai all puts into --database, and keeps what was read in --storage, until Ctrl+C. As many machines as there are may come, go, and be killed at any time: nothing is lost, nothing counts twice. One whose version or data is another than where gongkai all runs refuses."
    ),
    options: workOptions(lang)
  },
  {
    name: "collect",
    arguments: "[body...]",
    says: both("把各机构的文件取入存档", "fetch the bodies' documents into the archive"),
    more: both(
      "机构写编号，取其文件中 lists 和 reports 所列；也可给出含 body,year,url 的 CSV，或自己的文件夹。中断后再运行即接着取。",
      "A body is named by its id, and what its file has under lists and reports is fetched; a CSV of body,year,url or a folder of your own may be named too. Run it again after a break, and it goes on."
    ),
    options: collectOptions(lang)
  },
  {
    name: "parse",
    arguments: "<path...>",
    says: both("读文件，每份报告输出一行 JSON", "read documents, print one JSON line a report"),
    more: both(
      "输出为 NDJSON，消息在标准错误。文件夹逐层读（不读以点开头的）；一个文件可含多份报告；单个文件不超过 256 MiB。",
      "NDJSON on standard output, messages on standard error. Folders are walked (names that begin with a dot are not); a file may hold several reports; the limit is 256 MiB a file."
    )
  }
];

const examining = (lang: Language): Spec[] => [
  {
    name: "check",
    arguments: "[path...]",
    says: both(
      "核查文件；不给路径则为已发布的数据",
      "the findings of documents, or of the release"
    ),
    more: both(
      "先列原因，再列各发现；全部规则都会运行，--only 等只挑选所列的。人已驳回的发现照列，但不计入 --fail-on。既有读不了的输入、又满足 --fail-on 时，以 1 退出。",
      "Causes come first, then their findings; all rules are run, and --only and its kin choose what is listed. A finding that a person has dismissed is listed, and does not count for --fail-on. Where --fail-on is met and some input could not be read, the exit status is 1."
    ),
    options: [
      choice("--format <format>", both("输出格式（默认 table）", "how to print (default: table)"), {
        choices: ["table", "json", "csv", "sarif"],
        fallback: "table",
        lang
      }),
      choice(
        "--fail-on <severity>",
        both("有此级或更重的发现则以 1 退出", "exit with 1 on a finding of this severity or above"),
        {
          choices: ["error", "warning"],
          lang
        }
      ),
      ...choosing(lang)
    ]
  },
  {
    name: "explain",
    arguments: "<finding> [path...]",
    says: both(
      "一个发现的来龙去脉",
      "the whole argument of a finding, with the words of the source"
    ),
    more: both(
      "发现的编号由 gongkai check 列出；原因写其第一个发现的编号。给出路径则取自这些文件，否则取自已发布的数据。",
      "The id of a finding is what gongkai check lists; a cause goes by the id of its first finding. With paths it is one of these documents, else one of the release."
    )
  }
];

const showing = (lang: Language): Spec[] => [
  {
    name: "diff",
    arguments: "<old> <new>",
    says: both(
      "比较一份报告的两个文档，或两次发布",
      "what changed between two documents or two releases"
    ),
    more: both(
      "发布可以是文件夹，也可以是 .duckdb 文件。",
      "A release is a folder or a .duckdb file."
    ),
    options: [
      choice("--format <format>", both("输出格式（默认 table）", "how to print (default: table)"), {
        choices: ["table", "json"],
        fallback: "table",
        lang
      })
    ]
  },
  {
    name: "serve",
    says: both("在本机浏览网站", "the site on a local port"),
    more: both("只在 127.0.0.1 上，Ctrl+C 结束。", "On 127.0.0.1 only; Ctrl+C ends it."),
    options: [
      new Option(
        "--port <port>",
        both("端口；不写则任选空闲的", "port; a free one if left out")[lang]
      ).argParser(toPort(lang))
    ]
  }
];

/** The command line: what may be said, and its help, in one language. */
export function createProgram(
  lang: Language,
  act: (invocation: Invocation) => Promise<void>
): Command {
  const program = new Command("gongkai")
    .description(
      both(
        "公开：把政府信息公开年度报告变成可信的数据。",
        "gongkai 公开: annual reports on open government information as data that can be trusted."
      )[lang]
    )
    .version(version(), "-V, --version", both("版本", "print the version")[lang])
    .helpCommand("help [command]", both("某个命令的说明", "help on a command")[lang])
    .addHelpText("after", `\n${statusHelp[lang]}`);
  for (const option of globalOptions(lang)) program.addOption(option);
  dress(program, lang);
  for (const spec of specs(lang)) addCommand(program, spec, {lang, act});
  return program;
}

const statusHelp = both(
  "退出状态：0 完成 · 1 符合 --fail-on · 2 用法错误 · 3 有输入无法读取（其余已读） · 4 什么也做不了",
  "Exit status: 0 done · 1 --fail-on met · 2 wrong usage · 3 some input could not be read (the rest was) · 4 nothing could be done"
);

function globalOptions(lang: Language): Option[] {
  return [
    choice("--lang <lang>", both("语言；不写则随系统", "language; else the locale's"), {
      choices: ["zh", "en"],
      lang
    }),
    new Option(
      "--data <dir>",
      both(
        "data 文件夹；不写则为项目自己的；安装的包则为当前文件夹中的 data",
        "folder of data; else the project's own, or ./data with the package"
      )[lang]
    ),
    new Option(
      "--site <dir>",
      both(
        "网站文件夹；不写则为 dashboard/dist；安装的包则为当前文件夹中的 site",
        "folder of the site; else dashboard/dist, or ./site with the package"
      )[lang]
    ),
    new Option("--debug", both("出错时显示调用栈", "show a stack trace on failure")[lang])
  ];
}

interface Manner {
  lang: Language;
  act: (invocation: Invocation) => Promise<void>;
}

function addCommand(program: Command, spec: Spec, {lang, act}: Manner): void {
  const command = program.command(spec.name).summary(spec.says[lang]);
  const [first = "", ...rest] = spec.says[lang];
  const sentence = first.toUpperCase() + rest.join("") + both("。", ".")[lang];
  command.description(`${sentence}\n\n${spec.more[lang]}`);
  if (spec.arguments) command.arguments(spec.arguments);
  for (const option of spec.options ?? []) command.addOption(option);
  dress(command, lang);
  command.action(() =>
    act({command: spec.name, words: command.args, options: command.optsWithGlobals()})
  );
}

const titles: Record<string, string> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令："
};

/** Help in the user's language and at the width of Chinese; errors are ours to say. */
function dress(command: Command, lang: Language): void {
  command
    .exitOverride()
    .configureOutput({outputError: () => {}})
    .helpOption("-h, --help", both("说明", "this help")[lang])
    .configureHelp({
      showGlobalOptions: true,
      subcommandDescription: (sub) => sub.summary() || sub.description(),
      optionDescription: (option) => option.description,
      styleTitle: (title) => (lang === "zh" ? (titles[title] ?? title) : title),
      displayWidth: widthOf,
      boxWrap: (text, width) =>
        text
          .split("\n")
          .flatMap((line) => wrap(line, width))
          .join("\n")
    } satisfies Partial<Help>);
}

/** The package's own version. */
export function version(): string {
  return JSON.parse(readFileSync(projectPath("package.json"), "utf8")).version;
}
