import { CloseButton, Tabs } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { runCommand } from '../../../commands/commandStore.ts';
import { Conditions } from '../brief/Conditions.tsx';
import { Story } from '../brief/Story.tsx';
import { Diagnosis } from '../diagnosis/Diagnosis.tsx';
import classes from './bar.module.css';
import { HintLadder } from './HintLadder.tsx';
import { closePanel, PANELS, type Panel, showPanel, usePanel } from './panelStore.ts';
import { Questions } from './Questions.tsx';

const LABELS = {
  brief: 'window.training.bar.brief',
  hints: 'window.training.hints.heading',
  result: 'window.training.bar.result',
} as const;

const fieldKeys = getHotkeyHandler([
  ['alt+C', () => runCommand('exerciseCheck')],
  ['alt+H', () => runCommand('exerciseHints')],
  ['alt+B', () => runCommand('exerciseBrief')],
]);

/** Beside the page, which stays usable: the brief with its questions, the hints, and what the last check has found. */
export function ExercisePanel({ attempt }: { readonly attempt: AttemptState }) {
  const { panel } = usePanel();
  return panel === null ? null : <OpenPanel attempt={attempt} panel={panel} />;
}

function OpenPanel({ attempt, panel }: { readonly attempt: AttemptState; readonly panel: Panel }) {
  const { t } = useTranslation();
  const { brief } = attempt;
  const opened = usePanel((state) => state.opened);
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening takes the focus anew.
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
  }, [opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part of the panel is read from its beginning.
  useEffect(() => {
    place.current?.scrollTo({ top: 0 });
  }, [panel, opened]);
  const close = (): void => {
    closePanel();
    document.getElementById(`exercise-${panel}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A note that is open inside of it closes first.
    if (event.key === 'Escape' && !event.defaultPrevented) close();
    // Keys of commands rest while a field has the focus; no text is typed into these.
    if (event.target instanceof HTMLInputElement) fieldKeys(event);
  };
  return (
    <aside ref={place} tabIndex={-1} className={classes['panel']} aria-label={brief.card.title} onKeyDown={onKeyDown}>
      <Tabs value={panel} onChange={(value) => showPanel(PANELS.find((each) => each === value) ?? 'brief')}>
        <div className={classes['panelHead']}>
          <Tabs.List>
            {PANELS.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(LABELS[each])}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <CloseButton aria-label={t('window.training.bar.close')} onClick={close} />
        </div>
        <Tabs.Panel value="brief" className={classes['panelBody']}>
          <h2 className={classes['hidden']}>{t('window.training.bar.brief')}</h2>
          <Story brief={brief} />
          <Conditions conditions={brief.conditions} />
          <Questions attempt={attempt} />
        </Tabs.Panel>
        <Tabs.Panel value="hints" className={classes['panelBody']}>
          <HintLadder attempt={attempt} />
        </Tabs.Panel>
        <Tabs.Panel value="result" className={classes['panelBody']}>
          <Diagnosis attempt={attempt} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
