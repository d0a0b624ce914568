import type { WhatIfChangeInput } from '../../../shared/contract/whatIf.ts';

export const CHANGE_KINDS = ['licenses', 'joinGroup', 'leaveGroup', 'groupLicenses', 'usageLocation', 'delete', 'scenario'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What has been chosen so far; kept when another kind of change is tried, as one license plan often is asked about in several ways. */
export interface ChangeForm {
  readonly kind: ChangeKind;
  readonly group: string | null;
  readonly add: string | null;
  readonly remove: string | null;
  readonly keepServices: boolean;
  readonly country: string | null;
}

export const EMPTY_FORM: ChangeForm = { kind: 'licenses', group: null, add: null, remove: null, keepServices: true, country: null };

/** null while something is still to be chosen. */
export function changeOf({ kind, group, add, remove, keepServices, country }: ChangeForm): WhatIfChangeInput | null {
  const hasPlan = add !== null || remove !== null;
  switch (kind) {
    case 'scenario':
    case 'delete':
      return { kind };
    case 'licenses':
      return hasPlan ? { kind, add, remove, keepServices } : null;
    case 'groupLicenses':
      return hasPlan && group !== null ? { kind, group, add, remove, keepServices } : null;
    case 'joinGroup':
    case 'leaveGroup':
      return group === null ? null : { kind, group };
    case 'usageLocation':
      return country === null ? null : { kind, country };
  }
}
