import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedUser } from '../../../../shared/contract/comparison.ts';
import { useFormat } from '../../../client/language.tsx';
import { ResultBadge } from '../../../ui/ResultBadge.tsx';
import classes from '../comparison.module.css';

/** Every service of the user with its result, the gravest first; what nobody works with is folded away. */
export function ServiceResults({ user: { services, before, after } }: { readonly user: ComparedUser }) {
  const { t } = useTranslation();
  if (before === null || after === null) return null;
  const counted = services.filter(({ foundation }) => !foundation);
  const foundation = services.filter((service) => service.foundation);
  return (
    <>
      <Results services={counted} caption={t('window.comparison.user.services')} />
      {foundation.length > 0 && (
        <details className={classes['foundation']}>
          <summary>{t('window.comparison.user.foundation', { count: foundation.length })}</summary>
          <Results services={foundation} caption={null} />
        </details>
      )}
    </>
  );
}

function Results({ services, caption }: { readonly services: ComparedUser['services']; readonly caption: string | null }) {
  const { t } = useTranslation();
  const { find } = useFormat();
  return (
    <Table className={classes['table']!}>
      {caption !== null && <caption className={classes['caption']}>{caption}</caption>}
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('window.comparison.table.service')}</Table.Th>
          <Table.Th scope="col">{t('window.comparison.user.result')}</Table.Th>
          <Table.Th scope="col">{t('window.comparison.side.before')}</Table.Th>
          <Table.Th scope="col">{t('window.comparison.side.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {services.map(({ family, name, result, from, to, dataAtRisk }) => (
          <Table.Tr key={family}>
            <Table.Th scope="row" className={classes['plain']!}>
              {name}
              {dataAtRisk !== null && result === 'lost' && <div className={classes['risk']}>{find(`risk.${dataAtRisk}`)}</div>}
            </Table.Th>
            <Table.Td>
              <ResultBadge result={result} />
            </Table.Td>
            <Table.Td>{from ?? t('window.comparison.user.notThere')}</Table.Td>
            <Table.Td>{to ?? t('window.comparison.user.notThere')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
