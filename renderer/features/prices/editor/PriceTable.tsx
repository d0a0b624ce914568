import { useTranslation } from 'react-i18next';
import type { PricedLicensePlan } from '../../../../shared/contract/prices.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import classes from '../Prices.module.css';
import { type BookDraft, type DecimalSign, type DraftRow, faultsOf } from './bookDraft.ts';
import { PriceRows } from './PriceRows.tsx';

interface PriceTableProps {
  readonly plans: readonly PricedLicensePlan[];
  readonly draft: BookDraft;
  readonly sign: DecimalSign;
  readonly onRows: (skuId: string, rows: readonly DraftRow[]) => void;
}

const WIDTHS = ['auto', '100px', '108px', '148px', '148px', '18%', '68px'];

/** Every license plan of the tenant with its prices; those first that the scenario changes. */
export function PriceTable({ plans, draft, sign, onRows }: PriceTableProps) {
  const { t } = useTranslation();
  const parts = [
    { title: t('window.prices.editor.moving'), plans: plans.filter(({ moves }) => moves) },
    { title: t('window.prices.editor.others'), plans: plans.filter(({ moves }) => !moves) },
  ].filter((part) => part.plans.length > 0);
  return (
    <PlainTable widths={WIDTHS} className={classes['prices']!} aria-label={t('window.prices.editor.title')}>
      <thead>
        <tr>
          <th scope="col">{t('window.prices.editor.plan')}</th>
          <th scope="col">{t('window.prices.editor.amount')}</th>
          <th scope="col">{t('window.prices.editor.per')}</th>
          <th scope="col">{t('window.prices.editor.validFrom')}</th>
          <th scope="col">{t('window.prices.editor.validUntil')}</th>
          <th scope="col">{t('window.prices.editor.note')}</th>
          <td />
        </tr>
      </thead>
      {parts.map((part) => (
        <tbody key={part.title}>
          {parts.length > 1 && (
            <tr>
              <th scope="rowgroup" colSpan={WIDTHS.length} className={classes['partTitle']}>
                {part.title}
              </th>
            </tr>
          )}
          {part.plans.map((plan) => {
            const rows = draft.rows[plan.skuId] ?? [];
            return (
              <PriceRows
                key={plan.skuId}
                plan={plan}
                rows={rows}
                sign={sign}
                faults={faultsOf(rows, sign)}
                onRows={(changed) => onRows(plan.skuId, changed)}
              />
            );
          })}
        </tbody>
      ))}
    </PlainTable>
  );
}
