// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to cells, not to rows
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DataGrid.module.css';
import type { GridColumn, GridSelection, GridSort } from './gridTypes.ts';

interface GridHeaderProps<Row, Key extends string> {
  readonly columns: readonly GridColumn<Row, Key>[];
  readonly sort: GridSort<Key> | undefined;
  readonly selection: GridSelection | undefined;
  readonly activeColumn: number;
}

/** The sticky first row. Clicks and keys are heard by the grid. */
export function GridHeader<Row, Key extends string>({ columns, sort, selection, activeColumn }: GridHeaderProps<Row, Key>) {
  const { t } = useTranslation();
  const shiftOfBox = selection === undefined ? 0 : 1;
  return (
    <div role="row" className={classes['header']} data-row={-1} aria-rowindex={1}>
      {selection !== undefined && (
        <div role="columnheader" className={classes['boxCell']} data-column={0} tabIndex={activeColumn === 0 ? 0 : -1} aria-colindex={1}>
          <input
            type="checkbox"
            readOnly
            checked={selection.all === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = selection.all === 'some';
            }}
            tabIndex={-1}
            aria-label={t('window.directory.grid.selectAll')}
          />
        </div>
      )}
      {columns.map((column, i) => {
        const sorted = sort?.column === column.key ? sort : undefined;
        const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp;
        return (
          <div
            key={column.key}
            role="columnheader"
            className={classes['headerCell']}
            data-align={column.align}
            data-sortable={column.sortable}
            data-column={i + shiftOfBox}
            tabIndex={activeColumn === i + shiftOfBox ? 0 : -1}
            aria-colindex={i + shiftOfBox + 1}
            aria-sort={ariaSort(column.sortable, sorted)}
            aria-label={column.head === undefined ? undefined : column.label}
          >
            {column.head === undefined ? <span>{column.label}</span> : column.head}
            {sorted !== undefined && <Arrow size={14} stroke={1.8} aria-hidden />}
          </div>
        );
      })}
    </div>
  );
}

function ariaSort(sortable: boolean | undefined, sorted: { readonly descending: boolean } | undefined) {
  if (sortable !== true) return undefined;
  if (sorted === undefined) return 'none';
  return sorted.descending ? 'descending' : 'ascending';
}
