import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import { Badge } from '../../../../ui/Badge.tsx';
import { Facts } from '../../parts/Facts.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { useMembershipEffect } from './useMembershipEffect.ts';

/** Whether the group is changed at once, or a new one takes over so that nobody goes without in between (F100). */
export function RoutePage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { duration, language, list } = useFormat();
  const { queries } = useClient();
  const { group, change, throughNewGroup, newGroupName } = readAnswers(answers);
  const { data } = useMembershipEffect(tenantId, answers);
  const { data: detail } = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope: { tenantId, scenario: null }, groupId: group ?? '-', language } }),
    enabled: group !== undefined,
  });
  const empties = change === 'toDynamic' && !throughNewGroup && data !== undefined;
  const choose = (value: string): void => {
    const name = t('window.groupLicensing.membership.route.usualName', { group: detail?.row.displayName ?? '' });
    answer({ throughNewGroup: value === 'newGroup', ...(newGroupName === '' && { newGroupName: name }) });
  };
  return (
    <div className={classes['fields']}>
      {empties ? (
        <Stack gap={4} align="flex-start">
          <Badge meaning="bad" icon={IconAlertTriangle}>
            {t('window.groupLicensing.membership.route.gap', { time: duration(data.emptySeconds) })}
          </Badge>
          {data.licenses.length > 0 && (
            <Text size="sm">
              {t('window.groupLicensing.membership.route.losing', { count: data.members, licenses: list(data.licenses) })}{' '}
              <Facts facts={['F100']} />
            </Text>
          )}
        </Stack>
      ) : (
        <Badge meaning="good" icon={IconCircleCheck}>
          {throughNewGroup ? t('window.groupLicensing.membership.route.keeps') : t('window.groupLicensing.membership.route.noGap')}
        </Badge>
      )}
      {change !== 'toAssigned' && (
        <Radio.Group
          label={t('window.groupLicensing.membership.route.question')}
          value={throughNewGroup ? 'newGroup' : 'atOnce'}
          onChange={choose}
        >
          <Stack gap={8} mt={6}>
            <Radio value="atOnce" label={t('window.groupLicensing.membership.route.atOnce')} />
            <Radio
              value="newGroup"
              label={t('window.groupLicensing.membership.route.newGroup')}
              description={t('window.groupLicensing.membership.route.newGroupAbout')}
            />
          </Stack>
        </Radio.Group>
      )}
      {throughNewGroup && change !== 'toAssigned' && (
        <TextInput
          label={t('window.groupLicensing.membership.route.name')}
          value={newGroupName}
          maxLength={256}
          onChange={({ currentTarget }) => answer({ newGroupName: currentTarget.value })}
        />
      )}
    </div>
  );
}
