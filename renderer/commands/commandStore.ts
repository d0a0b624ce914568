import { useEffect, useId } from 'react';
import { create } from 'zustand';

export const COMMAND_GROUPS = ['go', 'tenant', 'scenario', 'page', 'window'] as const;

/** One action of the window: the menus, the keyboard, Ctrl+K and the desktop's menu bar all run this object. */
export interface Command {
  /** Also the id in the desktop's menu. */
  readonly id: string;
  readonly label: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** As Mantine writes them: `mod+K`. The first is the one that is shown. */
  readonly shortcuts?: readonly string[];
  /** Works while a text is being typed too. */
  readonly everywhere?: boolean;
  /** Other words that find it. */
  readonly keywords?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface CommandState {
  /** By the component that offers them: they come and go with it. */
  readonly byOwner: ReadonlyMap<string, readonly Command[]>;
}

const useCommandStore = create<CommandState>()(() => ({ byOwner: new Map() }));

/** Offers commands for as long as the component is shown. */
export function useOfferCommands(commands: readonly Command[]): void {
  const owner = useId();
  useEffect(() => {
    useCommandStore.setState(({ byOwner }) => ({ byOwner: new Map(byOwner).set(owner, commands) }));
  }, [owner, commands]);
  useEffect(
    () => () =>
      useCommandStore.setState(({ byOwner }) => {
        const rest = new Map(byOwner);
        rest.delete(owner);
        return { byOwner: rest };
      }),
    [owner],
  );
}

/** Every command there is now; where two have one id, the one offered last. */
export function useCommands(): readonly Command[] {
  const byOwner = useCommandStore((state) => state.byOwner);
  return [...new Map([...byOwner.values()].flat().map((command) => [command.id, command])).values()];
}

/** Runs a command by id, if it is there and can run. */
export function runCommand(id: string): void {
  const found = findCommand(id);
  if (found !== undefined && found.disabled !== true) found.run();
}

/** How long a page may take to come and offer its commands. */
const PATIENCE_MILLISECONDS = 5000;

/** Runs a command of a page that is still to be shown, once it is there. */
export function runWhenOffered(id: string): void {
  if (findCommand(id) !== undefined) {
    runCommand(id);
    return;
  }
  const stop = useCommandStore.subscribe(() => {
    if (findCommand(id) === undefined) return;
    stop();
    runCommand(id);
  });
  setTimeout(stop, PATIENCE_MILLISECONDS);
}

function findCommand(id: string): Command | undefined {
  return [...useCommandStore.getState().byOwner.values()].flat().findLast((command) => command.id === id);
}
