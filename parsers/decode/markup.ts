import {DecodeError, type Block, type PageFrame} from "#parsers/document.ts";
import {
  isAttachment,
  isEnlarging,
  isFrame,
  isHidden,
  isLink,
  isPage,
  isRaised,
  mayBeFigure,
  mayDraw,
  roles,
  shownIn,
  type Attributes
} from "./elements.ts";
import {deepest, longest, mostSlots, sentences} from "./markup-bounds.ts";
import type {RunMarkup} from "./markup-parser.ts";
import {draw, startWalk, type OpenFrame, type OpenTable, type Walk} from "./markup-walk.ts";
import {markNotes, mayBeMark} from "./note-marks.ts";
import {readMeta} from "./page-head.ts";
import {isDoubtful, lookWithin} from "./page-looks.ts";
import type {PageElement} from "./page-style.ts";
import {isHiddenByClass} from "./page-styles.ts";
import {extend, partUnseen, withoutWords} from "./page-unseen.ts";
import {parseSpan, type SourceRow} from "./table-grid.ts";
import {resolveTable, type Content, type SourceCell, type TextContent} from "./table-layout.ts";
import {toShown} from "./whitespace.ts";

/** What a page's markup comes to. */
export interface Markup {
  blocks: Block[];
  frame: PageFrame;
  /** The address of each picture that stands in the text, by its block. */
  pictures: Map<Block, string>;
}

/** Reads markup in one walk: what a reader of the page sees, paragraph by paragraph and table by table. */
export function readMarkup(source: string, run: RunMarkup): Markup {
  const content: Content[] = [];
  const walk = startWalk(content);
  run(source, {
    onopentag: (name, attributes) => openElement(walk, name, attributes),
    onclosetag: (name) => closeElement(walk, name),
    ontext: (text) => addText(walk, text)
  });
  flush(walk);
  walk.page.title ??= toShown(walk.pageTitle) || null;
  return {...toBlocks(content), frame: walk.page};
}

/** Blocks are numbered from one; a page without a word has one that is empty, so that it has a place. */
function toBlocks(content: Content[]): Pick<Markup, "blocks" | "pictures"> {
  const pictures = new Map<Block, string>();
  if (content.length === 0) return {blocks: [{type: "paragraph", block: 1, text: ""}], pictures};
  const blocks = content.map((each, index): Block => {
    const block = index + 1;
    const made: Block =
      each.type === "table"
        ? {type: each.type, rows: each.rows, block}
        : {type: each.type, text: each.text, block};
    if (each.outside) made.outside = true;
    if (each.type !== "table" && each.unread !== undefined) made.unread = each.unread;
    if (each.type !== "table" && each.picture !== undefined) pictures.set(made, each.picture);
    return made;
  });
  return {blocks, pictures};
}

function openElement(walk: Walk, name: string, attributes: Attributes): void {
  if (++walk.depth > deepest) throw new DecodeError(sentences.deep);
  if (walk.skipped > 0) return;
  const role = roles.get(name);
  if (role === "script") walk.page.scripts++;
  const isUnseen =
    isHidden(name, attributes) || (isSmall(role) && isHiddenByClass(attributes, walk.styles));
  if (!isUnseen && mayDraw(name)) draw(walk);
  if (role === "dropped" || role === "script" || isUnseen) skip(walk, name);
  else openLook(walk, {name, attributes});
  if (walk.skipped > 0) return;
  if (isRaised(name, attributes)) raise(walk);
  else {
    if (inLine(role) && mayBeMark(name, attributes))
      walk.open.push({name, attributes, start: walk.text.length, depth: walk.depth});
    if (role !== undefined) openRole(walk, role, name, attributes);
  }
}

function openLook({path, looks, depth, styles}: Walk, element: PageElement): void {
  path.length = depth - 1;
  path.push(element);
  const look = lookWithin(path, looks.at(-1)?.look ?? {}, styles);
  if (look) looks.push({depth, look, isDoubtful: isDoubtful(look)});
}

/** What a page hides of its text by a class; larger parts are hidden until a script shows them. */
const isSmall = (role: ReturnType<typeof roles.get>) =>
  inLine(role) || role === "row" || role === "cell";

const inLine = (role: ReturnType<typeof roles.get>) => role === undefined || role === "link";

