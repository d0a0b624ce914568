import type { FactNumber } from '../../../../shared/model/facts.ts';
import { FactNote } from '../../../ui/FactNote.tsx';
import classes from '../whatIf.module.css';

/** What a sentence rests on. */
export function Facts({ facts }: { readonly facts: readonly FactNumber[] }) {
  if (facts.length === 0) return null;
  return (
    <span className={classes['facts']}>
      {facts.map((fact) => (
        <FactNote key={fact} fact={fact} />
      ))}
    </span>
  );
}
