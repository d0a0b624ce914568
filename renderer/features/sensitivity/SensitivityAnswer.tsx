import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SensitivityAnswer as Answer } from '../../../shared/contract/sensitivity.ts';
import { DISPUTED_SETTINGS } from '../../../shared/model/sensitivity.ts';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import classes from './Sensitivity.module.css';
import { TurnTable } from './TurnTable.tsx';

/** Whether the verdict holds, then every setting on which something hangs. */
export function SensitivityAnswer({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { verdict, turns } = answer;
  const decisive = new Set(turns.filter((turn) => turn.verdict !== verdict).map(({ setting }) => setting));
  const isDisputed = (setting: string): boolean => DISPUTED_SETTINGS.some((each) => each === setting);
  return (
    <div className={classes['answer']}>
      <Text size="sm" component="div" className={classes['stated']}>
        {t('window.sensitivity.stated')} <VerdictBadge verdict={verdict} />
        <b>{decisive.size === 0 ? t('window.sensitivity.firm') : t('window.sensitivity.hangs', { count: decisive.size })}</b>
      </Text>
      <TurnTable title={t('window.sensitivity.disputed')} answer={answer} turns={turns.filter(({ setting }) => isDisputed(setting))} />
      <TurnTable title={t('window.sensitivity.guesses')} answer={answer} turns={turns.filter(({ setting }) => !isDisputed(setting))} />
    </div>
  );
}
