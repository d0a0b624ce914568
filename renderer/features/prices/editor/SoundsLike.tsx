import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PricedLicensePlan } from '../../../../shared/contract/prices.ts';
import classes from '../Prices.module.css';
import type { DraftRow, RowKind } from './bookDraft.ts';

interface SoundsLikeProps {
  readonly plan: PricedLicensePlan;
  readonly rows: readonly DraftRow[];
  readonly onKind: (kind: RowKind) => void;
}

/** That the name of a license plan without a price says it costs nothing, with a way to say so too. */
export function SoundsLike({ plan: { soundsLike }, rows, onKind }: SoundsLikeProps) {
  const { t } = useTranslation();
  const isOpen = rows.every(({ kind, amount }) => kind !== 'free' && kind !== 'trial' && amount.trim() === '');
  if (soundsLike === null || !isOpen) return null;
  return (
    <span className={classes['units']}>
      {soundsLike === 'free' ? t('window.prices.editor.soundsFree') : t('window.prices.editor.soundsTrial')}{' '}
      <UnstyledButton className={classes['mark']!} onClick={() => onKind(soundsLike)}>
        {soundsLike === 'free' ? t('window.prices.editor.markFree') : t('window.prices.editor.markTrial')}
      </UnstyledButton>
    </span>
  );
}
