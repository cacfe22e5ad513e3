/** Radicals without an equal in Unicode's own tables that fonts give for the characters which look like them. */
const radicals: Record<string, string> = {
  ...{
    "⺠": "民",
    "⻁": "虎",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝",
    "⻋": "车",
    "⻓": "长"
  },
  ...{
    "⻔": "门",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马"
  },
  ...{
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻧": "卤",
    "⻨": "麦",
    "⻩": "黄",
    "⻬": "齐"
  },
  ...{"⻮": "齿", "⻰": "龙", "⻳": "龟"}
};

/** The characters of a glyph: ⽂ is 文 by another code; what has none is a sign that says so. */
export const toText = (unicode: string): string =>
  unicode
    .replace(/[\u2f00-\u2fd5]/g, (sign) => sign.normalize("NFKC"))
    .replace(/[\u2e80-\u2eff]/g, (sign) => radicals[sign] ?? sign)
    // eslint-disable-next-line no-control-regex -- fonts without a table of characters give the numbers of their glyphs
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff]/g, "\ufffd");
