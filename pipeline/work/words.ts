import type {Words} from "#pipeline/comparison.ts";

/** What is said where many machines read together. */
export const workWords = {
  noBucket: (where: string): Words => ({
    zh: `${where}：存储应写成 s3://桶名/前缀，或一个文件夹；请改正 --storage。`,
    en: `${where}: a storage is s3://BUCKET/PREFIX or a folder; correct --storage.`
  }),
  noKeys: (where: string): Words => ({
    zh: `${where}：环境变量中没有密钥；请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。`,
    en: `${where}: the environment has no key to it; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`
  }),
  bucketSilent: (where: string, host: string, code: string): Words => ({
    zh: `${where}：连不上 ${host}（${code}）；请检查网络和 AWS_ENDPOINT_URL。`,
    en: `${where}: ${host} cannot be reached (${code}); check the network and AWS_ENDPOINT_URL.`
  }),
  bucketRefused: (where: string, answer: string): Words => ({
    zh: `${where}：存储服务拒绝了请求（${answer}）；请检查桶名、区域（AWS_REGION）、密钥及其权限。`,
    en: `${where}: the service refused (${answer}); check the bucket, the region (AWS_REGION), the key and what it may do.`
  }),
  noStorage: (folder: string): Words => ({
    zh: `${folder}：没有这个文件夹；请建立它，或把共用的存储挂载到这里。`,
    en: `${folder}: there is no such folder; make it, or mount there what the machines share.`
  }),
  notStored: (path: string): Words => ({
    zh: `${path}：共用的存储里没有这个文件；请检查 --storage 是否与运行 gongkai all 处相同。`,
    en: `${path} is not in the storage; check that --storage is that of where gongkai all runs.`
  }),
  changedReaders: (): Words => ({
    zh: "读取程序在运行中被换掉了；请重新启动 gongkai work。",
    en: "the readers were changed while they were at work; start gongkai work anew."
  }),
  noMeeting: (): Words => ({
    zh: "在哪里取任务、读到的放在哪里：请给出 --database 和 --storage。",
    en: "where jobs are and where readings go must be said: give --database and --storage."
  }),
  noAddress: (): Words => ({
    zh: "--database 应是 postgresql://用户:密码@主机/库名；请改正。",
    en: "--database is postgresql://USER:PASSWORD@HOST/NAME; correct it."
  }),
  noDatabase: (where: string, fault: string): Words => ({
    zh: `${where}：连不上数据库（${fault}）；请检查 --database 的地址、用户和密码，以及数据库是否在运行。`,
    en: `${where}: no way into the database (${fault}); check the address, user and password of --database, and that it runs.`
  }),
  databaseAway: (where: string, fault: string): Words => ({
    zh: `${where}：数据库没有应答（${fault}）；会一直再试，十分钟后放弃。`,
    en: `${where}: the database does not answer (${fault}); it is asked again for ten minutes.`
  }),
  databaseBack: (where: string): Words => ({
    zh: `${where}：数据库恢复应答。`,
    en: `${where}: the database answers again.`
  }),
  atWork: (where: string, threads: number): Words => ({
    zh: `${where}：等待任务，同时做 ${threads} 项（Ctrl+C 结束）`,
    en: `${where}: waiting for jobs, ${threads} at a time (Ctrl+C ends it)`
  }),
  jobFailed: (reason: string): Words => ({
    zh: `一项任务没有做成，稍后重试：${reason}`,
    en: `a job failed and is tried again: ${reason}`
  }),
  otherReaders: (own: string, asked: string[]): Words => ({
    zh: `等待中的任务要求另一版读取程序（${asked.map(short).join("、")}，这里是 ${short(own)}）；请装上与运行 gongkai all 处相同的版本和 data 文件夹。`,
    en: `the jobs that wait are for other readers (${asked.map(short).join(", ")}; here are ${short(own)}); install the version, and the data folder, of where gongkai all runs.`
  }),
  noWorkers: (): Words => ({
    zh: "还没有机器在读；请在各机器上运行 gongkai work，--database 和 --storage 与此处相同。",
    en: "no machine reads yet; run gongkai work on some, with the same --database and --storage."
  }),
  readTogether: (done: number, all: number, workers: number): Words => ({
    zh: `任务 ${done}/${all} · ${workers} 个进程`,
    en: `jobs ${done}/${all} · ${workers === 1 ? "1 process" : `${workers} processes`}`
  }),
  givenUp: (count: number, reason: string): Words => ({
    zh: `${count} 项任务别处屡次没有做成（${reason}），改在这里读取。`,
    en: `${count === 1 ? "1 job" : `${count} jobs`} failed again and again elsewhere (${reason}); what they hold is read here.`
  })
};

/** A task goes by the first letters of its fingerprint. */
const short = (task: string) => task.split("-").at(-1)!.slice(0, 12);
