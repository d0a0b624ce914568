import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { useFormat } from '../../client/language.tsx';

/** What a copy is called where it stands among others: its name and the date of its export. */
export function useCopyLabel(): (copy: Pick<TenantCard, 'name' | 'exportedAt'>) => string {
  const { t } = useTranslation();
  const { date } = useFormat();
  return ({ name, exportedAt }) =>
    exportedAt === null ? t('window.copies.namedUndated', { name }) : t('window.copies.named', { name, date: date(exportedAt) });
}
