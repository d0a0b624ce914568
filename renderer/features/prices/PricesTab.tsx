import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredPriceBook } from '../../../shared/contract/prices.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { BookBar } from './BookBar.tsx';
import { useChosenBook } from './chosenBook.ts';
import { CostView } from './cost/CostView.tsx';
import { PriceEditor } from './editor/PriceEditor.tsx';
import { NoBook } from './NoBook.tsx';
import classes from './Prices.module.css';

/** What the scenario costs by a price book, and the book itself. */
export function PricesTab({ scenario }: { readonly scenario: Scenario }) {
  const { queries } = useClient();
  const { language } = useFormat();
  const bookId = useChosenBook((state) => state.bookId);
  const list = useQuery(queries.prices.list.queryOptions({ input: { language } }));
  // Books are the library's: one that was removed elsewhere gives way to the one that was changed last.
  const latest = list.data?.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0];
  const chosen = list.data?.find(({ id }) => id === bookId) ?? latest;
  const book = useQuery({
    ...queries.prices.get.queryOptions({ input: { bookId: chosen?.id ?? 0 } }),
    enabled: chosen !== undefined,
  });
  const error = list.error ?? book.error;
  if (error !== null) return <QueryFault error={error} onRetry={() => void (list.error === null ? book : list).refetch()} />;
  if (list.data === undefined) return null;
  if (chosen === undefined) return <NoBook />;
  return (
    <div className={classes['tab']}>
      <BookBar books={list.data} chosen={chosen} book={book.data?.book} />
      {book.data !== undefined && <ChosenBook key={chosen.id} scenario={scenario} stored={book.data} />}
    </div>
  );
}

type Part = 'cost' | 'prices';

function ChosenBook({ scenario, stored }: { readonly scenario: Scenario; readonly stored: StoredPriceBook }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const tenantId = useTenantId();
  const { id, revision } = scenario;
  const { book } = stored;
  const isEmpty = book.prices.length + book.free.length + book.trial.length === 0;
  const [part, setPart] = useState<Part>(isEmpty ? 'prices' : 'cost');
  const unsaved = useChosenBook((state) => state.unsaved);
  const work = useWork({
    key: ['pricedLicensePlans', tenantId, id, revision],
    wanted: true,
    start: (signal) => client.prices.licensePlans({ scope: { tenantId, scenario: { id, revision } }, language }, { signal }),
  });
  // While an edit of the scenario is rehearsed, the prices stay where somebody is typing them.
  const [plans, setPlans] = useState(work.data);
  if (work.data !== undefined && work.data !== plans) setPlans(work.data);
  return (
    <>
      <SegmentedControl
        className={classes['parts']}
        aria-label={t('window.prices.part')}
        value={part}
        onChange={(value) => setPart(value === 'prices' ? 'prices' : 'cost')}
        data={[
          { value: 'cost', label: t('window.prices.cost') },
          { value: 'prices', label: unsaved ? t('window.prices.pricesUnsaved') : t('window.prices.prices') },
        ]}
      />
      <WorkNotice work={work} label={t('window.prices.working')} again={t('window.prices.again')} />
      {plans !== undefined && (
        <>
          <div hidden={part !== 'cost'}>
            {scenario.steps === 0 && (
              <Text size="sm" mb="sm">
                {t('window.prices.noSteps')}
              </Text>
            )}
            <CostView scenario={scenario} stored={stored} onEnterPrices={() => setPart('prices')} />
          </div>
          {/* What is typed stays while somebody looks at the cost. */}
          <div hidden={part !== 'prices'}>
            <PriceEditor stored={stored} plans={plans} />
          </div>
        </>
      )}
    </>
  );
}
