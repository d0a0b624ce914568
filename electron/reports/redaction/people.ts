import type { TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { UserColumns } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { ordinalOfUser } from '../../../shared/engine/snapshot/userOrdinal.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { Redaction } from '../../../shared/model/reportFormat.ts';
import type { ReportedUser, ReportNames } from '../../../shared/model/reportNames.ts';
import { inOrder } from '../bytes/sequentialText.ts';
import { Pseudonyms } from './pseudonyms.ts';

/** What users and groups are called, and whether anybody's own words are said. */
export type People = Pick<ReportNames, 'user' | 'userById' | 'group' | 'freeText'>;

/** The one place that decides what a report says of people. */
export function peopleOf(rehearsal: Rehearsal, redaction: Redaction, words: Translator): People {
  switch (redaction) {
    case 'none':
      return namedPeople(rehearsal);
    case 'pseudonyms':
      return pseudonymousPeople(rehearsal, words);
    case 'counts':
      return unnamedPeople(words);
  }
}

function namedPeople({ snapshot, groups }: Rehearsal): People {
  const { users } = snapshot;
  const groupNames = new Map(groups.map((group) => [group.id, group.displayName]));
  const any = userReader(users, (column) => column);
  return {
    // Writers of rows go through all users in their order.
    user: userReader(users, inOrder),
    userById: (id) => {
      const ordinal = ordinalOfUser(users, id);
      return ordinal < 0 ? { id, displayName: id, userPrincipalName: '', department: null, usageLocation: null } : any(ordinal);
    },
    group: (id) => ({ id, displayName: groupNames.get(id) || id }),
    freeText: (text) => text,
  };
}

function userReader(users: UserColumns, read: (column: TextColumn) => TextColumn): (ordinal: number) => ReportedUser {
  const columnOf = (name: string): TextColumn | undefined => {
    const column = users.attribute(name);
    return column === undefined ? undefined : read(column);
  };
  const ids = read(users.ids);
  const displayName = columnOf('displayName');
  const userPrincipalName = columnOf('userPrincipalName');
  const department = columnOf('department');
  const usageLocation = columnOf('usageLocation');
  return (ordinal) => ({
    id: ids.get(ordinal) ?? '',
    displayName: displayName?.get(ordinal) ?? '',
    userPrincipalName: userPrincipalName?.get(ordinal) ?? '',
    department: department?.get(ordinal) ?? null,
    usageLocation: usageLocation?.get(ordinal) ?? null,
  });
}

/** Stands where a code comes. */
const PLACE = '\u0000';

function pseudonymousPeople({ snapshot, groups }: Rehearsal, { t }: Translator): People {
  const { ids, count } = snapshot.users;
  const pseudonyms = new Pseudonyms(snapshot.organization.id ?? '', objectIds(ids, count, groups));
  // Asked for once: half a million users would ask for the same words.
  const [before = '', after = ''] = t('reportTexts.names.user', { code: PLACE }).split(PLACE);
  const called = (code: string): string => before + code + after;
  const userById = (userId: string): ReportedUser => {
    const code = pseudonyms.codeOf(userId);
    return {
      id: `user-${code}`,
      displayName: called(code),
      userPrincipalName: `user-${code}`,
      department: null,
      usageLocation: null,
    };
  };
  return {
    userById,
    user: (ordinal) => userById(ids.get(ordinal) ?? ''),
    group: (id) => {
      const code = pseudonyms.codeOf(id);
      return { id: `group-${code}`, displayName: `G-${code}` };
    },
    freeText: () => null,
  };
}

function* objectIds(
  ids: { get(user: number): string | null | undefined },
  count: number,
  groups: readonly { readonly id: string }[],
): Generator<string> {
  for (let user = 0; user < count; user++) yield ids.get(user) ?? '';
  for (const { id } of groups) yield id;
}

function unnamedPeople({ t }: Translator): People {
  const unnamed = { id: 'not-named', displayName: t('reportTexts.names.unnamed') };
  const user: ReportedUser = { ...unnamed, userPrincipalName: '', department: null, usageLocation: null };
  return { user: () => user, userById: () => user, group: () => unnamed, freeText: () => null };
}
