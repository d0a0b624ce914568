import type { Translator } from '../translator.ts';
import { printable } from './printable.ts';

/** Names by id, wherever they are kept; undefined for what has none. */
export interface NameSource {
  readonly user: (id: string) => { readonly displayName: string; readonly userPrincipalName: string } | undefined;
  readonly group: (id: string) => string | undefined;
  readonly product: (skuId: string) => string | undefined;
  readonly service: (servicePlanId: string) => string | undefined;
  readonly family: (familyId: string) => string | undefined;
  /** Only where the plan's automations are at hand. */
  readonly automation?: (id: string) => string | undefined;
}

/** Things by the names people know them by; by their id where they have none. All printable. */
export interface Naming {
  readonly user: (id: string) => string;
  /** With the sign-in name, to tell two people of one name apart. */
  readonly fullUser: (id: string) => string;
  readonly group: (id: string) => string;
  readonly product: (skuId: string) => string;
  readonly service: (servicePlanId: string) => string;
  readonly family: (familyId: string) => string;
  readonly automation: (id: string) => string;
  /** Where an assignment comes from: direct, or a group. */
  readonly source: (groupId: string | null) => string;
  /** Whatever this id is; the text itself if it is none. */
  readonly anything: (id: string) => string;
}

export function createNaming(names: NameSource, { t }: Translator): Naming {
  const named = (find: (id: string) => string | undefined) => (id: string) => printable(find(id) || id);
  const group = named(names.group);
  const user = (id: string): string => {
    const found = names.user(id);
    return printable(found?.displayName || found?.userPrincipalName || id);
  };
  const others = [names.group, names.product, names.service, names.family];
  const one = (id: string): string =>
    names.user(id) === undefined ? printable(others.map((find) => find(id)).find(Boolean) ?? id) : user(id);
  return {
    user,
    fullUser: (id) => {
      const principal = printable(names.user(id)?.userPrincipalName ?? '');
      return principal === '' || principal === user(id) ? user(id) : `${user(id)} <${principal}>`;
    },
    group,
    product: named(names.product),
    service: named(names.service),
    family: named(names.family),
    automation: named(names.automation ?? (() => undefined)),
    source: (id) => (id === null ? t('errors.direct') : t('errors.group', { group: group(id) })),
    // Some findings name two things in one text, the one inside the other.
    anything: (text) => text.split(' ').map(one).join(' '),
  };
}
