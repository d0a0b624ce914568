import type { PreflightFinding, SuppressedFinding } from '../../../shared/contract/preflight.ts';
import { SEVERITIES, type Severity } from '../../../shared/model/finding.ts';

/** A finding with what somebody has said to it. */
export interface StatedFinding {
  readonly finding: PreflightFinding;
  /** Somebody has looked at it and lets it pass. */
  readonly accepted: SuppressedFinding | null;
  /** Accepted once, but it is about more now: open again. */
  readonly outgrown: SuppressedFinding | null;
}

/** How many findings of one severity are open, and how many were accepted. */
export interface SeverityCount {
  readonly severity: Severity;
  readonly open: number;
  readonly accepted: number;
}

export function stateFindings(findings: readonly PreflightFinding[], suppressions: readonly SuppressedFinding[]): StatedFinding[] {
  const byKey = new Map(suppressions.map((each) => [each.key, each]));
  return findings.map((finding) => {
    const said = byKey.get(finding.key) ?? null;
    const holds = said !== null && finding.count <= said.count;
    return { finding, accepted: holds ? said : null, outgrown: holds ? null : said };
  });
}

export function countBySeverity(findings: readonly StatedFinding[]): SeverityCount[] {
  return SEVERITIES.map((severity) => {
    const of = findings.filter(({ finding }) => finding.severity === severity);
    const accepted = of.filter((each) => each.accepted !== null).length;
    return { severity, open: of.length - accepted, accepted };
  });
}

export type GoOrNot = 'noGo' | 'accepted' | 'look' | 'go';

/** An accepted finding stops nothing, but that there is one is said. */
export function goOrNot(counts: readonly SeverityCount[]): GoOrNot {
  const of = (severity: Severity) => counts.find((each) => each.severity === severity) ?? { open: 0, accepted: 0 };
  if (of('blocking').open > 0) return 'noGo';
  if (of('blocking').accepted > 0) return 'accepted';
  return of('warning').open > 0 ? 'look' : 'go';
}
