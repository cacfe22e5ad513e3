import type {Words} from "#pipeline/comparison.ts";

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MiB`;
const minutes = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 60_000));

/** Why an address was not fetched: one sentence each, with what to do. */
export const collectWords = {
  inner: (host: string, address: string): Words => ({
    zh: `${host}：它指向内部地址 ${address}，不予进入；请检查网址。`,
    en: `${host}: it stands for the private address ${address}, which is not entered; check the address.`
  }),
  noHost: (host: string): Words => ({
    zh: `${host}：没有这个主机；请检查网址和网络。`,
    en: `${host}: there is no such host; check the address and the network.`
  }),
  noAnswer: (host: string, code: string): Words => ({
    zh: `${host}：连接不上（${code}）；请稍后再运行 collect。`,
    en: `${host}: no answer (${code}); run collect again later.`
  }),
  notHttp: (host: string, code: string): Words => ({
    zh: `${host}：回答不合 HTTP（${code}），未取；请在浏览器中查看。`,
    en: `${host}: what it answers is not HTTP as it should be (${code}), and was not taken; look with a browser.`
  }),
  certificate: (host: string, code: string): Words => ({
    zh: `${host}：证书无效（${code}），不予连接；请告知该网站，或从别处取得文件。`,
    en: `${host}: its certificate is not valid (${code}), so it was not entered; tell the site, or get the file otherwise.`
  }),
  silent: (url: string): Words => ({
    zh: `${url}：开始后不再发送，已放弃；请稍后再运行 collect。`,
    en: `${url}: it fell silent and was left; run collect again later.`
  }),
  slow: (url: string): Words => ({
    zh: `${url}：发送过慢，超时放弃；请稍后再运行 collect。`,
    en: `${url}: it drips too slowly and was left; run collect again later.`
  }),
  tooLarge: (url: string, limit: number): Words => ({
    zh: `${url}：超过 ${megabytes(limit)} 的上限，未取；请自行下载并检查。`,
    en: `${url}: it is above the limit of ${megabytes(limit)} and was left; download it yourself and look.`
  }),
  bomb: (url: string, limit: number): Words => ({
    zh: `${url}：解压后超过 ${megabytes(limit)} 的上限，未取；请自行检查。`,
    en: `${url}: it unpacks to more than ${megabytes(limit)} and was left; look at it yourself.`
  }),
  coding: (url: string, coding: string): Words => ({
    zh: `${url}：压缩方式（${coding}）无法解开，未取；请自行下载。`,
    en: `${url}: its content coding (${coding}) cannot be undone, so it was left; download it yourself.`
  }),
  empty: (url: string): Words => ({
    zh: `${url}：回答为空；请稍后再运行 collect。`,
    en: `${url}: the answer is empty; run collect again later.`
  }),
  status: (url: string, status: number): Words => ({
    zh: `${url}：网站回答 ${status}，未取；请在浏览器中查看，或稍后再运行 collect。`,
    en: `${url}: the site answers ${status}, so nothing was taken; look with a browser, or run collect again later.`
  }),
  gone: (url: string): Words => ({
    zh: `${url}：网页已不在；已有的存档保留。`,
    en: `${url}: the page is gone; what the archive has of it stays.`
  }),
  error: (url: string): Words => ({
    zh: `${url}：网站以 200 回答，内容却是报错页，未作为报告收入；已有的存档保留；请在浏览器中查看。`,
    en: `${url}: the site answers 200 with the page of an error, which was not filed as a report; what the archive has stays; look with a browser.`
  }),
  script: (url: string): Words => ({
    zh: `${url}：网站只给出一段脚本（防爬验证，或由脚本生成的页面），未作为报告收入；已有的存档保留；请在浏览器中打开后另存，再用 collect 收入。`,
    en: `${url}: the site gives nothing but a script (it wants to see a browser first, or makes its page by script), which was not filed as a report; what the archive has stays; save what a browser shows, and name that file to collect.`
  }),
  other: (url: string): Words => ({
    zh: `${url}：此处原为报告，现在的网页不是（可能是报错页、验证页或改版），未作为新版本收入；已有的存档保留；请在浏览器中查看。`,
    en: `${url}: there was a report, and what is there now is none (an error, a wall, or a new site), so it was not filed as a version of it; what the archive has stays; look with a browser.`
  }),
  noReport: (url: string): Words => ({
    zh: `${url}：已存档，但读来不是年度报告，也没有附件；请在浏览器中查看，若是网址有误请改正。`,
    en: `${url}: it was filed, but reads as no annual report and has no files; look with a browser, and correct the address if it is wrong.`
  }),
  isList: (url: string): Words => ({
    zh: `${url}：这是列表页，不是年度报告，所列的报告未取；请把这个网址写入 data/bodies 中该机构文件的 lists。`,
    en: `${url}: it is a list page and no annual report, so what it lists was not fetched; write its address under lists into the body's file in data/bodies.`
  }),
  toFrontPage: (url: string): Words => ({
    zh: `${url}：被转到网站首页，该网页大概已不在；已有的存档保留；请在浏览器中查看。`,
    en: `${url}: it is redirected to the front page of the site, so it is probably gone; what the archive has stays; look with a browser.`
  }),
  tooManyFiles: (url: string, most: number): Words => ({
    zh: `${url}：附件超过 ${most} 个，其余未取；请把要取的写入 reports 或清单。`,
    en: `${url}: it has more than ${most} files, and the rest was not fetched; name those that are wanted under reports or in a list.`
  }),
  offHost: (url: string, target: string): Words => ({
    zh: `${url}：通向另一主机的 ${target}，不予跟随；若确要取，请把该网址写入 reports 或清单。`,
    en: `${url}: it leads to another host, ${target}, and was not followed; if that is wanted, name it under reports or in a list.`
  }),
  endlessRedirects: (url: string): Words => ({
    zh: `${url}：转来转去没有尽头，已放弃；请在浏览器中查看。`,
    en: `${url}: it is redirected without end and was left; look with a browser.`
  }),
  badLocation: (url: string): Words => ({
    zh: `${url}：转向的网址无法辨认；请在浏览器中查看。`,
    en: `${url}: it is redirected to what is no web address; look with a browser.`
  }),
  robots: (url: string): Words => ({
    zh: `${url}：该网站的 robots.txt 不许取，未取；请向该机构索取。`,
    en: `${url}: robots.txt of the site forbids it, so it was not fetched; ask the body for it.`
  }),
  robotsUnknown: (host: string, why: string): Words => ({
    zh: `${host}：读不到 robots.txt（${why}），因此不取；请稍后再运行 collect。`,
    en: `${host}: its robots.txt cannot be read (${why}), so nothing is fetched there; run collect again later.`
  }),
  comeLater: (host: string, milliseconds: number): Words => ({
    zh: `${host}：网站要求 ${minutes(milliseconds)} 分钟后再来，这次不再取；请到时再运行 collect。`,
    en: `${host}: the site asks us to come again in ${minutes(milliseconds)} min, so it is left for now; run collect again then.`
  }),
  noReportListed: (url: string): Words => ({
    zh: `${url}：列表页上没有辨认出年度报告；请检查网址，或把报告写入 reports。`,
    en: `${url}: no annual report could be told on this list page; check the address, or name the reports under reports.`
  }),
  tooTangled: (url: string): Words => ({
    zh: `${url}：网页层层嵌套，无法辨认链接；请把报告写入 reports。`,
    en: `${url}: the page is nested too deeply for its links to be told; name the reports under reports.`
  }),
  formatUnknown: (url: string, path: string): Words => ({
    zh: `${url}：已存为 ${path}，但不是能读的文件格式；请打开查看，若是压缩包请自行解开。`,
    en: `${url}: it was kept as ${path}, but is of no format that can be read; look at it, and unpack it if it is packed.`
  }),
  fileUnknown: (path: string): Words => ({
    zh: `${path}：不是能读的文件格式，未收入存档；若是压缩包请自行解开。`,
    en: `${path}: it is of no format that can be read and was not taken in; unpack it if it is packed.`
  }),
  noFamily: (family: string, known: string): Words => ({
    zh: `family：没有 ${family} 这一类网站系统，有 ${known}；请改正机构文件，或删去 family。`,
    en: `family: there is no ${family}, but ${known}; correct the body's file, or leave it out.`
  }),
  noSuchBody: (word: string): Words => ({
    zh: `${word}：data/bodies 中没有这个机构，也没有这个文件；请检查写法。`,
    en: `${word}: there is no such body in data/bodies, and no such file; check how it is written.`
  }),
  nothingToCollect: (): Words => ({
    zh: "没有可取的：所指机构都没有写明列表页或报告网址；请在 data/bodies 的机构文件中写 lists 或 reports，或给出一份含 body,year,url 的 CSV。",
    en: "nothing to collect: no body asked for gives a list page or the address of a report; write lists or reports into its file in data/bodies, or name a CSV of body,year,url."
  }),
  emptyList: (path: string): Words => ({
    zh: `${path}：清单中没有网址；请在 body,year,url 之下逐行写入。`,
    en: `${path}: there is no address in this list; write them below body,year,url, a line each.`
  }),
  noContact: (): Words => ({
    zh: "请用 --contact 给出邮箱或网址：每次请求都带着它，好让网站的人找到您。",
    en: "name an e-mail or web address with --contact: every request bears it, so that the people of a site can reach you."
  }),
  collected: ({kept, same, changed, gone, failed}: Record<string, number>): Words => ({
    zh: `文件：新 ${kept}，有变 ${changed}，未变 ${same}，已不在 ${gone}；未能取得 ${failed}。`,
    en: `documents: ${kept} new, ${changed} changed, ${same} as before, ${gone} gone; ${failed} could not be had.`
  }),
  readNext: (archive: string): Words => ({
    zh: `存档在 ${archive}；接着运行 gongkai all。`,
    en: `the archive is ${archive}; gongkai all reads it.`
  }),
  tooManyListed: (url: string, most: number): Words => ({
    zh: `${url}：列出的报告超过 ${most} 份，其余未取；请给出更具体的列表页。`,
    en: `${url}: it lists more than ${most} reports, and the rest was not fetched; name a narrower list.`
  }),
  tooManyPages: (url: string, most: number): Words => ({
    zh: `${url}：列表超过 ${most} 页，其余未看；请给出更具体的列表页。`,
    en: `${url}: the list has more than ${most} pages, and the rest was not looked at; name a narrower list.`
  })
};
