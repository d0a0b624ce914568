import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StoredPriceBook } from '../../../shared/contract/prices.ts';
import { PRICE_BOOK_FORMAT, PRICE_BOOK_VERSION, type PriceBook } from '../../../shared/model/priceBook.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { readFailure } from '../../client/failure.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { useChosenBook } from './chosenBook.ts';

/** Everything that can be done to price books. Each resolves to true when it is done; what goes wrong is said in a notification. */
export function usePriceBooks() {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const failureText = useFailureText();
  const choose = useChosenBook((state) => state.choose);

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      const failure = readFailure(error);
      const isOutdated = failure.kind === 'expected' && failure.code === 'outdated';
      notifications.show({ color: 'red', message: isOutdated ? t('window.prices.outdated') : failureText(error), autoClose: 10_000 });
      return false;
    }
  };
  const keep = async (stored: StoredPriceBook): Promise<void> => {
    cache.setQueryData(queries.prices.get.queryKey({ input: { bookId: stored.id } }), stored);
    await cache.invalidateQueries({ queryKey: queries.prices.list.key() });
  };
  const begin = (work: () => Promise<StoredPriceBook>): Promise<boolean> =>
    attempt(async () => {
      const stored = await work();
      await keep(stored);
      choose(stored.id);
    });

  return {
    create: (name: string, currency: string) =>
      begin(() =>
        client.prices.create({
          book: { format: PRICE_BOOK_FORMAT, version: PRICE_BOOK_VERSION, name, currency, prices: [], free: [], trial: [] },
        }),
      ),
    importFile: (file: File, currency: string) =>
      begin(async () => client.prices.importFile({ text: await file.text(), fileName: file.name, currency })),
    takeExample: () =>
      begin(() => client.prices.takeExample({ name: t('window.prices.exampleName'), note: t('window.prices.exampleNote') })),
    /** Resolves to the book as it is saved; null when it is not. */
    save: async ({ id, revision }: StoredPriceBook, book: PriceBook): Promise<StoredPriceBook | null> => {
      let stored: StoredPriceBook | null = null;
      await attempt(async () => {
        stored = await client.prices.save({ bookId: id, revision, book });
        await keep(stored);
        notifications.show({ message: t('window.prices.editor.saved') });
      });
      return stored;
    },
    /** As it is now, whoever changed it. */
    reload: (bookId: number) => cache.invalidateQueries({ queryKey: queries.prices.get.queryKey({ input: { bookId } }) }),
    remove: (bookId: number) =>
      attempt(async () => {
        await client.prices.remove({ bookId });
        choose(null);
        await cache.invalidateQueries({ queryKey: queries.prices.list.key() });
      }),
  };
}
