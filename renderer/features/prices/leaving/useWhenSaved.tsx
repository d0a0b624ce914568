import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { dialogTitle } from '../../../ui/dialogTitle.ts';
import { useChosenBook } from '../chosenBook.ts';

/** Does something that leaves the price book: asks first when prices are not saved. */
export function useWhenSaved(): (work: () => void) => void {
  const { t } = useTranslation();
  return (work) => {
    if (!useChosenBook.getState().unsaved) return work();
    modals.openConfirmModal({
      title: dialogTitle(t('window.prices.leave.title')),
      children: <Text size="sm">{t('window.prices.leave.text')}</Text>,
      labels: { confirm: t('window.prices.leave.leave'), cancel: t('window.prices.leave.stay') },
      onConfirm: work,
    });
  };
}
