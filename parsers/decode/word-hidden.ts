/** Where a run of words begins in a part of a document, and whether it is hidden. */
interface Run {
  start: number;
  isHidden: boolean;
}

/** A part of a Word document without the runs that it hides: they are not printed, as figures of a template are not. */
export async function withoutHidden(xml: string): Promise<string> {
  if (!/<w:vanish\b/.test(xml)) return xml;
  const {Parser} = await import("htmlparser2");
  const open: Run[] = [];
  const cuts: [from: number, to: number][] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "w:r") open.push({start: parser.startIndex, isHidden: false});
        const isOff = /^(?:0|false|off)$/.test(attributes["w:val"] ?? "");
        // The mark of a paragraph has properties too, and is in no run.
        if (name === "w:vanish" && open.length > 0) open.at(-1)!.isHidden = !isOff;
      },
      onclosetag(name) {
        const run = name === "w:r" ? open.pop() : undefined;
        if (run?.isHidden) cuts.push([run.start, parser.endIndex + 1]);
      }
    },
    {xmlMode: true}
  );
  parser.end(xml);
  return cut(xml, cuts);
}

/** Runs may stand in each other: a box that floats is in one. */
function cut(xml: string, cuts: [from: number, to: number][]): string {
  const kept: string[] = [];
  let at = 0;
  for (const [from, to] of cuts.sort((a, b) => a[0] - b[0])) {
    if (from > at) kept.push(xml.slice(at, from));
    at = Math.max(at, to);
  }
  return [...kept, xml.slice(at)].join("");
}
