import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../../shared/contract/groups.ts';
import classes from '../Directory.module.css';
import type { UserSearch } from '../directorySearch.ts';
import { UsersGrid } from '../users/UsersGrid.tsx';
import { OtherMembers } from './OtherMembers.tsx';

interface GroupMembersProps {
  readonly group: GroupDetail;
  readonly search: UserSearch;
  readonly onSearch: (change: Partial<UserSearch>) => void;
}

export function GroupMembers({ group, search, onSearch }: GroupMembersProps) {
  const { t } = useTranslation();
  const { id, kind } = group.row;
  const locked = useMemo(() => ({ memberOf: id }), [id]);
  return (
    <div className={classes['fill']}>
      <OtherMembers nested={group.nested} />
      <UsersGrid
        name={`group/${id}`}
        label={t('window.directory.membersOf', { name: group.row.displayName })}
        search={search}
        onSearch={onSearch}
        locked={locked}
        nobody={t('window.directory.noMembers')}
        {...(kind !== 'dynamic' && { memberOf: id })}
      />
    </div>
  );
}
