/** A character style with all that it says, in the styles of a Word document. */
const characterStyle = /<w:style\b[^>]*w:type="character"[^>]*>[^]*?<\/w:style>/g;
const runStyle = /<w:rStyle\s+w:val="([^"]*)"\s*\/>/g;
const moved = /<w:position\s+w:val="-?0*[1-9]\d*"\s*\/>/g;

const superscript = '<w:vertAlign w:val="superscript"/>';
const subscript = '<w:vertAlign w:val="subscript"/>';

/**
 * A part of a Word document in which the runs that their style raises say so themselves: mammoth looks at a run alone,
 * and would print the 1 of a mark as the last digit of 1002. What is moved off the line by points is told from what
 * stands on it, as words below the line are.
 */
export function withRaised(xml: string, styles: string): string {
  const raised = new Set([...styles.matchAll(characterStyle)].flatMap(([style]) => idIn(style)));
  const told =
    raised.size === 0
      ? xml
      : xml.replace(runStyle, (style, id: string) =>
          raised.has(id) ? style + superscript : style
        );
  return told.replace(moved, (position) => position + subscript);
}

function idIn(style: string): string[] {
  const id = /w:styleId="([^"]*)"/.exec(style)?.[1];
  return id !== undefined && /<w:vertAlign\s+w:val="superscript"/.test(style) ? [id] : [];
}
