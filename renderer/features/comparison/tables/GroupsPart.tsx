import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedGroup, ComparisonSummary, GroupFigures } from '../../../../shared/contract/comparison.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../comparison.module.css';
import { GRAVEST_FIRST } from '../gravestFirst.ts';
import { ResultIcons, ResultMark } from '../ResultMark.tsx';
import { useMatrixSearch } from '../useMatrixSearch.ts';
import { Change } from './Change.tsx';

/** Licensed groups with a difference: their members, what they give, and what becomes of their members' services. */
export function GroupsPart({ summary: { groups, moreGroups } }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p className={classes['remark']}>{t('window.comparison.table.noGroup')}</p>;
  return (
    <Table.ScrollContainer minWidth={720}>
      <ResultIcons />
      <Table className={classes['table']!} stickyHeader>
        <caption className={classes['caption']}>{t('window.comparison.table.groups')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.comparison.table.group')}</Table.Th>
            <Table.Th scope="col" className={classes['number']!}>
              {t('window.comparison.table.members')}
            </Table.Th>
            <Table.Th scope="col">{t('window.comparison.table.licenses')}</Table.Th>
            <Table.Th scope="col">{t('window.comparison.table.results')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </Table.Tbody>
      </Table>
      {moreGroups > 0 && <p className={classes['remark']}>{t('window.comparison.table.moreGroups', { count: moreGroups })}</p>}
    </Table.ScrollContainer>
  );
}

function GroupLine({ group: { id, name, before, after, users } }: { readonly group: ComparedGroup }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [, setSearch] = useMatrixSearch();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <UnstyledButton className={classes['link']!} onClick={() => setSearch({ part: undefined, group: id, everybody: true })}>
          {name}
        </UnstyledButton>
        {before === null && <div className={classes['small']}>{t('window.comparison.table.newGroup')}</div>}
        {after === null && <div className={classes['small']}>{t('window.comparison.table.goneGroup')}</div>}
      </Table.Th>
      <Table.Td className={classes['number']!}>
        <Change before={before?.members ?? 0} after={after?.members ?? 0} />
      </Table.Td>
      <Table.Td>
        <Licenses before={before} after={after} />
      </Table.Td>
      <Table.Td>
        <span className={classes['changes']}>
          {GRAVEST_FIRST.map((result) =>
            result === 'kept' || users[result] === 0 ? null : <ResultMark key={result} result={result} beside={number(users[result])} />,
          )}
        </span>
      </Table.Td>
    </Table.Tr>
  );
}

function Licenses({ before, after }: { readonly before: GroupFigures | null; readonly after: GroupFigures | null }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const told = (figures: GroupFigures | null): string =>
    figures === null || figures.licenses.length === 0 ? t('window.directory.none') : list(figures.licenses);
  const [old, now] = [told(before), told(after)];
  return <>{old === now ? now : t('window.comparison.table.change', { before: old, after: now })}</>;
}
