/** A real run over a list of addresses, in a world whose hour goes on and whose web is ours on loopback. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {collect, type Tally} from "#pipeline/collect.ts";
import {orderOf} from "#pipeline/targets.ts";
import {ownWeb} from "#test/sites/web-of-ours.ts";
import {projectWorld, type SmallWorld} from "#test/world.ts";

export function worldOf(choices: Parameters<typeof ownWeb>[0] = {}): SmallWorld {
  const now = () => performance.now();
  return projectWorld({web: ownWeb(choices), hour: () => new Date(), now});
}

export async function collectAll(world: SmallWorld, urls: string[]): Promise<Tally> {
  const list = join(world.folder, "list.csv");
  writeFileSync(list, `body,year,url\n${urls.map((url) => `,,${url}\n`).join("")}`);
  return collect(await orderOf([list], world), "gongkai/test", world);
}
