import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverOverview } from '../../../shared/contract/handover.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { Banner } from '../licenses/Banner.tsx';
import { useStepTexts } from '../playback/feed/useStepTexts.ts';
import classes from './reports.module.css';
import { WavesTable } from './WavesTable.tsx';

interface HandoverContentsProps {
  readonly overview: HandoverOverview;
  readonly scenario: Scenario;
}

const GUARDS = ['otherTenant', 'moved', 'slow', 'resumed', 'back'] as const;

/** What is in the package: its waves, what people do themselves, what no script takes back, what it may do, when it stops. */
export function HandoverContents({ overview, scenario }: HandoverContentsProps) {
  const { t } = useTranslation();
  const stepText = useStepTexts(scenario);
  const { waves, refusedSteps, scopes } = overview;
  const byHand = waves.flatMap(({ number, tasks }) => tasks.map((task) => ({ wave: number, ...task })));
  return (
    <>
      {refusedSteps.length > 0 && (
        <Banner meaning="bad">
          {t('window.handover.refused', { count: refusedSteps.length })}
          <ul className={classes['steps']}>
            {refusedSteps.map((step) => (
              <li key={step}>{t('window.handover.step', { number: step + 1, text: stepText(step) })}</li>
            ))}
          </ul>
        </Banner>
      )}
      <WavesTable overview={overview} stepText={stepText} />
      <div className={classes['contents']}>
        <Lines title={t('window.handover.byHand')} none={t('window.handover.nothingByHand')}>
          {byHand.map(({ wave, step, task }) => (
            <li key={`${wave} ${step} ${task.kind}`}>
              {t('window.handover.task', { wave, text: stepText(step), why: t(`window.handover.tasks.${task.kind}`) })}
            </li>
          ))}
        </Lines>
        <Lines title={t('window.handover.irreversible')} none={t('window.handover.allReversible')}>
          {lastingOf(overview).map(({ why, count }) => (
            <li key={why}>{t(`window.handover.reasons.${why}`, { count })}</li>
          ))}
        </Lines>
        <Lines title={t('window.handover.scopes')} none={t('window.handover.noScopes')} after={t('window.handover.aboutScopes')}>
          {scopes.map((scope) => (
            <li key={scope}>
              <code>{scope}</code>
            </li>
          ))}
        </Lines>
        <Lines title={t('window.handover.guards')} none="">
          {GUARDS.map((guard) => (
            <li key={guard}>{t(`window.handover.guard.${guard}`)}</li>
          ))}
        </Lines>
      </div>
    </>
  );
}

/** What stays when everything is taken back: by nature, and by a rehearsal of the way back. */
function lastingOf({ irreversible, wayBack }: HandoverOverview) {
  const rehearsed = [
    { why: 'wayBackUsers', count: wayBack.users },
    { why: 'wayBackCalls', count: wayBack.refusedCalls },
  ] as const;
  return [...irreversible.map(({ why, requests }) => ({ why, count: requests })), ...rehearsed.filter(({ count }) => count > 0)];
}

interface LinesProps {
  readonly title: string;
  /** Instead of an empty list. */
  readonly none: string;
  readonly after?: string;
  readonly children: readonly ReactNode[];
}

function Lines({ title, none, after, children }: LinesProps) {
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      {children.length === 0 ? <Text size="sm">{none}</Text> : <ul className={classes['lines']}>{children}</ul>}
      {children.length > 0 && after !== undefined && (
        <Text size="xs" c="dimmed">
          {after}
        </Text>
      )}
    </div>
  );
}
