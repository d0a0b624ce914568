import { Button, Loader, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { useFailureText } from '../../client/useFailureText.ts';
import classes from './assignments.module.css';
import { EffectProblems } from './EffectProblems.tsx';
import { EffectServices } from './EffectServices.tsx';
import { EffectUnits } from './EffectUnits.tsx';
import effectClasses from './effect.module.css';
import type { EffectState } from './useDraftEffect.ts';

/** The third column: what the boxes, as they stand, would come to. */
export function EffectPanel({ state }: { readonly state: EffectState }) {
  const { t } = useFormat();
  const textOf = useFailureText();
  const [open, setOpen] = useState(true);
  const { effect, pending, error, retry } = state;
  return (
    <section className={classes['column']} data-part="effect" aria-labelledby="effect" aria-busy={pending}>
      <EffectHead open={open} pending={pending} onToggle={() => setOpen(!open)} />
      {open && (
        <div className={effectClasses['effect']} data-stale={pending || undefined}>
          {error !== null && (
            <div role="alert">
              <Text size="sm">{textOf(error)}</Text>
              <Button mt={8} variant="default" onClick={retry}>
                {t('window.shell.retry')}
              </Button>
            </div>
          )}
          {error === null && effect !== null && <EffectContent effect={effect} />}
          {error === null && effect === null && (
            <p className={classes['empty']}>{t(pending ? 'window.assignments.effect.working' : 'window.assignments.effect.nothing')}</p>
          )}
        </div>
      )}
    </section>
  );
}

interface EffectHeadProps {
  readonly open: boolean;
  readonly pending: boolean;
  readonly onToggle: () => void;
}

function EffectHead({ open, pending, onToggle }: EffectHeadProps) {
  const { t } = useFormat();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <header className={classes['columnHead']}>
      <h2 id="effect" className={classes['heading']}>
        <button type="button" className={classes['collapser']} aria-expanded={open} onClick={onToggle}>
          <Chevron size={16} aria-hidden />
          {t('window.assignments.effect.heading')}
        </button>
      </h2>
      {pending && <Loader size={14} aria-hidden />}
    </header>
  );
}

const EffectContent = memo(function EffectContent({ effect }: { readonly effect: DraftEffect }) {
  const { t } = useFormat();
  return (
    <>
      <EffectProblems effect={effect} />
      <EffectUnits units={effect.units} />
      <EffectServices effect={effect} />
      {effect.users > 1 && effect.unchanged > 0 && (
        <Text size="xs" c="dimmed">
          {t('window.assignments.effect.unchanged', { count: effect.unchanged, users: effect.users })}
        </Text>
      )}
    </>
  );
});
