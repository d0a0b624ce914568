import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedService } from '../../../shared/contract/comparison.ts';
import type { GridColumn } from '../../ui/grid/gridTypes.ts';
import classes from './comparison.module.css';
import { GRAVEST_FIRST } from './gravestFirst.ts';
import { ResultMark } from './ResultMark.tsx';
import type { ShownRow } from './useMatrixRows.ts';

/** px: widths of a service's column, and heights of the header above them. */
const ICONS_ONLY = { width: 50, head: 142 } as const;
const WITH_WORDS = { width: 126, head: 68 } as const;

export interface MatrixShape {
  readonly columns: readonly GridColumn<ShownRow, string>[];
  readonly headHeight: number;
}

/** A column for who it is, one that sums up, and one for each service. */
export function useMatrixColumns(
  services: readonly ComparedService[],
  /** Services that the sum leaves out. */
  uncounted: ReadonlySet<string>,
  words: boolean,
): MatrixShape {
  const { t } = useTranslation();
  return useMemo(() => {
    const { width, head } = words ? WITH_WORDS : ICONS_ONLY;
    return {
      headHeight: head,
      columns: [
        { key: 'displayName', label: t('window.comparison.matrix.user'), width: 190, share: 0, sortable: true, render: nameOf },
        { key: 'department', label: t('window.comparison.matrix.department'), width: 130, sortable: true, render: departmentOf },
        {
          key: 'changes',
          label: t('window.comparison.matrix.changes'),
          width: 150,
          sortable: true,
          render: (row) => <Changes row={row} uncounted={uncounted} />,
        },
        ...services.map(
          ({ family, name }): GridColumn<ShownRow, string> => ({
            key: family,
            label: name,
            head: (
              <span className={classes['serviceHead']} data-words={words || undefined} title={name}>
                {name}
              </span>
            ),
            width,
            sortable: true,
            render: (row) => <ServiceCell row={row} family={family} words={words} />,
          }),
        ),
      ],
    };
  }, [services, uncounted, words, t]);
}

function nameOf({ displayName, userPrincipalName }: ShownRow): string {
  return displayName === '' ? userPrincipalName : displayName;
}

function departmentOf({ department }: ShownRow): string {
  return department ?? '';
}

/** How many services go each way; what is kept is left out. */
function Changes({ row, uncounted }: { readonly row: ShownRow; readonly uncounted: ReadonlySet<string> }) {
  const counts = new Map<string, number>();
  for (const { family, result } of row.cells.values()) {
    if (result !== 'kept' && !uncounted.has(family)) counts.set(result, (counts.get(result) ?? 0) + 1);
  }
  return (
    <span className={classes['changes']}>
      {GRAVEST_FIRST.map((result) => {
        const count = counts.get(result) ?? 0;
        return count === 0 ? null : <ResultMark key={result} result={result} beside={String(count)} />;
      })}
    </span>
  );
}

function ServiceCell({ row, family, words }: { readonly row: ShownRow; readonly family: string; readonly words: boolean }) {
  const { t } = useTranslation();
  const cell = row.cells.get(family);
  if (cell === undefined) return null;
  const { result, from, to } = cell;
  const detail = from === null || to === null || from === to ? (to ?? from ?? undefined) : `${from} → ${to}`;
  return <ResultMark result={result} detail={detail} beside={words ? t(`window.shell.result.${result}`) : undefined} />;
}
