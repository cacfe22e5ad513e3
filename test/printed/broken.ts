/** Files that cannot be read, and what is said of them. */
import {expect} from "vitest";
import {DecodeError, type Sentence} from "#parsers/document.ts";
import {readAny} from "./read.ts";

/** The sentence that a file gets which cannot be read; it must get one, and say in both languages what to do. */
export async function sentenceOf(bytes: Uint8Array, advice = /请/): Promise<Sentence> {
  const error = await readAny(bytes).then(
    () => null,
    (thrown: unknown) => thrown
  );
  expect(error).toBeInstanceOf(DecodeError);
  const {sentence} = error as DecodeError;
  expect(sentence.zh).toMatch(advice);
  expect(sentence.en).toMatch(/: |;/);
  expect(`${sentence.zh}${sentence.en}`).not.toMatch(/\n|undefined|null/);
  return sentence;
}
