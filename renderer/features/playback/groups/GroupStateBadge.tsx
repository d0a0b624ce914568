import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClockHour4, IconLoader } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupState } from '../../../../shared/model/playbackMoment.ts';
import { Badge, type Meaning } from '../../../ui/Badge.tsx';

const LOOKS: Readonly<Record<GroupState, { readonly icon: typeof IconCircleCheck; readonly meaning: Meaning }>> = {
  none: { icon: IconCircleDashed, meaning: 'still' },
  queued: { icon: IconClockHour4, meaning: 'notice' },
  inProgress: { icon: IconLoader, meaning: 'notice' },
  applied: { icon: IconCircleCheck, meaning: 'good' },
  errors: { icon: IconAlertTriangle, meaning: 'bad' },
};

/** How the licenses of a group stand, as the admin center says it (F17, F91). */
export function GroupStateBadge({ state }: { readonly state: GroupState }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[state];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.playback.groupState.${state}`)}
    </Badge>
  );
}
