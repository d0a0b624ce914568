import { Button, Drawer, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfChangeInput } from '../../../shared/contract/whatIf.ts';
import { useScenario, useScope } from '../../client/scope.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { UserSelect } from '../directory/find/UserSelect.tsx';
import { AnswerView } from './answer/AnswerView.tsx';
import { ChangeFields } from './form/ChangeFields.tsx';
import { type ChangeForm, changeOf, EMPTY_FORM } from './imaginedChange.ts';
import { useWhatIf } from './useWhatIf.ts';
import classes from './whatIf.module.css';

interface WhatIfDrawerProps {
  readonly userId: string | null;
  readonly onUser: (userId: string | null) => void;
  readonly onClose: () => void;
}

/** A user, an imagined change, one button; then what stays, what goes, what comes, and why. */
export function WhatIfDrawer({ userId, onUser, onClose }: WhatIfDrawerProps) {
  const { t } = useTranslation();
  const scenario = useScenario();
  const scope = useScope();
  const [form, setForm] = useState<ChangeForm>(EMPTY_FORM);
  const [asked, setAsked] = useState<{ readonly userId: string; readonly change: WhatIfChangeInput } | null>(null);
  const change = changeOf(form);
  const ready = userId !== null && change !== null && (form.kind !== 'scenario' || scenario !== undefined);
  // An answer to another question than the one on the screen would mislead.
  const current = useSameValue(
    asked !== null && asked.userId === userId && JSON.stringify(asked.change) === JSON.stringify(change) ? asked : null,
  );
  const work = useWhatIf(current);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && userId !== null && change !== null) setAsked({ userId, change });
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(640px, 94vw)"
      title={t('window.whatIf.heading')}
      closeButtonProps={{ 'aria-label': t('window.shell.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <UserSelect scope={scope} label={t('window.whatIf.user')} value={userId} onChange={onUser} />
          <ChangeFields form={form} userId={userId} scenario={scenario} onChange={(next) => setForm({ ...form, ...next })} />
          <div>
            <Button type="submit" disabled={!ready}>
              {t('window.whatIf.ask')}
            </Button>
          </div>
        </Stack>
      </form>
      {current !== null && (
        <section className={classes['answer']} aria-label={t('window.whatIf.answer')} aria-live="polite">
          <WorkNotice work={work} label={t('window.whatIf.working')} again={t('window.whatIf.ask')} />
          {work.data !== undefined && <AnswerView answer={work.data} kind={current.change.kind} scenario={scenario} onStaged={onClose} />}
        </section>
      )}
    </Drawer>
  );
}
