/** Elements that mammoth passes over with all that stands in them: a field of one element, the direction of a text, words with a pronunciation. */
const wrappers =
  /<\/?(?:w:(?:fldSimple|dir|bdo|ruby|rubyBase)|m:oMathPara)\b(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/** How words over others are pronounced, and how that is set. */
const aside = /<w:(rt|rubyPr)\b[^<>]*>[^]*?<\/w:\1>/g;

/** What parts words without being one of them. */
const breaks = /<w:(cr|ptab)\b[^<>]*\/>/g;

const formula = /<m:oMath\b[^<>]*>[^]*?<\/m:oMath>/g;

/** A part of a Word document with the words of such elements as words; a formula is none that can be read as a number. */
export const unwrapped = (xml: string): string =>
  xml
    .replace(aside, "")
    .replace(wrappers, "")
    .replace(breaks, (_, name: string) => (name === "cr" ? "<w:br/>" : "<w:tab/>"))
    .replace(formula, "<w:r><w:t>\ufffd</w:t></w:r>");
