import type { SuccessionTable } from '../../../../shared/contract/wizardSurveys.ts';
import type { SuccessionSurvey } from '../../../../shared/engine/wizards/successionSurvey.ts';
import { SUCCESSIONS } from '../../../../shared/model/succession.ts';
import { collatorOf, type LanguageTag } from '../../session/collators.ts';
import type { TenantView } from '../../session/tenantView.ts';

/** With names, in the order they are read in. */
export function describeSuccession(
  { names }: TenantView,
  { services, arriving }: SuccessionSurvey,
  language: LanguageTag,
): SuccessionTable {
  const { compare } = collatorOf(language);
  const name = (id: string): string => names.service(id);
  const namesOf = (ids: readonly string[]): string[] => [...new Set(ids.map(name))].sort(compare);
  return {
    services: services
      .map(({ successors, ...service }) => ({ ...service, name: name(service.servicePlanId), successors: namesOf(successors) }))
      .sort(
        (a, b) =>
          Number(a.foundation) - Number(b.foundation) ||
          SUCCESSIONS.indexOf(a.succession) - SUCCESSIONS.indexOf(b.succession) ||
          compare(a.name, b.name),
      ),
    arriving: arriving
      .map(({ predecessors, ...service }) => ({ ...service, name: name(service.servicePlanId), predecessors: namesOf(predecessors) }))
      .sort((a, b) => compare(a.name, b.name)),
  };
}
