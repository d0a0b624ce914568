import { ActionIcon, Group, Menu, Select } from '@mantine/core';
import { IconDots, IconDownload, IconFileImport, IconFlask, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PriceBookCard } from '../../../shared/contract/prices.ts';
import type { PriceBook } from '../../../shared/model/priceBook.ts';
import { useChosenBook } from './chosenBook.ts';
import { useWhenSaved } from './leaving/useWhenSaved.tsx';
import classes from './Prices.module.css';
import { useBookDialogs } from './useBookDialogs.tsx';
import { usePriceBooks } from './usePriceBooks.ts';

interface BookBarProps {
  readonly books: readonly PriceBookCard[];
  readonly chosen: PriceBookCard;
  /** undefined while it is loading. */
  readonly book: PriceBook | undefined;
}

/** Which price book, and what can be done with it. */
export function BookBar({ books, chosen, book }: BookBarProps) {
  const { t } = useTranslation();
  const choose = useChosenBook((state) => state.choose);
  const dialogs = useBookDialogs();
  const { takeExample } = usePriceBooks();
  const whenSaved = useWhenSaved();
  return (
    <Group className={classes['bar']!} align="flex-end" gap="xs">
      <Select
        w={360}
        label={t('window.prices.book')}
        value={String(chosen.id)}
        allowDeselect={false}
        onChange={(id) => id !== null && Number(id) !== chosen.id && whenSaved(() => choose(Number(id)))}
        data={books.map(({ id, name, currency }) => ({ value: String(id), label: t('window.prices.bookOption', { name, currency }) }))}
      />
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('window.prices.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => whenSaved(dialogs.create)}>
            {t('window.prices.create')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => whenSaved(dialogs.import)}>
            {t('window.prices.import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFlask size={16} aria-hidden />} onClick={() => whenSaved(() => void takeExample())}>
            {t('window.prices.example')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={book === undefined}
            onClick={() => book !== undefined && saveBook(book)}
          >
            {t('window.prices.export')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => dialogs.remove(chosen)}>
            {t('window.prices.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function saveBook(book: PriceBook): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(book, null, 2)}\n`], { type: 'application/json' }));
  link.download = `${book.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
