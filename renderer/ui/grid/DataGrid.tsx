// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
import { type CSSProperties, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import classes from './DataGrid.module.css';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import type { GridColumn, GridSelection, GridSort, GridSource } from './gridTypes.ts';
import { useGridActions } from './useGridActions.ts';
import { useRowSlots } from './useRowSlots.ts';
import { ROW_HEIGHT, useVirtualRows } from './useVirtualRows.ts';

export interface DataGridProps<Row, Key extends string> {
  /** What the rows are, for screen readers. */
  readonly label: string;
  /** The first column names the row and is the link that opens it. */
  readonly columns: readonly GridColumn<Row, Key>[];
  readonly source: GridSource<Row>;
  readonly rowKey: (row: Row) => string;
  readonly hrefOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly sort?: GridSort<Key> | undefined;
  readonly onSort?: ((column: Key) => void) | undefined;
  readonly selection?: GridSelection | undefined;
  /** px; as high as a row when it is left out. */
  readonly headHeight?: number;
  /** The first column stays in sight when the rest is scrolled sideways. */
  readonly pinned?: boolean;
  /** Shown instead of rows when there are none; says what to do. */
  readonly empty: ReactNode;
}

const BOX_WIDTH = 44;

/**
 * A grid over a list of any length: only rows in sight are in the document, all as high as each other. One stop of the Tab key; inside it
 * the arrow keys move from cell to cell (the grid pattern of the ARIA practices), Space picks, Enter opens or sorts.
 */
export function DataGrid<Row, Key extends string>(props: DataGridProps<Row, Key>) {
  const { label, columns, source, rowKey, hrefOf, sort, selection, headHeight = ROW_HEIGHT, pinned = false, empty } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const count = source.count ?? 0;
  const actions = useGridActions(props, scroller);
  const { active } = actions;
  const virtual = useVirtualRows(count, scroller, active.row, headHeight);
  actions.setSight(virtual);

  const slots = useRowSlots(virtual.rows);

  const { show } = source;
  useEffect(() => show(virtual.first, virtual.last), [show, virtual.first, virtual.last]);

  const { toTop } = virtual;
  const shownList = useRef(source.listKey);
  useLayoutEffect(() => {
    if (shownList.current === source.listKey) return;
    shownList.current = source.listKey;
    toTop();
  });

  return (
    <div className={classes['frame']}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className={classes['scroller']}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + (selection === undefined ? 0 : 1)}
        aria-multiselectable={selection !== undefined || undefined}
        aria-busy={source.count === undefined || source.outdated}
        data-outdated={source.outdated || undefined}
        data-pinned={pinned || undefined}
        data-scroll-restoration-id={`grid-${label}`}
        onClick={actions.onClick}
        onKeyDown={actions.onKeyDown}
        onMouseDown={actions.onMouseDown}
        onPointerOver={actions.onPointerOver}
      >
        <div
          className={classes['content']}
          role="presentation"
          style={shapeOf(columns, selection !== undefined, virtual.height, headHeight)}
        >
          <GridHeader columns={columns} sort={sort} selection={selection} activeColumn={active.row === -1 ? active.column : -1} />
          {virtual.rows.map(({ index, top }) => {
            const row = source.rowAt(index);
            return (
              <GridRow
                key={slots.get(index)}
                nameId={`${gridId}-name-${slots.get(index)}`}
                index={index}
                top={top}
                row={row}
                columns={columns}
                hrefOf={hrefOf}
                activeColumn={active.row === index ? active.column : -1}
                selected={selection === undefined ? null : row !== undefined && selection.has(rowKey(row))}
              />
            );
          })}
        </div>
      </div>
      {source.count === 0 && !source.outdated && (
        <div className={classes['empty']} style={{ top: headHeight }}>
          {empty}
        </div>
      )}
    </div>
  );
}

function shapeOf<Row, Key extends string>(
  columns: readonly GridColumn<Row, Key>[],
  withBox: boolean,
  height: number,
  headHeight: number,
): CSSProperties {
  const box = withBox ? `${BOX_WIDTH}px ` : '';
  const tracks = columns.map(({ width, share = 0 }) => (share === 0 ? `${width}px` : `minmax(${width}px, ${share}fr)`));
  const width = columns.reduce((sum, column) => sum + column.width, withBox ? BOX_WIDTH : 0);
  return {
    '--grid-columns': box + tracks.join(' '),
    '--grid-head': `${headHeight}px`,
    height,
    width: `max(100%, ${width}px)`,
  } as CSSProperties;
}
