import { useTranslation } from 'react-i18next';
import type { PlanCost } from '../../../../shared/model/planCost.ts';
import type { Amount } from '../../../../shared/model/priceBook.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../Prices.module.css';

interface CostHeadlineProps {
  readonly cost: PlanCost;
  readonly nameOf: (skuId: string) => string;
  /** Of the price book. */
  readonly note: string;
}

/** What it comes to in two sentences, and who is left without for want of a license. */
export function CostHeadline({ cost, nameOf, note }: CostHeadlineProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { used, paid, unused } = cost.total;
  const money = (amount: Amount): string => words.money(amount, cost.book.currency);
  const way = directionOf(used.difference.perYear);
  const lacking = cost.plans.filter((plan) => plan.lacking > 0);
  const bought = { before: money(paid.before.perMonth), after: money(paid.after.perMonth), unused: money(unused.after.perMonth) };
  return (
    <div className={classes['headline']}>
      <strong>
        {t(`window.prices.headline.${way}`, {
          month: money(withoutSign(used.difference.perMonth)),
          year: money(withoutSign(used.difference.perYear)),
        })}
      </strong>
      <span>
        {directionOf(paid.difference.perYear) === 'same'
          ? t('window.prices.invoice.same', bought)
          : t('window.prices.invoice.changed', bought)}
      </span>
      {cost.outcome === 'horizonReached' && <span>{t('window.prices.stopped')}</span>}
      <span className={classes['quiet']}>
        {t('window.prices.by', { date: words.date(cost.date) })} {note}
      </span>
      {lacking.length > 0 && (
        <ul className={classes['lacking']}>
          {lacking.map((plan) => (
            <li key={plan.skuId}>
              {t('window.prices.lacking', {
                count: plan.lacking,
                plan: nameOf(plan.skuId),
                amount: money(plan.lackingCost.perMonth),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function directionOf(difference: Amount): 'more' | 'less' | 'same' {
  if (Number(difference) === 0) return 'same';
  return difference.startsWith('-') ? 'less' : 'more';
}

function withoutSign(amount: Amount): Amount {
  return amount.replace('-', '') as Amount;
}
