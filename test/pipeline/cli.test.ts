import {spawn} from "node:child_process";
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {Finding} from "#data/schema/finding.ts";
import {Reading} from "#data/schema/reading.ts";
import {serve} from "#pipeline/serve.ts";
import {localeLanguage, projectPath} from "#pipeline/world.ts";
import {gongkai, gongkaiHere} from "#test/command.ts";
import {temporaryFolder} from "#test/world.ts";

const archive = projectPath("data/archive");
const bundle = join(
  archive,
  readdirSync(archive).find((name) => name.endsWith(".txt"))!
);
const oneLine = (text: string) => text.trim().split("\n").length === 1;

describe("wrong use is one clear sentence, and status 2", () => {
  test.each<[string[], RegExp]>([
    [["--foo"], /^unknown option '--foo'/],
    [["prase", "x"], /^unknown command 'prase' \(Did you mean parse\?\)/],
    [["parse"], /^missing required argument 'path'/],
    [["parse", "--fromat", "x"], /^unknown option '--fromat'/],
    [
      ["check", "--format", "xml"],
      /'xml' is invalid\. Allowed choices are table, json, csv, sarif/
    ],
    [["check", "--fail-on"], /argument missing/],
    [["diff", "a"], /^missing required argument 'new'/],
    [["diff", "a", "b", "c"], /too many arguments/],
    [["serve", "--port", "http"], /^a port is a number from 0 to 65535, not http/],
    [["serve", "--port", "70000"], /^a port is a number from 0 to 65535, not 70000/],
    [["--lang", "fr"], /'fr' is invalid/],
    [["all", "x"], /too many arguments/]
  ])("%j", async (words, sentence) => {
    const {status, stdout, stderr} = await gongkaiHere(words);
    expect({status, stdout}).toEqual({status: 2, stdout: ""});
    expect(stderr).toMatch(sentence);
    expect(oneLine(stderr), stderr).toBe(true);
  });

  test.each([
    [
      ["check", "--format", "xml"],
      "选项 --format <format> 不能是 xml，可选 table, json, csv, sarif"
    ],
    [["--foo"], "没有选项 --foo"],
    [["prase"], "没有命令 prase（是 parse 吗？）"],
    [["parse"], "缺少参数 path"],
    [["diff", "a", "b", "c"], "参数太多"],
    [["check", "--format"], "选项 --format <format> 缺少值"]
  ])("%j in Chinese too", async (words, sentence) => {
    const {status, stderr} = await gongkaiHere(words, {LC_ALL: "zh_CN.UTF-8"});
    expect({status, stderr}).toEqual({status: 2, stderr: `${sentence}；见 gongkai --help。\n`});
  });

  test("no command at all shows what there is", async () => {
    const {status, stderr} = await gongkaiHere([]);
    expect(status).toBe(2);
    expect(stderr).toContain("Usage: gongkai");
  });
});

