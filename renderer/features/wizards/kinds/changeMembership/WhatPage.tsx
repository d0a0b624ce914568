import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../../../shared/contract/groups.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import { asImported } from '../../../../client/scope.ts';
import { GroupSelect } from '../../../directory/find/GroupSelect.tsx';
import { Facts } from '../../parts/Facts.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';

/** The group, and what is to decide about its members. */
export function WhatPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const { group, change } = readAnswers(answers);
  const { data } = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope: { tenantId, scenario: null }, groupId: group ?? '-', language } }),
    enabled: group !== undefined,
  });
  return (
    <div className={classes['fields']}>
      <GroupSelect
        scope={asImported(tenantId)}
        label={t('window.groupLicensing.membership.what.group')}
        filter={{ kind: ['assigned', 'dynamic'] }}
        value={group ?? null}
        onChange={(id) => answer({ group: id ?? undefined, change: undefined, rule: undefined, throughNewGroup: undefined })}
      />
      {data !== undefined && <ChangeChoice detail={data} change={change} onChange={(next) => answer(next)} />}
    </div>
  );
}

interface ChangeChoiceProps {
  readonly detail: GroupDetail;
  readonly change: string | undefined;
  readonly onChange: (answers: { readonly change: string; readonly rule: string | undefined }) => void;
}

function ChangeChoice({ detail: { row, rule }, change, onChange }: ChangeChoiceProps) {
  const { t } = useTranslation();
  const choices = row.kind === 'dynamic' ? (['rule', 'toAssigned'] as const) : (['toDynamic'] as const);
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('window.groupLicensing.membership.what.change')}
        value={change ?? ''}
        onChange={(value) => onChange({ change: value, rule: value === 'toAssigned' ? undefined : (rule?.text ?? undefined) })}
      >
        <Stack gap={6} mt={6}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={t(`window.groupLicensing.membership.what.${choice}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {change === 'toAssigned' && (
        <Text size="sm">
          {t('window.groupLicensing.membership.what.assignedAbout')} <Facts facts={['F197']} />
        </Text>
      )}
      {rule?.paused === true && (
        <Text size="sm">
          {t('window.groupLicensing.membership.what.paused')} <Facts facts={['F196']} />
        </Text>
      )}
      {row.licenses.length === 0 && <Text size="sm">{t('window.groupLicensing.membership.what.noLicense')}</Text>}
    </Stack>
  );
}
