import {existsSync, readFileSync} from "node:fs";
import {statfs} from "node:fs/promises";
import {availableParallelism, totalmem} from "node:os";
import {dirname} from "node:path";
import {errorCode} from "#pipeline/failure.ts";
import {projectPath, shown} from "#pipeline/world.ts";
import {sizeOf, lacking, sound, type Examination} from "#pipeline/doctor/examination.ts";

const newer = {zh: "请从 nodejs.org 安装新版", en: "install a newer one from nodejs.org"};

export const node: Examination = {
  ...{name: "node", title: {zh: "Node", en: "Node"}, needed: true},
  async examine() {
    const own = JSON.parse(readFileSync(projectPath("package.json"), "utf8"));
    const wanted = String(own.engines.node).replace(/[^\d.]/g, "");
    const {node: is} = process.versions;
    const zh = `${is}（需要 ${wanted} 或更新）`;
    const en = `${is} (${wanted} or later is needed)`;
    return isAtLeast(is, wanted) ? sound(zh, en) : lacking("unsound", {zh, en}, newer);
  }
};

/** Whether a version is that one or a later one. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [is, least] = [version, wanted].map((text) => text.split(".").map(Number));
  const i = least!.findIndex((part, at) => part !== is![at]);
  return i === -1 || is![i]! > least![i]!;
}

/** 公 in GB 18030: a Node that was built without the whole of ICU reads no page in it. */
const gong = Uint8Array.of(0xb9, 0xab);

export const characters: Examination = {
  ...{name: "characters", title: {zh: "中文编码", en: "Chinese characters"}, needed: true},
  async examine() {
    if (decoded() === "公") return sound("GB 18030 可读", "GB 18030 is read");
    return lacking(
      "absent",
      {
        zh: "这个 Node 不识 GB 18030（没有完整的 ICU）",
        en: "this Node knows no GB 18030 (it lacks the whole of ICU)"
      },
      newer
    );
  }
};

function decoded(): string | null {
  try {
    return new TextDecoder("gb18030").decode(gong);
  } catch {
    return null;
  }
}

const enoughMemory = 1.5 * 2 ** 30;

export const memory: Examination = {
  ...{name: "memory", title: {zh: "处理器和内存", en: "cores and memory"}, needed: false},
  async examine() {
    const cores = availableParallelism();
    // In a container it is what the container may have; where there is no limit, a number beyond all memory.
    const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
    const zh = `${cores} 核，${sizeOf(bytes)}`;
    const en = `${cores === 1 ? "1 core" : `${cores} cores`}, ${sizeOf(bytes)}`;
    if (bytes >= enoughMemory) return sound(zh, en);
    const says = {zh: `${zh}，偏少`, en: `${en}, which is little`};
    return lacking("absent", says, {
      zh: "很多文件时可能不够，请给 2 GiB",
      en: "it may not do for many documents: give it 2 GiB"
    });
  }
};

const enoughDisk = 2 ** 30;

export const disk: Examination = {
  ...{name: "disk", title: {zh: "磁盘", en: "disk"}, needed: true},
  async examine({data}) {
    const folder = nearest(data);
    try {
      const {bavail, bsize} = await statfs(folder);
      const free = bavail * bsize;
      const zh = `${shown(folder)} 处空余 ${sizeOf(free)}`;
      const en = `${sizeOf(free)} free at ${shown(folder)}`;
      if (free >= enoughDisk) return sound(zh, en);
      const todo = {
        zh: "请腾出空间：发布要存两份，还有存档",
        en: "make room: a release is kept twice while it is made, and the archive besides"
      };
      return lacking("unsound", {zh, en}, todo);
    } catch (error) {
      const code = errorCode(error);
      const says = {zh: `${folder}：看不到（${code}）`, en: `${folder}: cannot be seen (${code})`};
      return lacking("unsound", says, {zh: "请检查磁盘", en: "check the disk"});
    }
  }
};

/** The folder itself, or the nearest above it that is there. */
export const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));

export const locale: Examination = {
  ...{name: "locale", title: {zh: "终端文字", en: "the terminal's text"}, needed: false},
  async examine() {
    const {LC_ALL, LC_CTYPE, LANG} = process.env;
    const said = LC_ALL || LC_CTYPE || LANG || "";
    if (process.platform === "win32" || /utf-?8/i.test(said)) return sound("UTF-8", "UTF-8");
    const says = {
      zh: `${said || "没有设定"}，中文可能显示不对`,
      en: `${said || "not set"}, so Chinese may be shown wrongly`
    };
    return lacking("absent", says, {
      zh: "请设 LANG=C.UTF-8；写出的文件不受影响",
      en: "set LANG=C.UTF-8; files that are written are right in any case"
    });
  }
};
