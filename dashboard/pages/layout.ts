import type {SiteModel} from "#dashboard/model.ts";
import {langs, say, type Lang, type Word} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {bodyPath, toFile, toOther, toPage, type Context} from "./links.ts";

/** Nothing may be loaded but what stands beside the page, and nothing may be sent anywhere. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");

const nav: [string, Word][] = [
  ["index.html", "nav.front"],
  ["findings.html", "nav.findings"],
  ["rules.html", "nav.rules"],
  ["data.html", "nav.data"],
  ["method.html", "nav.method"]
];

const code: Record<Lang, string> = {zh: "zh-Hans", en: "en"};
const languageName: Record<Lang, string> = {zh: "中文", en: "English"};

/** A whole page, readable without a script and without anything from elsewhere. */
export function layout(
  context: Context,
  site: SiteModel,
  sheet: {title: string; main: Content}
): string {
  const {lang} = context;
  const title = sheet.title === say(lang, "site.name") ? sheet.title : `${sheet.title} · gongkai`;
  return markup`<!doctype html>
<html lang="${code[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${say(lang, "site.description")}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${toFile(context, "icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${toFile(context, "style.css")}">
<link rel="alternate" hreflang="${code[other(lang)]}" href="${toOther(context)}">
<script src="${toFile(context, "script.js")}" defer></script>
</head>
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

const other = (lang: Lang): Lang => langs.find((l) => l !== lang)!;

function masthead(context: Context, site: SiteModel): Html {
  const {lang} = context;
  const entries = nav.map(([path, word]): [string, string] => [path, say(lang, word)]);
  const [only] = site.bodies;
  if (only && site.bodies.length === 1)
    entries.splice(1, 0, [bodyPath(only.body), say(lang, "nav.body")]);
  const link = ([path, name]: [string, string]) =>
    markup`<li><a href="${toPage(context, path)}"${current(path === context.path)}>${name}</a></li>`;
  return markup`<header class="masthead">
<a class="name" href="${toPage(context, "index.html")}"><span lang="zh-Hans">公开</span> gongkai</a>
<nav aria-label="${say(lang, "site.nav")}"><ul>${entries.map(link)}</ul></nav>
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
