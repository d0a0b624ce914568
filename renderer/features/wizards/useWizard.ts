import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { Wizard } from '../../../shared/contract/wizards.ts';
import type { WizardAnswers } from '../../../shared/model/wizard.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { inTurn } from '../../client/inTurn.ts';
import { useFailureText } from '../../client/useFailureText.ts';

/** A wizard as it stands, and what can be done with it. Whatever is answered is kept at once, one write after another. */
export function useWizard(tenantId: string, wizardId: number) {
  const { client, queries } = useClient();
  const { t } = useTranslation();
  const cache = useQueryClient();
  const failureText = useFailureText();
  const options = queries.wizards.get.queryOptions({ input: { tenantId, wizardId } });
  const { data: wizard, error, refetch } = useQuery({ ...options, staleTime: Number.POSITIVE_INFINITY });
  const current = (): Wizard | undefined => cache.getQueryData(options.queryKey);

  const save = (changed: Wizard): void => {
    // What the cache keeps, as it shares parts with what was there before.
    const kept = cache.setQueryData(options.queryKey, changed);
    const write = async (): Promise<void> => {
      // A later change carries this one with it.
      if (current() !== kept) return;
      try {
        await client.wizards.save({ tenantId, wizardId, page: changed.page, answers: changed.answers });
      } catch (failure) {
        notifications.show({ color: 'red', message: t('window.wizards.saveFailed', { reason: failureText(failure) }) });
      }
    };
    void inTurn(write);
  };
  const change = (to: (now: Wizard) => Partial<Pick<Wizard, 'page' | 'answers'>>): void => {
    const now = current();
    if (now !== undefined) save({ ...now, ...to(now) });
  };
  return {
    wizard,
    error,
    refetch,
    answer: (answers: WizardAnswers): void => change((now) => ({ answers: merged(now.answers, answers) })),
    leaveAt: (page: string): void => change((now) => (now.page === page ? {} : { page })),
    /** Resolves to the scenario that was written; rejects with the contract's error. */
    apply: (name: string, notes: readonly string[]): Promise<Scenario> =>
      inTurn(async () => {
        const applied = await client.wizards.apply({ tenantId, wizardId, name, notes: [...notes] });
        cache.setQueryData(options.queryKey, applied.wizard);
        cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId: applied.scenario.id } }), applied.scenario);
        await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
        return applied.scenario;
      }),
  };
}

function merged(before: WizardAnswers, answers: WizardAnswers): WizardAnswers {
  return Object.fromEntries(Object.entries({ ...before, ...answers }).filter(([, value]) => value !== undefined));
}
