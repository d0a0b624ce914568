import type { PreflightNames } from '../../../shared/contract/preflight.ts';
import type { DetailedFinding } from '../../../shared/engine/preflight/buildFinding.ts';
import { canBeRemedied } from '../../../shared/engine/preflight/remedies/remedies.ts';
import { type Finding, findingKey, findingKind } from '../../../shared/model/finding.ts';
import { type EncodedUsers, encodeUsers } from './userSets.ts';

/** What a preflight found, as plain JSON that is kept with the tenant copy. */
export interface PreflightAnswer {
  readonly findings: readonly KeptFinding[];
  readonly names: PreflightNames;
}

export interface KeptFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly users: EncodedUsers | null;
  readonly ids: readonly string[];
  readonly remediable: boolean;
}

export function toKept({ who, ...finding }: DetailedFinding): KeptFinding {
  return {
    key: findingKey(finding),
    finding,
    users: who.users === null ? null : encodeUsers(who.users),
    ids: who.ids,
    remediable: canBeRemedied(findingKind(finding)),
  };
}
