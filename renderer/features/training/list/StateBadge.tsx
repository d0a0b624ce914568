import { IconCircleCheck, IconCircleDashed, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge, type Meaning } from '../../../ui/Badge.tsx';
import type { ExerciseState } from '../exerciseState.ts';

const LOOKS: Readonly<Record<ExerciseState, { readonly icon: typeof IconRefresh; readonly meaning: Meaning }>> = {
  new: { icon: IconCircleDashed, meaning: 'still' },
  running: { icon: IconPlayerPlay, meaning: 'notice' },
  passed: { icon: IconCircleCheck, meaning: 'good' },
  tried: { icon: IconRefresh, meaning: 'caution' },
};

export function StateBadge({ state }: { readonly state: ExerciseState }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[state];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.training.state.${state}`)}
    </Badge>
  );
}
