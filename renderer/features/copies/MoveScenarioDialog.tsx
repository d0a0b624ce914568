import { Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCard } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { dialogTitle } from '../../ui/dialogTitle.ts';
import { LIST_PROPS } from '../directory/listProps.ts';
import { freeName } from '../scenarios/freeName.ts';
import { useCopies } from './useCopies.ts';
import { useCopyLabel } from './useCopyLabel.ts';
import { useMoveScenario } from './useMoveScenario.tsx';

interface MoveScenarioDialogProps {
  /** The copy that has the scenario. */
  readonly from: string;
  /** Chosen already; asked for when it is left out. */
  readonly scenarioId?: number | undefined;
  readonly onClose: () => void;
}

const LONGEST_NAME = 120;
const NO_SCENARIOS: readonly ScenarioCard[] = [];

/** Which scenario goes to which copy, and whether it takes the place of one there. */
export function MoveScenarioDialog({ from, scenarioId, onClose }: MoveScenarioDialogProps) {
  const { t } = useTranslation();
  const others = useCopies().filter(({ id }) => id !== from);
  const label = useCopyLabel();
  const [chosen, setChosen] = useState<number | undefined>(scenarioId);
  const [target, setTarget] = useState<string>();
  const scenarios = useScenariosOf(from);
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  const to = target ?? others[0]?.id;
  return (
    <Modal opened onClose={onClose} title={dialogTitle(t('window.copies.move.title'))} size="lg">
      <Stack gap="md">
        <Text size="sm">{t('window.copies.move.about')}</Text>
        {scenarios.length === 0 && <Text size="sm">{t('window.copies.move.none')}</Text>}
        <Select
          {...LIST_PROPS}
          label={t('window.copies.move.scenario')}
          allowDeselect={false}
          data={scenarios.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={scenario === undefined ? null : String(scenario.id)}
          onChange={(value) => setChosen(Number(value))}
        />
        <Select
          {...LIST_PROPS}
          label={t('window.copies.move.to')}
          allowDeselect={false}
          data={others.map((copy) => ({ value: copy.id, label: label(copy) }))}
          value={to ?? null}
          onChange={(value) => setTarget(value ?? undefined)}
        />
        {scenario !== undefined && to !== undefined && (
          <Destination key={`${scenario.id} ${to}`} from={from} scenario={scenario} to={to} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  );
}

interface DestinationProps {
  readonly from: string;
  readonly scenario: ScenarioCard;
  readonly to: string;
  readonly onClose: () => void;
}

/** What becomes of it in the copy it goes to. One that bears the same name there is offered for replacement. */
function Destination({ from, scenario, to, onClose }: DestinationProps) {
  const { t } = useTranslation();
  const there = useScenariosOf(to);
  const move = useMoveScenario();
  const [how, setHow] = useState<'new' | 'replace'>('new');
  const [named, setNamed] = useState<string>();
  const [replacedId, setReplacedId] = useState<number>();
  const names = there.map(({ name }) => name);
  const name = named ?? (how === 'new' ? freeName(scenario.name, names) : scenario.name);
  const replaced = there.find(({ id }) => id === replacedId) ?? there.find((each) => each.name === scenario.name) ?? there[0];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onClose();
    const taken = how === 'replace' && replaced !== undefined ? { id: replaced.id, revision: replaced.revision } : null;
    void move({ tenantId: from, scenarioId: scenario.id, to, name: name.trim(), replaced: taken });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {there.length > 0 && (
          <Radio.Group
            label={t('window.copies.move.how')}
            value={how}
            onChange={(value) => setHow(value === 'replace' ? 'replace' : 'new')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="new" label={t('window.copies.move.new')} />
              <Radio value="replace" label={t('window.copies.move.replace')} />
            </Stack>
          </Radio.Group>
        )}
        {how === 'replace' && replaced !== undefined && (
          <Select
            {...LIST_PROPS}
            label={t('window.copies.move.replaced')}
            allowDeselect={false}
            data={there.map((each) => ({ value: String(each.id), label: each.name }))}
            value={String(replaced.id)}
            onChange={(value) => setReplacedId(Number(value))}
          />
        )}
        <TextInput
          label={t('window.copies.move.name')}
          value={name}
          maxLength={LONGEST_NAME}
          onChange={(event) => setNamed(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('window.shell.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('window.copies.move.now')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useScenariosOf(tenantId: string): readonly ScenarioCard[] {
  const { queries } = useClient();
  const { data = NO_SCENARIOS } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  return data;
}
