import type {LeftOut} from "#data/schema/reading.ts";
import type {Words} from "#pipeline/comparison.ts";
import {whyInChinese} from "#pipeline/left-out-words.ts";
import type {Because} from "#pipeline/rivals.ts";

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`;

/** Why of two documents of one report one counts. */
const counts: Record<Because, Words> = {
  tables: {zh: "有表格", en: "which has the tables"},
  corrected: {zh: "标明是更正版", en: "which says that it is corrected"},
  day: {zh: "公布较晚", en: "published later"},
  figures: {zh: "数据多得多", en: "which has far more figures"},
  order: {zh: "注明公布日期或排在后面", en: "which says when it was published, or is named later"}
};

/** What the command says when something cannot be done: one sentence each, with what to do. */
export const words = {
  notThere: (path: string): Words => ({
    zh: `${path}：没有这个文件或文件夹；请检查路径。`,
    en: `${path}: there is no such file or folder; check the path.`
  }),
  notAllowed: (path: string): Words => ({
    zh: `${path}：没有读取权限；请给予权限（chmod）或换一个用户。`,
    en: `${path}: permission denied; make it readable (chmod), or run as a user who may read it.`
  }),
  notReadable: (path: string, code: string): Words => ({
    zh: `${path}：无法读取（${code}）；请检查文件和磁盘。`,
    en: `${path}: it could not be read (${code}); check the file and the disk.`
  }),
  danglingLink: (path: string, target: string): Words => ({
    zh: `${path}：链接不通向任何文件（指向 ${target}）；请修复链接。`,
    en: `${path}: a link that leads to no file (it names ${target}); mend the link.`
  }),
  notAFile: (path: string): Words => ({
    zh: `${path}：不是普通文件（是管道、设备或套接字）；请先存成文件。`,
    en: `${path}: a pipe, device or socket and no plain file; save it to a file first.`
  }),
  emptyFile: (path: string): Words => ({
    zh: `${path}：文件为空（0 字节）；请重新下载或保存。`,
    en: `${path}: the file is empty (0 bytes); fetch or save it again.`
  }),
  emptyFolder: (path: string): Words => ({
    zh: `${path}：文件夹中没有文件；请换一个文件夹。`,
    en: `${path}: there is no file in this folder; name another.`
  }),
  tooLarge: (path: string, bytes: number): Words => ({
    zh: `${path}：${megabytes(bytes)}，超过 256 MiB 的上限；请拆分文件。`,
    en: `${path}: ${megabytes(bytes)} is above the limit of 256 MiB; split the file.`
  }),
  readerFailed: (path: string, message: string): Words => ({
    zh: `${path}：读取程序出错；这是我们的错误，请附上文件告知（--debug 显示细节）。`,
    en: `${path}: our reader failed (${message}); the fault is ours, please report it with the file (--debug shows more).`
  }),
  tooDeep: (path: string): Words => ({
    zh: `${path}：压缩包套压缩包，已到第三层，不再打开；请自行解开。`,
    en: `${path}: an archive within an archive within an archive is not opened; unpack it yourself.`
  }),
  emptyContainer: (path: string): Words => ({
    zh: `${path}：其中没有文件；请检查是否下载完整。`,
    en: `${path}: there is no file in it; check that it was downloaded whole.`
  }),
  undecodable: (path: string, {zh, en}: Words): Words => ({
    zh: `${path}：无法读取：${zh}。`,
    en: `${path}: it cannot be read: ${en}.`
  }),
  leftOut: (path: string, title: string, reason: string): Words => ({
    zh: `${path}：${title}：略去：${reason}`,
    en: `${path}: ${title}: left out: ${reason}`
  }),
  joined: (path: string, title: string, said: string): Words => ({
    zh: `${path}：${title}：${said}`,
    en: `${path}: ${title}: ${said}`
  }),
  /** The readers give their reason in English, and what the document is in a word. */
  whyLeftOut: ({is, reason}: Pick<LeftOut, "is" | "reason">): Words => ({
    zh: whyInChinese({is, reason}),
    en: reason
  }),
  led: (path: string): Words => ({
    zh: `它只指向其报告；报告在 ${path}，已读`,
    en: `it only leads to its report, which is in ${path} and was read`
  }),
  holdsNone: (): Words => ({
    zh: "其中辨认不出任何文档",
    en: "no document could be told in it"
  }),
  untitled: (): Words => ({zh: "（无标题）", en: "(untitled)"}),
  noSeries: (): Words => ({
    zh: "读不出机构或年度，不能归入任何机构的系列",
    en: "its body or its year cannot be read, so it stands in no series"
  }),
  noYear: (path: string): Words => ({
    zh: `${path}：读不出报告年度（没有写明，或各处所写的不一致），须知道年度才能作的核对（期限、当年的格式、与其他年度的比较）都没有作；请在标题中写明年度再查。`,
    en: `${path}: the report year cannot be told (it is not given, or its places differ), so nothing that needs it was checked (the dates, the form of that year, other years); give it in the title and check again.`
  }),
  otherDocument: (
    {report, unread, read}: Record<"report" | "unread" | "read", string>,
    because: Because
  ): Words => ({
    zh: `${report} 有不止一份文档：以${counts[because].zh}的 ${read} 为准，未计 ${unread}；两份的差异可用 gongkai diff 查看`,
    en: `${report} has more than one document: ${read} counts, ${counts[because].en}; ${unread} does not; gongkai diff shows how they differ`
  }),
  replacedSince: (report: string, before: string, now: string): Words => ({
    zh: `${report}：${before} 所在网址后来给出的是 ${now}，以后者为准，前者保留；两份的差异见 revision-changed，也可用 gongkai diff 查看`,
    en: `${report}: the address of ${before} has since given ${now}, which counts; the earlier one stays. revision-changed says which figures differ, and so does gongkai diff`
  }),
  partly: (count: number): Words => ({
    zh: `${count} 个输入无法读取；其余已读。`,
    en: `${count === 1 ? "1 input" : `${count} inputs`} could not be read; the rest was.`
  }),
  noReport: (files: number): Words => ({
    zh: `所给的${files === 1 ? "文件" : ` ${files} 个文件`}中没有政府信息公开工作年度报告；请检查所给的是不是报告。`,
    en: `no annual report on open government information is in ${files === 1 ? "the file" : `the ${files} files`} given; check that you named reports.`
  }),
  nothingRead: (): Words => ({
    zh: "没有读到任何报告，因此不作发布；原有的发布保持不变。请用 gongkai collect 放入报告。",
    en: "no report was read, so nothing is published; the last release is left as it was. Put reports in with gongkai collect."
  }),
  changedMeanwhile: (): Words => ({
    zh: "运行期间，规则、机构文件或词典被改动，因此不作发布；原有的发布保持不变，请重新运行。",
    en: "rules, bodies, deadlines or indicators were changed while they were at work, so nothing is published; the last release is left as it was: run again."
  }),
  noArchive: (path: string): Words => ({
    zh: `${path}：没有存档的目录；请先用 gongkai init 新建 data 文件夹，用 gongkai collect 收集文件，或用 --data 指明已有存档的 data 文件夹。`,
    en: `${path}: the archive has no index yet; make a data folder with gongkai init, fill it with gongkai collect, or name another with --data.`
  }),
  invalidFile: (path: string, line: number, message: string): Words => ({
    zh: `${path}，第 ${line} 行：${message}；请改正该文件。`,
    en: `${path}, line ${line}: ${message}; correct the file.`
  }),
  bytesDiffer: (path: string): Words => ({
    zh: `${path}：字节与索引中的 sha256 不符；请恢复原文件。`,
    en: `${path}: its bytes are not those of the sha256 in index.csv; restore the file.`
  }),
  notIndexed: (path: string): Words => ({
    zh: `${path}：index.csv 中没有它，因此未读；请补一行。`,
    en: `${path}: index.csv does not name it, so it was not read; add a line.`
  }),
  correctionFallen: (
    file: string,
    {observation, expect, found}: {observation: string; expect: string; found: Words}
  ): Words => ({
    zh: `${file}：对 ${observation} 的更正以“${expect}”为据，而现在是${found.zh}，这条更正没有采用；请核对原文后修改或删去。`,
    en: `${file}: the correction of ${observation} expects "${expect}", and there is now ${found.en}, so it was not used; compare with the source, then change or remove it.`
  }),
  correctionMoved: (file: string, observation: string, place: string): Words => ({
    zh: `${file}：对 ${observation} 的更正限定在 ${place}，而这个数现在另在别处，这条更正没有采用；请核对原文后更新或删去 place。`,
    en: `${file}: the correction of ${observation} is for ${place}, and the figure now stands elsewhere, so it was not used; compare with the source, then bring its place up to date or remove it.`
  }),
  saidTwice: (file: string, about: string): Words => ({
    zh: `${file}：${about} 出现两次；请只留一条。`,
    en: `${file}: ${about} stands twice; keep one of the two.`
  }),
  nothingThere: (): Words => ({zh: "没有这个数字", en: "no such figure"}),
  quoted: (text: string): Words => ({zh: `“${text}”`, en: `"${text}"`}),
  verdictStale: (file: string, finding: string): Words => ({
    zh: `${file}：关于 ${finding} 的结论所据的文字已不在，需重新判断。`,
    en: `${file}: the words that the verdict on ${finding} rests on no longer stand; it is asked again.`
  }),
  verdictBare: (file: string, finding: string): Words => ({
    zh: `${file}：关于 ${finding} 的结论没有写明所据的原文（expect），需重新判断；原文可用 gongkai explain 查看。`,
    en: `${file}: the verdict on ${finding} names no words of the source (expect), so it is asked again; gongkai explain shows them.`
  }),
  verdictGone: (file: string, finding: string): Words => ({
    zh: `${file}：这些报告中没有 ${finding} 这一发现，其结论不适用；请检查写法，若其依据其他年度的报告，请一并给出。`,
    en: `${file}: there is no finding ${finding} in these reports, so the verdict on it is not used; check how it is spelt, and give other years' reports too if it rests on them.`
  }),
  unknownBody: (file: string, body: string): Words => ({
    zh: `${file}：data/bodies 和报告中都没有机构 ${body}；请改文件名。`,
    en: `${file}: no body ${body} in data/bodies or in any report; rename the file.`
  }),
  otherRun: (pid: string, lock: string): Words => ({
    zh: `另一次运行（进程 ${pid}）正在进行；请等它结束，若确无此运行，请删除 ${lock}。`,
    en: `another run (process ${pid}) is at work; wait for it, or delete ${lock} if there is none.`
  }),
  notOurs: (folder: string): Words => ({
    zh: `${folder}：此文件夹不是 gongkai 所建，不会覆盖；请删去它或另指一处。`,
    en: `${folder}: gongkai did not make this folder and will not replace it; remove it, or name another.`
  }),
  noRelease: (folder: string): Words => ({
    zh: `${folder}：没有发布数据；请先运行 gongkai all。`,
    en: `${folder}: there is no release; run gongkai all first.`
  }),
  noSite: (folder: string): Words => ({
    zh: `${folder}：网站尚未生成；请先运行 gongkai all。`,
    en: `${folder}: the site has not been built; run gongkai all first.`
  }),
  portTaken: (port: number): Words => ({
    zh: `端口 ${port} 已被占用或不允许使用；请用 --port 换一个，或不写。`,
    en: `port ${port} is taken or not allowed; choose another with --port, or leave it out.`
  }),
  serving: (address: string): Words => ({
    zh: `${address}   （Ctrl+C 结束）`,
    en: `${address}   (Ctrl+C ends it)`
  }),
  noSuchRule: (id: string, near: string): Words => ({
    zh: `没有规则 ${id}；最接近的是 ${near}，全部规则见 pipeline/checks/README.md。`,
    en: `there is no rule ${id}; the nearest is ${near}, and pipeline/checks/README.md lists all.`
  }),
  noSuchBody: (id: string, near: string | null): Words => ({
    zh: `这些报告中没有机构 ${id}${near === null ? "" : `；最接近的是 ${near}`}。`,
    en: `no report here is of a body ${id}${near === null ? "" : `; the nearest is ${near}`}.`
  }),
  noSuchFinding: (id: string, near: string[]): Words => ({
    zh: `没有 ${id} 这一发现${near.length === 0 ? "" : `；相近的有 ${near.join("、")}`}；gongkai check 列出全部。`,
    en: `there is no finding ${id}${near.length === 0 ? "" : `; near ones are ${near.join(", ")}`}; gongkai check lists all.`
  }),
  noDatabase: (path: string): Words => ({
    zh: `${path}：打不开其中的数据库；请指向 gongkai all 生成的 data/release。`,
    en: `${path}: the database in it cannot be opened; name a data/release that gongkai all has made.`
  }),
  notAlike: (): Words => ({
    zh: "diff 比较两个文档，或两个发布；不能一个文档对一个发布。",
    en: "diff compares two documents or two releases, not one of each."
  }),
  noCommonReport: (one: string, other: string): Words => ({
    zh: `${one} 与 ${other} 中没有同一份报告（同一机构、同一年度），无从比较。`,
    en: `${one} and ${other} have no report in common (one body, one year), so there is nothing to compare.`
  }),
  unexpected: (message: string): Words => ({
    zh: `未能完成：${message}（--debug 显示细节；若像是我们的错误，请告知）。`,
    en: `it could not be done: ${message} (--debug shows more; if the fault seems ours, please report it).`
  }),
  folderGone: (path: string): Words => ({
    zh: `${path}：没有这个文件或文件夹；请用 --data 指明 data 文件夹。`,
    en: `${path}: there is no such file or folder; name the data folder with --data.`
  }),
  diskFull: (): Words => ({
    zh: "磁盘已满，或文件超过系统允许的大小；此前的结果没有丢失。请腾出空间后再运行。",
    en: "the disk is full, or a file is larger than the system allows; nothing of before is lost: make room and run again."
  }),
  cannotWrite: (path: string, code: string): Words => ({
    zh: `${path}：无法写入（${code}）；请检查权限和磁盘空间。`,
    en: `${path}: it could not be written (${code}); check permissions and space on the disk.`
  })
};
