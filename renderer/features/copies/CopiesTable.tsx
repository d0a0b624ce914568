import { Anchor, Radio, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TenantCopyRow } from '../../../shared/contract/library.ts';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import classes from './copies.module.css';
import { useComparedCopies } from './useComparedCopies.ts';

const FIGURES = ['users', 'groups', 'licensePlans'] as const;

/** The copies by date; two of them are chosen for comparison. */
export function CopiesTable({ copies }: { readonly copies: readonly TenantCopyRow[] }) {
  const { t } = useTranslation();
  const compared = useComparedCopies(copies.map(({ card }) => card));
  return (
    <div className={classes['scroller']}>
      <PlainTable className={classes['table']!}>
        <caption className={classes['hidden']}>{t('window.copies.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('window.copies.table.before')}</th>
            <th scope="col">{t('window.copies.table.after')}</th>
            <th scope="col">{t('window.copies.table.date')}</th>
            <th scope="col">{t('window.copies.table.copy')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" data-number>
                {t(`window.copies.table.${figure}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t('window.copies.table.units')}
            </th>
            <th scope="col" data-number>
              {t('window.copies.table.findings')}
            </th>
            <th scope="col" data-number>
              {t('window.copies.table.scenarios')}
            </th>
            <th scope="col">
              <span className={classes['hidden']}>{t('window.copies.table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {copies.map((row) => (
            <CopyLine key={row.card.id} row={row} compared={compared} />
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

interface CopyLineProps {
  readonly row: TenantCopyRow;
  readonly compared: ReturnType<typeof useComparedCopies>;
}

function CopyLine({ row: { card, units }, compared }: CopyLineProps) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const opened = useTenantId();
  const { id, name, exportedAt, importedAt, openFindings, scenarios, trouble, earlierOf } = card;
  const remarks = [
    ...(earlierOf === null ? [t('window.copies.present')] : []),
    ...(id === opened ? [t('window.copies.openNow')] : []),
    ...(trouble === null ? [] : [t(`window.start.trouble.${trouble}`)]),
  ];
  const side = (which: 'from' | 'to', label: string) => (
    <td>
      <Radio
        name={which}
        aria-label={label}
        disabled={trouble !== null}
        checked={compared[which] === id}
        onChange={() => compared.choose(which, id)}
      />
    </td>
  );
  return (
    <tr data-opened={id === opened || undefined}>
      {side('from', t('window.copies.chooseBefore', { name }))}
      {side('to', t('window.copies.chooseAfter', { name }))}
      <td className={classes['date']}>{exportedAt === null ? t('window.copies.undated', { date: date(importedAt) }) : date(exportedAt)}</td>
      <th scope="row">
        {trouble === null ? (
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => (
              <Link to="/tenants/$tenantId/users" params={{ tenantId: id }} search={{ scenario: undefined, view: 'imported' }} {...props} />
            )}
          >
            {name}
          </Anchor>
        ) : (
          name
        )}
        {remarks.length > 0 && (
          <Text size="xs" c="dimmed">
            {remarks.join(' · ')}
          </Text>
        )}
      </th>
      {FIGURES.map((figure) => (
        <td key={figure} data-number>
          {number(card[figure])}
        </td>
      ))}
      <td data-number>
        {units === null ? '–' : t('window.copies.table.unitsOf', { consumed: number(units.consumed), owned: number(units.owned) })}
      </td>
      <td data-number>{number(openFindings)}</td>
      <td data-number>{number(scenarios)}</td>
      <td>
        <CopyMenu card={card} />
      </td>
    </tr>
  );
}
