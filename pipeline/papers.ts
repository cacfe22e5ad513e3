import type {Paper, ReadReport} from "#data/schema/reading.ts";

/** The files that a report stands in: its own first, then those of the tables that were joined to it. */
export const papersOf = ({reading, part, blocks, joined = []}: ReadReport): Paper[] => [
  {document: reading.document, part, blocks},
  ...joined
];

/** The blocks of a report that stand in one file. */
export const blocksIn = (report: ReadReport, sha256: string): Paper["blocks"] =>
  papersOf(report)
    .filter(({document}) => document.sha256 === sha256)
    .flatMap(({blocks}) => blocks);
