import {Drawings} from "./word-drawings.ts";
import {isSeen, type Look} from "./look.ts";
import {packages} from "./packages.ts";
import {lookOf, type Styles} from "./word-looks.ts";
import {Rows} from "./word-rows.ts";
import {applied, type Edit, type Element} from "./word-edits.ts";

/** An element with what is said of how the words in it look. */
interface Looking extends Element {
  look: Look;
}

/**
 * A part of a Word document as it is printed: without the runs that it hides and the words that nobody sees, as figures
 * of a template are, and with what stands in boxes and drawings where it is read.
 */
export async function asShown(xml: string, styles: Styles): Promise<string> {
  const {Parser} = await packages.htmlparser2();
  const open: Looking[] = [];
  const edits: Edit[] = [];
  const drawings = new Drawings(edits);
  const rows = new Rows(edits);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = {name, attributes, start: parser.startIndex, inner: parser.endIndex + 1};
        open.push({...tag, look: {}});
        look(open, styles);
        drawings.open(open);
        rows.open(open.at(-1)!);
      },
      onclosetag() {
        const element = {end: parser.endIndex + 1, outer: parser.startIndex};
        drawings.close(open, element);
        rows.close(open.at(-1)!, element);
        const {name, start} = open.at(-1)!;
        const isUnseen = isWords(name) && !isSeen(lookAt(open, styles));
        if (isUnseen || isGone(open)) edits.push({from: start, to: element.end, text: ""});
        open.pop();
      }
    },
    {xmlMode: true}
  );
  parser.end(xml);
  return applied(xml, edits);
}

const isWords = (name: string) => name === "w:t" || name === "w:sym";

const owners = new Set(["w:r", "w:p", "w:tc", "w:tr", "w:tbl"]);
const holders = new Set(["w:rPr", "w:pPr", "w:tcPr", "w:trPr", "w:tblPr", "w:tblPrEx"]);

/** Properties stand in an element of their own, the first in what they are of. */
function look(open: Looking[], styles: Styles): void {
  const [owner, holder, property] = open.slice(-3);
  if (!property || !owners.has(owner!.name) || !holders.has(holder!.name)) return;
  const {name, attributes} = property;
  if (/^w:[rp]Style$|^w:tblStyle$/.test(name))
    owner!.look = {...styles.named.get(attributes["w:val"] ?? ""), ...owner!.look};
  else if (name === "w:trHeight") Object.assign(owner!.look, heightOf(attributes));
  else if (name === "w:cellDel") owner!.look.hidden = true;
  else Object.assign(owner!.look, lookOf(name, attributes));
}

/** A row may be as low as a hair. */
const heightOf = ({"w:hRule": rule, "w:val": height}: Record<string, string>): Look =>
  rule === "exact" && Number(height) < 40 ? {hidden: true} : {};

/** How the words look at the place that was come to; boxes have a paper of their own, of which nothing is known. */
function lookAt(open: Looking[], {usual}: Styles): Look {
  let all: Look = usual;
  for (const {name, look} of open)
    all = name === "w:txbxContent" ? {...usual, fill: null} : {...all, ...look};
  return all;
}

/** Whether all of an element goes: a hidden run with the box that hangs on it, a cell that was deleted. */
const isGone = (open: Looking[]) => {
  const {name, look} = open.at(-1)!;
  return look.hidden === true && (name === "w:r" || name === "w:tc");
};
