import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PricedLicensePlan } from '../../../../shared/contract/prices.ts';
import classes from '../Prices.module.css';
import { type DecimalSign, type DraftRow, emptyRow, ROW_KINDS, type RowFault, type RowKind } from './bookDraft.ts';
import { SoundsLike } from './SoundsLike.tsx';

interface PriceRowsProps {
  readonly plan: PricedLicensePlan;
  readonly rows: readonly DraftRow[];
  readonly sign: DecimalSign;
  readonly faults: ReadonlyMap<number, RowFault>;
  readonly onRows: (rows: readonly DraftRow[]) => void;
}

/** The dated prices of one license plan, line by line. */
export function PriceRows({ plan, rows, faults, onRows }: PriceRowsProps) {
  const { t } = useTranslation();
  // Who adds a line goes on typing in it.
  const [added, setAdded] = useState<number | null>(null);
  const change = (key: number, part: Partial<DraftRow>): void => onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const nextKey = Math.max(...rows.map(({ key }) => key)) + 1;
  const setKind = (row: DraftRow, kind: RowKind): void => {
    // What costs nothing has no amounts, on whatever day.
    if (kind === 'free' || kind === 'trial') onRows([{ ...emptyRow(row.key), kind }]);
    else change(row.key, { kind });
  };
  return rows.map((row, place) => (
    <tr key={row.key} data-first={place === 0 || undefined}>
      {place === 0 && (
        <th scope="rowgroup" rowSpan={rows.length}>
          {plan.name}
          <span className={classes['units']}>
            {t('window.prices.editor.units', { used: plan.usedBefore, paid: plan.paidBefore })} · {plan.skuPartNumber}
          </span>
          <SoundsLike plan={plan} rows={rows} onKind={(kind) => setKind(row, kind)} />
        </th>
      )}
      <PriceCells
        plan={plan}
        row={row}
        fault={faults.get(row.key)}
        isNew={row.key === added}
        onChange={(part) => change(row.key, part)}
        onKind={(kind) => setKind(row, kind)}
      />
      <td className={classes['rowActions']}>
        {place === rows.length - 1 && isPriced(row) && (
          <ActionIcon
            variant="subtle"
            aria-label={t('window.prices.editor.add', { plan: plan.name })}
            title={t('window.prices.editor.add', { plan: plan.name })}
            onClick={() => {
              setAdded(nextKey);
              onRows([...rows, { ...emptyRow(nextKey), kind: row.kind }]);
            }}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
        {rows.length > 1 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('window.prices.editor.removeRow', { plan: plan.name })}
            title={t('window.prices.editor.removeRow', { plan: plan.name })}
            onClick={() => onRows(rows.filter(({ key }) => key !== row.key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  ));
}

function isPriced({ kind }: DraftRow): boolean {
  return kind === 'month' || kind === 'year';
}

interface PriceCellsProps {
  readonly plan: PricedLicensePlan;
  readonly row: DraftRow;
  readonly fault: RowFault | undefined;
  readonly isNew: boolean;
  readonly onChange: (part: Partial<DraftRow>) => void;
  readonly onKind: (kind: RowKind) => void;
}

function PriceCells({ plan, row, fault, isNew, onChange, onKind }: PriceCellsProps) {
  const { t } = useTranslation();
  const label = (column: string): string => t('window.prices.editor.of', { column, plan: plan.name });
  const text = (what: RowFault): string | false => fault === what && t(`window.prices.editor.fault.${what}`);
  const common = { size: 'xs', disabled: !isPriced(row) } as const;
  return (
    <>
      <td>
        <TextInput
          {...common}
          inputMode="decimal"
          autoFocus={isNew}
          maxLength={20}
          className={classes['amount']!}
          aria-label={label(t('window.prices.editor.amount'))}
          value={row.amount}
          error={text('amount')}
          onChange={({ currentTarget: { value } }) => onChange({ amount: value })}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={label(t('window.prices.editor.per'))}
          value={row.kind}
          data={ROW_KINDS.map((kind) => ({ value: kind, label: t(`window.prices.editor.kind.${kind}`) }))}
          onChange={({ currentTarget: { value } }) => onKind(ROW_KINDS.find((kind) => kind === value) ?? 'month')}
        />
      </td>
      <td>
        <TextInput
          {...common}
          type="date"
          aria-label={label(t('window.prices.editor.validFrom'))}
          value={row.validFrom}
          error={text('sameDay')}
          onChange={({ currentTarget: { value } }) => onChange({ validFrom: value })}
        />
      </td>
      <td>
        <TextInput
          {...common}
          type="date"
          aria-label={label(t('window.prices.editor.validUntil'))}
          value={row.validUntil}
          error={text('until')}
          onChange={({ currentTarget: { value } }) => onChange({ validUntil: value })}
        />
      </td>
      <td>
        <TextInput
          {...common}
          maxLength={500}
          aria-label={label(t('window.prices.editor.note'))}
          value={row.note}
          onChange={({ currentTarget: { value } }) => onChange({ note: value })}
        />
      </td>
    </>
  );
}
