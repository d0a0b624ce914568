import { useTranslation } from 'react-i18next';
import classes from './Lanes.module.css';

const TOLD = ['held', 'higher', 'lower', 'gap', 'lost', 'error'] as const;

/** What the patterns of the lanes mean. */
export function LaneLegend() {
  const { t } = useTranslation();
  return (
    <ul className={classes['legend']} aria-label={t('window.playback.legend')}>
      {TOLD.map((look) => (
        <li key={look}>
          <span className={classes['sample']} data-look={look} aria-hidden />
          {t(`window.playback.laneState.${look}`)}
        </li>
      ))}
    </ul>
  );
}
