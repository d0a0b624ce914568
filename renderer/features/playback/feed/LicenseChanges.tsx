import { IconAdjustments, IconAlertTriangle, IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LicenseChange } from '../../../../shared/contract/playback.ts';
import classes from './Feed.module.css';

const ICONS: Readonly<Record<LicenseChange['change'], typeof IconPlus>> = {
  added: IconPlus,
  removed: IconMinus,
  options: IconAdjustments,
  failed: IconAlertTriangle,
  recovered: IconCheck,
};

/** What becomes of each assignment: license plan, path, and the error if it fails. */
export function LicenseChanges({ changes, most }: { readonly changes: readonly LicenseChange[]; readonly most: number }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <ul className={classes['changes']}>
      {changes.slice(0, most).map((each) => {
        const ChangeIcon = ICONS[each.change];
        return (
          <li key={`${each.licensePlan.id} ${each.group?.id ?? ''} ${each.change}`} data-change={each.change}>
            <ChangeIcon size={13} stroke={2} aria-hidden />
            <span>
              {t(`window.playback.change.${each.change}`, { plan: each.licensePlan.name })}{' '}
              <span className={classes['path']}>
                ({each.group === null ? t('errors.direct') : t('errors.group', { group: each.group.name })})
              </span>
              {each.change === 'failed' && each.error !== 'None' && `: ${t(`assignmentError.${each.error}`)}`}
            </span>
          </li>
        );
      })}
      {changes.length > most && <li className={classes['more']}>{t('count.more', { count: changes.length - most })}</li>}
    </ul>
  );
}
