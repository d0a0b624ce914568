import { Button } from '@mantine/core';
import { IconReceipt2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { useBookDialogs } from './useBookDialogs.tsx';
import { usePriceBooks } from './usePriceBooks.ts';

/** What a price book is, and three ways to have one. */
export function NoBook() {
  const { t } = useTranslation();
  const dialogs = useBookDialogs();
  const { takeExample } = usePriceBooks();
  return (
    <Notice icon={IconReceipt2} title={t('window.prices.none.title')} text={t('window.prices.none.text')}>
      <Button onClick={dialogs.create}>{t('window.prices.create')}</Button>
      <Button variant="default" onClick={dialogs.import}>
        {t('window.prices.import')}
      </Button>
      <Button variant="default" onClick={() => void takeExample()}>
        {t('window.prices.example')}
      </Button>
    </Notice>
  );
}
