import {spawn} from "node:child_process";
import {vi} from "vitest";
import {main} from "#pipeline/cli.ts";
import {projectPath} from "#pipeline/world.ts";

/** What the command said, and with what status it ended. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `gongkai` as a user does, in another folder than the project's. */
export function gongkai(words: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [projectPath("pipeline/gongkai.mjs"), ...words], {
    cwd: projectPath("test"),
    env: {...process.env, LC_ALL: "C.UTF-8", ...env}
  });
  const ran: Ran = {status: null, stdout: "", stderr: ""};
  child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({...ran, status}));
  });
}

/** The same within this process, which is quicker: for all that does not hang on the process itself. */
export async function gongkaiHere(words: string[], env: Record<string, string> = {}): Promise<Ran> {
  const ran: Ran = {status: null, stdout: "", stderr: ""};
  const said = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      ran[name] += String(text);
      return true;
    })
  );
  vi.stubEnv("LC_ALL", env.LC_ALL ?? "C.UTF-8");
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(words);
    return {...ran, status: Number(process.exitCode)};
  } finally {
    process.exitCode = before;
    vi.unstubAllEnvs();
    for (const spy of said) spy.mockRestore();
  }
}
