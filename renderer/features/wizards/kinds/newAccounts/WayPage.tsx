import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asImported } from '../../../../client/scope.ts';
import { GroupSelect } from '../../../directory/find/GroupSelect.tsx';
import { LicensePlanPicker } from '../../parts/LicensePlanPicker.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { ServiceChoice } from './ServiceChoice.tsx';

/** The license plan, its services, and whether each user gets it or a group. */
export function WayPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { way, license } = readAnswers(answers);
  return (
    <div className={classes['fields']}>
      <LicensePlanPicker
        tenantId={tenantId}
        label={t('window.groupLicensing.accounts.way.plan')}
        value={license?.skuId ?? null}
        onChange={(skuId) => answer({ license: skuId === null ? undefined : { skuId, disabledPlans: [] } })}
      />
      {license !== undefined && (
        <ServiceChoice
          tenantId={tenantId}
          license={license}
          onChange={(disabledPlans) => answer({ license: { ...license, disabledPlans } })}
        />
      )}
      <Radio.Group
        label={t('window.groupLicensing.accounts.way.question')}
        value={way ?? ''}
        onChange={(value) => answer({ way: value, ...(value === 'direct' && { group: undefined }) })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="direct" label={t('window.groupLicensing.accounts.way.direct')} />
          <Radio value="group" label={t('window.groupLicensing.accounts.way.group')} />
        </Stack>
      </Radio.Group>
      {way === 'group' && <GroupChoice tenantId={tenantId} answers={answers} answer={answer} />}
    </div>
  );
}

function GroupChoice({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { group } = readAnswers(answers);
  const [kind, setKind] = useState(group === undefined ? '' : 'id' in group ? 'existing' : 'new');
  const choose = (value: string): void => {
    setKind(value);
    answer({ group: value === 'new' ? { name: t('window.groupLicensing.accounts.way.usualName') } : undefined });
  };
  return (
    <Stack gap="sm">
      <Radio.Group label={t('window.groupLicensing.accounts.way.which')} value={kind} onChange={choose}>
        <Stack gap={6} mt={6}>
          <Radio value="new" label={t('window.groupLicensing.accounts.way.newGroup')} />
          <Radio value="existing" label={t('window.groupLicensing.accounts.way.existing')} />
        </Stack>
      </Radio.Group>
      {kind === 'new' && (
        <TextInput
          label={t('window.groupLicensing.accounts.way.name')}
          value={group !== undefined && 'name' in group ? group.name : ''}
          maxLength={256}
          onChange={({ currentTarget }) => answer({ group: { name: currentTarget.value } })}
        />
      )}
      {kind === 'existing' && (
        <>
          <GroupSelect
            scope={asImported(tenantId)}
            label={t('window.groupLicensing.accounts.way.which')}
            filter={{ kind: ['assigned', 'synchronized'] }}
            value={group !== undefined && 'id' in group ? group.id : null}
            onChange={(id) => answer({ group: id === null ? undefined : { id } })}
          />
          <Text size="xs" c="dimmed">
            {t('window.groupLicensing.accounts.way.onlyAssigned')}
          </Text>
        </>
      )}
    </Stack>
  );
}
