/** A colour as a style says it: #rrggbb, nothing at all, or one that is not known here. */
export type Colour = string | "transparent" | null;

/** The sixteen names of old, and those that editors have in their palettes. */
const named: Record<string, string> = {
  ...{white: "ffffff", snow: "fffafa", ivory: "fffff0", ghostwhite: "f8f8ff"},
  ...{whitesmoke: "f5f5f5", black: "000000", windowtext: "000000", window: "ffffff"},
  ...{silver: "c0c0c0", gray: "808080", grey: "808080", maroon: "800000", red: "ff0000"},
  ...{purple: "800080", fuchsia: "ff00ff", green: "008000", lime: "00ff00", olive: "808000"},
  ...{yellow: "ffff00", navy: "000080", blue: "0000ff", teal: "008080", aqua: "00ffff"},
  ...{orange: "ffa500", darkblue: "00008b", steelblue: "4682b4", royalblue: "4169e1"}
};

const sixDigits = /^#?([\da-f]{6})$/;
const threeDigits = /^#?([\da-f])([\da-f])([\da-f])$/;
const channels = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+)(%?))?\s*\)$/;

/** What one value says; of a colour that lets others through nothing is known. */
export function toColour(value: string): Colour {
  const word = value.trim().toLowerCase();
  if (word === "transparent") return "transparent";
  if (named[word] !== undefined) return `#${named[word]}`;
  const [, six] = sixDigits.exec(word) ?? [];
  if (six !== undefined) return `#${six}`;
  const three = threeDigits.exec(word);
  if (three)
    return `#${three
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join("")}`;
  return ofChannels(word);
}

function ofChannels(word: string): Colour {
  const [, red, green, blue, alpha = "1", percent = ""] = channels.exec(word) ?? [];
  if (red === undefined) return null;
  const share = Number(alpha) / (percent === "" ? 1 : 100);
  if (share === 0) return "transparent";
  if (share < 1) return null;
  return `#${[red, green!, blue!].map(twoDigits).join("")}`;
}

const twoDigits = (channel: string) => Math.min(255, Number(channel)).toString(16).padStart(2, "0");
