import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { DataGridProps } from './DataGrid.tsx';
import { type Cell, cellAfterKey } from './gridKeys.ts';
import { LONGEST_RANGE } from './gridTypes.ts';

interface Sight {
  readonly pageRows: number;
  readonly bringIntoSight: (row: number) => void;
}

/** What keys and clicks do in a grid, and the cell that has the focus or would get it by Tab. */
export function useGridActions<Row, Key extends string>(props: DataGridProps<Row, Key>, scroller: RefObject<HTMLDivElement | null>) {
  const { columns, source, selection, rowKey, onOpen, onSort } = props;
  const count = source.count ?? 0;
  const [chosen, setActive] = useState<Cell>({ row: 0, column: 0 });
  const boxes = selection === undefined ? 0 : 1;
  const active: Cell = { row: Math.min(chosen.row, count - 1), column: Math.min(chosen.column, columns.length + boxes - 1) };
  const takesFocus = useRef(false);
  const rangeStart = useRef(0);
  const sight = useRef<Sight>({ pageRows: 1, bringIntoSight: () => undefined });

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const cell = `[data-row="${active.row}"] [data-column="${active.column}"]`;
    scroller.current?.querySelector<HTMLElement>(cell)?.focus({ preventScroll: true });
  });

  const go = (cell: Cell): void => {
    takesFocus.current = true;
    setActive(cell);
    if (cell.row >= 0) sight.current.bringIntoSight(cell.row);
  };

  const pick = (row: number): void => {
    const found = source.rowAt(row);
    if (selection === undefined || found === undefined) return;
    rangeStart.current = row;
    selection.set([rowKey(found)], !selection.has(rowKey(found)));
  };

  const pickRange = (row: number): void => {
    if (selection === undefined) return;
    const first = Math.min(rangeStart.current, row, count - 1);
    const last = Math.max(Math.min(rangeStart.current, count - 1), row);
    if (last - first >= LONGEST_RANGE) selection.rangeTooLong(LONGEST_RANGE);
    else void source.rowsBetween(first, last).then((rows) => selection.set(rows.map(rowKey), true));
  };

  const actOnHeader = (column: number): void => {
    const header = columns[column - boxes];
    if (column < boxes) selection?.setAll(selection.all !== 'all');
    else if (header?.sortable) onSort?.(header.key);
  };

  const open = (row: number): void => {
    const found = source.rowAt(row);
    if (found !== undefined) onOpen(found);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (cell === null || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = cellAfterKey(cell, event.key, ctrl, { rows: count, columns: columns.length + boxes, page: sight.current.pageRows });
    if (next !== null) go(next);
    else if (event.key === 'Enter') cell.row < 0 ? actOnHeader(cell.column) : open(cell.row);
    else if (event.key === ' ') cell.row < 0 ? actOnHeader(cell.column) : event.shiftKey ? pickRange(cell.row) : pick(cell.row);
    else if (ctrl && event.key.toLowerCase() === 'a' && selection !== undefined) selection.setAll(true);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    const modified = event.ctrlKey || event.metaKey || event.shiftKey;
    const link = event.target instanceof Element && event.target.closest('[data-open]') !== null;
    if (cell === null || (link && (event.ctrlKey || event.metaKey))) return;
    takesFocus.current = true;
    setActive(cell);
    if (cell.row < 0) actOnHeader(cell.column);
    else if (event.shiftKey) pickRange(cell.row);
    else if (cell.column < boxes || modified) pick(cell.row);
    else if (link) open(cell.row);
    if (link) event.preventDefault();
  };

  return {
    active,
    onKeyDown,
    onClick,
    /** A range picked with the mouse is not a selection of text. */
    onMouseDown: (event: MouseEvent): void => {
      if (event.shiftKey && selection !== undefined) event.preventDefault();
    },
    /** What does not fit into its cell can be read by resting on it. */
    onPointerOver: ({ target }: PointerEvent): void => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
      if (cell !== null) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
    },
    /** Told after each drawing what can be seen. */
    setSight: (now: Sight): void => {
      sight.current = now;
    },
  };
}

function cellOf(target: EventTarget): Cell | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  return column == null || row == null ? null : { row: Number(row), column: Number(column) };
}
