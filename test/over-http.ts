/** Questions to a published Parquet file over HTTP, as a program without the file asks them: some ranges of its bytes. */
import {asyncBufferFromUrl, parquetMetadataAsync, parquetQuery} from "hyparquet";
import {compressors} from "hyparquet-compressors";

type Filter = NonNullable<Parameters<typeof parquetQuery>[0]["filter"]>;

export interface Question {
  columns: string[];
  filter: Filter;
}

/** What came, and what it cost: bytes and requests beside how long the file is. */
export interface Answer {
  rows: Record<string, unknown>[];
  fetched: number;
  requests: number;
  whole: number;
}

/** What is read first: the file's end, where its list of row groups stands; the rest of a longer list is fetched next. */
const initialFetchSize = 1 << 16;

export async function askOverHttp(url: string, question: Question): Promise<Answer> {
  const cost = {fetched: 0, requests: 0};
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (init?.method !== "HEAD") cost.fetched += Number(response.headers.get("content-length"));
    cost.requests++;
    return response;
  };
  const file = await asyncBufferFromUrl({url, fetch: counting});
  const metadata = await parquetMetadataAsync(file, {initialFetchSize});
  const rows = await parquetQuery({file, metadata, compressors, ...question});
  return {rows, ...cost, whole: file.byteLength};
}
