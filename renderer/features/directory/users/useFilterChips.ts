import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import type { UserFacets, UserFilter } from '../../../../shared/contract/users.ts';
import { countryName } from '../../../../shared/i18n/sentences/countryName.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { userTypeName } from './userColumns.tsx';

export interface FilterChip {
  readonly key: Exclude<keyof UserFilter, 'search'>;
  readonly text: string;
}

/** Each condition of a filter but the search text, in words, in the order of the filter menu. */
export function useFilterChips(filter: UserFilter, facets: UserFacets | undefined, scope: Scope): readonly FilterChip[] {
  const { t } = useTranslation();
  const { language, alternatives } = useFormat();
  const service = useNameOf('service', filter.service, scope);
  const group = useNameOf('group', filter.memberOf, scope);

  const yesOrNo = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : t(value ? 'window.directory.yes' : 'window.directory.no');
  const anyOf = (values: readonly string[] | undefined, name: (value: string) => string): string | undefined =>
    values && alternatives(values.map((value) => (value === '' ? t('window.directory.none') : name(value))));
  const values: readonly (readonly [key: FilterChip['key'], value: string | undefined])[] = [
    ['licensePlans', anyOf(filter.licensePlans, (id) => nameOfPlan(facets, id))],
    ['service', service],
    ['path', filter.path && t(`window.directory.path.${filter.path}`)],
    ['memberOf', group],
    ['licensed', yesOrNo(filter.licensed)],
    ['inError', yesOrNo(filter.inError)],
    ['error', filter.error && t(`assignmentError.${filter.error}`)],
    ['department', anyOf(filter.department, asItStands)],
    ['usageLocation', anyOf(filter.usageLocation, (code) => countryName(code, language))],
    ['country', anyOf(filter.country, asItStands)],
    ['userType', anyOf(filter.userType, (type) => userTypeName(type, t))],
    ['accountEnabled', yesOrNo(filter.accountEnabled)],
    ['onPremisesSyncEnabled', yesOrNo(filter.onPremisesSyncEnabled)],
  ];
  return values.flatMap(([key, value]) => (value === undefined ? [] : [{ key, text: `${t(`window.directory.filter.${key}`)}: ${value}` }]));
}

function asItStands(value: string): string {
  return value;
}

function nameOfPlan(facets: UserFacets | undefined, skuId: string): string {
  return facets?.licensePlans.find((plan) => plan.skuId === skuId)?.name ?? skuId;
}

/** What a service or group in a filter is called; its id until the answer is there, or when nothing has it. */
function useNameOf(kind: 'service' | 'group', id: string | undefined, scope: Scope): string | undefined {
  const { queries } = useClient();
  const { language } = useFormat();
  const { data } = useQuery({
    ...queries.search.everything.queryOptions({ input: { scope, text: id ?? '', language } }),
    enabled: id !== undefined,
  });
  return id === undefined ? undefined : (data?.find((hit) => hit.kind === kind && hit.id === id)?.name ?? id);
}
