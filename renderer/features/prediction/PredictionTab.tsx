import { Anchor, Select, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useTenantId } from '../../client/scope.ts';
import { Notice } from '../../ui/Notice.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { useCopyLabel } from '../copies/useCopyLabel.ts';
import { LIST_PROPS } from '../directory/listProps.ts';
import { CheckedPrediction } from './CheckedPrediction.tsx';
import classes from './prediction.module.css';
import { useCheckSearch } from './useCheckSearch.ts';
import { useAsked, useCheckedCopies, usePredictionSummary } from './usePrediction.ts';

/** After the real change: what this scenario predicted for an earlier copy, beside what a later copy shows. */
export function PredictionTab({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { copies, before, after } = useCheckedCopies(scenario);
  if (copies.length < 2) return <NoCopies />;
  return (
    <section aria-label={t('window.prediction.title')} className={classes['prediction']}>
      <Text size="sm" c="dimmed">
        {t('window.prediction.about')}
      </Text>
      <div className={classes['sides']}>
        <CopyPicker scenario={scenario} side="madeOn" />
        <CopyPicker scenario={scenario} side="comparedWith" />
      </div>
      {before === undefined || after === undefined || before.id === after.id ? (
        <Text size="sm">{t('window.prediction.sameCopy')}</Text>
      ) : (
        <Checked scenario={scenario} before={before.id} after={after.id} />
      )}
    </section>
  );
}

/** How to come by what is compared. */
function NoCopies() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  return (
    <Notice icon={IconHistory} title={t('window.prediction.none.title')} text={t('window.prediction.none.text')}>
      <Anchor size="sm" renderRoot={(props) => <Link to="/tenants/$tenantId/copies" params={{ tenantId }} {...props} />}>
        {t('window.prediction.none.copies')}
      </Anchor>
      <Anchor size="sm" renderRoot={(props) => <Link to="/" {...props} />}>
        {t('window.prediction.none.start')}
      </Anchor>
    </Notice>
  );
}

function CopyPicker({ scenario, side }: { readonly scenario: Scenario; readonly side: 'madeOn' | 'comparedWith' }) {
  const { t } = useTranslation();
  const label = useCopyLabel();
  const { copies, before, after } = useCheckedCopies(scenario);
  const [, setSearch] = useCheckSearch();
  const chosen = side === 'madeOn' ? before : after;
  return (
    <Select
      {...LIST_PROPS}
      className={classes['side']!}
      label={t(`window.prediction.${side}`)}
      allowDeselect={false}
      data={copies.map((copy) => ({ value: copy.id, label: label(copy) }))}
      title={chosen === undefined ? undefined : label(chosen)}
      value={chosen?.id ?? null}
      onChange={(id) => setSearch({ [side]: id ?? undefined, user: undefined })}
    />
  );
}

interface CheckedProps {
  readonly scenario: Scenario;
  readonly before: string;
  readonly after: string;
}

function Checked({ scenario, before, after }: CheckedProps) {
  const { t } = useTranslation();
  const asked = useAsked(scenario, before, after);
  const summary = usePredictionSummary(asked);
  return (
    <>
      <WorkNotice work={summary} label={t('window.prediction.working')} again={t('window.prediction.again')} />
      {summary.data !== undefined && <CheckedPrediction summary={summary.data} asked={asked} scenarioName={scenario.name} />}
    </>
  );
}
