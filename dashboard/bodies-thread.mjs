// A thread that writes pages: TypeScript runs as it stands, as in pipeline/gongkai.mjs.
import {register} from "tsx/esm/api";
register();

const {write} = await import("./bodies-thread.ts");
export default write;
