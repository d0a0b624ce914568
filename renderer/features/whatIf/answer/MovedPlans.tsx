import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../../shared/contract/whatIf.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { PathLabel } from '../../licenses/PathLabel.tsx';
import { UnitsTable } from '../../licenses/UnitsTable.tsx';
import classes from '../whatIf.module.css';

/** License plans by which paths before and after, and the units that move. */
export function MovedPlans({ answer: { licensePlans, units } }: { readonly answer: WhatIfAnswer }) {
  const { t } = useTranslation();
  if (licensePlans.length + units.length === 0) return null;
  return (
    <div className={classes['moved']}>
      {licensePlans.length > 0 && (
        <PlainTable>
          <caption>{t('window.whatIf.plans')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('window.directory.licensePlan')}</th>
              <th scope="col">{t('window.comparison.side.before')}</th>
              <th scope="col">{t('window.comparison.side.after')}</th>
            </tr>
          </thead>
          <tbody>
            {licensePlans.map(({ skuId, name, before, after }) => (
              <tr key={skuId}>
                <th scope="row">{name}</th>
                <td>
                  <Paths paths={before} />
                </td>
                <td>
                  <Paths paths={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {units.length > 0 && (
        <UnitsTable
          units={units}
          caption={units[0]?.users === 1 ? t('window.whatIf.units') : t('window.whatIf.unitsOfGroup', { count: units[0]?.users ?? 0 })}
        />
      )}
    </div>
  );
}

function Paths({ paths }: { readonly paths: WhatIfAnswer['licensePlans'][number]['before'] }) {
  const { t } = useTranslation();
  if (paths.length === 0) return t('window.whatIf.notHeld');
  return paths.map((path) => (
    <div key={path.group?.id ?? ''}>
      <PathLabel source={path} />
    </div>
  ));
}
