import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultSummary } from '../../../../shared/model/resultSummary.ts';
import { VerdictBadge } from '../../../ui/VerdictBadge.tsx';

/** The verdict with its sentence; nobody is harmed in a safe one. */
export function OutcomeVerdict({ summary: { verdict, users } }: { readonly summary: ResultSummary }) {
  const { t } = useTranslation();
  const harmed = Math.max(users.withGap, users.withLoss, users.withDowngrade, users.withDip, users.withNewError);
  return (
    <div>
      <VerdictBadge verdict={verdict} />
      <Text size="sm" mt={6}>
        {verdict === 'safe' && t('verdict.safeSentence')}
        {verdict === 'atRisk' && t('window.scenarios.outcome.atRisk', { count: harmed, total: users.total })}
        {verdict === 'blocked' && t('verdict.blockedSentence')}
      </Text>
    </div>
  );
}
