import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofCounterexample, ProofMove } from '../../../shared/contract/proof.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { UserLink } from '../licenses/directoryLinks.tsx';
import { useScenarioNaming } from '../scenarios/useScenarioNaming.ts';
import { HarmList } from './HarmList.tsx';
import { effectText, moveText } from './moveText.ts';
import classes from './Proof.module.css';

interface CounterexampleCardProps {
  readonly example: ProofCounterexample;
  /** Its place among the counterexamples: its number in the playback's address. */
  readonly number: number;
  readonly scenario: Scenario;
}

/** One user, one order, what comes of it, and a way to watch it happen. */
export function CounterexampleCard({ example: { user, certainty, harms, moves, order, at }, number, scenario }: CounterexampleCardProps) {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const heading = useId();
  const name = user.displayName || user.userPrincipalName || user.id;
  return (
    <article className={classes['example']} aria-labelledby={heading}>
      <header>
        <div>
          <Text size="xs" c="dimmed" id={heading}>
            {t(`window.proof.example.${certainty}`)}
          </Text>
          <UserLink userId={user.id}>{name}</UserLink>
        </div>
        {order !== null && (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
            renderRoot={(props) => (
              <Link
                to="/tenants/$tenantId/scenario/$part"
                params={{ tenantId, part: 'playback' }}
                search={(search) => ({
                  ...search,
                  user: user.id,
                  ...(certainty === 'asStated' ? {} : { order: number }),
                  ...(at === null ? {} : { at }),
                })}
                {...props}
              />
            )}
          >
            {t(certainty === 'asStated' ? 'window.proof.example.playStated' : 'window.proof.example.play')}
          </Button>
        )}
      </header>
      <HarmList harms={harms} />
      {certainty === 'possible' && <Text size="sm">{t('window.proof.example.possibleHint')}</Text>}
      {moves.length > 0 && <Moves moves={moves} label={t('window.proof.example.moves', { user: name })} scenario={scenario} />}
      {certainty === 'shown' && (
        <Text size="xs" c="dimmed">
          {t('window.proof.example.made')}
        </Text>
      )}
    </article>
  );
}

function Moves({ moves, label, scenario }: { readonly moves: readonly ProofMove[]; readonly label: string; readonly scenario: Scenario }) {
  const words = useFormat();
  const naming = useScenarioNaming(scenario);
  const textOfStep = (index: number): string => {
    const staged = scenario.planSteps[index];
    return staged === undefined ? '' : stepText(staged.step, naming, words, staged.namedUsers);
  };
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}
      </Text>
      <ol className={classes['moves']}>
        {moves.map((move, i) => {
          const effect = effectText(move, words);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is one answer and never changes; the same thing may happen twice.
            <li key={i}>
              {moveText(move, textOfStep, words)}
              {effect !== '' && <b data-bad={move.lost.length > 0 || move.newError || undefined}> — {effect}</b>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
