import { Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { WhatIfAnswer, WhatIfChangeInput, WhatIfService } from '../../../../shared/contract/whatIf.ts';
import { useFailureText } from '../../../client/useFailureText.ts';
import { useStage } from '../../../client/useStage.ts';
import classes from '../whatIf.module.css';
import { EndErrors } from './EndErrors.tsx';
import { Fates } from './Fates.tsx';
import { MovedPlans } from './MovedPlans.tsx';
import { Refusals } from './Refusals.tsx';

interface AnswerViewProps {
  readonly answer: WhatIfAnswer;
  readonly kind: WhatIfChangeInput['kind'];
  readonly scenario: Scenario | undefined;
  readonly onStaged: () => void;
}

/** Where each result is told. */
const PARTS = {
  interrupted: ['gap', 'dip'],
  goes: ['lost', 'downgraded'],
  comes: ['gained', 'upgraded'],
  stays: ['successor', 'kept'],
} as const satisfies Readonly<Record<string, readonly WhatIfService['result'][]>>;
const ORDER = ['goes', 'interrupted', 'comes', 'stays'] as const;

/** What stays, what goes, what comes and what is interrupted, each with its reason; what speaks against it first. */
export function AnswerView({ answer, kind, scenario, onStaged }: AnswerViewProps) {
  const { t } = useTranslation();
  const counted = answer.services.filter(({ foundation }) => !foundation);
  const told = ORDER.map((part) => ({ part, services: counted.filter(({ result }) => isTold(part, result)) }));
  const quiet = told.every(({ part, services }) => part === 'stays' || services.length === 0);
  return (
    <>
      <Refusals refusals={answer.refusals} />
      <EndErrors errors={answer.errors} />
      {quiet && (
        <p className={classes['quiet']}>
          {answer.refusals.length + answer.errors.length === 0 && <IconCircleCheck size={18} stroke={1.8} aria-hidden />}
          {t('window.whatIf.nothing')}
        </p>
      )}
      {told.map(({ part, services }) => (
        <Fates key={part} part={part} services={services} scenario={kind === 'scenario' ? scenario : undefined} />
      ))}
      <MovedPlans answer={answer} />
      {kind !== 'scenario' && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('window.whatIf.limits')}
        </Text>
      )}
      {answer.steps.length > 0 && <StageThis answer={answer} onStaged={onStaged} />}
    </>
  );
}

function isTold(part: (typeof ORDER)[number], result: WhatIfService['result']): boolean {
  const results: readonly WhatIfService['result'][] = PARTS[part];
  return results.includes(result);
}

/** Puts the imagined change at the end of the scenario. */
function StageThis({ answer: { steps }, onStaged }: Pick<AnswerViewProps, 'answer' | 'onStaged'>) {
  const { t } = useTranslation();
  const stage = useStage();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await stage(steps.map((step) => ({ kind: 'planStep', step })));
      onStaged();
    } catch (error) {
      setFailure(failureText(error));
      setBusy(false);
    }
  };
  return (
    <div className={classes['stage']}>
      <Button variant="default" loading={busy} onClick={() => void add()}>
        {t('window.directory.stage')}
      </Button>
      {failure !== null && (
        <Text size="sm" c="var(--meaning-bad)" role="alert">
          {failure}
        </Text>
      )}
    </div>
  );
}
