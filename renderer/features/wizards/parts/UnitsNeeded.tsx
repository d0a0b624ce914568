import type { DraftEffect } from '../../../../shared/contract/licenses.ts';
import { EffectUnits } from '../../assignments/EffectUnits.tsx';
import classes from '../Wizards.module.css';

/** Units that are needed at the peak, against those that are free. */
export function UnitsNeeded({ effect }: { readonly effect: DraftEffect }) {
  return (
    <div className={classes['effect']}>
      <EffectUnits units={effect.units} />
    </div>
  );
}
