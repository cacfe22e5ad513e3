import type {Change, Field} from "#pipeline/changes.ts";
import type {Run} from "#pipeline/cli.ts";
import {diff} from "#pipeline/diff.ts";
import {status} from "#pipeline/failure.ts";
import {clip} from "#pipeline/layout.ts";
import type {Language, World} from "#pipeline/world.ts";

/** Prints what changed. */
export const run: Run = async ([old, now], {format}, world) => {
  const changes = await diff(old!, now!, world);
  world.print(format === "json" ? JSON.stringify(changes, null, 2) : toTable(changes, world));
  return status.done;
};

const changeWords: Record<Change["change"], Record<Language, string>> = {
  new: {zh: "新增", en: "new"},
  gone: {zh: "删去", en: "gone"},
  changed: {zh: "改变", en: "changed"}
};

/** Changes table by table: how many, then the first of each. */
function toTable(changes: Change[], world: World): string {
  const nothing = {zh: "没有变化", en: "nothing changed"};
  if (changes.length === 0) return nothing[world.lang];
  const names = [...new Set(changes.map(({table}) => table))];
  return names
    .map((name) =>
      section(
        name,
        changes.filter(({table}) => table === name),
        world
      )
    )
    .join("\n\n");
}

const most = 20;

function section(name: string, changes: Change[], {lang, columns}: World): string {
  const kinds = (["new", "gone", "changed"] as const).flatMap((kind) => {
    const count = changes.filter(({change}) => change === kind).length;
    return count ? [`${changeWords[kind][lang]} ${count}`] : [];
  });
  const lines = changes.slice(0, most).map((change) => {
    const line = `  ${changeWords[change.change][lang]}  ${change.key}  ${fields(change)}`;
    return columns === null ? line : clip(line, columns);
  });
  const more = changes.length > most ? [`  … +${changes.length - most}`] : [];
  return [`${name}  ${kinds.join(" · ")}`, ...lines, ...more].join("\n");
}

/** Of a row that is new or gone its value says enough; of a changed one every field that differs. */
function fields({change, fields: all}: Change): string {
  if (change === "changed")
    return all
      .map((field) => `${field.name} ${show(field.before)} → ${show(field.after)}`)
      .join(" · ");
  const value = (field: Field) => show(change === "new" ? field.after : field.before);
  const telling = all.filter(({name}) => ["value", "raw", "title", "message_en"].includes(name));
  return telling.map((field) => `${field.name} ${value(field)}`).join(" · ");
}

const show = (value: unknown) => (value === null ? "–" : clip(JSON.stringify(value), 60));
