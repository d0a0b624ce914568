/** Something a person should know. A finding is a value: a code, how grave, how many, and examples by id. Text is made at the edge. */
export interface Finding {
  /** A fact (`F42`) or a short camelCase name where there is none. */
  readonly code: string;
  /** Which of several findings under one code this is, as a camelCase word; absent where the code says it all. */
  readonly about?: string;
  readonly severity: Severity;
  readonly count: number;
  /** Ids or file names the finding is about, at most 20. */
  readonly examples: readonly string[];
  /** Values a text may name, such as a skuId or a difference. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** `blocking`: the plan will not do what it says. `warning`: somebody may be hurt. `info`: good to know. */
export const SEVERITIES = ['blocking', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `F120-freeUnits`: names a kind of finding; texts, remedies and facts are looked up by it. */
export function findingKind({ code, about }: Pick<Finding, 'code' | 'about'>): string {
  return about === undefined ? code : `${code}-${about}`;
}

/** Names one finding among all of a plan, and the same finding again when the plan has been edited: what only counts is not in it. */
export function findingKey(finding: Pick<Finding, 'code' | 'about' | 'values'>): string {
  const skuId = finding.values?.['skuId'];
  return skuId === undefined ? findingKind(finding) : `${findingKind(finding)} ${skuId}`;
}
