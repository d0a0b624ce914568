import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { changePlansSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import { Banner } from '../../../licenses/Banner.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { LicensePlanPicker } from '../../parts/LicensePlanPicker.tsx';
import { UnitsNeeded } from '../../parts/UnitsNeeded.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useChangePlansSurvey } from './useChangePlansSurvey.ts';

/** From which license plan to which, and whether there are units for it. */
export function PlansPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { t, language } = useFormat();
  const { queries } = useClient();
  const { who, group, from, to } = changePlansSoFar(answers);
  const scope = { tenantId, scenario: null };
  const ofGroup = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope, groupId: group ?? '-', language } }),
    enabled: who === 'group' && group !== undefined,
  });
  const given = who === 'group' ? ofGroup.data?.row.licenses.map(({ skuId }) => skuId) : undefined;
  const only = given?.length === 1 ? given[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where there is only one, it is chosen once it is known
  useEffect(() => {
    if (from === undefined && only !== undefined) answer({ from: only });
  }, [only]);
  const survey = useChangePlansSurvey(props);
  return (
    <div className={classes['fields']}>
      <LicensePlanPicker
        tenantId={tenantId}
        label={t('window.wizards.changePlans.plans.from')}
        value={from ?? null}
        onChange={(next) => answer({ from: next ?? undefined, switches: undefined })}
        offers={({ skuId, users }) => skuId !== to && (who === 'group' ? given?.includes(skuId) === true : users.direct + users.both > 0)}
      />
      <LicensePlanPicker
        tenantId={tenantId}
        label={t('window.wizards.changePlans.plans.to')}
        value={to ?? null}
        onChange={(next) => answer({ to: next ?? undefined, switches: undefined })}
        offers={({ skuId }) => skuId !== from}
      />
      {from !== undefined && to !== undefined && survey.data !== undefined && (
        <>
          <Text size="sm" role="status">
            {survey.data.changing === 0
              ? t('window.wizards.changePlans.plans.nobody')
              : t('window.wizards.changePlans.plans.changing', { count: survey.data.changing, users: survey.data.users })}
          </Text>
          {survey.data.inheriting.users > 0 && (
            <Banner meaning="caution">
              {t('window.wizards.changePlans.plans.inheriting', { count: survey.data.inheriting.users })} <Facts facts={['F69', 'F120']} />
            </Banner>
          )}
          <UnitsNeeded effect={survey.data.effect} />
        </>
      )}
    </div>
  );
}
