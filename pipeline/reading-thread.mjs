// A thread that reads: TypeScript runs as it stands, as in gongkai.mjs.
import {register} from "tsx/esm/api";
register();

const {read} = await import("./reading-thread.ts");
export default read;
