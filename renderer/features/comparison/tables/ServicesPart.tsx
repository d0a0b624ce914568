import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedService, ComparisonSummary } from '../../../../shared/contract/comparison.ts';
import type { ServiceResult } from '../../../../shared/contract/licenses.ts';
import { useFormat } from '../../../client/language.tsx';
import { ResultBadge } from '../../../ui/ResultBadge.tsx';
import classes from '../comparison.module.css';
import { GRAVEST_FIRST } from '../gravestFirst.ts';
import { useMatrixSearch } from '../useMatrixSearch.ts';

/** Users of each service by what becomes of it; a figure leads to those users. */
export function ServicesPart({ summary: { families } }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table className={classes['table']!} stickyHeader>
        <caption className={classes['caption']}>{t('window.comparison.table.services')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.comparison.table.service')}</Table.Th>
            {GRAVEST_FIRST.map((result) => (
              <Table.Th key={result} scope="col" className={classes['number']!}>
                <ResultBadge result={result} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {families.map((service) => (
            <ServiceLine key={service.family} service={service} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ServiceLine({ service: { family, name, foundation, users, dataAtRisk } }: { readonly service: ComparedService }) {
  const { t } = useTranslation();
  const { number, find } = useFormat();
  const [, setSearch] = useMatrixSearch();
  const show = (result: ServiceResult): void =>
    setSearch({
      part: undefined,
      service: family,
      result,
      ...(result === 'kept' && { everybody: true }),
      ...(foundation && { foundation: true }),
    });
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {foundation && <span className={classes['small']}> {t('window.comparison.table.foundation')}</span>}
        {dataAtRisk !== null && users.lost > 0 && <div className={classes['risk']}>{find(`risk.${dataAtRisk}`)}</div>}
      </Table.Th>
      {GRAVEST_FIRST.map((result) => (
        <Table.Td key={result} className={classes['number']!}>
          {users[result] === 0 ? (
            <span className={classes['nothing']}>0</span>
          ) : (
            <UnstyledButton
              className={classes['link']!}
              aria-label={t('window.comparison.table.show', {
                count: users[result],
                service: name,
                result: t(`window.shell.result.${result}`),
              })}
              onClick={() => show(result)}
            >
              {number(users[result])}
            </UnstyledButton>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
