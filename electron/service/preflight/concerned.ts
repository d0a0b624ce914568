import type { ConcernedRow } from '../../../shared/contract/preflight.ts';
import type { LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';
import type { KeptFinding, PreflightAnswer } from './preflightAnswer.ts';
import { decodeUsers } from './userSets.ts';

/** Lists that somebody is reading: the users of a finding by name. */
const listsOf = perView(() => new Recent<Promise<Uint32Array>>(4));

export function countConcerned({ users, ids }: KeptFinding): number {
  return (users?.count ?? 0) + ids.length;
}

/** A window of those a finding is about: users by name, then everything else. `listKey` names the finding in its scenario and revision. */
export async function listConcerned(
  view: TenantView,
  kept: KeptFinding,
  names: PreflightAnswer['names'],
  { listKey, language, offset, limit }: { listKey: string; language: LanguageTag; offset: number; limit: number },
): Promise<ConcernedRow[]> {
  const users = await listsOf(view).get(`${listKey} ${language}`, () => byName(view, kept, language));
  const shown = Array.from(users.subarray(offset, offset + limit), (user) => toUserRow(view, user));
  const first = Math.max(0, offset - users.length);
  const others = kept.ids.slice(first, first + limit - shown.length);
  return [...shown, ...others.map((id) => toOtherRow(view, kept, names, id))];
}

async function byName(view: TenantView, { users }: KeptFinding, language: LanguageTag): Promise<Uint32Array> {
  if (users === null) return new Uint32Array(0);
  const { ranks } = await view.ranksBy('displayName', language);
  return decodeUsers(users, view.userCount).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
}

function toUserRow(view: TenantView, user: number): ConcernedRow {
  const { users } = view.snapshot;
  const text = (name: string): string => users.attribute(name)?.get(user) ?? '';
  const id = users.ids.get(user) ?? '';
  const userPrincipalName = text('userPrincipalName');
  return {
    kind: 'user',
    id,
    name: text('displayName') || userPrincipalName || id,
    userPrincipalName,
    department: text('department') || null,
  };
}

function toOtherRow(view: TenantView, { finding }: KeptFinding, names: PreflightAnswer['names'], id: string): ConcernedRow {
  if (finding.code === 'stepWithoutEffect') return { kind: 'step', id };
  if (view.findGroup(id) >= 0 || names.groups[id] !== undefined)
    return { kind: 'group', id, name: names.groups[id] ?? view.names.group(id) };
  if (view.tables.sku(id) !== undefined) return { kind: 'licensePlan', id, name: view.names.licensePlan(id) };
  return { kind: 'unknown', id };
}
