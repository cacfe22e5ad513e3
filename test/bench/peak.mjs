// Loaded before a measured program: on its way out it tells how much memory it held at most, in KiB.
import {readFileSync, writeFileSync} from "node:fs";

/** Linux counts in maxRSS what the parent held when it forked; VmHWM begins with the program. */
function peak() {
  try {
    return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => writeFileSync(process.env.GONGKAI_PEAK, `${peak()}`));
