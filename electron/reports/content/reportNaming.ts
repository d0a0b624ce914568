import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { ordinalOfUser } from '../../../shared/engine/snapshot/userOrdinal.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { printable } from '../../../shared/i18n/sentences/printable.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { ReportNames } from '../../../shared/model/reportNames.ts';
import type { People } from '../redaction/people.ts';
import type { CatalogNames } from './catalogNames.ts';

export function reportNames(people: People, { licensePlans, services, families }: CatalogNames): ReportNames {
  return {
    ...people,
    licensePlan: (skuId) => licensePlans.get(skuId) ?? skuId,
    service: (servicePlanId) => services.get(servicePlanId) ?? servicePlanId,
    family: (familyId) => families.get(familyId) ?? familyId,
  };
}

/**
 * The names of a report for sentences that several hosts say. In a redacted report nothing passes by its own id: what is neither a license
 * plan nor a service is a person or a group, or is not said.
 */
export function reportNaming(names: ReportNames, known: CatalogNames, { snapshot, groups, plan }: Rehearsal, { t }: Translator): Naming {
  const groupIds = new Set(groups.map(({ id }) => id));
  const group = (id: string): string => printable(names.group(id).displayName);
  const user = (id: string): string => {
    const { displayName, userPrincipalName } = names.userById(id);
    return printable(displayName || userPrincipalName || names.userById(id).id);
  };
  const word = (text: string): string => {
    const inCatalog = known.licensePlans.get(text) ?? known.services.get(text) ?? known.families.get(text);
    if (inCatalog !== undefined) return printable(inCatalog);
    if (groupIds.has(text)) return group(text);
    if (ordinalOfUser(snapshot.users, text) >= 0) return user(text);
    return printable(names.freeText(text) ?? '…');
  };
  return {
    user,
    group,
    fullUser: (id) => {
      const { userPrincipalName } = names.userById(id);
      const name = user(id);
      return userPrincipalName === '' || names.freeText('') === null ? name : `${name} <${printable(userPrincipalName)}>`;
    },
    product: (skuId) => printable(names.licensePlan(skuId)),
    service: (id) => printable(names.service(id)),
    family: (id) => printable(names.family(id)),
    automation: (id) => {
      const index = plan.automations.findIndex((automation) => automation.id === id);
      const name = names.freeText(plan.automations[index]?.name || id);
      return name === null ? t('reportTexts.names.automation', { number: index + 1 }) : printable(name);
    },
    source: (id) => (id === null ? t('errors.direct') : t('errors.group', { group: group(id) })),
    anything: (text) => text.split(' ').map(word).join(' '),
  };
}
