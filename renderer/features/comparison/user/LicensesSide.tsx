import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserBlade, UserLicenseRow } from '../../../../shared/contract/licenses.ts';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { PathLabel } from '../../licenses/PathLabel.tsx';
import { ServicesByPath } from '../../licenses/ServicesByPath.tsx';
import classes from '../comparison.module.css';
import type { WhichSide } from '../useComparedSides.ts';

interface LicensesSideProps {
  readonly which: WhichSide;
  /** null where the state does not have the user. */
  readonly licenses: UserBlade | null;
}

/** License plans of one state with their paths, as a list: two tables side by side would leave neither room. */
export function LicensesSide({ which, licenses }: LicensesSideProps) {
  const { t } = useTranslation();
  const headingId = useId();
  return (
    <section className={classes['bladeSide']} aria-labelledby={headingId}>
      <h3 id={headingId} className={classes['sideHeading']}>
        {t(`window.comparison.side.${which}`)}
      </h3>
      {licenses === null && <p className={classes['remark']}>{t('window.comparison.user.absent')}</p>}
      {licenses?.licenses.length === 0 && <p className={classes['remark']}>{t('window.licenses.none')}</p>}
      <ul className={classes['plans']}>
        {licenses?.licenses.map((row) => (
          <li key={row.skuId}>
            <div className={classes['planHead']}>
              <strong>{row.name}</strong>
              <StateBadge state={row.state} />
            </div>
            <ul className={classes['paths']}>
              {row.paths.map((path) => (
                <li key={path.group?.id ?? ''}>
                  <PathLabel source={path} error={path.error} />
                </li>
              ))}
            </ul>
            <PlanServices row={row} services={licenses.services} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its services on and off; drawn when they are asked for, as a license plan has dozens. */
function PlanServices({ row, services }: { readonly row: UserLicenseRow; readonly services: UserBlade['services'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={classes['onOff']} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('window.comparison.user.servicesOn', { on: row.enabledServices, all: row.services })}</summary>
      {open && <ServicesByPath row={row} services={services} />}
    </details>
  );
}
