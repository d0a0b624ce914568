import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { TargetInput } from '../../../shared/contract/licenses.ts';
import type { StepDraftInput } from '../../../shared/contract/scenarios.ts';
import type { Selection } from '../../../shared/contract/users.ts';
import { useTenantId } from '../../client/scope.ts';
import { useUserSelection } from '../../client/selectionStore.ts';

type StepTarget = Extract<StepDraftInput, { kind: 'assignLicense' }>['target'];

export interface AssignmentTarget {
  readonly kind: 'user' | 'group' | 'users';
  /** Id of the user or group; null for a selection. */
  readonly id: string | null;
  readonly target: TargetInput;
  readonly stepTarget: StepTarget;
  /** Names the target among the unsaved edits of this window. */
  readonly key: string;
}

/** Whose assignments are updated; null when neither the address nor the grids name anybody. */
export function useAssignmentTarget(): AssignmentTarget | null {
  const tenantId = useTenantId();
  const selection = useUserSelection(tenantId);
  const user = useSearch({ strict: false, select: ({ user }) => user });
  const group = useSearch({ strict: false, select: ({ group }) => group });
  return useMemo(() => {
    if (user !== undefined) {
      return { kind: 'user', id: user, target: { user }, stepTarget: { users: { ids: [user] } }, key: `${tenantId} user ${user}` };
    }
    if (group !== undefined)
      return { kind: 'group', id: group, target: { group }, stepTarget: { group }, key: `${tenantId} group ${group}` };
    if (isNobody(selection)) return null;
    const key = `${tenantId} users ${fingerprint(JSON.stringify(selection))}`;
    return { kind: 'users', id: null, target: { users: selection }, stepTarget: { users: selection }, key };
  }, [tenantId, user, group, selection]);
}

function isNobody(selection: Selection): boolean {
  return 'ids' in selection && selection.ids.length === 0;
}

/** FNV-1a: short enough to name a selection of thousands by. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length}`;
}
