import {existsSync} from "node:fs";
import {access, constants, readdir, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {readIndex, straysOf} from "#pipeline/archive.ts";
import {loadBodies, loadIndicators} from "#pipeline/bodies.ts";
import {loadCorrections} from "#pipeline/corrections.ts";
import {errorCode, Failure} from "#pipeline/failure.ts";
import {wrongIn} from "#pipeline/release-sums.ts";
import {releaseOf} from "#pipeline/release.ts";
import {shown, type Language, type World} from "#pipeline/world.ts";
import {
  sizeOf,
  lacking,
  sound,
  type Examination,
  type Found
} from "#pipeline/doctor/examination.ts";
import {nearest} from "#pipeline/doctor/machine.ts";

const begin = {
  zh: "请用 gongkai init 建一个，或用 --data 指明",
  en: "make one with gongkai init, or name it with --data"
};

export const folder: Examination = {
  ...{name: "folder", title: {zh: "data 文件夹", en: "data folder"}, needed: true},
  async examine({data, site}) {
    const where = shown(data);
    if (!existsSync(data))
      return lacking("absent", {zh: `没有 ${where}`, en: `there is no ${where}`}, begin);
    for (const place of [data, nearest(site)]) {
      const code = await whyShut(place);
      if (code !== null)
        return lacking(
          "unsound",
          {
            zh: `${shown(place)}：不能读写（${code}）`,
            en: `${shown(place)}: it cannot be read and written (${code})`
          },
          {zh: "请给予权限（chmod、chown）", en: "make it writable (chmod, chown)"}
        );
    }
    return sound(`${where} 可读可写`, `${where} can be read and written`);
  }
};

/** The first few of some names. */
const some = (names: string[]): string =>
  names.slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");

/** Why a folder cannot be read and written, by trying; null where it can. */
async function whyShut(place: string): Promise<string | null> {
  const probe = join(place, `.gongkai-${process.pid}.tmp`);
  try {
    await access(place, constants.R_OK | constants.X_OK);
    await writeFile(probe, "");
    await rm(probe);
    return null;
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
}

export const written: Examination = {
  ...{name: "written", title: {zh: "手写的文件", en: "what people wrote"}, needed: true},
  async examine(world) {
    const read = [loadBodies(world), loadIndicators(world), loadCorrections(world)] as const;
    const [bodies, indicators, corrections] = await Promise.all(read);
    const said = corrections.flatMap(({figures, findings}) => [...figures, ...findings]).length;
    return sound(
      `机构 ${bodies.size}，指标 ${indicators.length}，更正和结论 ${said}`,
      `${bodies.size === 1 ? "1 body" : `${bodies.size} bodies`}, ${indicators.length} indicators, ${said} corrections and verdicts`
    );
  }
};

export const archive: Examination = {
  ...{name: "archive", title: {zh: "存档", en: "archive"}, needed: true},
  async examine(world) {
    if (!existsSync(join(world.data, "archive/index.csv")))
      return lacking("absent", {zh: "没有目录 index.csv", en: "it has no index.csv"}, begin);
    const sources = await readIndex(world);
    const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
    const lost: string[] = [];
    for (const source of sources) {
      const file = await stat(join(world.data, "archive", source.path)).catch(() => null);
      if (file?.size !== source.bytes) lost.push(source.path);
    }
    if (lost.length > 0)
      return lacking(
        "unsound",
        {
          zh: `${lost.length} 个文件不在或长度不对：${some(lost)}`,
          en: `${lost.length} of its files ${lost.length === 1 ? "is" : "are"} missing or of another length: ${some(lost)}`
        },
        {zh: "请从备份恢复", en: "restore them from a copy"}
      );
    const strays = await straysOf(sources, world);
    const zh = `${sources.length} 个文件，${sizeOf(bytes)}`;
    const en = `${sources.length === 1 ? "1 file" : `${sources.length} files`}, ${sizeOf(bytes)}`;
    if (strays.length === 0) return sound(zh, en);
    return sound(
      `${zh}；不在目录中、因而不读的 ${strays.length} 个：${some(strays)}`,
      `${en}; in no line of its index and not read: ${strays.length}, ${some(strays)}`
    );
  }
};

const again = {zh: "请运行 gongkai all", en: "run gongkai all"};

export const release: Examination = {
  ...{name: "release", title: {zh: "发布", en: "release"}, needed: false},
  async examine(world) {
    const place = releaseOf(world);
    const wrong = await wrongIn(place);
    if (wrong === null) return lacking("absent", {zh: "还没有", en: "there is none yet"}, again);
    if (wrong.length > 0)
      return lacking(
        "unsound",
        {
          zh: `${wrong.length} 个文件与 SHA256SUMS 不符：${some(wrong)}`,
          en: `${wrong.length} of its files ${wrong.length === 1 ? "is not as SHA256SUMS has it" : "are not as SHA256SUMS has them"}: ${some(wrong)}`
        },
        again
      );
    const files = (await readdir(place)).length;
    return sound(`${files} 个文件，校验和都对`, `${files} files, and their sums hold`);
  }
};

/** What a person typed wrongly has its own sentence, which names the line: it is asked for in both languages. */
export async function findBy({examine}: Examination, world: World): Promise<Found> {
  const saying = async (lang: Language): Promise<string> =>
    examine({...world, lang}).then(
      () => "",
      (error: Failure) => error.message
    );
  try {
    return await examine(world);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return lacking("unsound", {zh: await saying("zh"), en: await saying("en")});
  }
}
