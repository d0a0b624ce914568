import { FACTS, type FactNumber } from '../../../../shared/model/facts.ts';
import { FactNote } from '../../../ui/FactNote.tsx';
import classes from '../Wizards.module.css';

/** The facts that something rests on; each opens. */
export function Facts({ facts }: { readonly facts: readonly `F${number}`[] }) {
  const known = facts.filter((fact): fact is FactNumber => fact in FACTS);
  if (known.length === 0) return null;
  return (
    <span className={classes['facts']}>
      {known.map((fact) => (
        <FactNote key={fact} fact={fact} />
      ))}
    </span>
  );
}
