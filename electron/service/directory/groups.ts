import type { Page } from '../../../shared/contract/base.ts';
import type { GROUP_COLUMNS, GroupDetail, GroupFilter, GroupKind, GroupRow } from '../../../shared/contract/groups.ts';
import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { isDynamic } from '../../../shared/engine/rehearsal/groupState.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { Group } from '../../../shared/model/graph.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';
import { foldText } from './foldedText.ts';
import { groupCounts } from './groupCounts.ts';
import { ruleEffect } from './ruleEffect.ts';
import { toNeedle } from './userSearch.ts';

export interface GroupListInput {
  readonly query: {
    readonly filter: GroupFilter;
    readonly sort: { readonly column: (typeof GROUP_COLUMNS)[number]; readonly descending: boolean };
    readonly language: LanguageTag;
  };
  readonly window: { readonly offset: number; readonly limit: number };
}

/** A window of the groups that match, in the order asked for. Groups are thousands, not hundreds of thousands: rows are made once. */
export function listGroups(view: TenantView, { query, window }: GroupListInput): Page<GroupRow> {
  const { filter, sort, language } = query;
  const rows = rowsByName(view, language);
  const list = sorted(
    rows.filter((row) => fits(row, filter)),
    sort,
    language,
  );
  return { matching: list.length, total: rows.length, rows: list.slice(window.offset, window.offset + window.limit) };
}

const rowsOfView = perView(() => new Map<LanguageTag, readonly GroupRow[]>());

function rowsByName(view: TenantView, language: LanguageTag): readonly GroupRow[] {
  const made = rowsOfView(view);
  let rows = made.get(language);
  if (rows === undefined) {
    const { compare } = collatorOf(language);
    rows = view.snapshot.groups
      .map((_, row) => toGroupRow(view, row, language))
      .sort((a, b) => compare(a.displayName, b.displayName) || (a.id < b.id ? -1 : 1));
    made.set(language, rows);
  }
  return rows;
}

/** The group at this place of `snapshot.groups`. */
function toGroupRow(view: TenantView, row: number, language: LanguageTag): GroupRow {
  const group = groupAt(view, row);
  const { usersInError, otherMembers } = groupCounts(view);
  const { compare } = collatorOf(language);
  return {
    id: group.id,
    displayName: group.displayName,
    kind: kindOf(group),
    microsoft365: group.groupTypes.some((type) => type.toLowerCase() === 'unified'),
    members: targetsOf(view.snapshot.members, row as GroupOrdinal).length,
    otherMembers: otherMembers.get(group.id) ?? 0,
    licenses: group.assignedLicenses
      .map(({ skuId }) => ({ skuId, name: view.names.licensePlan(skuId) }))
      .sort((a, b) => compare(a.name, b.name)),
    usersInError: usersInError[view.tables.group(group.id) ?? -1] ?? 0,
  };
}

function groupAt({ snapshot }: TenantView, row: number): Group {
  const group = snapshot.groups[row];
  if (group === undefined) throw new RangeError(`no group ${row}`);
  return group;
}

/** A rule decides also where the group comes from on-premises, which the service does not allow together. */
function kindOf({ groupTypes, onPremisesSyncEnabled }: Group): GroupKind {
  if (isDynamic(groupTypes)) return 'dynamic';
  return onPremisesSyncEnabled === true ? 'synchronized' : 'assigned';
}

function fits(row: GroupRow, { search = '', kind = [], licensed, inError, licensePlan }: GroupFilter): boolean {
  const needle = toNeedle(search);
  if (needle !== '' && !foldText(row.displayName).includes(needle) && !row.id.startsWith(needle)) return false;
  if (kind.length > 0 && !kind.includes(row.kind)) return false;
  if (licensed !== undefined && row.licenses.length > 0 !== licensed) return false;
  if (inError !== undefined && row.usersInError > 0 !== inError) return false;
  return licensePlan === undefined || row.licenses.some(({ skuId }) => skuId === licensePlan);
}

/** `rows` are by name, and equals stay so. */
function sorted(
  rows: readonly GroupRow[],
  { column, descending }: GroupListInput['query']['sort'],
  language: LanguageTag,
): readonly GroupRow[] {
  if (column === 'displayName') return descending ? rows.toReversed() : rows;
  const { compare } = collatorOf(language);
  const turn = descending ? -1 : 1;
  if (column === 'licenses') return rows.toSorted((a, b) => compareLicenses(a, b, compare, turn));
  if (column === 'kind') return rows.toSorted((a, b) => turn * (KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind)));
  const value = column === 'members' ? (row: GroupRow) => row.members : (row: GroupRow) => row.usersInError;
  return rows.toSorted((a, b) => turn * (value(a) - value(b)));
}

const KIND_ORDER: readonly GroupKind[] = ['assigned', 'dynamic', 'synchronized'];

/** As words are sorted, with names for letters; groups without licenses come last whichever way. */
function compareLicenses(a: GroupRow, b: GroupRow, compare: (x: string, y: string) => number, turn: number): number {
  if (a.licenses.length === 0 || b.licenses.length === 0) return Number(a.licenses.length === 0) - Number(b.licenses.length === 0);
  for (const [i, { name }] of a.licenses.entries()) {
    const other = b.licenses[i];
    if (other === undefined) return turn;
    const order = compare(name, other.name);
    if (order !== 0) return turn * order;
  }
  return turn * (a.licenses.length - b.licenses.length);
}

/** A group's page. Throws `notFound`. */
export async function groupDetail(view: TenantView, groupId: string, language: LanguageTag): Promise<Omit<GroupDetail, 'exists'>> {
  const row = view.groupOrdinal(groupId);
  const record = groupAt(view, row);
  return {
    row: toGroupRow(view, row, language),
    record,
    rule: await ruleEffect(view, row),
    nested: nestedMembers(view, groupId, language),
  };
}

/** F60, F61: members that are not users, by name where the copy knows it; of nested groups with how many users do not inherit. */
function nestedMembers(view: TenantView, groupId: string, language: LanguageTag): GroupDetail['nested'] {
  const { compare } = collatorOf(language);
  const { snapshot } = view;
  return snapshot.otherMembers
    .filter((member) => member.groupId === groupId)
    .map(({ memberId, type }) => {
      const row = view.findGroup(memberId);
      const name = snapshot.groups[row]?.displayName ?? null;
      return { id: memberId, name, type, users: row < 0 ? null : targetsOf(snapshot.members, row as GroupOrdinal).length };
    })
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || compare(a.name ?? a.id, b.name ?? b.id) || (a.id < b.id ? -1 : 1));
}
