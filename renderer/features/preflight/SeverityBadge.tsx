import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../shared/model/finding.ts';
import { Badge, type Meaning } from '../../ui/Badge.tsx';

const LOOKS: Readonly<Record<Severity, { readonly icon: typeof IconBan; readonly meaning: Meaning }>> = {
  blocking: { icon: IconBan, meaning: 'bad' },
  warning: { icon: IconAlertTriangle, meaning: 'caution' },
  info: { icon: IconInfoCircle, meaning: 'notice' },
};

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[severity];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`findings.severity.${severity}`)}
    </Badge>
  );
}
