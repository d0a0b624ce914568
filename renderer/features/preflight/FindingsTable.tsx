import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findingText } from '../../../shared/i18n/sentences/findingText.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { factsOfFinding } from '../../../shared/model/findingFacts.ts';
import { useFormat } from '../../client/language.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { FactNote } from '../../ui/FactNote.tsx';
import type { StatedFinding } from './findingStates.ts';
import classes from './preflight.module.css';
import { SeverityBadge } from './SeverityBadge.tsx';

interface FindingsTableProps {
  readonly findings: readonly StatedFinding[];
  readonly naming: Naming;
  /** Key of the finding beside the table. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** Findings gravest first; accepted ones struck out, with the reason. */
export function FindingsTable({ findings, naming, chosen, onChoose }: FindingsTableProps) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={460}>
      <Table verticalSpacing={7} className={classes['table']!} aria-label={t('window.preflight.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.preflight.column.severity')}</Table.Th>
            <Table.Th scope="col">{t('window.preflight.column.finding')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('window.preflight.column.count')}
            </Table.Th>
            <Table.Th scope="col">{t('window.preflight.column.fact')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {findings.map((stated) => (
            <FindingRow
              key={stated.finding.key}
              stated={stated}
              naming={naming}
              chosen={stated.finding.key === chosen}
              onChoose={onChoose}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface FindingRowProps {
  readonly stated: StatedFinding;
  readonly naming: Naming;
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
}

function FindingRow({ stated: { finding, accepted, outgrown }, naming, chosen, onChoose }: FindingRowProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { sentence } = findingText(finding, 'check', naming, words);
  const [fact] = factsOfFinding(finding);
  return (
    <Table.Tr data-chosen={chosen || undefined}>
      <Table.Td>
        <SeverityBadge severity={finding.severity} />
      </Table.Td>
      <Table.Td>
        <UnstyledButton className={classes['finding']!} aria-pressed={chosen} onClick={() => onChoose(finding.key)}>
          {accepted === null ? sentence : <s>{sentence}</s>}
        </UnstyledButton>
        {accepted !== null && (
          <div className={classes['accepted']}>
            <Badge icon={IconUserCheck} meaning="still">
              {t('window.preflight.stateAccepted')}
            </Badge>
            <Text size="xs">{accepted.reason}</Text>
          </div>
        )}
        {outgrown !== null && (
          <Text size="xs" c="dimmed">
            {t('window.preflight.grown', { earlier: outgrown.count, count: finding.count })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes['count']!}>{words.number(finding.count)}</Table.Td>
      <Table.Td>{fact === undefined ? null : <FactNote fact={fact} />}</Table.Td>
    </Table.Tr>
  );
}
