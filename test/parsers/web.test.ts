/** Files from the web: their charset, what sites send in place of a report, and what wraps one. */
import {CFB} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import type {LeftOut} from "#data/schema/reading.ts";
import mhtml from "#parsers/containers/mhtml.ts";
import zipped from "#parsers/containers/zip.ts";
import {decodePage} from "#parsers/decode/charset.ts";
import {DecodeError} from "#parsers/document.ts";
import docx from "#parsers/formats/docx.ts";
import html from "#parsers/formats/html.ts";
import text from "#parsers/formats/text.ts";
import {wordFile, writeDocx, zip} from "#test/printed/docx.ts";
import {siteBody, writeHtml} from "#test/printed/html.ts";
import {notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {toGb18030, toUtf16, toUtf8} from "#test/printed/text.ts";

const name = "青禾县教育局2022年政府信息公开工作年度报告";

describe("what is a page", () => {
  test.each([
    "<!DOCTYPE html><html>",
    "\ufeff\n\n  <html xmlns:v='urn:schemas-microsoft-com:vml'>",
    `<!-- ${"x".repeat(3000)} --><p>公开</p>`,
    '<?xml version="1.0"?><html>',
    "<table><tr><td>1",
    "<P class=MsoNormal>公开",
    "<meta charset=gbk>",
    "某局2022年年报<br><p>一、总体情况</p>"
  ])("%s", (source) => {
    expect(html.sniff(toUtf8(source))).toBe(true);
    expect(text.sniff(toUtf8(source))).toBe(false);
    expect(html.sniff(toUtf16(source))).toBe(true);
  });

  test.each(["一、总体情况", "a < b", "<关于公开的通知>", "<<报告>>", "收到<p>件申请", ""])(
    "%s is none",
    (source) => {
      expect(html.sniff(toUtf8(source))).toBe(false);
      expect(text.sniff(toUtf8(source))).toBe(true);
    }
  );
});

describe("the charset of a page", () => {
  const page = (label: string) => `<meta charset="${label}"><p>政府信息公开</p>`;

  test.each([
    ["UTF-8 as it says", toUtf8(page("utf-8"))],
    ["UTF-8 that says gb2312", toUtf8(page("gb2312"))],
    ["GB as it says", toGb18030(page("gbk"))],
    ["GB that says utf-8", toGb18030(page("utf-8"))],
    ["GB that says big5", toGb18030(page("x"))],
    ["UTF-16 with its mark", toUtf16(page("utf-8"))]
  ])("%s", (_, bytes) => {
    expect(decodePage(bytes)).toContain("政府信息公开");
  });

  test("characters of four bytes are not corrupted by the label gb2312", () => {
    const bytes = [...toGb18030('<meta charset="gb2312">丁'), 0x90, 0x30, 0x81, 0x30];
    expect(decodePage(Uint8Array.from(bytes))).toContain("丁\u{10000}");
  });

  test("Big5 where the page says so", () => {
    const bytes = [...toUtf8('<meta charset="big5"><p>'), 0xa4, 0xbd, 0xb6, 0x7d];
    expect(decodePage(Uint8Array.from(bytes))).toContain("公開");
  });

  test("a summary that was cut within a character does not change the charset of the rest", () => {
    const cut = toUtf8("政府信息").subarray(0, 10);
    const bytes = Uint8Array.from([...cut, ...toUtf8(`">${page("utf-8")}`.repeat(80))]);
    expect(decodePage(bytes)).toContain("政府信息公开");
  });

  test("what is neither is refused", () => {
    const noise = Uint8Array.from({length: 300}, (_, index) => (index % 3 ? 0xff : 0x81));
    expect(() => decodePage(noise)).toThrow(DecodeError);
  });
});

describe("what a page is that is no report", () => {
  const site = (body: string, title = "青禾县人民政府") =>
    `<html><head><title>${title}</title><script src=a.js></script></head><body><img src=/images/logo.png><div class=nav><a href=/>首页</a><a href=/zw>政务公开</a></div>${body}<div class=footer>主办：青禾县人民政府办公室 备案号：鲁ICP备05000001号</div></body></html>`;
  const article = (body: string) =>
    site(`<h1>${name}</h1><p>发布时间：2023-01-20 来源：教育局</p>${body}`, name);
  const listed = [2022, 2021, 2020, 2019].map(
    (year) =>
      `<li><a href=${year}.html>青禾县教育局${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-20</span></li>`
  );

  test.each<[string, string, LeftOut["is"], RegExp]>([
    [
      "an error",
      "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>",
      "error",
      /page of an error/
    ],
    [
      "an error of the site's own",
      site(
        "<div><h2>抱歉</h2><p>您访问的页面不存在或已被删除，请检查输入的网址，或者返回网站首页继续浏览。</p></div>"
      ),
      "error",
      /page of an error/
    ],
    [
      "a refusal",
      "<html><body><h1>Forbidden</h1><p>You don't have permission to access this resource.</p></body></html>",
      "error",
      /page of an error/
    ],
    [
      "a wall",
      site("<p>您的访问请求被拦截，请求被拒绝。</p>", "网站防火墙"),
      "error",
      /page of an error/
    ],
    [
      "a script",
      `<!doctype html><html><head><title>信息公开</title></head><body><div id=app></div><noscript>请打开脚本后再看本页面，谢谢您的配合</noscript><script>var a = "${name}一、总体情况"</script></body></html>`,
      "script",
      /no text outside its scripts/
    ],
    [
      "a list of reports",
      site(`<h3>政府信息公开年报</h3><ul>${listed.join("")}</ul>`, "政府信息公开年报"),
      "list",
      /list of documents/
    ],
    [
      "a list of reports in a table",
      site(
        `<table>${listed.map((each) => `<tr><td>${each}</td><td>下载</td></tr>`).join("")}</table>`
      ),
      "list",
      /list of documents/
    ],
    [
      "an article with its report attached",
      article('<p>附件：<a href="/upload/P0202301.pdf">2022年年报.pdf</a></p>'),
      "attachment",
      /only in an attachment: fetch P0202301.pdf/
    ],
    [
      "an article with its report attached, and others listed",
      article(
        `<p><a href="/a/b.docx">年报</a></p><div class=related><ul>${listed.join("")}</ul></div>`
      ),
      "attachment",
      /fetch b.docx/
    ],
    [
      "an article in a viewer",
      article('<iframe src="/pdf/web/viewer.html?file=/a/2022.pdf"></iframe>'),
      "attachment",
      /only in an attachment/
    ],
    [
      "an article of pictures",
      article('<p><img src="/p/W0202301.jpg"><img src="/p/W0202302.jpg"></p>'),
      "attachment",
      /only in pictures/
    ],
    ["an article with nothing", article("<p>&nbsp;</p>"), "other", /no text under it/],
    [
      "a guide",
      site(
        "<h1>青禾县教育局政府信息公开指南</h1><p>为了更好地提供政府信息公开服务，我局编制了本指南，需要获得政府信息公开服务的公民、法人和其他组织可以阅读。</p>"
      ),
      "guide",
      /it is a guide/
    ],
    [
      "another article",
      site(
        "<h1>青禾县教育局关于校服采购的公告</h1><p>根据有关规定，我局对校服采购项目进行公告，请有意向的供应商在规定的时间内与我局联系并提交材料。</p>"
      ),
      "other",
      /a notice on something else/
    ]
  ])("%s", async (_, source, is, reason) => {
    const {documents} = await readAny(toUtf8(source));
    expect(documents).toMatchObject([{kind: "left_out", is}]);
    expect((documents[0] as LeftOut).reason).toMatch(reason);
  });
});

describe("what a page's head says", () => {
  const {report} = printReport("2021", () => "3");

  test("title, year and body are those of the head where the text has none", async () => {
    const bytes = writeHtml(report, {
      head: ({title}) =>
        `<title>${title} - 青禾县人民政府</title><meta name=PubDate content=2023-01-20>`,
      body: (blocks) => blocks.join("")
    });
    const {reading, statements} = onlyReport(await readAny(bytes));
    expect(reading.report).toMatchObject({
      ...{title: name, body: "~青禾县教育局", year: 2022, published: "2023-01-20"}
    });
    expect(notesOf({reading} as never)).toEqual([]);
    expect(statements.filter(({kind}) => kind === "year")).toMatchObject([{role: "period"}]);
  });

  test("what the text says goes first", async () => {
    const bytes = writeHtml(report, {
      head: () =>
        `<title>青禾县财政局2020年政府信息公开工作年度报告</title><meta name=PubDate content=2024-05-05>`
    });
    const {reading} = onlyReport(await readAny(bytes));
    expect(reading.report).toMatchObject({title: name, year: 2022, published: "2023-01-20"});
  });

  test("what stands around the report is not read", async () => {
    const plain = onlyReport(await readAny(writeHtml(report)));
    const site = onlyReport(await readAny(writeHtml(report, {body: siteBody})));
    const said = ({reading}: typeof plain) =>
      reading.observations.map(({id, value}) => [id, value]);
    expect(said(site)).toEqual(said(plain));
    expect(notesOf(site)).toEqual(notesOf(plain));
  });
});

describe("Word documents", () => {
  const refusal = async (bytes: Uint8Array) => {
    expect(docx.sniff(bytes)).toBe(true);
    expect(zipped.sniff(bytes)).toBe(false);
    const error = await readAny(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as DecodeError).sentence.zh).toMatch(/\p{Script=Han}.*；请/u);
    return (error as DecodeError).message;
  };
  const whole = Buffer.from(writeDocx(printReport("2021", () => "0").report));

  test("without a word", async () => {
    expect(await refusal(wordFile("<w:p/>"))).toMatch(/no text in the document/);
  });

  test("half a file", async () => {
    expect(await refusal(whole.subarray(0, whole.length / 2))).toMatch(/zip archive is broken/);
  });

  test("without its text", async () => {
    const parts = {"[Content_Types].xml": "<Types/>", "word/styles.xml": "<x/>"};
    expect(await refusal(zip(parts))).toMatch(/lacks its text/);
  });

  test("broken within", async () => {
    expect(await refusal(wordFile("<w:p><w:r>"))).toMatch(/broken within/);
  });

  test("locked", async () => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.alloc(64));
    CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(8000));
    const ole = new Uint8Array(CFB.write(file, {type: "buffer"}) as Buffer);
    expect(await refusal(ole)).toMatch(/locked with a password/);
  });
});

