import type { Command, CommanderError } from 'commander';
import type { Translator } from '../../../shared/i18n/translator.ts';

/**
 * A usage error in one line and the language of the person. Commander tells its kinds apart by code, and what it is about only in its
 * English message, between single quotes.
 */
export function usageText({ code, message }: CommanderError, program: Command, words: Translator): string {
  const { t, list } = words;
  const quotes = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const name = quotes[0] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return t('usage.unknownCommand', { name, commands: list(program.commands.map((command) => command.name())) });
    case 'commander.unknownOption':
      return t('usage.unknownOption', { name });
    case 'commander.missingArgument':
      return t('usage.missingArgument', { name });
    case 'commander.missingMandatoryOptionValue':
      return t('usage.missingOption', { name });
    case 'commander.optionMissingArgument':
      return t('usage.missingValue', { name });
    case 'commander.excessArguments':
      return t('usage.tooMany');
    case 'commander.invalidArgument':
      return invalidText(name, quotes[1] ?? '', message, words);
    default:
      return t('usage.other', { message });
  }
}

/** `error: option '--lang <language>' argument value 'xx' is invalid. Allowed choices are en, sv, nl.`, or what our own parser said. */
function invalidText(name: string, value: string, message: string, { t }: Translator): string {
  const why = message.slice(message.indexOf('is invalid.') + 'is invalid.'.length).trim();
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  return t('usage.badValue', { name, value, expected: choices === undefined ? why : t('usage.oneOf', { choices }) });
}
