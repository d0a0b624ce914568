import type { Translator } from '../../../../shared/i18n/translator.ts';
import type { SheetColumn } from '../sheet.ts';

/** Who a row is about; the first so many texts of a user. */
export const PERSON_TEXTS = 3;

export function personColumns({ t }: Translator): readonly SheetColumn[] {
  return [
    { heading: t('reportTexts.tables.heading.id'), width: 38, kind: 'text' },
    { heading: t('reportTexts.tables.heading.displayName'), width: 28, kind: 'text' },
    { heading: t('reportTexts.tables.heading.userPrincipalName'), width: 40, kind: 'text' },
  ];
}
