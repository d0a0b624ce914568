import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UserDetail } from '../../../../shared/contract/users.ts';
import { GroupLink } from '../../licenses/directoryLinks.tsx';
import classes from '../Directory.module.css';

/** The groups a user is in, those that give licenses first. */
export function UserGroups({ groups }: { readonly groups: UserDetail['groups'] }) {
  const { t } = useTranslation();
  if (groups.length === 0) {
    return (
      <Text className={classes['body']!} size="sm" c="dimmed">
        {t('window.directory.noGroupsOfUser')}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={480} className={classes['body']!}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.directory.groupColumn.displayName')}</Table.Th>
            <Table.Th scope="col">{t('window.directory.membership')}</Table.Th>
            <Table.Th scope="col">{t('window.directory.groupColumn.licenses')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...groups]
            .sort((a, b) => Number(b.licensed) - Number(a.licensed))
            .map(({ id, name, dynamic, licenses }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <GroupLink groupId={id}>{name}</GroupLink>
                </Table.Td>
                <Table.Td>{t(dynamic ? 'window.directory.byRule' : 'window.directory.byHand')}</Table.Td>
                <Table.Td>
                  {licenses.length === 0 ? <span className={classes['none']}>{t('window.directory.none')}</span> : licenses.join(', ')}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
