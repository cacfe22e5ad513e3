import type {Common} from "#dashboard/model.ts";
import {langs, say, type Lang} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {toFile, toOther, toPage, type Context} from "./links.ts";

/** What a page may need beyond its style and scripts: to fetch rows beside it, to make pictures of its own. */
export type Need = "fetch" | "pictures";

export interface Sheet {
  title: string;
  main: Content;
  /** Files of `scripts/`, run in order when the page is there, from the disk too. */
  scripts?: readonly string[];
  /** Scripts of `live/`, each in one file: browsers run them from a server only. */
  modules?: readonly string[];
  needs?: readonly Need[];
}

/** Nothing may be loaded but what stands beside the page, and nothing may be sent anywhere. */
function policy(needs: readonly Need[] = []): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    needs.includes("pictures") ? "img-src 'self' data: blob:" : "img-src 'self'",
    ...(needs.includes("fetch") ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

const code: Record<Lang, string> = {zh: "zh-Hans", en: "en"};
const languageName: Record<Lang, string> = {zh: "中文", en: "English"};

/** A whole page, readable without a script and without anything from elsewhere. */
export function layout(context: Context, site: Common, sheet: Sheet): string {
  const {lang} = context;
  return markup`${head(context, {...sheet, scripts: ["piecemeal.js", "language.js", ...(sheet.scripts ?? [])]})}
<body>
<a class="skip" href="#main">${say(lang, "site.skip")}</a>
${masthead(context, site)}
<main id="main">
${sheet.main}
</main>
${colophon(context)}
</body>
</html>
`.text;
}

/** A page for a frame on someone else's: nothing stands around what it shows. */
export function framedLayout(context: Context, sheet: Sheet): string {
  return markup`${head(context, sheet)}
<body class="framed">
<main>
${sheet.main}
</main>
</body>
</html>
`.text;
}

function head(context: Context, sheet: Sheet): Html {
  const {lang} = context;
  const title = sheet.title === say(lang, "site.name") ? sheet.title : `${sheet.title} · gongkai`;
  return markup`<!doctype html>
<html lang="${code[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(sheet.needs)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${say(lang, "site.description")}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${toFile(context, "icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${toFile(context, "style.css")}">
<link rel="alternate" hreflang="${code[other(lang)]}" href="${toOther(context)}">
${scripts(context, sheet)}</head>`;
}

function scripts(context: Context, {scripts = [], modules = []}: Sheet): Html[] {
  const address = (name: string) => toFile(context, `scripts/${name}`);
  return [
    ...scripts.map((name) => markup`<script src="${address(name)}" defer></script>\n`),
    ...modules.map((name) => markup`<script src="${address(name)}" type="module"></script>\n`)
  ];
}

const other = (lang: Lang): Lang => langs.find((l) => l !== lang)!;

function masthead(context: Context, {nav}: Common): Html {
  const {lang} = context;
  const link = ({path, word}: Common["nav"][number]) =>
    markup`<li><a href="${toPage(context, path)}"${current(path === context.path)}>${say(lang, word)}</a></li>`;
  return markup`<header class="masthead">
<a class="name" href="${toPage(context, "index.html")}"><span lang="zh-Hans">公开</span> gongkai</a>
<nav aria-label="${say(lang, "site.nav")}"><ul>${nav.map(link)}</ul></nav>
${languageLink(context)}
</header>`;
}

function languageLink(context: Context): Html {
  const lang = other(context.lang);
  return markup`<a class="language" href="${toOther(context)}" lang="${code[lang]}"
 hreflang="${code[lang]}">${languageName[lang]}</a>`;
}

const current = (is: boolean) => (is ? markup` aria-current="page"` : null);

function colophon({lang}: Context): Html {
  return markup`<footer class="colophon">
<p>${say(lang, "site.voices")}</p>
<p>${say(lang, "site.licence")}</p>
</footer>`;
}

/** What a source says, in its own language and voice. */
export function source(words: Content): Html {
  return markup`<q class="source" lang="zh-Hans">${words}</q>`;
}
