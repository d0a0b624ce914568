import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../client/language.tsx';
import classes from '../comparison.module.css';

interface ChangeProps {
  readonly before: number;
  readonly after: number;
}

/** A figure before and after, and by how much it moves; one figure alone where it stays. */
export function Change({ before, after }: ChangeProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (before === after) return <span className={classes['nothing']}>{number(after)}</span>;
  const by = `${after > before ? '+' : '−'}${number(Math.abs(after - before))}`;
  return (
    <>
      {t('window.comparison.table.change', { before, after })} <span className={classes['small']}>({by})</span>
    </>
  );
}
