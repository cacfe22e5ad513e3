import type {Attributes} from "./elements.ts";
import type {Styles} from "./note-marks.ts";

/** The classes that a page's own style sheets hide, by what they say. */
const known = new WeakMap<Styles, {source: string; hidden: Set<string>}>();

/** Whether an element bears a class that the page's own style sheets hide. */
export function isHiddenByClass({class: classes}: Attributes, styles: Styles): boolean {
  if (classes === undefined || styles.source === "") return false;
  const hidden = hiddenIn(styles);
  return hidden.size > 0 && classes.split(/\s+/).some((each) => hidden.has(each));
}

function hiddenIn(styles: Styles): Set<string> {
  const told = known.get(styles);
  if (told?.source === styles.source) return told.hidden;
  const hidden = hiddenBy(styles.source);
  known.set(styles, {source: styles.source, hidden});
  return hidden;
}

/** Rules for paper or for narrow screens hide what others see. */
const media = /@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const rule = /([^{}]{1,2000})\{([^{}]*)\}/g;
const hides = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Classes that are hidden wherever they stand, and of which no other rule speaks: .open.tab may show what .tab hides. */
function hiddenBy(source: string): Set<string> {
  const hidden = new Set<string>();
  if (!hides.test(source)) return hidden;
  const spoken = new Map<string, number>();
  for (const [, selectors, said] of source.replace(media, "").matchAll(rule))
    for (const selector of selectors!.split(",")) {
      for (const [, name] of selector.matchAll(/\.([\w-]+)/g))
        spoken.set(name!, (spoken.get(name!) ?? 0) + 1);
      const [, alone] = /^\s*(?:span|td|tr|font|b|em|i)?\.([\w-]+)\s*$/.exec(selector) ?? [];
      if (alone !== undefined && hides.test(said!)) hidden.add(alone);
    }
  for (const name of hidden) if (spoken.get(name)! > 1) hidden.delete(name);
  return hidden;
}
