import { Button, Group, Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { useFormat } from '../../client/language.tsx';
import { keysText } from '../../commands/keysText.ts';
import type { DraftCounts } from './assignmentDraft.ts';
import classes from './assignments.module.css';
import { countResults } from './effectSummary.ts';
import type { EffectState } from './useDraftEffect.ts';
import { SAVE_KEYS } from './useSaveCommand.ts';

interface EditorFooterProps {
  readonly counts: DraftCounts;
  readonly effect: EffectState;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Always in sight: what the click on Save would do, and Save. */
export function EditorFooter({ counts, effect, saving, onSave, onCancel }: EditorFooterProps) {
  const { t } = useFormat();
  const changed = counts.added + counts.removed + counts.changed > 0;
  return (
    <footer className={classes['footer']}>
      <FooterButtons changed={changed} saving={saving} onSave={onSave} onCancel={onCancel} />
      <p id="assignment-summary" role="status" className={classes['summary']}>
        {changed ? <Summary counts={counts} effect={effect} /> : t('window.assignments.footer.nothing')}
      </p>
    </footer>
  );
}

interface FooterButtonsProps {
  readonly changed: boolean;
  readonly saving: boolean;
  /** Does nothing while nothing is changed. */
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

const FooterButtons = memo(function FooterButtons({ changed, saving, onSave, onCancel }: FooterButtonsProps) {
  const { t } = useFormat();
  return (
    <Group gap="sm" wrap="nowrap">
      <Tooltip
        label={changed ? keysText(SAVE_KEYS) : t('window.assignments.footer.nothing')}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button
          size="sm"
          loading={saving}
          {...(changed ? {} : { 'aria-disabled': true, 'data-disabled': true })}
          aria-describedby="assignment-summary"
          aria-keyshortcuts="Control+S"
          onClick={onSave}
        >
          {t('window.assignments.footer.save')}
        </Button>
      </Tooltip>
      <Button size="sm" variant="default" onClick={onCancel}>
        {t('window.assignments.footer.cancel')}
      </Button>
    </Group>
  );
});

/** *1 license plan added, 1 removed. 35 services kept, 0 lost.* */
function Summary({ counts, effect: { effect } }: { readonly counts: DraftCounts; readonly effect: EffectState }) {
  const { list, t } = useFormat();
  const plans = planCounts(counts, t);
  if (effect === null) return <>{list(plans)}</>;
  const results = countResults(effect);
  const kept = results.kept + results.successor + results.upgraded;
  const services = [
    t('window.assignments.footer.kept', { count: kept }),
    ...(results.gained > 0 ? [t('window.assignments.footer.gained', { count: results.gained })] : []),
    ...(results.downgraded > 0 ? [t('window.assignments.footer.downgraded', { count: results.downgraded })] : []),
    t('window.assignments.footer.lost', { count: results.lost }),
  ];
  return <>{t('window.assignments.footer.summary', { plans: list(plans), services: list(services) })}</>;
}

/** The first number says what is counted. */
function planCounts({ added, removed, changed }: DraftCounts, t: Translator['t']): string[] {
  const parts: string[] = [];
  if (added > 0) parts.push(t('window.assignments.footer.added', { count: added }));
  if (removed > 0) parts.push(t(`window.assignments.footer.${parts.length === 0 ? 'removedFirst' : 'removed'}`, { count: removed }));
  if (changed > 0) parts.push(t(`window.assignments.footer.${parts.length === 0 ? 'changedFirst' : 'changed'}`, { count: changed }));
  return parts;
}
