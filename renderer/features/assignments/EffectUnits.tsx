import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { UnitsTable } from '../licenses/UnitsTable.tsx';
import classes from './assignments.module.css';
import effectClasses from './effect.module.css';

/** Units the change takes and gives back, against those that are free (F66, F124). */
export function EffectUnits({ units }: { readonly units: DraftEffect['units'] }) {
  const { t } = useFormat();
  if (units.length === 0) return null;
  return (
    <section className={effectClasses['effectPart']} aria-labelledby="effect-units">
      <h3 id="effect-units" className={classes['subheading']}>
        {t('window.assignments.units.heading')}
      </h3>
      <UnitsTable units={units} aria-labelledby="effect-units" />
    </section>
  );
}
