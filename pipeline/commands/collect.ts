import type {Run} from "#pipeline/cli.ts";
import {Failure, status, type Status} from "#pipeline/failure.ts";
import {version} from "#pipeline/program.ts";
import type {Order} from "#pipeline/targets.ts";
import {shown, type World} from "#pipeline/world.ts";

/** Fetches what some words name, or what every body's file names. */
export const run: Run = async (said, {contact, dryRun}, world) => {
  const {orderOf} = await import("#pipeline/targets.ts");
  const order = await orderOf(said, world);
  if (dryRun) return rehearse(order, world);
  const [{collect, closingOf}, {collectWords}, {archiveOf}] = await Promise.all([
    import("#pipeline/collect.ts"),
    import("#pipeline/collect-words.ts"),
    import("#pipeline/store.ts")
  ]);
  const agent = agentOf(contact);
  if (agent === null && order.targets.length > 0)
    throw new Failure(collectWords.noContact()[world.lang], status.usage);
  const tally = await collect(order, agent ?? "gongkai", world);
  world.print(collectWords.collected({...tally})[world.lang]);
  world.print(collectWords.readNext(shown(archiveOf(world)))[world.lang]);
  return closingOf(tally);
};

/** Who we are and how to reach us; null where that cannot be said in a header. */
function agentOf(contact: string | undefined): string | null {
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$|^https?:\/\/[\x21-\x7e]+$/.test(contact ?? "")) return null;
  return `gongkai/${version()} (annual reports on open government information; ${contact})`;
}

/** Prints the addresses that a run would begin with; what lists lead to is known only when they are read. */
async function rehearse({files, ...order}: Order, world: World): Promise<Status> {
  const [{withKnown}, {knownRows}] = await Promise.all([
    import("#pipeline/targets.ts"),
    import("#pipeline/ledger.ts")
  ]);
  const targets = withKnown({files, ...order}, await knownRows(world));
  for (const path of files) world.print(`file\t\t${path}`);
  const once = new Map(targets.map((target) => [target.url, target]));
  for (const {kind, body, year, url} of once.values())
    world.print([kind, [body, year].filter((part) => part !== null).join("/"), url].join("\t"));
  return status.done;
}
