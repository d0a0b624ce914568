import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditSummary, Scenario } from '../../../../shared/contract/scenarios.ts';
import { type Command, useOfferCommands } from '../../../commands/commandStore.ts';
import { keysText } from '../../../commands/keysText.ts';
import { useScenarioEdits } from '../useScenarioEdits.ts';

/** Undo and redo, each saying what it would do; also without anything to do they can be reached, to hear so. */
export function UndoRedo({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { undo, redo } = useScenarioEdits();
  const what = (summary: EditSummary): string => t(`window.scenarios.edit.${summary.kind}`, { count: summary.steps });
  const undoLabel =
    scenario.undo === null ? t('window.scenarios.nothingToUndo') : t('window.scenarios.undo', { what: what(scenario.undo) });
  const redoLabel =
    scenario.redo === null ? t('window.scenarios.nothingToRedo') : t('window.scenarios.redo', { what: what(scenario.redo) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: undo and redo belong to this revision of the scenario.
  const [undoCommand, redoCommand] = useMemo(
    (): [Command, Command] => [
      { id: 'undo', group: 'scenario', label: undoLabel, shortcuts: ['mod+Z'], disabled: scenario.undo === null, run: () => void undo() },
      {
        id: 'redo',
        group: 'scenario',
        label: redoLabel,
        shortcuts: ['mod+Y', 'mod+shift+Z'],
        disabled: scenario.redo === null,
        run: () => void redo(),
      },
    ],
    [scenario, undoLabel, redoLabel],
  );
  useOfferCommands(useMemo(() => [undoCommand, redoCommand], [undoCommand, redoCommand]));
  return (
    <>
      <CommandIcon command={undoCommand} icon={IconArrowBackUp} />
      <CommandIcon command={redoCommand} icon={IconArrowForwardUp} />
    </>
  );
}

function CommandIcon({ command, icon: CommandGlyph }: { readonly command: Command; readonly icon: typeof IconArrowBackUp }) {
  const { label, shortcuts = [], disabled = false, run } = command;
  return (
    <Tooltip label={shortcuts[0] === undefined ? label : `${label} (${keysText(shortcuts[0])})`}>
      <ActionIcon
        size="md"
        aria-label={label}
        aria-disabled={disabled}
        {...(disabled ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!disabled) run();
        }}
      >
        <CommandGlyph size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
