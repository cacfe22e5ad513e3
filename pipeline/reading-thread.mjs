// A thread that reads, in a clone: TypeScript runs as it stands, as in gongkai.mjs. In the package it is built.
import {register} from "tsx/esm/api";
register();

const {default: read} = await import("./reading-thread.ts");
export default read;
