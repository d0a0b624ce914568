import { printable } from '../../../../shared/i18n/sentences/printable.ts';
import type { ImportReport } from '../../../../shared/model/importReport.ts';
import type { Names } from '../../../service/names.ts';
import { findingLines } from './findingLines.ts';
import { createNaming } from './naming.ts';
import { heading, INDENT, type Page, paragraph, table } from './page.ts';

export interface ImportedTenant {
  readonly report: ImportReport;
  readonly names: Names;
}

/** What was read, what it holds, and what a person should know about it. */
export function importLines({ report, names }: ImportedTenant, file: string, page: Page): string[] {
  const { t } = page.words;
  const name = printable(report.tenant.displayName) || t('import.unnamed');
  return [
    page.paint('bold', t('import.heading', { name })),
    ...paragraph(page, originText(report, page)),
    `${INDENT}${t('import.savedAs', { file })}`,
    '',
    ...countLines(report, page),
    ...skuLines(report, names, page),
    ...(report.findings.length === 0
      ? [...heading(page, t('findings.heading')), `${INDENT}${t('import.nothingFound')}`]
      : findingLines(report.findings, 'import', createNaming(names, page.words), page)),
  ];
}

/** The demonstration's short form: the counts only. */
export function shortImportLines({ report }: ImportedTenant, page: Page): string[] {
  return [...paragraph(page, originText(report, page)), ...countLines(report, page)];
}

function originText({ source, tenant }: ImportReport, { words: { t, date } }: Page): string {
  const origin = { source: printable(source.name), kind: t(`import.kind.${source.kind}`) };
  return tenant.exportedAt === null
    ? t('import.madeFromUndated', origin)
    : t('import.madeFrom', { ...origin, date: date(tenant.exportedAt) });
}

function countLines({ counts }: ImportReport, page: Page): string[] {
  const { t, number } = page.words;
  const { guests, syncedUsers, disabledUsers, licensedGroups, dynamicGroups, syncedGroups } = counts;
  const rows = [
    [t('import.users'), number(counts.users), t('import.usersDetail', { guests, synced: syncedUsers, disabled: disabledUsers })],
    [t('import.noLocation'), number(counts.usersWithoutUsageLocation), ''],
    [
      t('import.groups'),
      number(counts.groups),
      t('import.groupsDetail', { licensed: licensedGroups, dynamic: dynamicGroups, synced: syncedGroups }),
    ],
    [t('import.memberships'), number(counts.members), ''],
    [t('import.skus'), number(counts.skus), ''],
    [
      t('import.assignments'),
      number(counts.entries),
      t('import.assignmentsDetail', { direct: counts.directEntries, inherited: counts.inheritedEntries }),
    ],
    [t('import.inError'), number(counts.entriesInError), ''],
  ];
  const columns = [{ heading: '' }, { heading: '', align: 'end' as const }, { heading: '', flexible: true }];
  return table(page, columns, rows).slice(1);
}

function skuLines({ skus }: ImportReport, names: Names, page: Page): string[] {
  if (skus.length === 0) return [];
  const { t, number } = page.words;
  const naming = createNaming(names, page.words);
  const columns = [
    { heading: t('import.planHeading'), flexible: true },
    { heading: t('import.usersHeading'), align: 'end' as const },
    { heading: t('import.tenantSaysHeading'), align: 'end' as const },
  ];
  const rows = skus.map(({ skuId, counted, imported }) => [
    naming.product(skuId),
    number(counted),
    imported === null ? '' : number(imported),
  ]);
  const differs = (row: number): boolean => skus[row]!.imported !== null && skus[row]!.imported !== skus[row]!.counted;
  return [
    ...heading(page, t('import.plansHeading')),
    ...table(page, columns, rows, { ink: (row) => (differs(row) ? 'yellow' : undefined) }),
  ];
}
