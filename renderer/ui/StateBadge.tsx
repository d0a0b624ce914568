import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClockHour4, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssignmentState } from '../../shared/model/graph.ts';
import { Badge, type Meaning } from './Badge.tsx';

/** How an assignment stands, or a group's license with all its members. */
export type ShownState = AssignmentState | 'applied' | 'processing' | 'errors';

const LOOKS: Readonly<Record<ShownState, { readonly icon: typeof IconCircleCheck; readonly meaning: Meaning }>> = {
  Active: { icon: IconCircleCheck, meaning: 'good' },
  ActiveWithError: { icon: IconAlertTriangle, meaning: 'caution' },
  Disabled: { icon: IconPlayerPause, meaning: 'still' },
  Error: { icon: IconCircleX, meaning: 'bad' },
  applied: { icon: IconCircleCheck, meaning: 'good' },
  processing: { icon: IconClockHour4, meaning: 'notice' },
  errors: { icon: IconCircleX, meaning: 'bad' },
};

export function StateBadge({ state }: { readonly state: ShownState }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[state];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.shell.state.${state}`)}
    </Badge>
  );
}
