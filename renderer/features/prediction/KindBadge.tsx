import { IconArrowBackUp, IconCheck, IconUsers, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Judgement, PredictionKind } from '../../../shared/model/prediction.ts';
import { Badge, type Meaning } from '../../ui/Badge.tsx';

const LOOKS: Readonly<Record<PredictionKind, { readonly icon: typeof IconCheck; readonly meaning: Meaning }>> = {
  crept: { icon: IconArrowBackUp, meaning: 'caution' },
  miss: { icon: IconX, meaning: 'bad' },
  drift: { icon: IconUsers, meaning: 'notice' },
  hit: { icon: IconCheck, meaning: 'good' },
};

/** What became of a prediction: the same icon, word and colour wherever it is said. */
export function KindBadge({ kind }: { readonly kind: PredictionKind }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[kind];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.prediction.kind.${kind}`)}
    </Badge>
  );
}

/** The same for one thing, in its own words. */
export function JudgementBadge({ judgement: { kind, detail } }: { readonly judgement: Judgement }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[kind];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`window.prediction.detail.${detail}`)}
    </Badge>
  );
}
