/** How a release is cited by programs that keep references: typed by hand from what a release says of itself. */
import {expect, test} from "vitest";
import {bibtexOf, cslOf, type Described} from "#dashboard/citation.ts";

const counts = {reports: 8, first: 2016, last: 2023, figures: 1, findings: 1, causes: 1};
const licenses = [{title: "CC BY 4.0", path: "https://creativecommons.org/licenses/by/4.0/"}];
const full: Described = {
  ...{title: "gongkai 公开: 100% of {all} & more", version: "1.2.0", created: "2025-03-31"},
  licenses
};

test("as BibTeX, where no sign of a title means anything to TeX", () => {
  expect(bibtexOf(full, counts)).toBe(`@misc{gongkai,
  title = {{gongkai 公开: 100\\% of \\{all\\} \\& more}},
  version = {1.2.0},
  year = {2025},
  note = {8 annual reports, report years 2016–2023. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/}
}
`);
});

test("as CSL-JSON", () => {
  expect(JSON.parse(cslOf(full, counts))).toEqual([
    {
      ...{id: "gongkai", type: "dataset", title: full.title, version: "1.2.0"},
      issued: {"date-parts": [[2025]]},
      note: "8 annual reports, report years 2016–2023. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    }
  ]);
});

test("what a release does not say is left out", () => {
  expect(bibtexOf({title: "gongkai"}, counts)).toBe(`@misc{gongkai,
  title = {{gongkai}},
  note = {8 annual reports, report years 2016–2023}
}
`);
  const [item] = JSON.parse(cslOf({title: "gongkai"}, counts)) as object[];
  expect(Object.keys(item!)).toEqual(["id", "type", "title", "note"]);
});
