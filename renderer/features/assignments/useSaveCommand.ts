import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentDraft, AssignmentForm } from '../../../shared/contract/licenses.ts';
import { type Command, useOfferCommands } from '../../commands/commandStore.ts';
import { isEmptyDraft, toDraft } from './assignmentDraft.ts';
import { readEdits } from './editsStore.ts';

export const SAVE_KEYS = 'mod+S';

/** Saves the boxes as they stand, if any was changed; offered from anywhere on the page, as sixty boxes lie between the first and the button. */
export function useSaveCommand(editKey: string, form: AssignmentForm, save: (draft: AssignmentDraft) => void): () => void {
  const { t } = useTranslation();
  const saveChanged = useCallback(() => {
    const draft = toDraft(form, readEdits(editKey));
    if (!isEmptyDraft(draft)) save(draft);
  }, [form, editKey, save]);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'saveAssignments',
        label: t('window.assignments.footer.saveCommand'),
        group: 'page',
        shortcuts: [SAVE_KEYS],
        everywhere: true,
        run: saveChanged,
      },
    ],
    [saveChanged, t],
  );
  useOfferCommands(commands);
  return saveChanged;
}
