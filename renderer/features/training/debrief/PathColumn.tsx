import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DebriefPath, TrainingNames } from '../../../../shared/contract/training.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../training.module.css';
import { useNaming } from '../useNaming.ts';

interface PathColumnProps {
  readonly which: 'own' | 'model';
  readonly path: DebriefPath;
  readonly names: TrainingNames;
  readonly tenantId: string;
}

/** The steps of one path in words, with the author's reasons where there are some, and its playback. */
export function PathColumn({ which, path: { steps, scenarioId }, names, tenantId }: PathColumnProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useNaming(names);
  return (
    <section className={classes['path']}>
      <h3>{t(`window.training.debrief.${which}`)}</h3>
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('window.training.debrief.noSteps')}
        </Text>
      ) : (
        <ol className={classes['steps']}>
          {steps.map(({ key, step, namedUsers, reason }) => (
            <li key={key}>
              {stepText(step, naming, words, namedUsers)}
              {reason !== null && (
                <Text size="xs" c="dimmed">
                  {reason}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
      {steps.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
          renderRoot={(props) => (
            <Link
              to="/tenants/$tenantId/scenario/$part"
              params={{ tenantId, part: 'playback' }}
              search={{ scenario: scenarioId, at: 0 }}
              {...props}
            />
          )}
        >
          {t(which === 'own' ? 'window.training.debrief.play' : 'window.training.debrief.playModel')}
        </Button>
      )}
    </section>
  );
}
