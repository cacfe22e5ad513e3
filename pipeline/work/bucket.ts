import {setTimeout as wait} from "node:timers/promises";
import {AwsClient} from "aws4fetch";
import {load} from "cheerio/slim";
import type {Words} from "#pipeline/comparison.ts";
import {Failure} from "#pipeline/failure.ts";
import {hashOf} from "#pipeline/hash.ts";
import type {Storage, Stored} from "#pipeline/packs/storage.ts";
import {workWords} from "#pipeline/work/words.ts";
import type {Language} from "#pipeline/world.ts";

/** What the usual AWS_* variables of the environment say. */
type Environment = Record<string, string | undefined>;

/** What passes is asked again: some ten seconds in all. */
const tries = 8;
const pause = 100;
/** No request takes so long. */
const longest = 300_000;

/** A bucket that speaks S3, or the part of it below a prefix, as a storage. */
export function openBucket(where: string, environment: Environment, lang: Language): Storage {
  const refuse = (words: Words) => new Failure(words[lang]);
  const [, bucket, prefix = ""] = /^s3:\/\/([^/]+)(?:\/(.*?))?\/*$/.exec(where) ?? [];
  if (bucket === undefined) throw refuse(workWords.noBucket(where));
  const {AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey} = environment;
  if (!accessKeyId || !secretAccessKey) throw refuse(workWords.noKeys(where));
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? "us-east-1";
  const root = rootOf(bucket, region, environment);
  const sessionToken = environment.AWS_SESSION_TOKEN;
  const client = new AwsClient({
    ...{accessKeyId, secretAccessKey, region, service: "s3"},
    ...(sessionToken && {sessionToken})
  });
  const below = prefix === "" ? "" : `${prefix}/`;
  const addressOf = (name: string) => `${root}/${(below + name).split("/").map(percent).join("/")}`;

  /** What a request is answered with: nothing lies there, or it is as it should be, or we are refused. */
  async function ask(address: string, asked: Asked = {}): Promise<Answer> {
    const answer = await persist(() => send(client, address, asked)).catch((error: Error) => {
      throw refuse(workWords.bucketSilent(where, new URL(root).host, reasonOf(error)));
    });
    const isAnswer = answer.status < 300 || (asked.mayLack && answer.status === 404);
    if (!isAnswer) throw refuse(workWords.bucketRefused(where, whyOf(answer)));
    return answer;
  }

  async function listPage(token: string | undefined): Promise<Page> {
    const asked = {"list-type": "2", prefix: below, ...(token && {"continuation-token": token})};
    const {bytes} = await ask(`${root}/?${new URLSearchParams(asked)}`);
    return readPage(bytes.toString());
  }

  return {
    async list() {
      const pages = [await listPage(undefined)];
      for (let page = pages[0]!; page.next; pages.push(page)) page = await listPage(page.next);
      return pages
        .flatMap(({stored}) => stored)
        .map(({name, bytes}) => ({name: name.slice(below.length), bytes}));
    },
    async read(name, {start, length}) {
      if (length === 0) return new Uint8Array();
      const headers = {Range: `bytes=${start}-${start + length - 1}`};
      const {status, bytes} = await ask(addressOf(name), {headers, mayLack: true});
      if (status === 404) return null;
      return status === 206 ? bytes : bytes.subarray(start, start + length);
    },
    async write(name, bytes) {
      await ask(addressOf(name), {method: "PUT", body: bytes});
    },
    async remove(name) {
      await ask(addressOf(name), {method: "DELETE", mayLack: true});
    }
  };
}

/** As RFC 3986 has it, which services compare signatures by: more than encodeURIComponent. */
const percent = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );

/** The bucket's own address: with it in the host's name where that says it already, or at Amazon; else in the path. */
function rootOf(bucket: string, region: string, environment: Environment): string {
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  if (endpoint) {
    const {origin, host, pathname} = new URL(endpoint);
    const base = origin + pathname.replace(/\/+$/, "");
    return host.startsWith(`${bucket}.`) ? base : `${base}/${bucket}`;
  }
  const country = region.startsWith("cn-") ? ".cn" : "";
  return `https://${bucket}.s3.${region}.amazonaws.com${country}`;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
  mayLack?: boolean;
}

interface Answer {
  status: number;
  bytes: Buffer;
}

async function send(client: AwsClient, address: string, asked: Asked): Promise<Answer> {
  const {method = "GET", body} = asked;
  const headers = {...asked.headers, "X-Amz-Content-Sha256": hashOf(body ?? new Uint8Array())};
  const request = await client.sign(address, {method, headers, body: (body ?? null) as BodyInit});
  const answer = await fetch(request, {signal: AbortSignal.timeout(longest)});
  return {status: answer.status, bytes: Buffer.from(await answer.arrayBuffer())};
}

/** Asks until there is an answer that will stay so. */
async function persist(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    const answer = await ask().catch((error: Error) => error);
    const isIll = answer instanceof Error || answer.status >= 500 || answer.status === 429;
    if (!isIll || tried === tries) {
      if (answer instanceof Error) throw answer;
      return answer;
    }
    await wait(pause * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
  }
}

/** What fetch says of a connection that failed is in its cause. */
function reasonOf({message, cause}: Error): string {
  const {code} = (cause ?? {}) as {code?: string};
  return code ?? message;
}

/** The service's own word for why it refused: `SignatureDoesNotMatch`, `NoSuchBucket` … */
function whyOf({status, bytes}: Answer): string {
  const code = load(bytes.toString(), {xml: true})("Error > Code").text();
  return `${status} ${code}`.trim();
}

interface Page {
  stored: Stored[];
  next: string | undefined;
}

function readPage(xml: string): Page {
  const $ = load(xml, {xml: true});
  const stored = $("Contents")
    .toArray()
    .map((one) => ({name: $("Key", one).text(), bytes: Number($("Size", one).text())}));
  const truncated = $("ListBucketResult > IsTruncated").text() === "true";
  return {stored, next: truncated ? $("NextContinuationToken").text() : undefined};
}
