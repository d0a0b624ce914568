import { Button } from '@mantine/core';
import { IconReceipt2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StoredPriceBook } from '../../../../shared/contract/prices.ts';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useTenantId } from '../../../client/scope.ts';
import { useWork } from '../../../client/useWork.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import classes from '../Prices.module.css';
import { CostHeadline } from './CostHeadline.tsx';
import { CostPlans } from './CostPlans.tsx';
import { CostTotals } from './CostTotals.tsx';
import { CostWaves } from './CostWaves.tsx';
import { CountedPlans } from './CountedPlans.tsx';
import { OverlapText } from './OverlapText.tsx';

interface CostViewProps {
  readonly scenario: Scenario;
  readonly stored: StoredPriceBook;
  readonly onEnterPrices: () => void;
}

/** What the scenario costs: in all, by license plan, meanwhile, by wave; and what is in no sum. */
export function CostView({ scenario, stored, onEnterPrices }: CostViewProps) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const { id, revision } = scenario;
  const work = useWork({
    key: ['cost', tenantId, id, revision, stored.id, stored.revision],
    wanted: true,
    start: (signal) => client.prices.cost({ scope: { tenantId, scenario: { id, revision } }, bookId: stored.id }, { signal }),
  });
  if (work.data === undefined) return <WorkNotice work={work} label={t('window.prices.working')} again={t('window.prices.again')} />;
  const { cost, licensePlans } = work.data;
  const nameOf = (skuId: string): string => licensePlans[skuId] ?? skuId;
  const trials = new Set(cost.apart.filter(({ why }) => why === 'trial').map(({ skuId }) => skuId));
  if (cost.plans.length === 0 && cost.apart.length === 0) {
    return (
      <Notice icon={IconReceipt2} title={t('window.prices.noPrices.title')} text={t('window.prices.noPrices.text')}>
        <Button onClick={onEnterPrices}>{t('window.prices.noPrices.enter')}</Button>
      </Notice>
    );
  }
  return (
    <div className={classes['cost']}>
      <CostHeadline cost={cost} nameOf={nameOf} note={stored.book.note ?? ''} />
      <CostTotals cost={cost} />
      <CostPlans cost={cost} nameOf={nameOf} />
      <CountedPlans
        title={t('window.prices.unpriced.title')}
        about={t('window.prices.unpriced.about')}
        plans={cost.unpriced}
        nameOf={nameOf}
      />
      {scenario.steps > 0 && <OverlapText cost={cost} startAt={scenario.startAt} />}
      <CostWaves cost={cost} scenario={scenario} nameOf={nameOf} />
      <CountedPlans
        title={t('window.prices.apart.title')}
        about={t('window.prices.apart.about')}
        plans={cost.apart}
        kindOf={({ skuId }) => (trials.has(skuId) ? t('window.prices.apart.trial') : t('window.prices.apart.free'))}
        nameOf={nameOf}
      />
    </div>
  );
}
