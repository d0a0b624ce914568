import type { ComponentProps } from 'react';
import classes from './PlainTable.module.css';

interface PlainTableProps extends ComponentProps<'table'> {
  /** Of the columns one after another, as CSS writes them; without them the contents decide. */
  readonly widths?: readonly string[];
}

/** A table that is read, not worked in: no sorting, no scrolling of its own. Cells with `data-number` hold figures. */
export function PlainTable({ widths, className, children, ...attributes }: PlainTableProps) {
  return (
    <table {...attributes} className={[classes['table'], className].join(' ').trim()} data-divided={widths !== undefined || undefined}>
      {widths !== undefined && (
        <colgroup>
          {widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place and nothing else.
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
      )}
      {children}
    </table>
  );
}
