import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceResult } from '../../shared/contract/licenses.ts';
import { Badge, type Meaning } from './Badge.tsx';

/** The icon and the meaning of each result. */
export const RESULT_LOOKS: Readonly<Record<ServiceResult, { readonly icon: typeof IconCheck; readonly meaning: Meaning }>> = {
  kept: { icon: IconCheck, meaning: 'still' },
  successor: { icon: IconArrowRight, meaning: 'moved' },
  upgraded: { icon: IconArrowUpRight, meaning: 'more' },
  downgraded: { icon: IconArrowDownRight, meaning: 'caution' },
  gained: { icon: IconPlus, meaning: 'good' },
  lost: { icon: IconMinus, meaning: 'bad' },
};

/** What becomes of a service: the same icon, word and colour wherever it is said. */
export function ResultBadge({ result }: { readonly result: ServiceResult }) {
  const { t } = useTranslation();
  const { icon, meaning } = RESULT_LOOKS[result];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.shell.result.${result}`)}
    </Badge>
  );
}