function skip(walk: Walk, name: string): void {
  walk.skipped = walk.depth;
  walk.inStyles = name === "style";
}

/** 10<sup>2</sup> is a ten with a footnote, and never 102. */
function raise(walk: Walk): void {
  if (walk.raised > 0) return;
  walk.raised = walk.depth;
  addText(walk, "[");
}

type Role = NonNullable<ReturnType<typeof roles.get>>;

function openRole(walk: Walk, role: Role, name: string, attributes: Attributes): void {
  switch (role) {
    case "link":
      return openLink(walk, attributes.href);
    case "field":
      if (walk.tables.at(-1)?.cell) addText(walk, shownIn(attributes));
      return;
    case "picture":
      return openPicture(walk, attributes);
    case "embedded":
      return openEmbedded(walk, attributes.src ?? attributes.data);
    case "meta":
      return readMeta(walk.page, attributes);
    case "title":
      walk.title ||= walk.depth;
      return;
    default:
      flush(walk);
      if (isFrame(name, attributes)) openFrame(walk);
      openBlock(walk, role, attributes);
  }
}

function openBlock(walk: Walk, role: Role, attributes: Attributes): void {
  if (role === "heading") walk.heading = true;
  else if (role === "preformatted") walk.preformatted ||= walk.depth;
  else if (role === "table") openTable(walk);
  else if (role === "group") openGroup(walk);
  else if (role === "row") openRow(walk);
  else if (role === "cell") openCell(walk, attributes);
}

function closeElement(walk: Walk, name: string): void {
  const {depth} = walk;
  walk.depth--;
  if (walk.skipped > 0) {
    if (walk.skipped === depth) walk.skipped = 0;
    return;
  }
  if (walk.looks.at(-1)?.depth === depth) walk.looks.pop();
  const role = roles.get(name);
  if (role === undefined || role === "link" || role === "title") closeInline(walk, depth);
  else if (!empty.has(role)) closeBlock(walk, role, depth);
}

const empty = new Set<Role>(["break", "field", "picture", "meta", "embedded"]);

function closeInline(walk: Walk, depth: number): void {
  if (walk.raised === depth) {
    walk.raised = 0;
    addText(walk, "]");
  }
  if (walk.open.at(-1)?.depth === depth)
    walk.pieces.push({...walk.open.pop()!, end: walk.text.length});
  if (walk.linked === depth) walk.linked = 0;
  if (walk.title === depth) walk.title = 0;
}

function closeBlock(walk: Walk, role: Role, depth: number): void {
  flush(walk);
  const table = walk.tables.at(-1);
  if (role === "heading") walk.heading = false;
  else if (walk.preformatted === depth) walk.preformatted = 0;
  else if (role === "table" && table?.depth === depth) closeTable(walk, table);
  else if (role === "row" && table) closeRow(walk, table);
  else if (role === "cell" && table?.cell?.depth === depth) closeCell(walk, table);
  if (walk.frames.at(-1)?.depth === depth) closeFrame(walk.frames.pop()!);
}

function addText(walk: Walk, text: string): void {
  if (walk.skipped > 0) {
    if (walk.inStyles) walk.styles.source += text;
    return;
  }
  if (walk.title > 0) walk.pageTitle += text;
  else if (walk.preformatted > 0) addLines(walk, text);
  else {
    append(walk, text);
    if (walk.linked > 0) walk.linkText += text.trim().length;
  }
}

function append(walk: Walk, text: string): void {
  if (walk.looks.at(-1)?.isDoubtful) extend(walk.unseen, walk.text.length, text.length);
  walk.text += text;
}

/** Lines of preformatted text are lines on the page. */
function addLines(walk: Walk, text: string): void {
  const [first, ...others] = text.split(/\r\n|\n|\r/);
  append(walk, first!);
  for (const line of others) {
    flush(walk);
    append(walk, line);
  }
}

function openPicture(walk: Walk, attributes: Attributes): void {
  if (mayBeFigure(attributes)) draw(walk);
  if (isPage(attributes)) addPicture(walk, attributes.src!);
}

/** A picture that leads elsewhere is a way to another page, and no part of this one. */
function addPicture(walk: Walk, src: string): void {
  walk.page.pictures++;
  if (walk.linked === 0 || walk.enlarges) walk.pictures.push(src);
}

