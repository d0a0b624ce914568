import { useMemo } from 'react';
import type { AssignmentForm } from '../../../shared/contract/licenses.ts';
import { AssignmentNotes } from './AssignmentNotes.tsx';
import { countDraft, isEmptyDraft, toDraft } from './assignmentDraft.ts';
import classes from './assignments.module.css';
import { EditorFooter } from './EditorFooter.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { forgetEdits, readEdits, useChosenProduct, useEdits } from './editsStore.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ReviewOptions } from './ReviewOptions.tsx';
import { SelectLicenses } from './SelectLicenses.tsx';
import type { AssignmentTarget } from './useAssignmentTarget.ts';
import { useDraftEffect } from './useDraftEffect.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useSaveAssignments } from './useSaveAssignments.ts';
import { useSaveCommand } from './useSaveCommand.ts';

interface AssignmentEditorProps {
  readonly target: AssignmentTarget;
  readonly form: AssignmentForm;
}

/** License plans, their services, and the effect, side by side; Save and Cancel below. */
export function AssignmentEditor({ target, form }: AssignmentEditorProps) {
  const { key } = target;
  const edits = useEdits(key);
  const draft = useMemo(() => toDraft(form, edits), [form, edits]);
  const effect = useDraftEffect(target.target, draft);
  const first = firstToShow(form);
  const chosenId = useChosenProduct(key) ?? first;
  const chosen = form.products.find(({ skuId }) => skuId === chosenId);
  const guard = useLeaveGuard(() => !isEmptyDraft(toDraft(form, readEdits(key))));
  const { save, saving, leave } = useSaveAssignments(target);
  const saveChanged = useSaveCommand(key, form, save);
  return (
    <div className={classes['editor']}>
      <AssignmentNotes target={target} form={form} />
      <div className={classes['columns']} data-tour="assignments">
        <SelectLicenses editKey={key} form={form} first={first} />
        <ReviewOptions editKey={key} form={form} product={chosen} />
        <EffectPanel state={effect} />
      </div>
      <EditorFooter counts={countDraft(form, draft)} effect={effect} saving={saving} onSave={saveChanged} onCancel={leave} />
      <LeaveDialog
        opened={guard.asking}
        onStay={guard.stay}
        onLeave={() => {
          forgetEdits(key);
          guard.leave();
        }}
      />
    </div>
  );
}

/** What is assigned stands first in the form; without anything assigned, nothing is chosen yet. */
function firstToShow(form: AssignmentForm): string | null {
  return form.products.find(({ tick, inherited }) => tick !== 'off' || inherited.length > 0)?.skuId ?? null;
}
