import type { Translator } from '../../../../shared/i18n/translator.ts';
import type { Names } from '../../../service/names.ts';
import { printable } from '../layout/textWidth.ts';

/** Things by the names people know them by; by their id where they have none. All printable. */
export interface Naming {
  readonly user: (id: string) => string;
  /** With the sign-in name, to tell two people of one name apart. */
  readonly fullUser: (id: string) => string;
  readonly group: (id: string) => string;
  readonly product: (skuId: string) => string;
  readonly service: (servicePlanId: string) => string;
  readonly family: (familyId: string) => string;
  /** Where an assignment comes from: direct, or a group. */
  readonly source: (groupId: string | null) => string;
  /** Whatever this id is; the text itself if it is none. */
  readonly anything: (id: string) => string;
}

export function createNaming(names: Names, { t }: Translator): Naming {
  const named = (map: ReadonlyMap<string, string>) => (id: string) => printable(map.get(id) || id);
  const group = named(names.groups);
  const user = (id: string): string => {
    const found = names.users.get(id);
    return printable(found?.displayName || found?.userPrincipalName || id);
  };
  const maps = [names.groups, names.products, names.services, names.families];
  const one = (id: string): string => (names.users.has(id) ? user(id) : printable(maps.map((map) => map.get(id)).find(Boolean) ?? id));
  return {
    user,
    fullUser: (id) => {
      const principal = printable(names.users.get(id)?.userPrincipalName ?? '');
      return principal === '' || principal === user(id) ? user(id) : `${user(id)} <${principal}>`;
    },
    group,
    product: named(names.products),
    service: named(names.services),
    family: named(names.families),
    source: (id) => (id === null ? t('errors.direct') : t('errors.group', { group: group(id) })),
    // Some findings name two things in one text, the one inside the other.
    anything: (text) => text.split(' ').map(one).join(' '),
  };
}
