import { COMMAND_GROUPS, type Command } from './commandStore.ts';

/** Commands that can run now and have every word of the text in their name or keywords; those whose name begins with it first. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const begins = (command: Command): number => (words[0] !== undefined && command.label.toLowerCase().startsWith(words[0]) ? 0 : 1);
  return commands
    .filter(({ disabled }) => disabled !== true)
    .filter(({ label, keywords = '' }) => {
      const name = `${label} ${keywords}`.toLowerCase();
      return words.every((word) => name.includes(word));
    })
    .sort((a, b) => begins(a) - begins(b) || COMMAND_GROUPS.indexOf(a.group) - COMMAND_GROUPS.indexOf(b.group));
}
