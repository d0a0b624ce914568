import { Button, FileButton, Menu, Text } from '@mantine/core';
import {
  IconChevronDown,
  IconCopy,
  IconDownload,
  IconFileImport,
  IconFlask,
  IconHistory,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useScenario, useTenantId } from '../../../client/scope.ts';
import { type Command, useOfferCommands } from '../../../commands/commandStore.ts';
import { MoveScenarioDialog } from '../../copies/MoveScenarioDialog.tsx';
import { useCopies } from '../../copies/useCopies.ts';
import { useScenarioDialogs } from '../useScenarioDialogs.tsx';
import { useScenarioEdits } from '../useScenarioEdits.ts';
import classes from './ScenarioBar.module.css';

/** The scenario that edits go to, the others, and what can be done with scenarios as a whole. */
export function ScenarioMenu() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const current = useScenario();
  const { data: cards = [] } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const { choose, exportPlan, importPlan } = useScenarioEdits();
  const dialogs = useScenarioDialogs();
  const hasOtherCopies = useCopies().length > 1;
  const [moving, setMoving] = useState(false);
  const openFile = useRef<() => void>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialogs belong to the current scenario and to the list.
  const commands = useMemo(
    (): Command[] => [
      { id: 'newScenario', group: 'scenario', label: t('window.scenarios.create'), run: dialogs.create },
      { id: 'importPlan', group: 'scenario', label: t('window.scenarios.importPlan'), run: () => openFile.current?.() },
      ...(current === undefined
        ? []
        : [
            { id: 'renameScenario', group: 'scenario' as const, label: t('window.scenarios.rename'), run: () => dialogs.rename(current) },
            {
              id: 'duplicateScenario',
              group: 'scenario' as const,
              label: t('window.scenarios.duplicate'),
              run: () => dialogs.duplicate(current),
            },
            {
              id: 'exportPlan',
              group: 'scenario' as const,
              label: t('window.scenarios.exportPlan'),
              run: () => void exportPlan(current.id),
            },
            { id: 'deleteScenario', group: 'scenario' as const, label: t('window.scenarios.remove'), run: () => dialogs.remove(current) },
          ]),
    ],
    [t, current, cards],
  );
  useOfferCommands(commands);

  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('window.scenarios.now', { name: current?.name ?? t('window.scenarios.none') })}
        >
          <Text span size="sm" truncate className={classes['name']}>
            {current?.name ?? t('window.scenarios.none')}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" className={classes['dropdown']!}>
        {cards.length > 0 && <Menu.Label>{t('window.scenarios.all')}</Menu.Label>}
        {cards.map(({ id, name, steps }) => (
          <Menu.RadioItem
            key={id}
            value={String(id)}
            checked={id === current?.id}
            closeMenuOnClick
            rightSection={
              <Text size="xs" c="dimmed" className={classes['count']!}>
                {t('window.scenarios.steps', { count: steps })}
              </Text>
            }
            onChange={() => void choose(id)}
          >
            {name}
          </Menu.RadioItem>
        ))}
        {cards.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={dialogs.create}>
          {t('window.scenarios.create')}
        </Menu.Item>
        {current !== undefined && (
          <>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => dialogs.rename(current)}>
              {t('window.scenarios.rename')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => dialogs.duplicate(current)}>
              {t('window.scenarios.duplicate')}
            </Menu.Item>
            <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void exportPlan(current.id)}>
              {t('window.scenarios.exportPlan')}
            </Menu.Item>
          </>
        )}
        {current !== undefined && hasOtherCopies && (
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setMoving(true)}>
            {t('window.copies.move.command')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => openFile.current?.()}>
          {t('window.scenarios.importPlan')}
        </Menu.Item>
        {current !== undefined && (
          <Menu.Item color="var(--meaning-bad)" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => dialogs.remove(current)}>
            {t('window.scenarios.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
      {moving && <MoveScenarioDialog from={tenantId} scenarioId={current?.id} onClose={() => setMoving(false)} />}
      <FileButton accept="application/json,.json" onChange={(file) => file !== null && void importPlan(file)}>
        {({ onClick }) => {
          openFile.current = onClick;
          return null;
        }}
      </FileButton>
    </Menu>
  );
}