describe("pages saved as a mail", () => {
  const {report} = printReport("2021", () => "5");
  const page = Buffer.from(writeHtml(report));
  const quoted = [...page]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)
    )
    .join("")
    .replace(/((?:=..|[^=\n]){60})/g, "$1=\r\n");
  const mail = (encoding: string, body: string) =>
    Buffer.from(
      `From: <Saved by Blink>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Mark--x"\r\n\r\n` +
        `------Mark--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://www.example.gov.cn/art/1.html\r\n\r\n${body}\r\n` +
        `------Mark--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n------Mark--x--\r\n`,
      "latin1"
    );

  test.each([
    ["quoted-printable", quoted],
    ["base64", page.toString("base64").replace(/(.{76})/g, "$1\r\n")],
    ["8bit", page.toString("latin1")]
  ])("%s", async (encoding, body) => {
    const bytes = mail(encoding, body);
    expect(mhtml.sniff(bytes)).toBe(true);
    const received = {bytes, sha256: "0".repeat(64), path: "saved.mhtml", url: null};
    const [member, ...others] = mhtml.unpack(received);
    expect(others).toEqual([]);
    expect(member).toMatchObject({name: "page.html", url: "http://www.example.gov.cn/art/1.html"});
    expect(onlyReport(await readAny(member!.bytes)).reading.report.title).toBe(name);
  });

  test("its pictures stand in the page, by the name of their part or by where they were", () => {
    const part = (head: string, body: string) => `--x\nContent-Type: ${head}\n\n${body}\n`;
    const bytes = Buffer.from(
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n" +
        part("text/html", `<img src="cid:a@b"><img class=x src='x.files/2.png'><img src="3.png">`) +
        part("image/png\nContent-ID: <a@b>\nContent-Transfer-Encoding: base64", "QUFB") +
        part("image/png\nContent-Location: file:///C:/x.files/2.png", "BBB") +
        "--x--"
    );
    const [member] = mhtml.unpack({bytes, sha256: "", path: "", url: null});
    const [first, second] = ["AAA", "BBB\n"].map((text) => Buffer.from(text).toString("base64"));
    expect(new TextDecoder().decode(member!.bytes)).toBe(
      `<img src="data:image/png;base64,${first}"><img class=x src="data:image/png;base64,${second}"><img src="3.png">\n`
    );
  });

  test("one without a page is refused, and text is no mail", () => {
    const bytes = Buffer.from(
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n1\n--x--"
    );
    expect(mhtml.sniff(bytes)).toBe(true);
    expect(() => mhtml.unpack({bytes, sha256: "", path: "", url: null})).toThrow(DecodeError);
    expect(mhtml.sniff(toUtf8("一、总体情况\nContent-Type: multipart/related"))).toBe(false);
    expect(mhtml.sniff(toUtf8("<html>"))).toBe(false);
  });
});
