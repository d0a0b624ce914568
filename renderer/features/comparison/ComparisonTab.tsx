import { ActionIcon } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { Compared } from './Compared.tsx';
import classes from './comparison.module.css';
import { SidePicker } from './SidePicker.tsx';
import { useComparedSides } from './useComparedSides.ts';

interface ComparisonTabProps {
  readonly scenario: Scenario;
}

/** Any two states side by side: what became of everybody's services, license plans and groups. */
export function ComparisonTab({ scenario }: ComparisonTabProps) {
  const { t } = useTranslation();
  const sides = useComparedSides(scenario);
  return (
    <section aria-label={t('window.comparison.title')} className={classes['comparison']}>
      <div className={classes['sides']}>
        <SidePicker which="before" sides={sides} />
        <ActionIcon
          className={classes['swap']!}
          onClick={sides.swap}
          aria-label={t('window.comparison.side.swap')}
          title={t('window.comparison.side.swap')}
        >
          <IconArrowsExchange size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
        <SidePicker which="after" sides={sides} />
      </div>
      {sides.missing && <p className={classes['remark']}>{t('window.comparison.side.missing')}</p>}
      {sides.scopes !== null && <Compared scopes={sides.scopes} />}
    </section>
  );
}
