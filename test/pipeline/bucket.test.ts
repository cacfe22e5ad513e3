import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {openBucket} from "#pipeline/work/bucket.ts";
import {environmentOf, startService, type Service} from "#test/bucket.ts";

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.close());
beforeEach(() => {
  service.objects.clear();
  service.asked.length = 0;
  service.ill.length = 0;
});

const open = (where = "s3://made/gov reports/readings", env: Record<string, string> = {}) =>
  openBucket(where, {...environmentOf(service), ...env}, "en");

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array | null) => read && Buffer.from(read).toString();

test("what was written is listed, page after page, and read in parts", async () => {
  const bucket = open();
  const names = Array.from({length: 7}, (_, i) => `${i}.pack`);
  for (const name of names) await bucket.write(name, bytes(`content of ${name}`));
  service.objects.set("gov reports/readings-of-others/x.pack", Buffer.from("x"));
  expect(await bucket.list()).toEqual(names.map((name) => ({name, bytes: 17})));
  expect(service.asked.filter((line) => line.startsWith("GET"))).toHaveLength(3);
  expect(text(await bucket.read("3.pack", {start: 8, length: 2}))).toBe("of");
  expect(text(await bucket.read("3.pack", {start: 11, length: 6}))).toBe("3.pack");
  expect(text(await bucket.read("3.pack", {start: 3, length: 0}))).toBe("");
});

test("what is not there is null, and what was removed is not there", async () => {
  const bucket = open();
  expect(await bucket.read("a", {start: 0, length: 1})).toBeNull();
  await bucket.write("a", bytes("a"));
  await bucket.remove("a");
  expect(await bucket.read("a", {start: 0, length: 1})).toBeNull();
  await bucket.remove("a");
  expect(await bucket.list()).toEqual([]);
});

test("names of every kind are signed as they are sent", async () => {
  const bucket = open("s3://made");
  for (const name of ["a b.pdf", "年报+2021.pdf", "a&b=c.html", "x(1)!'*.doc"]) {
    await bucket.write(name, bytes(name));
    expect(text(await bucket.read(name, {start: 0, length: 99}))).toBe(name);
    expect((await bucket.list()).map((one) => one.name)).toEqual([name]);
    await bucket.remove(name);
  }
});

test("an ill service and a cut line are asked again", async () => {
  const bucket = open();
  service.ill.push(503, "cut", 500, 429);
  await bucket.write("a", bytes("a"));
  service.ill.push("cut", 502);
  expect(text(await bucket.read("a", {start: 0, length: 1}))).toBe("a");
});

test.each([
  [{AWS_SECRET_ACCESS_KEY: "wrong"}, "403 SignatureDoesNotMatch"],
  [{AWS_ACCESS_KEY_ID: "wrong"}, "403 InvalidAccessKeyId"],
  [{AWS_REGION: "us-east-1"}, "403 AuthorizationHeaderMalformed"]
])("who may not enter is told so in a sentence: %j", async (env, said) => {
  const bucket = open("s3://made/x", env);
  const sentence = `s3://made/x: the service refused (${said}); check the bucket, the region (AWS_REGION), the key and what it may do.`;
  await expect(bucket.list()).rejects.toThrow(sentence);
  await expect(bucket.read("a", {start: 0, length: 1})).rejects.toThrow(sentence);
  await expect(bucket.write("a", bytes("a"))).rejects.toThrow(sentence);
  expect(service.asked).toHaveLength(3);
});

test("a bucket that is not there, a key that is not given, and an address that is none are told", async () => {
  await expect(open("s3://other/x").list()).rejects.toThrow("refused (404 NoSuchBucket)");
  await expect(open("s3://other/x").write("a", bytes("a"))).rejects.toThrow("404 NoSuchBucket");
  expect(() => open("s3://made", {AWS_ACCESS_KEY_ID: ""})).toThrow("set AWS_ACCESS_KEY_ID");
  expect(() => open("s3://")).toThrow("a storage is s3://BUCKET/PREFIX or a folder");
});
