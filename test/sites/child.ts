/** `gongkai collect` in a process of its own that may enter our web: a test kills it. */
import {collect} from "#pipeline/collect.ts";
import {orderOf} from "#pipeline/targets.ts";
import {realWorld} from "#pipeline/world.ts";
import {ownWeb} from "./web-of-ours.ts";

const [data, list] = process.argv.slice(2) as [string, string];
const world = {...realWorld({data, lang: "en"}), web: ownWeb()};
await collect(await orderOf([list], world), "gongkai/test (a@b.test)", world);
