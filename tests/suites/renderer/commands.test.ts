import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/commands/commandStore.ts';
import { keysText } from '../../../renderer/commands/keysText.ts';
import { matchingCommands } from '../../../renderer/commands/matchingCommands.ts';

const command = (id: string, label: string, more: Partial<Command> = {}): Command => ({
  id,
  label,
  group: 'page',
  run: () => undefined,
  ...more,
});

describe('commands that match what was typed', () => {
  const all = [
    command('b', 'Undo: add 1 step', { group: 'scenario' }),
    command('a', 'Go to Users', { group: 'go' }),
    command('c', 'Language: Svenska', { group: 'window', keywords: 'language språk taal' }),
    command('d', 'Redo: nothing', { disabled: true }),
  ];
  const found = (text: string): string[] => matchingCommands(all, text).map(({ id }) => id);

  it('are all that can run when nothing was typed, places first', () => {
    expect(found('')).toEqual(['a', 'b', 'c']);
  });

  it('have every word somewhere, whatever the case and order', () => {
    expect(found('USERS go')).toEqual(['a']);
    expect(found('users undo')).toEqual([]);
  });

  it('are found by the word for the language in another language', () => {
    expect(found('taal')).toEqual(['c']);
  });

  it('put one that begins with the text before one that holds it', () => {
    const undo = command('x', 'Step back', { group: 'window' });
    expect(matchingCommands([...all, undo], 'step').map(({ id }) => id)).toEqual(['x', 'b']);
  });
});

describe('a shortcut', () => {
  it('is written with the names of the keys', () => {
    expect(keysText('mod+shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(keysText('alt+ArrowUp', false)).toBe('Alt+ArrowUp');
  });

  it('is written with signs on a Mac', () => {
    expect(keysText('mod+k', true)).toBe('⌘K');
  });
});
