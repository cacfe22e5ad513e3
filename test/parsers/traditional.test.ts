/** Reports in traditional characters, as sites show them to readers elsewhere: read as in simplified ones. */
import {Converter, type Locale} from "opencc-js";
import {Converter as toTraditional} from "opencc-js/cn2t";
import {expect, test} from "vitest";
import {simplify} from "#parsers/traditional.ts";
import {readSentence, type Said} from "#test/sentences/read.ts";
import {files, read} from "#test/source.ts";

const places: Locale[] = ["t", "tw", "hk"];

/** Every Han character of the words that the readers know. */
const known = new Set(
  files(/\.ts$/, "parsers")
    .filter((file) => file !== "parsers/traditional.ts")
    .flatMap((file) => read(file).match(/\p{Script=Han}/gu) ?? [])
);

test.each(places)(
  "the traditional twins of all words that are known, as written in %s",
  (place) => {
    const back = Converter({from: place, to: "cn"});
    const forth = toTraditional({from: "cn", to: place});
    const lost = [...known].filter((sign) => {
      const twin = forth(sign);
      return twin !== sign && back(twin) === sign && simplify(twin) !== sign;
    });
    expect(lost.filter((sign) => simplify(sign) === sign)).toEqual([]);
  }
);

test("a word keeps its length, and 覆蓋 is no 复盖", () => {
  expect(simplify("答覆六百餘件，覆蓋兩縣")).toBe("答复六百余件，覆盖两县");
  expect(simplify("覆盖")).toBe("覆盖");
});

interface Written extends Omit<Said, "sentence"> {
  text: string;
}

/** What is read of a sentence, without what is printed. */
function meaningOf({text, body, year, section}: Written, write = (words: string) => words) {
  const {observations, claims, notes} = readSentence({
    ...{year, section, sentence: write(text)},
    body: (body ?? null) && write(body!)
  });
  return {
    figures: observations.map(({indicator, value, approximate}) => [indicator, value, approximate]),
    claims: claims.map(({indicator, kind, stated}) => [indicator, kind, stated]),
    notes: notes.length
  };
}

test.each(["governments", "turns", "odd"])("the sentences of %s.jsonl", (file) => {
  const sentences = read(`test/sentences/${file}.jsonl`).trim().split("\n");
  const convert = toTraditional({from: "cn", to: "hk"});
  for (const line of sentences) {
    const sentence = JSON.parse(line) as Written;
    expect(meaningOf(sentence, convert)).toEqual(meaningOf(sentence));
  }
});
