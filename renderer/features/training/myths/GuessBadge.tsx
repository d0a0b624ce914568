import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MythCard } from '../../../../shared/contract/training.ts';
import { Badge, type Meaning } from '../../../ui/Badge.tsx';

const LOOKS = {
  right: { icon: IconCircleCheck, meaning: 'good' },
  wrong: { icon: IconCircleX, meaning: 'caution' },
} as const satisfies Readonly<Record<string, { readonly icon: typeof IconCircleX; readonly meaning: Meaning }>>;

/** How the guess of a myth that has been tried turned out. */
export function GuessBadge({ card: { guessedRight } }: { readonly card: MythCard }) {
  const { t } = useTranslation();
  if (guessedRight === null) return null;
  const state = guessedRight ? 'right' : 'wrong';
  const { icon, meaning } = LOOKS[state];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.myths.state.${state}`)}
    </Badge>
  );
}
