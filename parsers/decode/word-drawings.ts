import type {Edit, Element, End} from "./word-edits.ts";

/** Stands where something is that only a picture of the page would show: a chart, a diagram, a document in the document. */
export const unreadSign = "\ufdd0";

interface Branch extends Element, End {
  holds: boolean;
}

/** What is known of an element that is open. */
interface Found {
  /** Whether it holds what is read in another place than mammoth looks for it. */
  isPassed: boolean;
  /** Whether it holds words or pictures, or a thing that can be none of them. */
  holds: boolean;
  isUnread: boolean;
  branches: Branch[];
}

const frames = new Set(["w:drawing", "w:pict", "w:object"]);
const unread = new Set(["c:chart", "cx:chart", "dgm:relIds", "o:OLEObject", "w:control"]);
const pictures = new Set(["a:blip", "v:imagedata"]);

/**
 * Drawings as mammoth reads them. It knows a text box in one kind of shape and a picture that stands alone; what is in
 * others, or in a group, it passes over, as it does where a drawing has no older form beside it.
 */
export class Drawings {
  readonly #edits: Edit[];
  readonly #found: Found[] = [];

  constructor(edits: Edit[]) {
    this.#edits = edits;
  }

  open(open: Element[]): void {
    this.#found.push({isPassed: false, holds: false, isUnread: false, branches: []});
    const {name, start} = open.at(-1)!;
    if (name === "w:altChunk")
      this.#insert(start, `<w:p><w:r><w:t>${unreadSign}</w:t></w:r></w:p>`);
    if (name === "w:txbxContent" || isGrouped(open)) this.#pass(open);
    if (name === "w:t" || pictures.has(name)) for (const each of this.#found) each.holds = true;
    if (unread.has(name)) this.#leave(open);
  }

  close(open: Element[], end: End): void {
    const {isPassed, isUnread, holds, branches} = this.#found.pop()!;
    const element = {...open.at(-1)!, ...end};
    const {name, start} = element;
    if (isGrouped(open)) this.#wrap(element);
    if (isPassed) this.#rename(element);
    if (isUnread && !holds) this.#insert(start, `<w:t>${unreadSign}</w:t>`);
    if (isBranch(name)) this.#found.at(-1)?.branches.push({...element, holds});
    if (name === "mc:AlternateContent") this.#choose(element, branches);
  }

  /** The frame that an element stands in, and all between. */
  #way(open: Element[]): Found[] {
    const first = open.slice(0, -1).findLastIndex(({name}) => frames.has(name));
    return first < 0 ? [] : this.#found.slice(first, -1);
  }

  #pass(open: Element[]): void {
    for (const each of this.#way(open)) each.isPassed = true;
  }

  #leave(open: Element[]): void {
    const [frame] = this.#way(open);
    if (frame) frame.isUnread = true;
    open.forEach(({name}, index) => {
      if (isBranch(name)) this.#found[index]!.holds = true;
    });
  }

  #insert(at: number, text: string): void {
    this.#edits.push({from: at, to: at, text});
  }

  /** Elements that mammoth walks through; what is drawn stands after its paragraph. */
  #rename({name, start, outer}: Element & End): void {
    if (name.startsWith("mc:") || name === "w:pict" || name === "w:object") return;
    const text = name === "w:drawing" ? "w:pict" : "w:smartTag";
    for (const from of [start + 1, outer + 2])
      this.#edits.push({from, to: from + name.length, text});
  }

  #wrap({start, end}: Element & End): void {
    const names = ["w:drawing", "wp:inline", "a:graphic", "a:graphicData"];
    this.#insert(start, names.map((name) => `<${name}>`).join(""));
    this.#insert(
      end,
      names
        .reverse()
        .map((name) => `</${name}>`)
        .join("")
    );
  }

  /** mammoth goes by the older form of a drawing; where that holds nothing, the newer one stands in its place. */
  #choose({start, end}: Element & End, branches: Branch[]): void {
    const holding = branches.filter(({holds}) => holds);
    const [chosen] = holding;
    if (!chosen || holding.some(({name}) => name === "mc:Fallback")) return;
    this.#edits.push({from: start, to: chosen.inner, text: ""});
    this.#edits.push({from: chosen.outer, to: end, text: ""});
  }
}

const isGrouped = (open: Element[]) =>
  open.at(-1)!.name === "pic:pic" && open.at(-2)?.name !== "a:graphicData";

const isBranch = (name: string) => name === "mc:Choice" || name === "mc:Fallback";
