import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {connect} from "node:net";
import {delimiter, join} from "node:path";
import {lacking, sound, type Examination, type Found} from "#pipeline/doctor/examination.ts";
import {projectPath} from "#pipeline/world.ts";

const {resolve} = createRequire(import.meta.url);

export const database: Examination = {
  ...{name: "database", title: {zh: "DuckDB", en: "DuckDB"}, needed: true},
  async examine() {
    try {
      const {DuckDBInstance, version} = await import("@duckdb/node-api");
      const instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      await connection.runAndReadAll("SELECT 1");
      connection.closeSync();
      instance.closeSync();
      return sound(`可用（${version()}）`, `it runs (${version()})`);
    } catch (error) {
      const [said] = String((error as Error).message).split("\n");
      const says = {zh: `不能运行：${said}`, en: `it does not run: ${said}`};
      return lacking("absent", says, {
        zh: `请重新 npm install，不要带 --omit=optional；需有适合 ${process.platform}-${process.arch} 的版本`,
        en: `run npm install again, without --omit=optional; there must be a build for ${process.platform}-${process.arch}`
      });
    }
  }
};

const pictureParts = ["tesseract.js", "@tesseract.js-data/chi_sim"];

export const pictures: Examination = {
  ...{name: "pictures", title: {zh: "图片和扫描件", en: "pictures and scans"}, needed: false},
  async examine() {
    const missing = pictureParts.filter((name) => !isInstalled(name));
    if (missing.length === 0)
      return sound(
        "可识别（tesseract.js 和简体中文数据）",
        "read by tesseract.js, simplified Chinese"
      );
    const says = {zh: `缺 ${missing.join("、")}`, en: `${missing.join(" and ")} not there`};
    return lacking("absent", says, {
      zh: "若要识别：npm install tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0",
      en: "to have them read: npm install tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0"
    });
  }
};

function isInstalled(name: string): boolean {
  try {
    return existsSync(resolve(`${name}/package.json`));
  } catch {
    return false;
  }
}

export const office: Examination = {
  ...{name: "office", title: {zh: "LibreOffice", en: "LibreOffice"}, needed: false},
  async examine() {
    const found = onPath(["soffice", "libreoffice"]);
    if (found) return sound(found, found);
    return lacking(
      "absent",
      {zh: "没有；gongkai 不用它", en: "not there; gongkai does not use it"},
      {
        zh: "只在要把读不了的格式（.odt、.wps）另存为 .docx 时有用",
        en: "it helps only to save what is not read (.odt, .wps) as .docx"
      }
    );
  }
};

/** The first of some programs that the shell would find. */
function onPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".exe", ".com"] : [""];
  const files = names.flatMap((name) => endings.map((ending) => name + ending));
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(existsSync);
}

export const browser: Examination = {
  ...{name: "browser", title: {zh: "浏览器（只为测试）", en: "browser (for tests alone)"}},
  needed: false,
  async examine() {
    const found = onPath(["google-chrome", "chromium", "chromium-browser", "microsoft-edge"]);
    if (found) return sound(found, found);
    const own = "@sparticuz/chromium";
    if (existsSync(projectPath(join("node_modules", own)))) return sound(own, own);
    return lacking(
      "absent",
      {zh: "没有", en: "not there"},
      {
        zh: "若要运行 npm test：装 Chrome 或 Chromium",
        en: "for npm test: install Chrome or Chromium"
      }
    );
  }
};

export const postgres: Examination = {
  ...{name: "postgres", title: {zh: "PostgreSQL", en: "PostgreSQL"}, needed: false},
  async examine() {
    const {GONGKAI_DATABASE: url} = process.env;
    if (!url)
      return sound("没有要求用（一台机器不需要）", "not asked for (one machine needs none)");
    if (!URL.canParse(url))
      return unreachable("GONGKAI_DATABASE", {
        zh: "不是网址",
        en: "is no address"
      });
    const {hostname, port} = new URL(url);
    const where = `${hostname}:${port || 5432}`;
    return new Promise((tell) => {
      const socket = connect({host: hostname || "localhost", port: Number(port || 5432)});
      const end = (found: Found) => {
        socket.destroy();
        tell(found);
      };
      socket.setTimeout(5000, () => end(unreachable(where, {zh: "不回答", en: "does not answer"})));
      socket.on("error", () => end(unreachable(where, {zh: "连接不上", en: "is not reached"})));
      socket.on("connect", () => end(sound(`${where} 有回答`, `${where} answers`)));
    });
  }
};

const unreachable = (where: string, {zh, en}: {zh: string; en: string}): Found =>
  lacking(
    "unsound",
    {zh: `${where} ${zh}`, en: `${where} ${en}`},
    {
      zh: "请检查 GONGKAI_DATABASE 和那台机器，或不设这个变量",
      en: "check GONGKAI_DATABASE and that machine, or unset it"
    }
  );
