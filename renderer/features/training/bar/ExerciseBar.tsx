import { Button, Text } from '@mantine/core';
import { IconBook, IconBulb, IconChecklist, IconSchool } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { useFormat } from '../../../client/language.tsx';
import { type Command, useOfferCommands } from '../../../commands/commandStore.ts';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { BarMenu } from './BarMenu.tsx';
import classes from './bar.module.css';
import { CheckBadge } from './CheckBadge.tsx';
import { ElsewhereNotice } from './ElsewhereNotice.tsx';
import { PanelButton } from './PanelButton.tsx';
import { openPanel } from './panelStore.ts';
import { useCheck } from './useCheck.ts';
import { useOwnScenario } from './useOwnScenario.ts';
import { useStartOver } from './useStartOver.tsx';

/** Above the ordinary pages of an exercise's tenant: its name, the brief, hints, the check, and the ways out. */
export function ExerciseBar({ attempt }: { readonly attempt: AttemptState }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const own = useOwnScenario(attempt);
  const check = useCheck(attempt, own.toCheck);
  const startOver = useStartOver(attempt);
  const { brief, answers, hintsGiven } = attempt;
  const open = brief.conditions.questions.filter(({ id }) => answers[id] === undefined).length;
  useExerciseCommands(check.begin, own.toCheck);
  return (
    <section className={classes['bar']} aria-label={t('window.training.bar.label')}>
      <div className={classes['line']}>
        <IconSchool size={18} stroke={1.6} aria-hidden className={classes['icon']} />
        <Text size="sm" fw={600} truncate className={classes['title']} title={brief.card.title}>
          {brief.card.title}
        </Text>
        <PanelButton panel="brief" icon={IconBook} label={t('window.training.bar.brief')}>
          {open > 0 && t('window.training.bar.questions', { count: open })}
        </PanelButton>
        <PanelButton panel="hints" icon={IconBulb} label={t('window.training.bar.hint')}>
          {hintsGiven.length > 0 && number(hintsGiven.length)}
        </PanelButton>
        <Button
          id="exercise-check"
          leftSection={<IconChecklist size={16} stroke={1.6} aria-hidden />}
          loading={check.running}
          disabled={own.toCheck === null}
          onClick={check.begin}
        >
          {t('window.training.bar.check')}
        </Button>
        <CheckBadge attempt={attempt} toCheck={own.toCheck} />
        <BarMenu attempt={attempt} onStartOver={startOver.ask} />
      </div>
      <ElsewhereNotice own={own} onStartOver={startOver.ask} />
      {(check.running || (check.error !== null && !check.cancelled)) && (
        <div className={classes['work']} data-running={check.running || undefined}>
          <WorkNotice work={check} label={t('window.training.bar.checking')} again={t('window.training.bar.again')} />
        </div>
      )}
      {(startOver.work.running || startOver.work.error !== null) && (
        <div className={classes['work']}>
          <WorkNotice work={startOver.work} label={t('window.training.bar.startingOver')} again={t('window.training.bar.startOver')} />
        </div>
      )}
    </section>
  );
}

/** The same by keyboard and from the palette, on every page of the tenant. */
function useExerciseCommands(check: () => void, toCheck: number | null): void {
  const { t } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the check does the same as long as it takes the same scenario.
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'exerciseBrief',
        group: 'tenant',
        label: t('window.training.command.brief'),
        shortcuts: ['alt+B'],
        run: () => openPanel('brief'),
      },
      {
        id: 'exerciseHints',
        group: 'tenant',
        label: t('window.training.command.hint'),
        shortcuts: ['alt+H'],
        run: () => openPanel('hints'),
      },
      {
        id: 'exerciseCheck',
        group: 'tenant',
        label: t('window.training.command.check'),
        shortcuts: ['alt+C'],
        run: check,
        disabled: toCheck === null,
      },
    ],
    [t, toCheck],
  );
  useOfferCommands(commands);
}
