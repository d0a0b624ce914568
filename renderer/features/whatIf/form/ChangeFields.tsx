import { Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { countryOptions } from '../../directory/countries.ts';
import { GroupSelect } from '../../directory/find/GroupSelect.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import { CHANGE_KINDS, type ChangeForm } from '../imaginedChange.ts';
import { LicenseFields } from './LicenseFields.tsx';
import { OwnGroupSelect } from './OwnGroupSelect.tsx';

interface ChangeFieldsProps {
  readonly form: ChangeForm;
  readonly userId: string | null;
  readonly scenario: Scenario | undefined;
  readonly onChange: (change: Partial<ChangeForm>) => void;
}

/** What is imagined, and what that kind of change still asks for. */
export function ChangeFields({ form, userId, scenario, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        {...LIST_PROPS}
        data-autofocus={userId !== null || undefined}
        label={t('window.whatIf.change')}
        allowDeselect={false}
        data={CHANGE_KINDS.map((kind) => ({
          value: kind,
          label:
            kind === 'scenario' && scenario !== undefined
              ? t('window.whatIf.thisScenario', { name: scenario.name })
              : t(`window.whatIf.kind.${kind}`),
          disabled: kind === 'scenario' && scenario === undefined,
        }))}
        value={form.kind}
        onChange={(kind) => onChange({ kind: CHANGE_KINDS.find((each) => each === kind) ?? form.kind, group: null })}
      />
      <Details form={form} userId={userId} onChange={onChange} />
    </>
  );
}

function Details({ form, userId, onChange }: Omit<ChangeFieldsProps, 'scenario'>) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const countries = useMemo(() => countryOptions(language), [language]);
  const scope = useScope();
  const group = {
    scope,
    label: t('window.directory.group'),
    value: form.group,
    onChange: (next: string | null) => onChange({ group: next }),
  };
  switch (form.kind) {
    case 'licenses':
      return <LicenseFields form={form} onChange={onChange} />;
    case 'groupLicenses':
      return (
        <>
          <GroupSelect {...group} />
          <LicenseFields form={form} onChange={onChange} />
          <Text size="xs" c="dimmed">
            {t('window.whatIf.alone')}
          </Text>
        </>
      );
    case 'joinGroup':
      return <GroupSelect {...group} filter={{ licensed: true }} />;
    case 'leaveGroup':
      return <OwnGroupSelect value={group.value} onChange={group.onChange} userId={userId} />;
    case 'usageLocation':
      return (
        <Select
          {...LIST_PROPS}
          searchable
          label={t('window.directory.filter.usageLocation')}
          description={t('window.whatIf.locationHint')}
          placeholder={t('window.directory.typeToFind')}
          nothingFoundMessage={t('window.directory.nothingFound')}
          data={countries}
          value={form.country}
          onChange={(country) => onChange({ country })}
        />
      );
    case 'delete':
    case 'scenario':
      return null;
  }
}
