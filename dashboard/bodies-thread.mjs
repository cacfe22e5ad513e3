// A thread that writes pages, in a clone: TypeScript runs as it stands, as in pipeline/gongkai.mjs. In the package it is built.
import {register} from "tsx/esm/api";
register();

const {default: write} = await import("./bodies-thread.ts");
export default write;
