import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScenarioCard } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { dialogTitle } from '../../ui/dialogTitle.ts';
import { askName } from '../../ui/NameForm.tsx';
import { freeName } from './freeName.ts';
import { useScenarioEdits } from './useScenarioEdits.ts';

/** The small dialogs about scenarios as a whole. */
export function useScenarioDialogs() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data: cards = [] } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const { create, edit, duplicate, remove } = useScenarioEdits();
  const names = cards.map(({ name }) => name);
  const label = t('window.scenarios.name');
  return {
    create: () =>
      askName({
        title: t('window.scenarios.create'),
        label,
        initial: freeName(t('window.scenarios.firstName'), names),
        confirm: t('window.scenarios.createNow'),
        onName: (name) => void create(name),
      }),
    rename: ({ name: initial }: ScenarioCard) =>
      askName({
        title: t('window.scenarios.rename'),
        label,
        initial,
        confirm: t('window.scenarios.renameNow'),
        onName: (name) => void edit({ kind: 'rename', name }),
      }),
    duplicate: ({ id, name }: ScenarioCard) =>
      askName({
        title: t('window.scenarios.duplicate'),
        label,
        initial: freeName(t('window.scenarios.copyOf', { name }), names),
        confirm: t('window.scenarios.duplicateNow'),
        onName: (chosen) => void duplicate(id, chosen),
      }),
    branch: ({ id, name }: ScenarioCard, steps: number) =>
      askName({
        title: t('window.scenarios.branch', { count: steps }),
        label,
        initial: freeName(t('window.scenarios.branchOf', { name }), names),
        confirm: t('window.scenarios.branchNow'),
        onName: (chosen) => void duplicate(id, chosen, steps),
      }),
    remove: ({ id, name, steps }: ScenarioCard) =>
      modals.openConfirmModal({
        title: dialogTitle(t('window.scenarios.remove')),
        children: <Text size="sm">{t('window.scenarios.removeQuestion', { name, count: steps })}</Text>,
        labels: { confirm: t('window.scenarios.removeNow'), cancel: t('window.shell.cancel') },
        confirmProps: { color: 'red' },
        onConfirm: () => void remove(id),
      }),
  };
}
