/** What stands in a PDF and nobody sees on its pages is no figure of the report. */
import {describe, expect, test} from "vitest";
import {textAt} from "#test/printed/pdf.ts";
import {cells, draw, grid, page, show, words} from "#test/printed/pdf-pages.ts";

const table = draw(grid) + words(cells);
const figure = textAt("99", 165, 106, 10);
/** The cell beside 其他, in which 99 stands. */
const box = "160 100 60 20 re f";

describe("text that nobody sees is not read", () => {
  test.each([
    ["white on white", `1 g ${figure}`],
    ["nearly white on white", `0.98 0.97 0.99 rg ${figure}`],
    ["black on a black cell", `0 g ${box} ${figure}`],
    ["of the colour of its cell", `0.2 0.4 0.6 rg ${box} ${figure}`],
    ["painted over with white", `${figure} q 1 g ${box} Q`],
    ["painted over with grey", `${figure} q 0.8 g ${box} Q`],
    ["under a box that hides all but its edge", `${figure} q 1 g 165.5 105 40 10 re f Q`],
    ["without ink", `3 Tr ${figure}`],
    ["with ink that lets all through", `q /None gs ${figure} Q`],
    ["as high as a hair", textAt("99", 165, 106, 0.5)],
    ["cut off", `q 100 100 60 40 re W n ${figure} Q`],
    ["in a layer that is not shown", `/OC /L BDC ${figure} EMC`],
    ["off the page", textAt("99", 420, 106, 10)],
    ["under the page", textAt("99", 165, -30, 10)]
  ])("%s", async (_, content) => {
    expect(await show(page(table + content))).toEqual(["规章|12|34", "其他||7"]);
  });

  test("outside of what is shown of the page", async () => {
    const outside = textAt("99件", 330, 300, 10) + textAt("共公开77件。", 110, 150, 10);
    expect(await show(page(table + outside, {crop: [90, 90, 300, 200]}))).toEqual([
      "共公开77件。",
      "规章|12|34",
      "其他||7"
    ]);
  });
});

describe("text that is seen is read", () => {
  test.each([
    ["white on a black cell", `0 g ${box} 1 g ${figure}`],
    ["white on a pattern of boxes", `0 g 160 100 60 20 re 170 105 10 5 re f 1 g ${figure}`],
    ["white on a thick line", `20 w 160 110 m 220 110 l S 1 g ${figure}`],
    [
      "white on a picture",
      `q 60 0 0 20 160 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q 1 g ${figure}`
    ],
    ["on white that was laid before it", `1 g ${box} 0 g ${figure}`],
    ["under ink that lets half through", `${figure} q /Half gs 1 1 0 rg ${box} Q`],
    ["under ink that is mixed with it", `${figure} q /Mixed gs 1 1 0 rg ${box} Q`],
    ["under a box that is cut off", `${figure} q 100 100 60 40 re W n 1 g ${box} Q`],
    ["crossed out", `${figure} 165 109 11 0.8 re f`],
    ["grey", `0.7 g ${figure}`],
    ["in letters drawn along their edges", `1 g 1 Tr ${figure}`]
  ])("%s", async (_, content) => {
    expect(await show(page(table + content))).toEqual(["规章|12|34", "其他|99|7"]);
  });
});

test("a number of which a part is hidden is none", async () => {
  const number = textAt("1234", 165, 106, 10);
  for (const hidden of [
    `q 160 100 17 20 re W n ${number} Q`,
    `${number} q 1 g 175.2 101 40 15 re f Q`
  ])
    expect((await show(page(table + hidden)))[1]).toBe("其他|12\ufffd|7");
  const atEdge = textAt("共公开1234", 340, 300, 10);
  expect(await show(page(atEdge, {crop: [0, 0, 381, 400]}))).toEqual(["共公开12\ufffd"]);
});