describe("help", () => {
  test.each(["all", "collect", "parse", "check", "explain", "diff", "serve"])(
    "of %s",
    async (name) => {
      const [one, other] = [
        await gongkaiHere([name, "--help"]),
        await gongkaiHere(["help", name, "--lang", "zh"])
      ];
      expect([one.status, other.status]).toEqual([0, 0]);
      expect(one.stdout).toMatch(new RegExp(`^Usage: gongkai ${name}`));
      expect(one.stdout).toContain("--lang <lang>");
      expect(other.stdout).toMatch(new RegExp(`^用法： gongkai ${name}`));
      expect(one.stdout).not.toMatch(/\p{Script=Han}/u);
    }
  );

  test("of all, with the exit statuses", async () => {
    const {status, stdout} = await gongkaiHere(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("3 some input could not be read");
  });

  test("the version is the package's", async () => {
    const {version} = JSON.parse(readFileSync(projectPath("package.json"), "utf8"));
    expect(await gongkai(["--version"])).toEqual({status: 0, stdout: `${version}\n`, stderr: ""});
  });
});

test.each([
  [{LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8"}, "zh"],
  [{LC_ALL: "", LC_MESSAGES: "zh_TW", LANG: "en_US.UTF-8"}, "zh"],
  [{LANG: "zh_CN.UTF-8"}, "zh"],
  [{LANG: "C.UTF-8"}, "en"],
  [{LC_ALL: "de_DE.UTF-8", LANG: "zh_CN"}, "en"]
])("the language of %j is %s", (env, language) => {
  expect(localeLanguage(env)).toBe(language);
});

describe("parse", () => {
  test("prints eight Readings of the bundle, and says what is no report", async () => {
    const {status, stdout, stderr} = await gongkai(["parse", bundle]);
    const readings = stdout
      .trim()
      .split("\n")
      .map((line) => Reading.parse(JSON.parse(line)));
    expect(status).toBe(0);
    expect(readings.map(({report}) => report.year)).toEqual([
      2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016
    ]);
    expect(readings.every(({document}) => document.path === bundle)).toBe(true);
    expect(stderr).toMatch(/政府信息公开指南: left out: it is a guide/);
    expect(oneLine(stderr)).toBe(true);
  });

  test("reads the rest where one cannot be read, with status 3", async () => {
    const {status, stdout, stderr} = await gongkaiHere(["parse", "none.txt", bundle]);
    expect(status).toBe(3);
    expect(stdout.trim().split("\n")).toHaveLength(8);
    expect(stderr).toContain("none.txt: there is no such file or folder; check the path.\n");
    expect(stderr).toContain("1 input could not be read; the rest was.\n");
  });

  test("gives status 4 where nothing can be read", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.bin"), Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]));
    const {status, stdout, stderr} = await gongkaiHere(["parse", join(folder, "a.bin")]);
    expect({status, stdout}).toEqual({status: 4, stdout: ""});
    expect(stderr).toMatch(/a\.bin: it cannot be read: /);
    expect(oneLine(stderr)).toBe(true);
  });

  test("a document that is no report gives a message, and status 0", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.txt"), "采购清单\n\n桌子三张\n");
    const {status, stdout, stderr} = await gongkaiHere(["parse", folder]);
    expect({status, stdout}).toEqual({status: 0, stdout: ""});
    expect(stderr).toMatch(/a\.txt#b\d+-\d+: .*left out: /);
    expect(stderr).toMatch(/^no annual report on .* is in the file given; check that/m);
  });

  test("is quiet when its reader has had enough", async () => {
    const command = projectPath("pipeline/gongkai.mjs");
    const child = spawn(process.execPath, [command, "parse", bundle, bundle, bundle, bundle]);
    let stderr = "";
    child.stderr.on("data", (text) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).not.toMatch(/EPIPE|Error|at /);
    expect(status).toBe(0);
  });

  test("does its work for those too who do not listen to its messages", async () => {
    const torn = join(temporaryFolder(), "torn.pdf");
    writeFileSync(torn, "%PDF-1.7 torn");
    const child = spawn(process.execPath, [
      projectPath("pipeline/gongkai.mjs"),
      ...["parse", torn, bundle]
    ]);
    child.stderr.destroy();
    let stdout = "";
    child.stdout.on("data", (text) => (stdout += text));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(stdout.trimEnd().split("\n")).toHaveLength(8);
    expect(status).toBe(3);
  });
});

describe("check", () => {
  test("lists the findings for people, causes first", async () => {
    const {status, stdout} = await gongkaiHere(["check", bundle]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/28 findings, 25 causes: error 6 · warning 16 · info 6\n.*\n.*\n$/);
    expect(stdout.replace(/\s+/g, " ")).toContain("226 − 33 = 193 ≠ 194");
    expect(stdout).toMatch(/ 4 {2}error {12}2 {2}2021 {7}the text's “requests received this year”/);
    expect(stdout).toMatch(
      /\n4\. (?:.*\n)+ {5}error {4}text-none\S+\n(?:.*\n){1,12} {5}error {4}text-requests/
    );
    expect(stdout).toContain("line 3212  …");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test("--fail-on is met by an error, with status 1", async () => {
    expect((await gongkaiHere(["check", bundle, "--fail-on", "error"])).status).toBe(1);
  });

  test("json is one array of findings", async () => {
    const {stdout} = await gongkaiHere(["check", bundle, "--format", "json"]);
    const findings = Finding.strict().array().parse(JSON.parse(stdout));
    expect(findings).toHaveLength(28);
  });

  test("csv is the table findings", async () => {
    const {stdout} = await gongkaiHere(["check", bundle, "--format", "csv"]);
    const rows = parseCsv(stdout, {bom: true, columns: true}) as Record<string, string>[];
    expect(rows).toHaveLength(28);
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(Finding.shape));
  });

  test("without a path and without a release says what to do", async () => {
    const {status, stderr} = await gongkaiHere(["check", "--data", temporaryFolder()]);
    expect(status).toBe(4);
    expect(stderr).toMatch(/release: there is no release; run gongkai all first\.\n$/);
  });

  test("a dismissed finding is listed and does not fail", async () => {
    const data = join(temporaryFolder(), "data");
    mkdirSync(join(data, "corrections"), {recursive: true});
    for (const name of ["bodies", "indicators.csv", "deadlines.yml"])
      cpSync(projectPath(join("data", name)), join(data, name), {recursive: true});
    const {stdout} = await gongkaiHere(["check", bundle, "--format", "json"]);
    const errors = (JSON.parse(stdout) as Finding[]).filter(({severity}) => severity === "error");
    const wordsOf: Record<string, string> = {
      "text-arithmetic": "226项工商前置审批",
      "text-growth": "增",
      "text-none": "未收到政府依信息公开申请",
      "text-requests": "未收到政府依信息公开申请",
      "years-stock": "2"
    };
    const verdicts = errors.map(
      ({finding, check}) =>
        `  - {finding: "${finding}", expect: ["${wordsOf[check]}"], verdict: dismissed, reason: no, by: me, on: 2026-02-01}`
    );
    writeFileSync(
      join(data, "corrections/zibo-hightech-approval.yml"),
      `findings:\n${verdicts.join("\n")}\n`
    );
    const [lenient, strict] = [
      await gongkaiHere(["check", bundle, "--data", data, "--fail-on", "error"]),
      await gongkaiHere([
        "check",
        bundle,
        "--data",
        data,
        "--fail-on",
        "warning",
        "--format",
        "sarif"
      ])
    ];
    expect(lenient.status).toBe(0);
    expect(lenient.stdout.match(/Dismissed by a person/g)).toHaveLength(errors.length);
    expect(strict.status).toBe(1);
    expect(strict.stdout.match(/"suppressions"/g)).toHaveLength(errors.length);
  });
});

describe("the others", () => {
  test("collect with nothing to collect says in one sentence what to do", async () => {
    const {status, stdout, stderr} = await gongkaiHere(["collect"]);
    expect({status, stdout}).toEqual({status: 4, stdout: ""});
    expect(stderr).toMatch(/^nothing to collect: .*write lists or reports into its file/);
    expect(oneLine(stderr)).toBe(true);
  });

  test("collect of what there is not, or without a way to reach us, is wrong use", async () => {
    const list = join(temporaryFolder(), "list.csv");
    writeFileSync(list, "body,year,url\nmade,2021,https://www.example.org/1.html\n");
    const [lost, unreachable] = [
      await gongkaiHere(["collect", "nobody"]),
      await gongkaiHere(["collect", list])
    ];
    expect(lost.status).toBe(2);
    expect(lost.stderr).toMatch(/^nobody: there is no such body in data\/bodies/);
    expect(unreachable.status).toBe(2);
    expect(unreachable.stderr).toMatch(/^name an e-mail or web address with --contact/);
  });

  test("collect --dry-run prints what would be fetched, and fetches nothing", async () => {
    const list = join(temporaryFolder(), "list.csv");
    writeFileSync(list, "body,year,url\nmade,2021,https://www.example.org/1.html\n");
    const {status, stdout, stderr} = await gongkaiHere(["collect", list, "--dry-run"]);
    expect({status, stdout, stderr}).toEqual({
      status: 0,
      stdout: "report\tmade/2021\thttps://www.example.org/1.html\n",
      stderr: ""
    });
  });

  test("serve without a site says what to do", async () => {
    const {status, stderr} = await gongkaiHere(["serve", "--site", temporaryFolder()]);
    expect(status).toBe(4);
    expect(stderr).toMatch(/: the site has not been built; run gongkai all first\.\n$/);
  });

  test("serve on a port that is taken says so", async () => {
    const site = temporaryFolder();
    writeFileSync(join(site, "index.html"), "首页");
    const first = await serve(site, 0);
    const port = new URL(first.address).port;
    const {status, stderr} = await gongkaiHere(["serve", "--site", site, "--port", port]);
    await first.close();
    expect({status, stderr}).toEqual({
      status: 4,
      stderr: `port ${port} is taken or not allowed; choose another with --port, or leave it out.\n`
    });
  });

  test("serve gives its address, and ends when interrupted", async () => {
    const site = temporaryFolder();
    writeFileSync(join(site, "index.html"), "首页");
    const child = spawn(process.execPath, [
      ...[projectPath("pipeline/gongkai.mjs"), "serve", "--site", site]
    ]);
    const said = await new Promise<string>((resolve) => {
      child.stdout.setEncoding("utf8").once("data", resolve);
    });
    const response = await fetch(/http:\S+/.exec(said)![0]);
    expect(await response.text()).toBe("首页");
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });

  test("diff shows what changed", async () => {
    const other = join(temporaryFolder(), "b.txt");
    const text = readFileSync(bundle, "utf8");
    writeFileSync(other, text.replace("共主动公开政府信息196条", "共主动公开政府信息197条"));
    const [changed, same] = [
      await gongkaiHere(["diff", bundle, other]),
      await gongkaiHere(["diff", bundle, bundle])
    ];
    expect(changed.stdout).toMatch(/changed {2}\S+\/2021\/disclosure\.items~1 {2}value 196 → 197/);
    expect(same).toEqual({status: 0, stdout: "nothing changed\n", stderr: ""});
  });

  test("a file of ours that is wrong is named with its line, and a stack is shown only when asked", async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, "bodies"));
    writeFileSync(join(data, "bodies/a.yml"), "names: {}\nlevel: village\n");
    writeFileSync(join(data, "indicators.csv"), readFileSync(projectPath("data/indicators.csv")));
    const [plain, debug] = [
      await gongkaiHere(["parse", bundle, "--data", data]),
      await gongkaiHere(["parse", bundle, "--data", data, "--debug"])
    ];
    expect(plain.status).toBe(4);
    expect(plain.stderr).toMatch(/a\.yml, line [12]: .*correct the file\.\n$/);
    expect(oneLine(plain.stderr)).toBe(true);
    expect(debug.stderr).toMatch(/\n\s+at /);
  });
});
