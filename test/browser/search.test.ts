/** Searching as readers do: for a body, an indicator, and the very words of a report. */
import {expect, test} from "vitest";
import {served, visitor} from "#test/browser/browser.ts";
import {madeSite} from "#test/dashboard/site.ts";

const {open, heard} = visitor();
const at = served(async () => (await madeSite()).site);

const search = (query = "") => open(at(query));

test("words lead to the line of the report that has them", async () => {
  const page = await search("search.html");
  await page.getByRole("searchbox").fill("6440家");
  const link = page.locator(".reports li a");
  await link.first().waitFor();
  expect(await link.allInnerTexts()).toEqual(["淄博高新区行政审批服务局 2021"]);
  expect(await page.locator(".reports mark").innerText()).toBe("6440家");
  expect(new URL(page.url()).searchParams.get("q")).toBe("6440家");
  await link.first().click();
  await page.waitForSelector(":target");
  expect(await page.locator(":target").innerText()).toContain("6440家");
  expect(heard()).toEqual([]);
});

test("an address with a question answers it, in English too", async () => {
  const page = await search("en/search.html?q=%E5%AE%A1%E6%89%B9%E6%9C%8D%E5%8A%A1%E5%B1%80");
  await page.locator(".reports li").nth(4).waitFor();
  expect(await page.locator(".bodies a").allInnerTexts()).toEqual([
    "Administrative Approval Service Bureau of Zibo High-tech Zone"
  ]);
  const years = (await page.locator(".reports li a").allInnerTexts()).map((name) => name.slice(-4));
  expect(years).toEqual(["2023", "2022", "2021", "2020", "2019"]);
  expect(heard()).toEqual([]);
});

test("an indicator is found by its words, and the rest of the list goes", async () => {
  const page = await search("en/search.html");
  expect(await page.locator(".indicators li:visible").count()).toBe(0);
  await page.getByText(/^All \d+ indicators$/).click();
  expect(await page.locator(".indicators li:visible").count()).toBeGreaterThan(50);
  await page.getByRole("searchbox").fill("regulations in force");
  await page.locator(".status", {hasText: "regulations in force"}).waitFor();
  const shown = await page.locator(".indicators li:visible").allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(text.toLowerCase()).toContain("in force");
  expect(await page.locator(".indicators summary").isVisible()).toBe(false);
  await page.locator(".indicators li:visible a").first().click();
  expect(new URL(page.url()).search).toBe("?indicator=regulation.in_force");
});

test.each(['"许可"', "“许可”", "「许可」，"])(
  "marks around a word are none of it: %s",
  async (question) => {
    const page = await search(`en/search.html?q=${encodeURIComponent(question)}`);
    await page.locator(".reports li").first().waitFor();
    expect(await page.locator(".reports li").first().locator("mark").innerText()).toBe("许可");
    expect(await page.getByRole("status").innerText()).toMatch(
      /: bodies \d+, indicators \d+, reports \d+ at most\.$/
    );
  }
);

test("traditional characters ask for the simplified ones, and what was found is seen", async () => {
  const page = await search(`search.html?q=${encodeURIComponent("政府信息公開 行政許可")}`);
  const marks = page.locator(".reports li").first().locator("mark");
  await marks.first().waitFor();
  expect(await marks.allInnerTexts()).toContain("政府信息公开");
  const ground = (element: HTMLElement) => getComputedStyle(element).backgroundColor;
  expect(await marks.first().evaluate(ground)).toBe("rgb(207, 224, 238)");
});

test("what is not there, is too short, or is no word at all gets a sentence", async () => {
  const page = await search("en/search.html");
  const status = page.getByRole("status");
  const ask = async (question: string, said: string) => {
    await page.getByRole("searchbox").fill(question);
    await status.filter({hasText: said}).waitFor();
  };
  await ask("航天飞机", "Nothing is found for “航天飞机”.");
  await ask("公", "Type two characters or more.");
  await ask("<img src=x onerror=alert(1)>", "Nothing is found for “<img");
  expect(await page.locator(".search img").count()).toBe(0);
  expect(heard()).toEqual([]);
});

test.each([
  ["", "行政许克", "没有找到“行政许克”。下面是相近的名称。", ".indicators", /行政许可/],
  [
    "",
    "高新区行正审批服务局",
    "没有找到“高新区行正审批服务局”。下面是相近的名称。",
    ".bodies",
    /行政审批服务局/
  ],
  [
    "en/",
    "peremits",
    "Nothing is found for “peremits”. Names that come near stand below.",
    ".indicators",
    /permit/
  ],
  [
    "en/",
    "zibbo",
    "Nothing is found for “zibbo”. Names that come near stand below.",
    ".bodies",
    /Zibo/
  ]
])(
  "%s%s: of what is written amiss, names that come near are shown",
  async (lang, q, said, where, name) => {
    const page = await search(`${lang}search.html?q=${encodeURIComponent(q)}`);
    await page.getByRole("status").filter({hasText: said}).waitFor();
    const names = await page.locator(`${where} li:visible`).allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    for (const one of names) expect(one).toMatch(name);
    expect(heard()).toEqual([]);
  }
);

test("an English plural asks for the singular too, and where no report has a word it is said so", async () => {
  const page = await search("en/search.html?q=permits%20handled");
  await page
    .getByRole("status")
    .filter({hasText: "“permits handled”: bodies 0, indicators 1; the words of no report."})
    .waitFor();
  expect(await page.locator(".indicators li:visible").innerText()).toContain("permit.handled");
});

test("without a script the indicators stand there, and what is needed is said", async () => {
  const page = await open(at("en/search.html"), {javaScriptEnabled: false});
  expect(await page.locator(".needs").isVisible()).toBe(true);
  expect(await page.getByRole("searchbox").isVisible()).toBe(false);
  await page.locator(".indicators summary").click();
  expect(await page.locator(".indicators li:visible").count()).toBeGreaterThan(50);
});
