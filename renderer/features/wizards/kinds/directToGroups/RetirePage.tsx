import { Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../../ui/Badge.tsx';
import { WorkNotice } from '../../../../ui/WorkNotice.tsx';
import { Facts } from '../../parts/Facts.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { useDirectCheck } from './useDirectCheck.ts';

const MOMENTS = ['beforeRemoval', 'afterRemoval'] as const;

/** Step 9: when the script that gave direct licenses is switched off. */
export function RetirePage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { automation, retire } = readAnswers(answers);
  const work = useDirectCheck(tenantId, answers);
  if (automation === undefined || automation === null) {
    return (
      <Text size="sm">
        {t('window.groupLicensing.retire.nothing')} <Facts facts={['F156']} />
      </Text>
    );
  }
  const left = work.data?.directAtEnd ?? null;
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('window.groupLicensing.retire.question', { name: automation.name })}
        value={retire}
        onChange={(value) => answer({ retire: MOMENTS.find((each) => each === value) })}
      >
        <Stack gap={8} mt={8}>
          {MOMENTS.map((moment) => (
            <Radio
              key={moment}
              value={moment}
              label={t(`window.groupLicensing.retire.${moment}.title`)}
              description={t(`window.groupLicensing.retire.${moment}.about`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {left === null ? (
        <WorkNotice work={work} label={t('window.groupLicensing.check.running')} again={t('window.shell.retry')} />
      ) : (
        <Text size="sm" role="status">
          {left[retire] === 0 ? (
            <Badge meaning="good" icon={IconCircleCheck}>
              {t('window.groupLicensing.retire.clean')}
            </Badge>
          ) : (
            <Badge meaning="bad" icon={IconAlertTriangle}>
              {t('window.groupLicensing.retire.creepBack', { count: left[retire] })}
            </Badge>
          )}
        </Text>
      )}
    </Stack>
  );
}
