import { IconAlertTriangle, IconBan, IconCircleCheck, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../shared/model/finding.ts';
import { type GoOrNot, goOrNot, type SeverityCount } from './findingStates.ts';
import classes from './preflight.module.css';
import { SeverityBadge } from './SeverityBadge.tsx';

const ICONS: Readonly<Record<GoOrNot, typeof IconBan>> = {
  noGo: IconBan,
  accepted: IconUserCheck,
  look: IconAlertTriangle,
  go: IconCircleCheck,
};

interface PreflightBarProps {
  readonly counts: readonly SeverityCount[];
  /** Findings of this severity alone are shown; null for all. */
  readonly only: Severity | null;
  readonly onOnly: (severity: Severity | null) => void;
}

/** Go or no go, and how many findings of each severity there are; each figure shows only its own. */
export function PreflightBar({ counts, only, onOnly }: PreflightBarProps) {
  const { t } = useTranslation();
  const verdict = goOrNot(counts);
  const VerdictIcon = ICONS[verdict];
  const stopping = counts.find(({ severity }) => severity === 'blocking')?.open ?? 0;
  return (
    <section className={classes['bar']} data-verdict={verdict} aria-label={t('window.preflight.bar.label')}>
      <p className={classes['verdict']} role="status">
        <VerdictIcon size={22} stroke={1.6} aria-hidden />
        {verdict === 'noGo' ? t('window.preflight.bar.noGo', { count: stopping }) : t(`window.preflight.bar.${verdict}`)}
      </p>
      <div className={classes['figures']}>
        {counts.map(({ severity, open, accepted }) => (
          <button
            key={severity}
            type="button"
            className={classes['figure']}
            aria-pressed={only === severity}
            title={t('window.preflight.bar.show', { severity: t(`findings.severity.${severity}`) })}
            onClick={() => onOnly(only === severity ? null : severity)}
          >
            <SeverityBadge severity={severity} />
            <span>
              {accepted === 0 ? t('window.preflight.bar.open', { open }) : t('window.preflight.bar.openAndAccepted', { open, accepted })}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
