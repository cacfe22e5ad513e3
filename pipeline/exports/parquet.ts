import type {Export} from "#pipeline/export.ts";
import {quoteText, selectRows} from "#pipeline/tables.ts";

export default {
  mediatype: "application/vnd.apache.parquet",
  write: async ({name, table, database}, file) =>
    database.run(
      `COPY (${selectRows(name, table)}) TO ${quoteText(file)} (FORMAT parquet, COMPRESSION zstd)`
    )
} satisfies Export;
