import type {Finding} from "#data/schema/finding.ts";

/**
 * Whose finding explains whose, where both rest on one figure of one report: a text that says that no
 * request was received contradicts the table once, however many rules see it.
 */
const explainedBy: Record<string, string[]> = {
  "text-requests": ["text-none"]
};

/** Links each finding to the one that explains it. */
export function explain(findings: Finding[]): Finding[] {
  const byReport = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = byReport.get(finding.report);
    if (others) others.push(finding);
    else byReport.set(finding.report, [finding]);
  }
  return findings.map((finding) => {
    const root = rootOf(finding, byReport.get(finding.report)!);
    return root ? {...finding, root: root.finding} : finding;
  });
}

function rootOf(finding: Finding, others: Finding[]): Finding | undefined {
  const figures = new Set(finding.figures);
  for (const check of explainedBy[finding.check] ?? []) {
    const root = others.find((o) => o.check === check && o.figures.some((f) => figures.has(f)));
    if (root) return root;
  }
  return undefined;
}
