import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { WhatIfService, WhatIfTurn } from '../../../../shared/contract/whatIf.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../../client/language.tsx';
import { useScenarioNaming } from '../../scenarios/useScenarioNaming.ts';
import classes from '../whatIf.module.css';
import { Facts } from './Facts.tsx';
import { sourceFacts, sourceText, turnText } from './reasonTexts.ts';

interface ServiceReasonsProps {
  readonly service: WhatIfService;
  readonly scenario: Scenario | undefined;
}

/** Why: what becomes of each source of the service, and what happened when. */
export function ServiceReasons({ service: { sources, turns, result }, scenario }: ServiceReasonsProps) {
  const words = useFormat();
  // What stays as it is has happened at no moment.
  const shown = result === 'kept' ? [] : turns;
  return (
    <ul className={classes['reasons']}>
      {sources.map((source) => (
        <li key={`${source.skuId} ${source.group?.id ?? ''}`}>
          {sourceText(source, words)} <Facts facts={sourceFacts(source, turns)} />
        </li>
      ))}
      {shown.map((turn) => (
        <li key={`${turn.at} ${turn.what} ${turn.event} ${turn.group?.id ?? ''}`}>
          {turnText(turn, words)}
          {scenario !== undefined && <Step turn={turn} scenario={scenario} />}
        </li>
      ))}
    </ul>
  );
}

/** The step of the scenario that set it off. */
function Step({ turn, scenario }: { readonly turn: WhatIfTurn; readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useScenarioNaming(scenario);
  const staged = turn.step === null ? undefined : scenario.planSteps[turn.step];
  if (turn.step === null || staged === undefined) return null;
  return (
    <span className={classes['step']}>
      {' '}
      {t('window.whatIf.step', { number: turn.step + 1, text: stepText(staged.step, naming, words, staged.namedUsers) })}
    </span>
  );
}
