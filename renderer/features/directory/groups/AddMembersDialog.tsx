import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { useScope } from '../../../client/scope.ts';
import { UsersSelect } from '../find/UsersSelect.tsx';
import { StageDialog } from '../StageDialog.tsx';

interface AddMembersDialogProps {
  readonly group: GroupRow;
  readonly onClose: () => void;
}

/** Finds users one by one. Whoever wants to add many picks them in the list of users and uses *Add to group* there. */
export function AddMembersDialog({ group, onClose }: AddMembersDialogProps) {
  const { t } = useTranslation();
  const scope = useScope();
  const [ids, setIds] = useState<readonly string[]>([]);
  const onPremises = group.kind === 'synchronized' && { onPremises: true as const };
  return (
    <StageDialog
      size="lg"
      title={t('window.directory.action.addMembers')}
      drafts={ids.length === 0 ? null : [{ kind: 'addMembers', group: group.id, users: { ids: [...ids] }, ...onPremises }]}
      onClose={onClose}
    >
      <Text size="sm">{t('window.directory.addMembersText', { group: group.displayName })}</Text>
      {onPremises && <Text size="sm">{t('window.directory.changedOnPremises')}</Text>}
      <UsersSelect first scope={scope} label={t('window.directory.users')} ids={ids} onChange={setIds} />
    </StageDialog>
  );
}
