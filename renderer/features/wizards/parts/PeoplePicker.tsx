import { Radio, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserSelector } from '../../../../shared/model/migrationPlan.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { asImported } from '../../../client/scope.ts';
import { GroupSelect } from '../../directory/find/GroupSelect.tsx';
import { UsersSelect } from '../../directory/find/UsersSelect.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import { departmentOfRule, departmentRule } from './departmentRule.ts';
import { LicensePlanPicker } from './LicensePlanPicker.tsx';
import { PeopleMeantLine } from './PeopleMeantLine.tsx';

export const PEOPLE_WAYS = ['hasDirect', 'memberOf', 'department', 'ids'] as const;
export type PeopleWay = (typeof PEOPLE_WAYS)[number];

interface PeoplePickerProps {
  readonly tenantId: string;
  /** Null while nobody is chosen. */
  readonly value: UserSelector | null;
  readonly onChange: (users: UserSelector | undefined) => void;
  readonly label?: string;
  /** Ways to say whom; all when it is left out. */
  readonly ways?: readonly PeopleWay[];
}

/** Says whom something is for: by a license plan, a group, a department, or one by one; and shows how many they are. */
export function PeoplePicker({ tenantId, value, onChange, label, ways = PEOPLE_WAYS }: PeoplePickerProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<PeopleWay | null>(value === null ? null : wayOf(value));
  const choose = (next: string): void => {
    setWay(ways.find((each) => each === next) ?? null);
    onChange(undefined);
  };
  return (
    <Stack gap="sm">
      <Radio.Group label={label ?? t('window.wizards.parts.whom')} value={way ?? ''} onChange={choose}>
        <Stack gap={6} mt={6}>
          {ways.map((each) => (
            <Radio key={each} value={each} label={t(`window.wizards.parts.by.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'hasDirect' && (
        <LicensePlanPicker
          tenantId={tenantId}
          label={t('window.wizards.parts.licensePlan')}
          value={value !== null && 'hasDirect' in value ? value.hasDirect : null}
          onChange={(skuId) => onChange(skuId === null ? undefined : { hasDirect: skuId })}
          offers={({ users }) => users.direct + users.both > 0}
        />
      )}
      {way === 'memberOf' && (
        <GroupSelect
          scope={asImported(tenantId)}
          label={t('window.wizards.parts.group')}
          value={value !== null && 'memberOf' in value ? value.memberOf : null}
          onChange={(group) => onChange(group === null ? undefined : { memberOf: group })}
        />
      )}
      {way === 'department' && (
        <DepartmentPicker
          tenantId={tenantId}
          value={value !== null && 'where' in value ? departmentOfRule(value.where) : null}
          onChange={(department) => onChange(department === null ? undefined : { where: departmentRule(department) })}
        />
      )}
      {way === 'ids' && (
        <UsersSelect
          scope={asImported(tenantId)}
          label={t('window.wizards.parts.users')}
          ids={value !== null && 'ids' in value ? value.ids : []}
          onChange={(ids) => onChange(ids.length === 0 ? undefined : { ids })}
        />
      )}
      {value !== null && <PeopleMeantLine tenantId={tenantId} users={value} />}
    </Stack>
  );
}

function wayOf(users: UserSelector): PeopleWay | null {
  if ('hasDirect' in users) return 'hasDirect';
  if ('memberOf' in users) return 'memberOf';
  if ('where' in users) return departmentOfRule(users.where) === null ? null : 'department';
  return 'ids' in users ? 'ids' : null;
}

interface DepartmentPickerProps {
  readonly tenantId: string;
  readonly value: string | null;
  readonly onChange: (department: string | null) => void;
}

function DepartmentPicker({ tenantId, value, onChange }: DepartmentPickerProps) {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const { queries } = useClient();
  const { data } = useQuery(queries.users.facets.queryOptions({ input: { scope: { tenantId, scenario: null }, language } }));
  const departments = (data?.department ?? []).filter((facet) => facet.value !== '');
  return (
    <Select
      {...LIST_PROPS}
      searchable
      label={t('window.wizards.parts.department')}
      description={data !== undefined && departments.length === 0 ? t('window.wizards.parts.noDepartment') : undefined}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      limit={200}
      data={departments.map(({ value: name, users }) => ({ value: name, label: `${name} (${number(users)})` }))}
      value={value}
      onChange={onChange}
    />
  );
}
