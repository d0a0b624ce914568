import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../parts/Facts.tsx';
import classes from '../Wizards.module.css';

const RULES = ['assumptions', 'added', 'removed', 'units'] as const;
const FACTS_OF = { assumptions: ['F120'], added: ['F126'], removed: ['F126'], units: ['F67', 'F124'] } as const;

/** What must be true before one goes on, when it is done for real. */
export function StopRule() {
  const { t } = useTranslation();
  return (
    <section className={classes['section']} aria-labelledby="stop-rule">
      <h3 id="stop-rule">{t('window.wizards.outcome.stop.title')}</h3>
      <Text size="sm">{t('window.wizards.outcome.stop.about')}</Text>
      <ol className={classes['rules']}>
        {RULES.map((rule) => (
          <li key={rule}>
            {t(`window.wizards.outcome.stop.${rule}`)} <Facts facts={FACTS_OF[rule]} />
          </li>
        ))}
      </ol>
      <Text size="sm">{t('window.wizards.outcome.stop.otherwise')}</Text>
    </section>
  );
}
