import { Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../../shared/contract/groups.ts';
import { GroupLink } from '../../licenses/directoryLinks.tsx';
import classes from '../Directory.module.css';

const KNOWN_TYPES = ['group', 'device', 'orgContact', 'servicePrincipal'] as const;

/** Members that are not users. They are shown apart, because they inherit nothing: neither a device nor the users of a nested group. */
export function OtherMembers({ nested }: { readonly nested: GroupDetail['nested'] }) {
  const { t } = useTranslation();
  if (nested.length === 0) return null;
  return (
    <details className={classes['others']}>
      <summary>
        <IconInfoCircle size={16} stroke={1.6} aria-hidden /> {t('window.directory.otherMembers', { count: nested.length })}
      </summary>
      <Text size="xs" c="dimmed" mb={6}>
        {t('window.directory.otherMembersWhy')}
      </Text>
      <ul>
        {nested.map(({ id, name, type, users }) => (
          <li key={id}>
            {type === 'group' ? <GroupLink groupId={id}>{name ?? id}</GroupLink> : (name ?? id)}
            <span className={classes['none']}>
              {' '}
              {t(`window.directory.memberKind.${KNOWN_TYPES.find((known) => known === type) ?? 'unknown'}`)}
              {users !== null && `, ${t('count.users', { count: users })}`}
              {`. ${t('window.directory.doesNotInherit')}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
