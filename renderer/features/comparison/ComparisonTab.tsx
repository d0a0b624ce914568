import { ActionIcon } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { ComparedPage } from './ComparedPage.tsx';
import classes from './comparison.module.css';
import { SidePicker } from './SidePicker.tsx';
import { type ComparedSides, useComparedSides } from './useComparedSides.ts';
import { useComparisonSummary } from './useComparisonSummary.ts';
import { UserDrawer } from './user/UserDrawer.tsx';

interface ComparisonTabProps {
  readonly scenario: Scenario;
}

/** Any two states side by side: what became of everybody's services, license plans and groups. */
export function ComparisonTab({ scenario }: ComparisonTabProps) {
  const { t } = useTranslation();
  const sides = useComparedSides(scenario);
  return (
    <section aria-label={t('window.comparison.title')} className={classes['comparison']}>
      <div className={classes['sides']}>
        <SidePicker which="before" sides={sides} />
        <ActionIcon
          className={classes['swap']!}
          onClick={sides.swap}
          aria-label={t('window.comparison.side.swap')}
          title={t('window.comparison.side.swap')}
        >
          <IconArrowsExchange size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
        <SidePicker which="after" sides={sides} />
      </div>
      {sides.missing && <p className={classes['remark']}>{t('window.comparison.side.missing')}</p>}
      {sides.scopes !== null && <Compared scopes={sides.scopes} />}
    </section>
  );
}

function Compared({ scopes }: { readonly scopes: NonNullable<ComparedSides['scopes']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const compared = useSearch({ strict: false, select: ({ compared }) => compared });
  const summary = useComparisonSummary(scopes);
  return (
    <>
      <WorkNotice work={summary} label={t('window.comparison.working')} again={t('window.comparison.again')} />
      {summary.data !== undefined && <ComparedPage summary={summary.data} scopes={scopes} />}
      {compared !== undefined && (
        <UserDrawer
          userId={compared}
          scopes={scopes}
          onClose={() => void navigate({ to: '.', search: (search) => ({ ...search, compared: undefined }), replace: true })}
        />
      )}
    </>
  );
}
