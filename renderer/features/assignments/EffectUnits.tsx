import { IconAlertTriangle } from '@tabler/icons-react';
import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { Badge } from '../../ui/Badge.tsx';
import classes from './assignments.module.css';
import effectClasses from './effect.module.css';

/** Units the change takes and gives back, against those that are free (F66, F124). */
export function EffectUnits({ units }: { readonly units: DraftEffect['units'] }) {
  const { number, t } = useFormat();
  if (units.length === 0) return null;
  return (
    <section className={effectClasses['effectPart']} aria-labelledby="effect-units">
      <h3 id="effect-units" className={classes['subheading']}>
        {t('window.assignments.units.heading')}
      </h3>
      <table className={effectClasses['units']}>
        <thead>
          <tr>
            <th scope="col">{t('window.assignments.units.plan')}</th>
            <th scope="col">{t('window.assignments.units.needed')}</th>
            <th scope="col">{t('window.assignments.units.released')}</th>
            <th scope="col">{t('window.assignments.units.free')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ skuId, name, needed, released, free, lacking }) => (
            <tr key={skuId}>
              <th scope="row">
                {name}
                {lacking > 0 && (
                  <div>
                    <Badge icon={IconAlertTriangle} meaning="bad">
                      {t('window.assignments.units.lacking', { count: lacking })}
                    </Badge>
                  </div>
                )}
              </th>
              <td>{number(needed)}</td>
              <td>{number(released)}</td>
              <td>{number(free)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
