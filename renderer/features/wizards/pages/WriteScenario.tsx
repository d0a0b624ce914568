import { Button, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Wizard, WizardSteps } from '../../../../shared/contract/wizards.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useTenantId } from '../../../client/scope.ts';
import { useFailureText } from '../../../client/useFailureText.ts';
import { freeName } from '../../scenarios/freeName.ts';
import classes from '../Wizards.module.css';

interface WriteScenarioProps {
  readonly wizard: Wizard;
  readonly planned: WizardSteps;
  readonly write: (name: string) => Promise<Scenario>;
}

/** Names the scenario and writes it. One that was edited by hand is left alone, and a new one made. */
export function WriteScenario({ wizard, planned, write }: WriteScenarioProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const { data: cards } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const { scenario } = wizard;
  const rewrites = scenario !== null && !scenario.edited;
  const taken = (cards ?? []).map(({ name }) => name);
  const proposed = rewrites ? scenario.name : freeName(t(`window.wizards.kind.${wizard.kind}.title`), taken);
  const [typed, setTyped] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const name = (typed ?? proposed).trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWriting(true);
    try {
      const { id } = await write(name);
      await navigate({ to: '.', search: (search) => ({ ...search, scenario: id, page: 'preflight' }) });
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error) });
      setWriting(false);
    }
  };
  return (
    <form className={classes['write']} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('window.wizards.steps.name')}
        value={typed ?? proposed}
        maxLength={120}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant={scenario === null || scenario.edited ? 'filled' : 'default'}
        loading={writing}
        disabled={name === '' || cards === undefined}
      >
        {t(
          scenario === null ? 'window.wizards.steps.write' : rewrites ? 'window.wizards.steps.writeAgain' : 'window.wizards.steps.writeNew',
        )}
      </Button>
      {scenario !== null && <Standing scenario={scenario} planned={planned} />}
    </form>
  );
}

/** How the scenario that was written stands to the answers of now. */
function Standing({ scenario, planned }: { readonly scenario: NonNullable<Wizard['scenario']>; readonly planned: WizardSteps }) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data } = useQuery(queries.scenarios.get.queryOptions({ input: { tenantId, scenarioId: scenario.id } }));
  if (data === undefined) return null;
  const { name } = scenario;
  const standing = scenario.edited ? 'edited' : isSame(data, planned) ? 'written' : 'changed';
  return (
    <Text size="sm" w="100%" role="status">
      {t(`window.wizards.steps.${standing}`, { name })}
    </Text>
  );
}

function isSame({ planSteps }: Scenario, { steps }: WizardSteps): boolean {
  const plain = planSteps.map(({ step: { note: _note, ...step }, namedUsers }) => ({ step, namedUsers }));
  return JSON.stringify(plain.map(sorted)) === JSON.stringify(steps.map(({ step, namedUsers }) => sorted({ step, namedUsers })));
}

/** With keys in one order, however the two were put together. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
