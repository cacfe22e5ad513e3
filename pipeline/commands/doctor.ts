import type {Run} from "#pipeline/cli.ts";
import type {Words} from "#pipeline/comparison.ts";
import {examineAll, isWrong, type Examined} from "#pipeline/doctor/doctor.ts";
import {status} from "#pipeline/failure.ts";
import {hang, pad, widthOf} from "#pipeline/layout.ts";
import {version} from "#pipeline/program.ts";
import {inkOf, type World} from "#pipeline/world.ts";

/** Says what this machine has and lacks. */
export const run: Run = async (_words, {json = false}, world) => {
  const examined = await examineAll(world);
  world.print(json ? asJson(examined) : asTable(examined, world));
  return examined.some(isWrong) ? status.nothing : status.done;
};

function asJson(all: Examined[]): string {
  const examined = all.map(({name, needed, state, says, todo}) => ({
    ...{name, needed, state, found_zh: says.zh, found_en: says.en},
    ...{todo_zh: todo?.zh ?? null, todo_en: todo?.en ?? null}
  }));
  const ready = !all.some(isWrong);
  return JSON.stringify({schema: "gongkai/doctor@1", version: version(), ready, examined}, null, 2);
}

const headings: Record<"needed" | "optional", Words> = {
  needed: {zh: "必需", en: "needed"},
  optional: {zh: "可选", en: "optional"}
};

const closings: Record<"ready" | "wrong", Words> = {
  ready: {zh: "必需的都在。", en: "All that is needed is there."},
  wrong: {zh: "有 ✗ 的须先解决。", en: "What has a ✗ must be seen to first."}
};

function asTable(all: Examined[], world: World): string {
  const part = (needed: boolean) => [
    headings[needed ? "needed" : "optional"][world.lang],
    ...all.filter((one) => one.needed === needed).flatMap((one) => linesOf(one, world)),
    ""
  ];
  const closing = closings[all.some(isWrong) ? "wrong" : "ready"][world.lang];
  return [...part(true), ...part(false), closing].join("\n");
}

function linesOf(one: Examined, world: World): string[] {
  const {lang, columns} = world;
  const {error, warning} = inkOf(world);
  const shape = {indent, width: Math.min(columns ?? 100, 100)};
  const mark = isWrong(one) ? "✗" : one.state === "sound" ? "✓" : "○";
  const heading = pad(`  ${mark} ${one.title[lang]}`, indent);
  const todo = one.todo ? [hang("", `→ ${one.todo[lang]}`, shape)] : [];
  const paint = mark === "✗" ? error : mark === "○" ? warning : (text: string) => text;
  return [hang(heading, one.says[lang], shape), ...todo].map((line) => paint(line));
}

/** The widest title is 浏览器（只为测试） or its English. */
const indent = widthOf("  ✓ browser (for tests alone)  ");
