import type { Selection, UserFilter } from '../../../../shared/contract/users.ts';

/** What a grid knows of the users picked in it: one by one, or all that match its filter but for some. */

export function countPicked(selection: Selection, matching: number): number {
  return 'ids' in selection ? selection.ids.length : Math.max(0, matching - (selection.except?.length ?? 0));
}

export function pick(selection: Selection, ids: readonly string[], on: boolean): Selection {
  const changed = new Set(ids);
  if ('ids' in selection) {
    const rest = selection.ids.filter((id) => !changed.has(id));
    return { ids: on ? [...rest, ...ids] : rest };
  }
  const rest = (selection.except ?? []).filter((id) => !changed.has(id));
  return { matching: selection.matching, except: on ? rest : [...rest, ...ids] };
}

/** "All that match" holds only for the filter it was said of; users picked one by one stay picked under any filter. */
export function selectionUnder(selection: Selection, filter: UserFilter): Selection {
  return 'ids' in selection || JSON.stringify(selection.matching) === JSON.stringify(filter) ? selection : { ids: [] };
}
