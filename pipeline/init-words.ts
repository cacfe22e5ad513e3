import type {Words} from "#pipeline/comparison.ts";

/** What `gongkai init` says. */
export const initWords = {
  there: (folder: string): Words => ({
    zh: `${folder}：已经有了，不会改动它；请换一个文件夹：gongkai init 文件夹。`,
    en: `${folder}: it is there already and is left as it is; name another folder: gongkai init FOLDER.`
  }),
  /** `choices` is how other commands are told of the folder, where they would not look there by themselves. */
  made: (data: string, {example, choices}: {example: boolean; choices: string}): Words => ({
    zh: [
      `已建 ${data}；其中的 README.md 说明什么放在哪里。`,
      ...(example ? [] : [`放入文件：npx gongkai collect 文件夹${choices}`]),
      `生成数据和网站：npx gongkai all${choices}`
    ].join("\n"),
    en: [
      `${data} is made; README.md in it says what goes where.`,
      ...(example ? [] : [`put documents into it: npx gongkai collect FOLDER${choices}`]),
      `make data and site of them: npx gongkai all${choices}`
    ].join("\n")
  })
};
