import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LicensePlanRow } from '../../../../shared/contract/licensePlans.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../Directory.module.css';
import { CopyButton } from '../objects/CopyButton.tsx';
import { UnitsBar } from './UnitsBar.tsx';

/** What is owned, used and left of a license plan, and what it is called elsewhere. */
export function PlanFigures({ plan }: { readonly plan: LicensePlanRow }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const facts: readonly (readonly [label: string, value: React.ReactNode])[] = [
    [t('window.directory.planColumn.owned'), number(plan.owned)],
    [t('window.directory.planColumn.consumed'), number(plan.consumed)],
    [t('window.directory.planColumn.free'), <UnitsBar key="free" plan={plan} />],
    ...(plan.warningUnits > 0 ? [[t('window.directory.plan.warningUnits'), number(plan.warningUnits)] as const] : []),
    ...(plan.suspendedUnits > 0 ? [[t('window.directory.plan.suspendedUnits'), number(plan.suspendedUnits)] as const] : []),
    [t('window.directory.plan.status'), statusName(plan.capabilityStatus, t)],
    [
      t('window.directory.plan.partNumber'),
      <span key="part">
        {plan.skuPartNumber} <CopyButton value={plan.skuPartNumber} name={t('window.directory.plan.partNumber')} />
      </span>,
    ],
    [
      t('window.directory.plan.id'),
      <span key="id">
        {plan.skuId} <CopyButton value={plan.skuId} name={t('window.directory.plan.id')} />
      </span>,
    ],
  ];
  return (
    <>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {plan.forCompany && <p className={classes['remark']}>{t('window.directory.plan.forCompany')}</p>}
    </>
  );
}

const STATUSES = ['Enabled', 'Warning', 'Suspended', 'Deleted', 'LockedOut'] as const;

/** Graph's status in words; one that is new is shown as it stands. */
function statusName(status: string, t: TFunction): string {
  const known = STATUSES.find((each) => each === status);
  return known === undefined ? status : t(`window.directory.plan.statusOf.${known}`);
}
