import { AppError } from '../../shared/model/appError.ts';
import type { AttributeValue, User } from '../../shared/model/graph.ts';
import { attributeKind } from '../../shared/model/userAttributes.ts';
import type { UserColumn } from './csvColumns.ts';
import type { CsvRow } from './csvRows.ts';
import { toId } from './idPool.ts';
import type { ImportTally } from './importTally.ts';
import { describeValue } from './recordFault.ts';

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** One row of a user export without its licenses: it has no entries, as the file does not say where they come from (F209). */
export function readCsvUser({ line, cells }: CsvRow, columns: readonly (UserColumn | null)[], file: string, tally: ImportTally): User {
  const refuse = (column: number, expected: string) =>
    new AppError('badInput', { file, place: `line ${line}, column ${column + 1}`, expected, found: describeValue(cells[column]) });
  const idColumn = columns.indexOf('id');
  const id = toId(cells[idColumn] ?? '');
  if (id === null) throw refuse(idColumn, 'an id');
  const attributes: Record<string, AttributeValue> = {};
  columns.forEach((column, i) => {
    const text = cells[i]?.trim() ?? '';
    if (column === null || text === '') return;
    if (column === 'blocked') {
      attributes['accountEnabled'] = !truthOf(text, () => refuse(i, 'True or False'));
    } else if (column.startsWith('attribute:')) {
      const name = column.slice('attribute:'.length);
      const value = toValue(name, text, () => refuse(i, 'True or False'));
      if (name === 'usageLocation' && !COUNTRY_CODE.test(text)) tally.unreadableLocations.add(text);
      else attributes[name] = value;
    }
  });
  return { id, attributes, licenseAssignmentStates: null, assignedLicenses: null };
}

/** Whether the admin center's export has codes or names is not known (F207); a name would be read as a country of its own. */
const COUNTRY_CODE = /^[A-Za-z]{2}$/;

/** Between the addresses of one cell; a plus sign also stands inside addresses, but never before `smtp:`. */
const ADDRESS_SEPARATOR = /[;,]\s*|\+(?=[A-Za-z0-9]+:)/;

function toValue(name: string, text: string, refusal: () => AppError): AttributeValue {
  if (name === 'usageLocation') return text.toUpperCase();
  const kind = attributeKind(name);
  if (kind === 'boolean') return truthOf(text, refusal);
  if (kind !== 'collection') return text;
  return name === 'businessPhones' ? [text] : text.split(ADDRESS_SEPARATOR).filter((address) => address !== '');
}

function truthOf(text: string, refusal: () => AppError): boolean {
  const truth = TRUTHS.get(text.toLowerCase());
  if (truth === undefined) throw refusal();
  return truth;
}
