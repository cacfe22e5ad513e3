import type {Web} from "#pipeline/web.ts";

/** How a test enters it: every name under .test is this machine, and nothing else is entered. */
export function ownWeb(choices: Partial<Web> = {}): Web {
  return {
    resolve: (host) =>
      host.endsWith(".test")
        ? Promise.resolve([host === "inner.test" ? "10.0.0.7" : "127.0.0.1"])
        : Promise.reject(Object.assign(new Error(host), {code: "ENOTFOUND"})),
    mayEnter: (address) => address === "127.0.0.1",
    pace: 1,
    patience: 3000,
    limits: {bytes: 1024 * 1024, connect: 2000, idle: 400, whole: 1200},
    ...choices
  };
}
