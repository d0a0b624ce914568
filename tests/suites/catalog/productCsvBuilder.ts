import { parseProductCsv } from '../../../electron/catalog/productCsv.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';

/** Headings as published, in the published order. */
export const HEADINGS = [
  'Product_Display_Name',
  'String_Id',
  'GUID',
  'Service_Plan_Name',
  'Service_Plan_Id',
  'Service_Plans_Included_Friendly_Names',
];

/** `guid(7)` is 00000007-0000-4000-8000-000000000000. */
export function guid(number: number): string {
  return `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

/** A row of the published file: product name, part number, sku id, plan name, plan id, plan display name. */
export function row(
  cells: { product?: string; part?: string; sku?: string; plan?: string; planId?: string; title?: string } = {},
): string[] {
  const { product = 'Suite', part = 'SUITE', sku = guid(1), plan = 'MAIL', planId = guid(101), title = 'Mail' } = cells;
  return [product, part, sku, plan, planId, title];
}

/** Cells as CSV text, quoted only where needed. */
export function toCsv(rows: readonly (readonly string[])[], delimiter = ',', newline = '\n'): string {
  const toCell = (cell: string) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(toCell).join(delimiter) + newline).join('');
}

export function parseBytes(bytes: Uint8Array): ProductCatalog {
  return parseProductCsv(bytes, { file: 'names.csv', publishedOn: '2026-01-31', source: 'a test' });
}

export function parseText(text: string): ProductCatalog {
  return parseBytes(new TextEncoder().encode(text));
}

/** The published file with these rows under its heading line. */
export function parseRows(...rows: readonly (readonly string[])[]): ProductCatalog {
  return parseText(toCsv([HEADINGS, ...rows]));
}

/** The expected failure of `run`, to be compared by code and details. */
export function failureOf(run: () => unknown): Pick<AppError, 'code' | 'details'> {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('did not fail');
}
