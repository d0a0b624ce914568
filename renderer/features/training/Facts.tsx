import { useTranslation } from 'react-i18next';
import { isFact } from '../../../shared/model/facts.ts';
import { FactNote } from '../../ui/FactNote.tsx';
import classes from './training.module.css';

/** The facts that something rests on; each opens. Numbers that this version does not know are left out. `named`: with a word before them. */
export function Facts({ facts, named = false }: { readonly facts: readonly string[]; readonly named?: boolean }) {
  const { t } = useTranslation();
  const known = facts.filter(isFact);
  if (known.length === 0) return null;
  return (
    <span className={classes['facts']}>
      {named && <span className={classes['factsName']}>{t('window.training.facts')}</span>}
      {known.map((fact) => (
        <FactNote key={fact} fact={fact} />
      ))}
    </span>
  );
}
