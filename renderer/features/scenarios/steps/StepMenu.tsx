import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconEraser, IconGitBranch, IconNote, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Scenario, StagedStep } from '../../../../shared/contract/scenarios.ts';
import { keysText } from '../../../commands/keysText.ts';
import { openForgotten } from '../../mistakes/forgottenStore.ts';
import { useScenarioDialogs } from '../useScenarioDialogs.tsx';
import { useScenarioEdits } from '../useScenarioEdits.ts';
import { askNote } from './NoteForm.tsx';

interface StepMenuProps {
  readonly staged: StagedStep;
  readonly index: number;
  readonly last: boolean;
  readonly scenario: Scenario;
  readonly move: (key: number, to: number) => void;
}

/** What can be done with one step. */
export function StepMenu({ staged: { key, step }, index, last, scenario, move }: StepMenuProps) {
  const { t } = useTranslation();
  const { edit } = useScenarioEdits();
  const { branch } = useScenarioDialogs();
  const editNote = (): void =>
    askNote(t, step.note ?? '', (note) => {
      const { note: _before, ...rest } = step;
      void edit({ kind: 'replace', key, step: note === '' ? rest : { ...rest, note } });
    });
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon aria-label={t('window.scenarios.stepActions', { number: index + 1 })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={index === 0}
          leftSection={<IconArrowUp size={16} stroke={1.6} aria-hidden />}
          rightSection={<kbd>{keysText('alt+↑')}</kbd>}
          onClick={() => move(key, index - 1)}
        >
          {t('window.scenarios.moveUp')}
        </Menu.Item>
        <Menu.Item
          disabled={last}
          leftSection={<IconArrowDown size={16} stroke={1.6} aria-hidden />}
          rightSection={<kbd>{keysText('alt+↓')}</kbd>}
          onClick={() => move(key, index + 1)}
        >
          {t('window.scenarios.moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />}
          onClick={() => void edit({ kind: 'duplicate', keys: [key] })}
        >
          {t('window.scenarios.duplicateStep')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={16} stroke={1.6} aria-hidden />} onClick={editNote}>
          {t('window.scenarios.editNote')}
        </Menu.Item>
        <Menu.Item leftSection={<IconGitBranch size={16} stroke={1.6} aria-hidden />} onClick={() => branch(scenario, index + 1)}>
          {t('window.scenarios.branchHere')}
        </Menu.Item>
        <Menu.Item leftSection={<IconEraser size={16} stroke={1.6} aria-hidden />} onClick={() => openForgotten({ key })}>
          {t('window.mistakes.whatIf')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="var(--meaning-bad)"
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
          rightSection={<kbd>{t('window.scenarios.deleteKey')}</kbd>}
          onClick={() => void edit({ kind: 'remove', keys: [key] })}
        >
          {t('window.scenarios.deleteStep')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
