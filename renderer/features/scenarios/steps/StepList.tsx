import { Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation, Scenario } from '../../../../shared/contract/scenarios.ts';
import { useScenarioNaming } from '../useScenarioNaming.ts';
import classes from './StepList.module.css';
import { StepRow } from './StepRow.tsx';
import { useMoveStep } from './useMoveStep.ts';

interface StepListProps {
  readonly scenario: Scenario;
  readonly refused: Evaluation['refusedSteps'];
}

/** The steps in the order they are carried out. They are moved by dragging, by their menu, or with Alt and the arrow keys. */
export function StepList({ scenario, refused }: StepListProps) {
  const { t } = useTranslation();
  const naming = useScenarioNaming(scenario);
  const { move, said } = useMoveStep(scenario);
  const [dragged, setDragged] = useState<number | null>(null);
  const steps = scenario.planSteps;
  return (
    <section aria-labelledby="steps-heading">
      <Title order={2} id="steps-heading">
        {t('window.scenarios.stepsHeading')}
      </Title>
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('window.scenarios.noSteps')}
        </Text>
      ) : (
        <Text size="xs" c="dimmed">
          {t('window.scenarios.stepKeys')}
        </Text>
      )}
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            staged={step}
            index={index}
            last={index === steps.length - 1}
            scenario={scenario}
            naming={naming}
            refusal={refused.find(({ step: at }) => at === index) ?? null}
            move={move}
            dragged={dragged}
            onDrag={setDragged}
          />
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </section>
  );
}
