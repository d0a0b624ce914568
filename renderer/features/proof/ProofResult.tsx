import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconHelpCircle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProofAnswer } from '../../../shared/contract/proof.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useFormat } from '../../client/language.tsx';
import { CounterexampleCard } from './CounterexampleCard.tsx';
import classes from './Proof.module.css';
import { ProofLimits } from './ProofLimits.tsx';
import { RiskTable } from './RiskTable.tsx';

interface ProofResultProps {
  readonly answer: ProofAnswer;
  readonly scenario: Scenario;
}

/** The answer in a sentence, in figures, by example, by user, and what it rests on. */
export function ProofResult({ answer, scenario }: ProofResultProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { users, counterexamples, risks, limits } = answer;
  const figures = (['harmedAsStated', 'harmedOtherwise', 'safe', 'unknown'] as const).filter((each) => each === 'safe' || users[each] > 0);
  return (
    <div className={classes['result']}>
      <Verdict answer={answer} />
      <dl className={classes['figures']} aria-label={t('window.proof.users.label')}>
        {figures.map((figure) => (
          <div key={figure} data-figure={figure}>
            <dt>{t(`window.proof.users.${figure}`)}</dt>
            <dd>{words.number(users[figure])}</dd>
          </div>
        ))}
      </dl>
      {counterexamples.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('window.proof.example.heading')}
          </Title>
          <div className={classes['examples']}>
            {counterexamples.map((example, i) => (
              <CounterexampleCard key={`${example.user.id} ${example.certainty}`} example={example} number={i} scenario={scenario} />
            ))}
          </div>
        </section>
      )}
      {risks.length > 0 && <RiskTable risks={risks} />}
      <ProofLimits limits={limits} />
    </div>
  );
}

/** The sentence, with an icon: colour alone says nothing. */
function Verdict({ answer: { verdict, users, counterexamples } }: { readonly answer: ProofAnswer }) {
  const { t } = useTranslation();
  const Icon = verdict === 'noOrderHarms' ? IconShieldCheck : verdict === 'unknown' ? IconHelpCircle : IconAlertTriangle;
  const isShown = counterexamples.some(({ certainty }) => certainty === 'shown');
  const harm = users.harmedAsStated > 0 ? 'asStated' : isShown ? 'shown' : 'possible';
  return (
    <div className={classes['verdict']} data-verdict={verdict} role="status">
      <Icon size={24} stroke={1.6} aria-hidden />
      <Text fw={600}>{t(`window.proof.verdict.${verdict === 'someOrderHarms' ? harm : verdict}`)}</Text>
    </div>
  );
}
