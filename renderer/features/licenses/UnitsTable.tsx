import { IconAlertTriangle } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';

interface UnitsTableProps extends Pick<ComponentProps<'table'>, 'aria-labelledby'> {
  readonly units: DraftEffect['units'];
  readonly caption?: string;
}

/** Units a change takes and gives back, against those that are free (F66, F124). */
export function UnitsTable({ units, caption, ...attributes }: UnitsTableProps) {
  const { number, t } = useFormat();
  return (
    <PlainTable {...attributes}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('window.directory.licensePlan')}</th>
          {(['needed', 'released', 'free'] as const).map((figure) => (
            <th key={figure} scope="col" data-number>
              {t(`window.assignments.units.${figure}`)}
            </th>
          ))}
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
            <td data-number>{number(needed)}</td>
            <td data-number>{number(released)}</td>
            <td data-number>{number(free)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
