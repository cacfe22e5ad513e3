import type {Table} from "#data/schema/tables.ts";
import type {Database} from "#pipeline/database.ts";
import type {Export} from "#pipeline/export.ts";
import {quoteText, selectRows, selectStored} from "#pipeline/tables.ts";

/**
 * Writes a table in the order in which it is asked for, so that a question reads few of its row groups: DuckDB's own
 * 122,880 rows, since of smaller ones the list at the end, which every reader reads first, outweighs what they spare.
 */
async function write(
  {name, table, database}: {name: string; table: Table; database: Database},
  file: string
): Promise<void> {
  const {order} = table;
  const rows = order ? selectRows(name, {...table, key: order}) : selectStored(name, table);
  await database.run(`COPY (${rows}) TO ${quoteText(file)} (FORMAT parquet, COMPRESSION zstd)`);
}

export default {mediatype: "application/vnd.apache.parquet", write} satisfies Export;
