/** Every page for readers who enlarge it, have no mouse, choose their own colours, want nothing to move, or print it. */
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {encoded, served, visitor, type Visit} from "#test/browser/browser.ts";
import {madeSite, pagesIn} from "#test/dashboard/site.ts";

const {during} = visitor();
let pages: string[];

const at = served(async () => {
  const {site} = await madeSite();
  pages = pagesIn(site).filter((page) => !/reports.*20(1[67]|20|22|23)/.test(page));
  return site;
});

async function eachPage(
  visit: Visit,
  look: (page: Page) => Promise<string[]>,
  some = pages
): Promise<string[]> {
  expect(some.length).toBeGreaterThan(14);
  const wrong: string[] = [];
  for (const path of some) {
    const address = at(encoded(path));
    for (const fault of await during(address, visit, look)) wrong.push(`${path}: ${fault}`);
  }
  return wrong;
}

const ready = (page: Page) => page.waitForLoadState("networkidle");

/** A window of 1280 × 900 at 200 % has 640 × 450 pixels of the page's. */
const enlarged = {viewport: {width: 640, height: 450}, deviceScaleFactor: 2};

test("at 200 % nothing is cut off or lies over anything else, and no page scrolls sideways", async () => {
  const wrong = await eachPage(enlarged, async (page) => {
    await ready(page);
    return page.evaluate(() => {
      const root = document.documentElement;
      const beyond = root.scrollWidth - root.clientWidth;
      const cut = [...document.querySelectorAll<HTMLElement>("main *")].filter((element) => {
        const {overflowX, overflowY} = getComputedStyle(element);
        const hides = [overflowX, overflowY].some(
          (value) => value === "hidden" || value === "clip"
        );
        const larger =
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1;
        return (
          hides && larger && !element.closest(".unseen, svg, select") && element.clientWidth > 1
        );
      });
      return [
        ...(beyond > 0 ? [`${beyond} pixels too wide`] : []),
        ...cut.map(({outerHTML}) => `cut off: ${outerHTML.slice(0, 120)}`)
      ];
    });
  });
  expect(wrong).toEqual([]);
}, 300_000);

test("words set in twice their size stay on the page", async () => {
  const wrong = await eachPage({viewport: {width: 1280, height: 900}}, (page) =>
    page.evaluate(() => {
      document.documentElement.style.setProperty("font-size", "200%");
      const {scrollWidth, clientWidth} = document.documentElement;
      return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : [];
    })
  );
  expect(wrong).toEqual([]);
}, 300_000);

describe("by keyboard alone", () => {
  /** Goes from stop to stop through all of a page, and says where there is none or it is not seen. */
  async function walk(page: Page): Promise<string[]> {
    await ready(page);
    const wanted = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>(
          "a[href], button, input, select, summary, textarea, [tabindex]:not([tabindex='-1'])"
        )
      ].filter(
        (element) =>
          element.checkVisibility({visibilityProperty: true}) &&
          !(element as HTMLButtonElement).disabled
      );
      const stops = all.filter(
        (element) =>
          !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked)
      );
      stops.forEach((element, i) => (element.dataset.stop = String(i)));
      return stops.length;
    });
    const seen = new Set<number>();
    const faults: string[] = [];
    let before = -1;
    for (let i = 0; i < wanted + 2 && seen.size < wanted; i++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(stopHere);
      if (stop === null) continue;
      if (stop.turn < before && !seen.has(stop.turn)) faults.push(`out of turn: ${stop.html}`);
      if (seen.has(stop.turn)) break;
      if (!stop.shown) faults.push(`focus is not seen: ${stop.html}`);
      seen.add(stop.turn);
      before = stop.turn;
    }
    if (seen.size < wanted) faults.push(`${wanted - seen.size} of ${wanted} stops are not reached`);
    return faults;
  }

  function stopHere() {
    const element = document.activeElement as HTMLElement | SVGElement | null;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const drawn = element.querySelector("rect");
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const framed = drawn !== null && parseFloat(getComputedStyle(drawn).strokeWidth) >= 2;
    const {width, height, bottom, top} = element.getBoundingClientRect();
    const onScreen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    return {
      turn: Number(element.dataset.stop ?? NaN),
      html: element.outerHTML.slice(0, 120),
      shown: (outlined || framed) && onScreen
    };
  }

  test("every control is reached, in the order of the page, and it is seen where one is", async () => {
    const isAlike = (path: string) => /charts\/.*(?<!permit-volume)\.html/.test(path);
    const some = pages.filter((path) => path.startsWith("en/") && !isAlike(path));
    const visit = {viewport: {width: 1280, height: 900}};
    expect(await eachPage(visit, walk, some)).toEqual([]);
  }, 600_000);
});

test("nothing moves for whoever wants nothing to move", async () => {
  const wrong = await eachPage({reducedMotion: "reduce"}, (page) =>
    page.evaluate(() => [
      ...document.getAnimations().map((animation) => `moves: ${animation.id}`),
      ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth"
        ? ["scrolls smoothly"]
        : []),
      ...[...document.querySelectorAll("*")]
        .filter((element) =>
          getComputedStyle(element)
            .transitionDuration.split(", ")
            .some((time) => time !== "0s")
        )
        .map(({tagName}) => `changes slowly: ${tagName}`)
    ])
  );
  expect(wrong).toEqual([]);
}, 300_000);

/** A4 at 96 pixels an inch, with margins of 2 cm. */
const paper = {viewport: {width: 643, height: 972}};

test("on paper every page is whole: its tables are not cut, charts have their signs, and what is to be clicked is gone", async () => {
  const wrong = await eachPage(paper, async (page) => {
    await ready(page);
    await page.emulateMedia({media: "print"});
    return page.evaluate(() => {
      const seen = (element: Element) =>
        (element as HTMLElement).checkVisibility({visibilityProperty: true});
      const {scrollWidth, clientWidth} = document.documentElement;
      const all = <E extends Element>(selector: string) => [
        ...document.querySelectorAll<E>(selector)
      ];
      return [
        ...(scrollWidth > clientWidth
          ? [`${scrollWidth - clientWidth} pixels wider than the paper`]
          : []),
        ...all("nav, button, .skip, .language, form, .links, summary")
          .filter(seen)
          .map(({outerHTML}) => `stands on paper: ${outerHTML.slice(0, 80)}`),
        ...all<HTMLElement>("table, pre")
          .filter(
            (element) => seen(element) && element.getBoundingClientRect().right > clientWidth + 1
          )
          .map(({className}) => `cut: ${className}`),
        ...all(".legend")
          .filter((legend) => !seen(legend) && seen(legend.parentElement!))
          .map(() => "signs are hidden")
      ];
    });
  });
  expect(wrong).toEqual([]);
}, 300_000);

test("in colours of the reader's own, charts and signs are still there", async () => {
  const wrong = await eachPage(
    {forcedColors: "active", viewport: {width: 1280, height: 900}},
    (page) =>
      page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const shapes = [
          ...document.querySelectorAll("svg.plot :is(rect, circle, path, text)")
        ].filter((shape) => (shape as SVGElement).checkVisibility());
        return shapes
          .filter((shape) => {
            const {fill, stroke} = getComputedStyle(shape);
            return (
              fill === ground && (stroke === "none" || stroke === ground) && !shape.closest("a")
            );
          })
          .map(({outerHTML}) => `of the colour of the ground: ${outerHTML.slice(0, 120)}`)
          .slice(0, 3);
      })
  );
  expect(wrong).toEqual([]);
}, 300_000);
