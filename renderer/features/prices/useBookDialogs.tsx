import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { PriceBookCard } from '../../../shared/contract/prices.ts';
import { dialogTitle } from '../../ui/dialogTitle.ts';
import { ImportForm, NewBookForm } from './BookForms.tsx';
import { usePriceBooks } from './usePriceBooks.ts';

/** The small dialogs about price books as a whole. */
export function useBookDialogs() {
  const { t } = useTranslation();
  const { create, importFile, remove } = usePriceBooks();
  return {
    create: () =>
      modals.open({
        title: dialogTitle(t('window.prices.create')),
        children: <NewBookForm onBook={(name, currency) => void create(name, currency)} />,
      }),
    import: () =>
      modals.open({
        title: dialogTitle(t('window.prices.import')),
        children: <ImportForm onFile={(file, currency) => void importFile(file, currency)} />,
      }),
    remove: ({ id, name }: PriceBookCard) =>
      modals.openConfirmModal({
        title: dialogTitle(t('window.prices.remove')),
        children: <Text size="sm">{t('window.prices.removeQuestion', { name })}</Text>,
        labels: { confirm: t('window.prices.removeNow'), cancel: t('window.shell.cancel') },
        confirmProps: { color: 'red' },
        onConfirm: () => void remove(id),
      }),
  };
}
