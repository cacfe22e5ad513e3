import {z} from "zod";
import {PlaceText} from "./place.ts";

/** What a reader may meet and not be able to place: a closed list, one line of reason each. */
export const noteCodes = {
  "cells-missing": "a row has fewer values than the form has cells; none is assigned by guess",
  "row-departs": "a row of another year's form stands where this form has others",
  "row-unknown": "a row or line of a table that no form foresees",
  "row-missing": "a row of the form that the table does not have",
  "column-missing": "a column of the form that the table does not have",
  "table-missing": "a table of the form that the document does not have",
  "table-unassigned":
    "tables of the form that have captions, none of which says for certain that it is the report's own; none is taken",
  "cell-unreadable": "a cell that holds neither a number nor a sign for none",
  "cell-marked":
    "a figure beside the mark of a footnote: it is read without the mark, and what the footnote says may make it count otherwise",
  "label-shortened": "a printed label that lacks characters of the form's",
  "label-remarked":
    "a printed label with a remark in brackets that the form's does not have: its figures are read, and may count more or less",
  "text-damaged": "characters are lost: a date or number cannot be read whole",
  "read-by-ocr":
    "seen on a picture by a machine: every figure there may be misread, and is to be held against the picture",
  "part-unread":
    "a page, or a picture on it, that is there and is not read: figures may stand on it",
  "body-names-differ": "title, heading and signature name the body differently",
  "years-differ": "title, heading or opening give another year than the report's",
  "body-missing":
    "whose report it is cannot be read for certain: no name is printed, or only one that may be another's",
  "body-unknown": "the printed name is in no body file",
  "figure-unassigned":
    "a figure of the prose that may be an indicator's, but cannot be assigned for certain",
  "year-missing": "no report year can be read",
  "date-missing": "no publication date can be read"
} as const;
export const NoteCode = z.enum(Object.keys(noteCodes) as [keyof typeof noteCodes]);
export type NoteCode = z.infer<typeof NoteCode>;

/** What the reader met and could not place. */
export const Note = z.object({
  code: NoteCode.meta({description: "what was met"}),
  raw: z.string().meta({description: "its words on the page"}),
  place: PlaceText
});
export type Note = z.infer<typeof Note>;