/** Ends a line of the page; the pictures in it stand under it. */
function flush(walk: Walk): void {
  flushText(walk);
  for (const picture of walk.pictures) walk.sink.push({...unreadPart("图片"), picture});
  walk.pictures = [];
}

function flushText(walk: Walk): void {
  if (walk.text === "") return;
  if (walk.text.length > longest) throw new DecodeError(sentences.long);
  const {figures, words} = partUnseen(walk.text, walk.unseen);
  const left = withoutWords(walk.text, words);
  const text = toShown(markNotes(left, [...walk.pieces, ...figures], walk.styles));
  const outside = isLink(text, walk.linkText);
  if (text !== "") walk.sink.push({type: walk.heading ? "heading" : "paragraph", text, outside});
  for (const {start, end} of words)
    walk.sink.push(unreadPart(toShown(walk.text.slice(start, end))));
  walk.text = "";
  walk.linkText = 0;
  if (walk.unseen.length > 0) walk.unseen = [];
  if (walk.open.length > 0) walk.open = [];
  if (walk.pieces.length > 0) walk.pieces = [];
}

const unreadPart = (unread: string): TextContent => ({
  ...{type: "paragraph", text: "", outside: false},
  unread
});

function openLink(walk: Walk, address: string | undefined): void {
  if (address === undefined) return;
  if (walk.linked === 0) walk.enlarges = isEnlarging(address);
  walk.linked ||= walk.depth;
  addAttachment(walk, address);
}

function addAttachment({page, frames}: Walk, address: string | undefined): void {
  if (!isAttachment(address)) return;
  page.attachments.push(address);
  if (frames.length === 0) page.enclosed.push(address);
}

/** What stands within these is shown only where they themselves cannot be. */
function openEmbedded(walk: Walk, address: string | undefined): void {
  addAttachment(walk, address);
  walk.skipped = walk.depth;
}

function openFrame({depth, sink, frames}: Walk): void {
  frames.push({depth, sink, start: sink.length});
}

/** What stands in a menu is no text, unless there is text in it: some sites call all of a page its nav. */
function closeFrame({sink, start}: OpenFrame): void {
  const held = sink.slice(start);
  if (held.some(isText)) return;
  for (const each of held) each.outside = true;
}

const isText = (content: Content) =>
  content.type === "table"
    ? content.rows.length >= 3
    : (content.text.length >= 60 && content.text.includes("。")) ||
      (!content.outside && /^[一二三四五六七八九]\s*[、.．]/.test(content.text));

function openTable(walk: Walk): void {
  const {depth, sink} = walk;
  walk.tables.push({depth, sink, rows: [], row: null, cell: null, opensGroup: false});
}

function openGroup({tables}: Walk): void {
  const table = tables.at(-1);
  if (table) table.opensGroup = true;
}

function openRow(walk: Walk): void {
  const table = walk.tables.at(-1);
  if (!table) return;
  closeRow(walk, table);
  startRow(table);
}

function startRow(table: OpenTable): SourceRow<SourceCell> {
  const row = {cells: [], opensGroup: table.opensGroup};
  table.opensGroup = false;
  table.rows.push(row);
  table.row = row;
  return row;
}

function closeRow(walk: Walk, table: OpenTable): void {
  closeCell(walk, table);
  table.row = null;
}

function openCell(walk: Walk, {rowspan, colspan}: Attributes): void {
  const table = walk.tables.at(-1);
  if (!table) return;
  closeCell(walk, table);
  charge(walk, 1);
  const cell: SourceCell = {
    rowspan: parseSpan(rowspan, Infinity),
    colspan: parseSpan(colspan),
    content: []
  };
  (table.row ?? startRow(table)).cells.push(cell);
  table.cell = {depth: walk.depth, cell};
  walk.sink = cell.content;
}

function closeCell(walk: Walk, table: OpenTable): void {
  if (!table.cell) return;
  table.cell = null;
  walk.sink = table.sink;
}

function closeTable(walk: Walk, table: OpenTable): void {
  closeRow(walk, table);
  walk.tables.pop();
  for (const each of resolveTable(table.rows, (slots) => charge(walk, slots)))
    table.sink.push(each);
}

function charge(walk: Walk, slots: number): void {
  walk.slots += slots;
  if (walk.slots > mostSlots) throw new DecodeError(sentences.cells);
}
