import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { COMMAND_GROUPS, useCommands } from './commandStore.ts';
import { keysText } from './keysText.ts';

const useShortcutsStore = create<{ readonly opened: boolean }>()(() => ({ opened: false }));

export function showShortcuts(): void {
  useShortcutsStore.setState({ opened: true });
}

/** Every shortcut that works where the person is now, read from the commands themselves. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const opened = useShortcutsStore((state) => state.opened);
  const commands = useCommands()
    .filter(({ shortcuts = [] }) => shortcuts.length > 0)
    .sort((a, b) => COMMAND_GROUPS.indexOf(a.group) - COMMAND_GROUPS.indexOf(b.group));
  return (
    <Modal opened={opened} onClose={() => useShortcutsStore.setState({ opened: false })} title={t('window.shell.command.shortcuts')}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {commands.map(({ id, label, shortcuts = [] }) => (
            <Table.Tr key={id}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="end">
                {shortcuts.map((keys) => (
                  <Kbd key={keys} size="xs" ml={4}>
                    {keysText(keys)}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
