/** Places as they are printed: one string for one place, and nothing else is a place. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatPlace, parsePlace, Place, PlaceText} from "#data/schema/place.ts";

const document = "3f9c".repeat(16);

describe("a place and its string", () => {
  test.each<[string, Omit<Place, "document">]>([
    ["#b0", {block: 0}],
    ["#b1441", {block: 1441}],
    ["#b12-96", {block: 12, lastBlock: 96}],
    ["#b41.r7.c9", {block: 41, row: 7, column: 9}],
    ["#b41.r0.c0", {block: 41, row: 0, column: 0}],
    ["#b12.s103-118", {block: 12, start: 103, end: 118}],
    ["#b12.s0-0", {block: 12, start: 0, end: 0}],
    ["#b41.r7.c9.s0-4", {block: 41, row: 7, column: 9, start: 0, end: 4}],
    ["#p3.x72.y540.w210.h14", {block: 0, page: 3, box: [72, 540, 210, 14]}]
  ])("%s", (printed, place) => {
    expect(formatPlace({document, ...place})).toBe(`${document}${printed}`);
    expect(parsePlace(`${document}${printed}`)).toEqual({document, ...place});
  });
});

const number = fc.nat({max: 1_000_000});
const hash = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 64,
  maxLength: 64
});
const nothing = fc.constant({});

/** A cell, a run of characters: both of their numbers or neither. */
const cell = fc.oneof(nothing, fc.record({row: number, column: number}));
const words = fc.oneof(
  nothing,
  fc.tuple(number, number).map(([start, length]) => ({start, end: start + length}))
);
const run = fc.oneof(
  nothing,
  number.map((lastBlock) => ({lastBlock}))
);
const inBlocks = fc
  .tuple(hash, number, run, cell, words)
  .map(([sha, block, ...rest]): Place => Object.assign({document: sha, block}, ...rest));
const onPage = fc
  .tuple(hash, fc.integer({min: 1, max: 999}), fc.tuple(number, number, number, number))
  .map(([sha, page, box]): Place => ({document: sha, block: 0, page, box}));
const places = fc.oneof(inBlocks, onPage);

describe("any place", () => {
  test("is read as it was printed", () => {
    fc.assert(
      fc.property(places, (place) => {
        const printed = formatPlace(place);
        expect(parsePlace(printed)).toEqual(place);
        expect(PlaceText.parse(printed)).toBe(printed);
        expect(Place.parse(parsePlace(printed))).toEqual(place);
      }),
      {seed: 161, numRuns: 500}
    );
  });

  test("is one string, and no other place is the same", () => {
    fc.assert(
      fc.property(places, places, (one, other) => {
        const same = JSON.stringify(parsePlace(formatPlace(one))) === JSON.stringify(other);
        expect(formatPlace(one) === formatPlace(other)).toBe(same);
      }),
      {seed: 162, numRuns: 500}
    );
  });

  test("is a link, and a cell of CSV that needs no quotes", () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(formatPlace(place)).toMatch(/^[0-9a-f]{64}#[bp][\w.-]+$/);
      }),
      {seed: 163}
    );
  });
});

describe("what is no place", () => {
  test.each([
    "",
    "#b1",
    document,
    `${document}#`,
    `${document}b1`,
    `${document}#b`,
    `${document}#b-1`,
    `${document}#b1-`,
    `${document}#b1.5`,
    `${document}#1`,
    `${document}#b1.r7`,
    `${document}#b1.c9`,
    `${document}#b1.c9.r7`,
    `${document}#b1.s3`,
    `${document}#b1.s3-4.r7.c9`,
    `${document}#b1.rundefined.cundefined`,
    `${document}#p1`,
    `${document}#p1.x1.y2.w3`,
    `${document}#p1.x1.y2.w3.h-4`,
    `${document}#p1.x1.y2.w3.h4.s0-1`,
    `${document}#b１`,
    `${document}#b1\n`,
    ` ${document}#b1`,
    `${document.toUpperCase()}#b1`,
    `${document.slice(1)}#b1`,
    `${document}0#b1`,
    `${"g".repeat(64)}#b1`
  ])("%j", (text) => {
    expect(() => parsePlace(text)).toThrow(new Error(`invalid place: ${text}`));
    expect(PlaceText.safeParse(text).success).toBe(false);
  });

  const spoilt = fc
    .tuple(
      places,
      fc.nat(),
      fc.string({unit: fc.constantFrom(..."#.-bprcsxywh09 ag"), maxLength: 3})
    )
    .map(([place, at, inserted]) => {
      const printed = formatPlace(place);
      const cut = at % printed.length;
      return `${printed.slice(0, cut)}${inserted}${printed.slice(cut + 1)}`;
    });

  test("a string is a place in the schema, or it throws with its own words", () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.string()), (text) => {
        if (PlaceText.safeParse(text).success) expect(parsePlace(text).document).toHaveLength(64);
        else expect(() => parsePlace(text)).toThrow(new Error(`invalid place: ${text}`));
      }),
      {seed: 164, numRuns: 1000}
    );
  });
});
