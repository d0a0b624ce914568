import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import type { DraftText } from '../../../../shared/model/exerciseDraft.ts';
import { useFormat } from '../../../client/language.tsx';
import trainingClasses from '../../training/training.module.css';
import { EMPTY_TEXT, isWritten, LocalizedField } from './LocalizedField.tsx';
import { useScenarioNames } from './useScenarioNames.ts';

interface ModelStepsProps {
  readonly scenario: Scenario;
  readonly reasons: readonly DraftText[];
  readonly onChange: (reasons: DraftText[]) => void;
}

/** Longer plans are the work of a wizard, and nobody gives a reason for each of their steps. */
const MOST_SHOWN = 100;

/** The steps of the model path, each with the author's reason where there is one. */
export function ModelSteps({ scenario, reasons, onChange }: ModelStepsProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useScenarioNames(scenario);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { planSteps } = scenario;
  const change = (index: number, reason: DraftText): void =>
    onChange(Array.from({ length: Math.max(reasons.length, index + 1) }, (_, i) => (i === index ? reason : (reasons[i] ?? EMPTY_TEXT))));
  return (
    <>
      <ol className={trainingClasses['steps']}>
        {planSteps.slice(0, MOST_SHOWN).map(({ key, step, namedUsers }, i) => {
          const reason = reasons[i] ?? EMPTY_TEXT;
          return (
            <li key={key}>
              {stepText(step, naming, words, namedUsers)}{' '}
              {opened.has(i) || isWritten(reason) ? (
                <LocalizedField
                  label={t('window.instructor.paths.reason', { number: i + 1 })}
                  value={reason}
                  onChange={(changed) => {
                    setOpened(new Set([...opened, i]));
                    change(i, changed);
                  }}
                />
              ) : (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t('window.instructor.paths.addReason', { number: i + 1 })}
                  onClick={() => setOpened(new Set([...opened, i]))}
                >
                  {t('window.instructor.paths.sayWhy')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {planSteps.length > MOST_SHOWN && (
        <Text size="sm" c="dimmed">
          {t('window.instructor.paths.more', { count: planSteps.length - MOST_SHOWN })}
        </Text>
      )}
    </>
  );
}
