import {published} from "#data/schema/tables.ts";
import {quoteName} from "#pipeline/tables.ts";

/** The file of the release that makes every table and view known to DuckDB by its name. */
export const openingFile = "gongkai.sql";

const head = `-- Every table and view of the release by its name, each from its Parquet file. In the folder of the files:
--   duckdb -init ${openingFile}
-- From elsewhere, and over HTTP, the folder is said first, and every question fetches the parts that it needs:
--   SET VARIABLE gongkai = 'https://example.org/data/';
--   .read ${openingFile}
`;

/** What stands in it: a view has its rows in a file like a table, so that nothing is worked out again. */
export const openingText = (): string =>
  head +
  Object.keys(published)
    .map(
      (name) =>
        `CREATE VIEW ${quoteName(name)} AS ` +
        `FROM read_parquet(coalesce(getvariable('gongkai'), '') || '${name}.parquet');\n`
    )
    .join("");
