import { IconAlertTriangle, IconBan, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../shared/model/resultSummary.ts';
import { Badge, type Meaning } from './Badge.tsx';

const LOOKS: Readonly<Record<Verdict, { readonly icon: typeof IconBan; readonly meaning: Meaning }>> = {
  safe: { icon: IconShieldCheck, meaning: 'good' },
  atRisk: { icon: IconAlertTriangle, meaning: 'caution' },
  blocked: { icon: IconBan, meaning: 'bad' },
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[verdict];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}
