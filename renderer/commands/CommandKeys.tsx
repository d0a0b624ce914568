import { useHotkeys } from '@mantine/hooks';
import { type Command, runCommand, useCommands } from './commandStore.ts';
import { useMenuBar } from './useMenuBar.ts';

/** Gives the commands their keys, and obeys the desktop's menu bar. */
export function CommandKeys() {
  const commands = useCommands();
  useHotkeys(keysOf(commands.filter(({ everywhere }) => everywhere !== true)));
  useHotkeys(keysOf(commands.filter(({ everywhere }) => everywhere === true)), []);
  useMenuBar();
  return null;
}

function keysOf(commands: readonly Command[]): [string, () => void][] {
  return commands.flatMap(({ id, shortcuts = [] }) => shortcuts.map((keys): [string, () => void] => [keys, () => runCommand(id)]));
}
