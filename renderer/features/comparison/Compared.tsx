import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { ComparedPage } from './ComparedPage.tsx';
import type { ComparedSides } from './useComparedSides.ts';
import { useComparisonSummary } from './useComparisonSummary.ts';
import { UserDrawer } from './user/UserDrawer.tsx';

/** Two states side by side, and beside them the user who is looked at. */
export function Compared({ scopes }: { readonly scopes: NonNullable<ComparedSides['scopes']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const compared = useSearch({ strict: false, select: (search) => search.compared });
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
