import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../../shared/contract/whatIf.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { PathLabel } from '../../licenses/PathLabel.tsx';
import classes from '../whatIf.module.css';

/** License plans by which paths before and after, and the units that move. */
export function MovedPlans({ answer: { licensePlans, units } }: { readonly answer: WhatIfAnswer }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (licensePlans.length + units.length === 0) return null;
  return (
    <>
      {licensePlans.length > 0 && (
        <table className={classes['table']}>
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
        </table>
      )}
      {units.length > 0 && (
        <table className={classes['table']}>
          <caption>
            {units[0]?.users === 1 ? t('window.whatIf.units') : t('window.whatIf.unitsOfGroup', { count: units[0]?.users ?? 0 })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('window.directory.licensePlan')}</th>
              <th scope="col">{t('window.assignments.units.needed')}</th>
              <th scope="col">{t('window.assignments.units.released')}</th>
              <th scope="col">{t('window.assignments.units.free')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ skuId, name, needed, released, free, lacking }) => (
              <tr key={skuId}>
                <th scope="row">
                  {name}{' '}
                  {lacking > 0 && (
                    <Badge icon={IconAlertTriangle} meaning="bad">
                      {t('window.assignments.units.lacking', { count: lacking })}
                    </Badge>
                  )}
                </th>
                <td>{number(needed)}</td>
                <td>{number(released)}</td>
                <td>{number(free)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
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
