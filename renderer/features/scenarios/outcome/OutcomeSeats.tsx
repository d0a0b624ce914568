import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { ResultSummary, SeatSummary } from '../../../../shared/model/resultSummary.ts';
import { useFormat } from '../../../client/language.tsx';
import { useScenarioNaming } from '../useScenarioNaming.ts';
import classes from './Outcome.module.css';

/** Seats of the license plans that the scenario touches: owned, before, at the peak, after. */
export function OutcomeSeats({ summary, scenario }: { readonly summary: ResultSummary; readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const naming = useScenarioNaming(scenario);
  const touched = summary.seats.filter(changes);
  const nameOf = ({ skuId, skuPartNumber }: SeatSummary): string => {
    const name = naming.product(skuId);
    return name === skuId ? skuPartNumber : name;
  };
  if (touched.length === 0) return null;
  return (
    <Table className={classes['seats']!} verticalSpacing={3} horizontalSpacing={6} fz="xs" aria-label={t('seats.heading')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('seats.product')}</Table.Th>
          <Table.Th ta="end">{t('seats.owned')}</Table.Th>
          <Table.Th ta="end">{t('seats.before')}</Table.Th>
          <Table.Th ta="end">{t('seats.peak')}</Table.Th>
          <Table.Th ta="end">{t('seats.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {touched.map((seats) => (
          <Table.Tr key={seats.skuId}>
            <Table.Td>
              {nameOf(seats)}
              {seats.consumedPeak > seats.owned && (
                <Text size="xs" className={classes['lacking']!}>
                  {t('window.scenarios.outcome.lacking', { count: seats.consumedPeak - seats.owned })}
                </Text>
              )}
            </Table.Td>
            <Table.Td ta="end">{number(seats.owned)}</Table.Td>
            <Table.Td ta="end">{number(seats.consumedBefore)}</Table.Td>
            <Table.Td ta="end">{number(seats.consumedPeak)}</Table.Td>
            <Table.Td ta="end">{number(seats.consumedAfter)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function changes({ owned, consumedBefore, consumedPeak, consumedAfter }: SeatSummary): boolean {
  return consumedBefore !== consumedAfter || consumedPeak !== consumedBefore || consumedPeak > owned;
}
