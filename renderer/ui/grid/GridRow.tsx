// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to cells, not to rows
import { memo, type ReactNode } from 'react';
import classes from './DataGrid.module.css';
import type { GridColumn } from './gridTypes.ts';

interface GridRowProps<Row, Key extends string> {
  /** Of the cell with the name; belongs to the elements, which outlive the row they show. */
  readonly nameId: string;
  readonly index: number;
  /** px from the top of the rows. */
  readonly top: number;
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly columns: readonly GridColumn<Row, Key>[];
  readonly hrefOf: (row: Row) => string;
  /** Column with the focus, when it is in this row; else -1. */
  readonly activeColumn: number;
  /** Null in a grid without selection. */
  readonly selected: boolean | null;
}

/** One row; drawn anew only when something of its own has changed. Clicks and keys are heard by the grid. */
function PlainGridRow<Row, Key extends string>(props: GridRowProps<Row, Key>) {
  const { nameId, index, top, row, columns, hrefOf, activeColumn, selected } = props;
  const shiftOfBox = selected === null ? 0 : 1;
  return (
    <div
      role="row"
      className={classes['row']}
      style={{ top }}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      aria-busy={row === undefined || undefined}
    >
      {selected !== null && (
        <div role="gridcell" className={classes['boxCell']} data-column={0} tabIndex={activeColumn === 0 ? 0 : -1} aria-colindex={1}>
          <input type="checkbox" readOnly checked={selected} tabIndex={-1} aria-labelledby={nameId} disabled={row === undefined} />
        </div>
      )}
      {columns.map((column, i) => (
        <div
          key={column.key}
          id={i === 0 ? nameId : undefined}
          role="gridcell"
          className={classes['cell']}
          data-align={column.align}
          data-column={i + shiftOfBox}
          tabIndex={activeColumn === i + shiftOfBox ? 0 : -1}
          aria-colindex={i + shiftOfBox + 1}
        >
          {row === undefined ? <span className={classes['placeholder']} /> : contentOf(column, row, i === 0 ? hrefOf(row) : null)}
        </div>
      ))}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;

function contentOf<Row, Key extends string>(column: GridColumn<Row, Key>, row: Row, href: string | null): ReactNode {
  if (href === null) return column.render(row);
  return (
    <a href={href} tabIndex={-1} data-open>
      {column.render(row)}
    </a>
  );
}
