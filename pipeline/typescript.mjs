// In a clone TypeScript runs as it stands, with no build step: every process and thread loads this before the rest.
import * as module from "node:module";
import {register} from "tsx/esm/api";
import {load} from "./packages.mjs";

register();
if (module.registerHooks) module.registerHooks({load});
else module.register("./packages.mjs", import.meta.url);
