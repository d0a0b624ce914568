import type { GraphRequest } from '../../model/handover.ts';

/**
 * Delegated permissions, the least that the documentation names for each request; without those that another one of the list includes.
 * https://learn.microsoft.com/graph/permissions-reference
 */
export function scopesFor(request: GraphRequest): readonly string[] {
  const { method, url } = request;
  if (url.endsWith('/assignLicense')) return ['LicenseAssignment.ReadWrite.All'];
  if (url.startsWith('/directory/deletedItems/')) return ['User.DeleteRestore.All'];
  if (url.includes('/members/')) return ['GroupMember.ReadWrite.All'];
  if (url.startsWith('/groups')) return ['Group.ReadWrite.All'];
  return method === 'DELETE' ? ['User.ReadWrite.All', 'User.DeleteRestore.All'] : ['User.ReadWrite.All'];
}

/** Membership and creation of a group that roles can be assigned to. */
export const ROLE_GROUP_SCOPE = 'RoleManagement.ReadWrite.Directory';

/** What the checks read. */
const READING: readonly string[] = ['GroupMember.Read.All', 'Organization.Read.All', 'User.Read.All'];

const INCLUDED_IN: Readonly<Record<string, readonly string[]>> = {
  'GroupMember.Read.All': ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All'],
  'GroupMember.ReadWrite.All': ['Group.ReadWrite.All'],
  'User.Read.All': ['User.ReadWrite.All'],
};

/** Ascending. */
export function leastScopes(writing: Iterable<string>): string[] {
  const all = new Set([...READING, ...writing]);
  return [...all].filter((scope) => !(INCLUDED_IN[scope] ?? []).some((larger) => all.has(larger))).sort();
}
