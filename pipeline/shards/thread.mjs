// A thread that holds reports against the rules: TypeScript runs as it stands, as in gongkai.mjs.
import {register} from "tsx/esm/api";
register();

const {handle} = await import("./thread.ts");
export default handle;
