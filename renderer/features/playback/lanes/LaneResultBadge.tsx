import { IconClockPause, IconStairsDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LaneResult } from '../../../../shared/contract/playback.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { ResultBadge } from '../../../ui/ResultBadge.tsx';

/** What becomes of a service in the end, or what befell it on the way. */
export function LaneResultBadge({ result }: { readonly result: LaneResult }) {
  const { t } = useTranslation();
  switch (result) {
    case 'gap':
      return (
        <Badge icon={IconClockPause} meaning="bad">
          {t('window.playback.laneResult.gap')}
        </Badge>
      );
    case 'dip':
      return (
        <Badge icon={IconStairsDown} meaning="caution">
          {t('window.playback.laneResult.dip')}
        </Badge>
      );
    default:
      return <ResultBadge result={result} />;
  }
}
