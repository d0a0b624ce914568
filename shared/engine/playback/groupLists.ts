import type { AssignedLicense } from '../../model/graph.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import type { GroupListChange } from './recording.ts';

/** What every "Set group license" changes in the list of its group: old and new value of F140. By row, ascending. */
export function groupListChanges({ log, plan, snapshot, tables }: Rehearsal): GroupListChange[] {
  const code = kindCode('groupLicensesSet');
  const lists = new Map<string, Map<string, string>>(snapshot.groups.map(({ id, assignedLicenses }) => [id, listOf(assignedLicenses)]));
  const changes: GroupListChange[] = [];
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] !== code) continue;
    const step = plan.steps[log.step[row]!];
    if (step?.kind !== 'assignLicense') continue;
    const id = tables.groupIds[log.group[row]!]!;
    const list = lists.get(id) ?? new Map<string, string>();
    lists.set(id, list);
    const licenses: GroupListChange['licenses'][number][] = [];
    for (const skuId of step.removeLicenses) if (list.delete(skuId)) licenses.push({ skuId, change: 'removed' });
    for (const [skuId, options] of listOf(step.addLicenses)) {
      const before = list.get(skuId);
      if (before !== options) licenses.push({ skuId, change: before === undefined ? 'added' : 'options' });
      list.set(skuId, options);
    }
    changes.push({ row, licenses: licenses.sort((a, b) => compareIds(a.skuId, b.skuId)) });
  }
  return changes;
}

/** License plans with the services left out, in one order and each once. */
function listOf(licenses: readonly AssignedLicense[]): Map<string, string> {
  return new Map(licenses.map(({ skuId, disabledPlans }) => [skuId, [...new Set(disabledPlans)].sort(compareIds).join()]));
}
