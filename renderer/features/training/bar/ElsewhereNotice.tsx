import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './bar.module.css';
import type { OwnScenario } from './useOwnScenario.ts';

interface ElsewhereNoticeProps {
  readonly own: OwnScenario;
  readonly onStartOver: () => void;
}

/** Whoever is in another scenario than that of the attempt is told which one a check takes, and has a way back. */
export function ElsewhereNotice({ own: { elsewhere, goThere }, onStartOver }: ElsewhereNoticeProps) {
  const { t } = useTranslation();
  if (elsewhere === null) return null;
  const gone = elsewhere === 'nowhere';
  return (
    <Text size="xs" className={classes['elsewhere']} role="status">
      {gone ? t('window.training.bar.gone') : t(`window.training.bar.${elsewhere}`)}{' '}
      <Anchor component="button" type="button" size="xs" underline="always" onClick={gone ? onStartOver : goThere}>
        {gone ? t('window.training.bar.startOver') : t('window.training.bar.toScenario')}
      </Anchor>
    </Text>
  );
}
