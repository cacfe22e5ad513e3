import {kept, ofStyles} from "#parsers/kept.ts";

/** What an element is to a reader of the page's words; any other stands in the line: span, a, b, font, o:p. */
type Role = "block" | "heading" | "dropped" | "break" | "preformatted" | TableRole | PageRole;
type TableRole = "table" | "row" | "cell" | "group";
type PageRole = "link" | "field" | "picture" | "script" | "title" | "meta" | "embedded";

const named: Record<Role, string> = {
  block:
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol p section summary ul",
  heading: "h1 h2 h3 h4 h5 h6",
  // Words that are not on the page, are there to be chosen or typed over, or say how others are pronounced.
  dropped:
    "rt rp meter progress style noscript template textarea del s strike svg math select datalist button audio video canvas noframes xml map colgroup",
  break: "br",
  preformatted: "pre listing xmp plaintext",
  table: "table",
  row: "tr",
  cell: "td th",
  group: "thead tbody tfoot",
  link: "a",
  field: "input",
  picture: "img",
  script: "script",
  title: "title",
  meta: "meta",
  embedded: "iframe embed object"
};

export const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries(named).flatMap(([role, names]) =>
    names.split(" ").map((name) => [name, role as Role] as const)
  )
);

const drawing = new Set(
  "svg canvas math object embed iframe video button select textarea meter progress script".split(
    " "
  )
);

/** Whether an element that is not read may show something where it stands: <textarea>12</textarea> in a cell. */
export const mayDraw = (name: string): boolean => drawing.has(name);

export type Attributes = Record<string, string>;

/** Whether a page keeps an element from being seen; Word closes its tables with a row of no height. */
export function isHidden(name: string, {style, hidden, height}: Attributes): boolean {
  if (hidden !== undefined && hidden !== "until-found") return true;
  if (name === "tr" && height === "0") return true;
  return style !== undefined && hides(style);
}

/** Not shown, struck out, or hidden by Word. */
const unseen =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through/i;
const hides = kept((style) => unseen.test(style), ofStyles);

/** 10<sup>2</sup>, and the same said by its style: a footnote's mark stands higher than the words. */
export const isRaised = (name: string, {style}: Attributes): boolean =>
  name === "sup" || (style !== undefined && raises(style) && !roles.has(name));

const raises = kept((style) => /vertical-align\s*:\s*super/i.test(style), ofStyles);

/** What a field of a form shows: a form that was filled in and saved. */
export const shownIn = ({type = "text", value = ""}: Attributes): string =>
  /^(?:text|number|tel)$/i.test(type) ? value : "";

const frames = new Set(["nav", "footer", "aside", "menu"]);
const frameClass =
  /(?:^|[\s_-])(?:nav|navbar|navi|menu|breadcrumbs?|crumbs?|position|location|weizhi|dqwz|foot|footer|copyright|share|bdsharebuttonbox|sidebar|aside|related|xgxx|xglj|links?|friendlinks?|search|login|toolbar|qrcode|ewm)\d*(?:$|[\s_-])/i;

/** Whether an element is likely to hold menus and what else stands around a page's text. */
export function isFrame(name: string, {class: classes, id}: Attributes): boolean {
  if (frames.has(name)) return true;
  if (classes !== undefined && frameClass.test(classes)) return true;
  return id !== undefined && frameClass.test(id);
}

/** A paragraph of which as much is a link, dates beside it not counted, is a line of a menu or a list. */
const linkShare = 0.6;
const dates = /[[(（]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?/g;

/** Whether a line of so many characters of links is one of a menu or a list. */
export const isLink = (text: string, linked: number) =>
  linked > 0 && linked > text.replace(dates, "").length * linkShare;

const attachment = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|7z|tiff?)(?:$|[?#&])/i;

/** Whether an address leads to a file that is to be opened by another program. */
export const isAttachment = (address: string | undefined): address is string =>
  address !== undefined && attachment.test(address);

const ornament =
  /\.gif(?:$|\?)|logo|icon|ico\b|banner|ewm|qr|code|btn|button|share|arrow|bg|line|weixin|weibo|wx|guohui|party|zzjg|red\.|blue\.|dzjg/i;

/** A picture that may be a page of a report: no icon, badge, or picture whose own size is small. */
export function isPage({src = "", width, height}: Attributes): boolean {
  const sides = [width, height].map((side) => Number.parseInt(side ?? "", 10));
  return src !== "" && !isOrnament(src) && !sides.some((side) => side < 200);
}

/** A picture of which a number may be drawn: smaller than a page, larger than what keeps cells apart, no ornament. */
export function mayBeFigure({src = "", width, height}: Attributes): boolean {
  const sides = [width, height].map((side) => Number.parseInt(side ?? "", 10));
  return src !== "" && !isOrnament(src) && !spacer.test(src) && !sides.some((side) => side < 6);
}

const spacer = /spacer|blank|space|pixel|dot\b/i;

/** By its address; a picture that is written into the page has none. */
const isOrnament = (src: string) => !src.startsWith("data:") && ornament.test(src.slice(-200));

/** Whether a link leads to the picture that stands in it, only larger. */
export const isEnlarging = (address: string): boolean =>
  /\.(?:jpe?g|png|bmp|webp)(?:$|\?)/i.test(address);
