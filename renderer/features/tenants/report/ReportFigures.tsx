import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../../../shared/model/importReport.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from './ImportReport.module.css';

/** How much of everything there is. */
export function ReportFigures({ counts }: { readonly counts: ImportCounts }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { guests, syncedUsers, disabledUsers, licensedGroups, dynamicGroups, syncedGroups, directEntries, inheritedEntries } = counts;
  const rows: readonly (readonly [string, number, string])[] = [
    [t('import.users'), counts.users, t('import.usersDetail', { guests, synced: syncedUsers, disabled: disabledUsers })],
    [t('import.noLocation'), counts.usersWithoutUsageLocation, ''],
    [
      t('import.groups'),
      counts.groups,
      t('import.groupsDetail', { licensed: licensedGroups, dynamic: dynamicGroups, synced: syncedGroups }),
    ],
    [t('import.memberships'), counts.members, ''],
    [t('import.skus'), counts.skus, ''],
    [t('import.assignments'), counts.entries, t('import.assignmentsDetail', { direct: directEntries, inherited: inheritedEntries })],
    [t('import.inError'), counts.entriesInError, ''],
  ];
  return (
    <section aria-labelledby="figures-heading">
      <Title order={2} id="figures-heading">
        {t('window.start.report.figures')}
      </Title>
      <Table mt={6} verticalSpacing={5} aria-labelledby="figures-heading">
        <Table.Tbody>
          {rows.map(([label, value, detail]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {label}
                {detail !== '' && (
                  <Text size="xs" c="dimmed">
                    {detail}
                  </Text>
                )}
              </Table.Th>
              <Table.Td ta="end" fw={600} className={classes['figure']!}>
                {number(value)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
