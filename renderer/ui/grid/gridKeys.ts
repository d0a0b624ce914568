/** A cell of a grid. Row -1 is the header; column 0 is the first one shown, the box for selecting included. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one screenful. */
  readonly page: number;
}

/** Where a key leads from a cell, by the grid pattern of the ARIA practices; null for a key that does not move. */
export function cellAfterKey(from: Cell, key: string, ctrl: boolean, { rows, columns, page }: GridShape): Cell | null {
  const { row, column } = from;
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowUp':
      return { row: Math.max(-1, row - 1), column };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'PageDown':
      return { row: Math.min(rows - 1, Math.max(0, row) + page), column };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'Home':
      return ctrl ? { row: Math.min(0, rows - 1), column: 0 } : { row, column: 0 };
    case 'End':
      return ctrl ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return null;
  }
}
