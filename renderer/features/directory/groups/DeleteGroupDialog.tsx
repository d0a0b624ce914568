import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { StageDialog } from '../StageDialog.tsx';

interface DeleteGroupDialogProps {
  readonly group: GroupRow;
  readonly onClose: () => void;
}

/** F96: refused while the group gives licenses. It may all the same be staged: what comes of it is what a rehearsal shows. */
export function DeleteGroupDialog({ group, onClose }: DeleteGroupDialogProps) {
  const { t } = useTranslation();
  return (
    <StageDialog
      title={t('window.directory.action.deleteGroup')}
      drafts={[{ kind: 'planStep', step: { kind: 'deleteGroup', group: group.id } }]}
      onClose={onClose}
    >
      <Text size="sm">{t('window.directory.deleteGroupText', { group: group.displayName })}</Text>
      {group.licenses.length > 0 && <Text size="sm">{t('window.directory.deleteGroupLicensed', { count: group.licenses.length })}</Text>}
    </StageDialog>
  );
}
