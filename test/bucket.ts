/** A small service on loopback that speaks S3: as much of it as a storage asks, with every signature checked by hand. */
import {createHash, createHmac} from "node:crypto";
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";

export interface Service {
  endpoint: string;
  /** What lies in it: `bucket/key`. */
  objects: Map<string, Buffer>;
  /** What was asked, a line each. */
  asked: string[];
  /** What the next requests get instead of an answer: a status, or a connection that is cut. */
  ill: (number | "cut")[];
  close(): Promise<void>;
}

export const key = {id: "AKIDMADE", secret: "made/secret+key", region: "cn-made-1"};

/** What the environment of somebody says who may enter. */
export const environmentOf = ({endpoint}: Service): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: key.region,
  AWS_ACCESS_KEY_ID: key.id,
  AWS_SECRET_ACCESS_KEY: key.secret
});

const pageLength = 3;

export async function startService(): Promise<Service> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const {port} = server.address() as AddressInfo;
  const service: Service = {
    endpoint: `http://127.0.0.1:${port}`,
    objects: new Map(),
    asked: [],
    ill: [],
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    }
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const url = new URL(request.url!, service.endpoint);
    service.asked.push(`${request.method} ${request.url}`);
    const ill = service.ill.shift();
    if (ill === "cut") return void request.socket.destroy();
    if (ill) return refuse(response, ill, "SlowDown");
    const fault = faultOf(request, url, body);
    if (fault) return refuse(response, 403, fault);
    const [bucket, ...rest] = decodeURIComponent(url.pathname).slice(1).split("/");
    if (bucket !== "made") return refuse(response, 404, "NoSuchBucket");
    const name = rest.join("/");
    if (name === "") return list(response, url.searchParams);
    if (request.method === "PUT") service.objects.set(name, body);
    if (request.method === "DELETE") service.objects.delete(name);
    if (request.method !== "GET") return void response.end();
    give(request, response, service.objects.get(name));
  }

  function list(response: ServerResponse, asked: URLSearchParams): void {
    const prefix = asked.get("prefix") ?? "";
    const after = Buffer.from(asked.get("continuation-token") ?? "", "base64").toString();
    const names = [...service.objects.keys()].filter((name) => name.startsWith(prefix)).sort();
    const rest = names.filter((name) => name > after);
    const page = rest.slice(0, pageLength);
    const token = Buffer.from(page.at(-1) ?? "").toString("base64");
    const more = rest.length > page.length;
    const contents = page.map((name) => {
      const size = service.objects.get(name)!.length;
      return `<Contents><Key>${escaped(name)}</Key><Size>${size}</Size></Contents>`;
    });
    const next = more ? `<NextContinuationToken>${token}</NextContinuationToken>` : "";
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`
    );
  }
  return service;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status;
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
}

function give(request: IncomingMessage, response: ServerResponse, bytes?: Buffer): void {
  if (!bytes) return refuse(response, 404, "NoSuchKey");
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  if (first === undefined) return void response.end(bytes);
  response.statusCode = 206;
  response.end(bytes.subarray(Number(first), Number(last) + 1));
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac = (secret: string | Buffer, text: string) =>
  createHmac("sha256", secret).update(text).digest();

/** What is wrong with a request's signature, by the description of AWS Signature Version 4; null where it is right. */
function faultOf(request: IncomingMessage, url: URL, body: Buffer): string | null {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? ""
    );
  if (!given) return "AccessDenied";
  const [, id, day, region, signed, signature] = given as unknown as string[];
  if (id !== key.id) return "InvalidAccessKeyId";
  if (region !== key.region) return "AuthorizationHeaderMalformed";
  const content = String(request.headers["x-amz-content-sha256"]);
  if (content !== sha256(body)) return "XAmzContentSHA256Mismatch";
  const query = [...url.searchParams]
    .map((pair) => pair.map(percent).join("="))
    .sort()
    .join("&");
  const headers = signed!.split(";").map((name) => `${name}:${request.headers[name]}\n`);
  if (!signed!.split(";").includes("host")) return "AccessDenied";
  const path = decodeURIComponent(url.pathname).split("/").map(percent).join("/");
  const asked = [request.method, path, query, headers.join(""), signed, content].join("\n");
  const time = String(request.headers["x-amz-date"]);
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(asked)].join("\n");
  const secret = [day!, region!, "s3", "aws4_request"].reduce<string | Buffer>(
    (before, part) => hmac(before, part),
    `AWS4${key.secret}`
  );
  return hmac(secret, toSign).toString("hex") === signature ? null : "SignatureDoesNotMatch";
}

const percent = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
