import { IconArrowDownRight, IconUnlink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WayResult } from '../../../../shared/contract/whatIf.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { ResultBadge } from '../../../ui/ResultBadge.tsx';

/** A result along a way: those between two states, and what lies between. */
export function WayBadge({ result }: { readonly result: WayResult }) {
  const { t } = useTranslation();
  if (result === 'gap') {
    return (
      <Badge icon={IconUnlink} meaning="bad">
        {t('window.whatIf.result.gap')}
      </Badge>
    );
  }
  if (result === 'dip') {
    return (
      <Badge icon={IconArrowDownRight} meaning="caution">
        {t('window.whatIf.result.dip')}
      </Badge>
    );
  }
  return <ResultBadge result={result} />;
}
