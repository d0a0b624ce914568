import { AppError } from '../../shared/model/appError.ts';
import type { CsvRow } from './csvRows.ts';

/** What a column of a user export holds: an attribute by Graph's name, or one of the four that need more than copying. */
export type UserColumn = 'id' | 'licenses' | 'blocked' | `attribute:${string}`;

/** Headings in lower case without anything but letters and digits (F202, F203, F205, F207). */
const COLUMNS: ReadonlyMap<string, UserColumn> = new Map([
  ['id', 'id'],
  ['objectid', 'id'],
  ['licenses', 'licenses'],
  ['blockcredential', 'blocked'],
  ...Object.entries({
    accountenabled: 'accountEnabled',
    alternateemailaddress: 'otherMails',
    city: 'city',
    companyname: 'companyName',
    country: 'country',
    countryregion: 'country',
    department: 'department',
    directorysynced: 'onPremisesSyncEnabled',
    dirsyncenabled: 'onPremisesSyncEnabled',
    displayname: 'displayName',
    employeeid: 'employeeId',
    fax: 'faxNumber',
    firstname: 'givenName',
    givenname: 'givenName',
    jobtitle: 'jobTitle',
    lastname: 'surname',
    mail: 'mail',
    mobile: 'mobilePhone',
    mobilephone: 'mobilePhone',
    office: 'officeLocation',
    officelocation: 'officeLocation',
    phonenumber: 'businessPhones',
    physicaldeliveryofficename: 'officeLocation',
    postalcode: 'postalCode',
    preferredlanguage: 'preferredLanguage',
    proxyaddresses: 'proxyAddresses',
    state: 'state',
    streetaddress: 'streetAddress',
    surname: 'surname',
    telephonenumber: 'businessPhones',
    title: 'jobTitle',
    usagelocation: 'usageLocation',
    userprincipalname: 'userPrincipalName',
    usertype: 'userType',
  }).map(([heading, attribute]): [string, UserColumn] => [heading, `attribute:${attribute}`]),
]);

/** What each column of the table holds; null for what is not kept. Throws `badInput` for a table that is no user export. */
export function readHeader({ cells }: CsvRow, file: string): (UserColumn | null)[] {
  const columns = cells.map((heading) => COLUMNS.get(plainHeading(heading)) ?? null);
  columns.forEach((column, i) => {
    if (column !== null && columns.indexOf(column) < i) {
      throw new AppError('badInput', { file, place: 'line 1', expected: 'every column once', found: `"${cells[i]}" once more` });
    }
  });
  if (columns.includes('id') && columns.includes('attribute:userPrincipalName')) return columns;
  const expected = 'a user export with the columns "id" (or "Object Id") and "userPrincipalName" (or "User principal name")';
  throw new AppError('badInput', { file, place: 'line 1', expected, found: `"${cells.join(', ').slice(0, 80)}"` });
}

/** `Name [displayName] Required` of the bulk templates is `displayName` (F205). */
function plainHeading(heading: string): string {
  const text = /\[([^\]]+)\]/.exec(heading)?.[1] ?? heading;
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
