// A thread that holds reports against the rules.
import "../typescript.mjs";

const {handle} = await import("./thread.ts");
export default handle;
