import {escape} from "./pages/html.ts";
import {sourceOf} from "./pages/charts.ts";
import {headlineOf} from "./pages/headlines.ts";
import {widths} from "./pages/charts.ts";
import type {BodyModel} from "./model.ts";
import {say, type Lang, type Word} from "./words.ts";

/** Which chart, of which body, in which language. */
interface Named {
  model: BodyModel;
  name: string;
  word: string;
  lang: Lang;
}

const margin = 24;
const light = {
  page: "#fbfaf7",
  ink: "#1d1c1a",
  muted: "#5f5b53",
  rule: "#d8d3c8",
  seal: "#b3261e",
  warning: "#8a5d00",
  granted: "#0b5fa5",
  "partly-granted": "#7d8ebc",
  denied: "#7a1f5c",
  unavailable: "#b57a00",
  "not-processed": "#615c4f",
  other: "#1f9e89"
};

const style = `svg{${Object.entries(light)
  .map(([name, value]) => `--${name}:${value}`)
  .join(";")}}
text{white-space:pre;font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}`;

/** A Chinese character is as wide as it is high, a Latin one about half. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 1 : 0.54), 0);

/** Lines of text no wider than so many ems. */
function wrap(text: string, ems: number): string[] {
  const words = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines = [""];
  for (const word of words) {
    if (widthOf(lines.at(-1)! + word.trimEnd()) > ems) lines.push("");
    lines[lines.length - 1] += word;
  }
  return lines;
}

/** A chart as a file of its own: what is so above it, measure and source below, all inside. */
export function standalone(svg: string, {model, name, word, lang}: Named): string {
  const inner = widths.wide;
  const height = Number(/height="(\d+)"/.exec(svg)![1]);
  const head = wrap(headlineOf[name]!(model.charts, lang), inner / 21);
  const foot = [say(lang, `${word}.measure` as Word), sourceOf({model}, lang)].flatMap((text) =>
    wrap(text, inner / 13)
  );
  const top = margin + head.length * 28 + 8;
  const bottom = top + height + 22;
  const outer = inner + 2 * margin;
  const full = bottom + foot.length * 18 + margin - 8;
  const line = (text: string, [y, size]: [number, number], more = "") =>
    `<text x="${margin}" y="${y}" font-size="${size}"${more}>${escape(text.trimEnd())}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${full}"`,
    ` viewBox="0 0 ${outer} ${full}"><style>${style}</style>`,
    `<rect width="100%" height="100%" fill="var(--page)"/>`,
    `<g fill="var(--ink)" color="${light.ink}">`,
    ...head.map((text, i) => line(text, [margin + 20 + i * 28, 21], ' font-weight="600"')),
    svg.replace("<svg ", `<svg x="${margin}" y="${top}" `),
    ...foot.map((text, i) => line(text, [bottom + i * 18, 13], ' fill="var(--muted)"')),
    "</g></svg>\n"
  ].join("");
}
