import {test} from "vitest";
import {archived, readBytes, reportsOf, quietWorld} from "#test/bundle.ts";
import {loadGold} from "#test/gold.ts";
import {checkReports} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
test("probe", async () => {
  const reports = reportsOf(await readBytes(archived(loadGold()[0]!.document)));
  const rules = await loadRules(quietWorld);
  const {findings, outcomes} = checkReports(reports, rules);
  console.log([...rules.checks.keys()].length);
  const news = ["statistics-parts","value-unit","text-proceedings","text-permits","text-fees","years-items","years-pending","years-gap","years-copied","years-restated","timing-period","bodies-sum"];
  for (const f of findings) if (news.includes(f.check)) console.log(f.finding, f.message_zh, f.message_en, f.places);
  for (const o of outcomes) if (news.includes(o.check)) console.log(o.check, o.report, o.holds, o.fails, o.cannot_tell, o.because.join());
  const time = (only: string[]) => { const checks = new Map([...rules.checks].filter(([id]) => only.includes(id)));
    const t = performance.now(); for (let i = 0; i < 200; i++) checkReports(reports, {...rules, checks}); return ((performance.now() - t) / 1600).toFixed(4); };
  time([...rules.checks.keys()]);
  console.log("all", time([...rules.checks.keys()]), "old", time([...rules.checks.keys()].filter(k => !news.includes(k))), "none", time([]));
  for (const n of news) console.log(n, time([n]));
}, 60000);
