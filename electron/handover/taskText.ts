import type { Naming } from '../../shared/i18n/sentences/naming.ts';
import { printable } from '../../shared/i18n/sentences/printable.ts';
import type { Translator } from '../../shared/i18n/translator.ts';
import type { AttributeValues } from '../../shared/model/handover.ts';
import type { PackagedTask } from './handoverContent.ts';

/** A task by hand as sentences without a full stop: what to do, and what takes it back. */
export interface TaskSentences {
  readonly do: string;
  readonly undo: string;
}

/** More are named by the file that has their ids. */
const NAMED_USERS = 5;

export function taskSentences({ task, wave }: PackagedTask, naming: Naming, words: Translator): TaskSentences {
  const { t, number } = words;
  const people = (userIds: readonly string[]): string => usersText(userIds, wave, naming, words);
  switch (task.kind) {
    case 'setSeats': {
      const values = { plan: naming.product(task.skuId), enabled: number(task.enabled), before: number(task.before) };
      const buys = task.enabled >= task.before;
      return {
        do: buys ? t('handoverTexts.task.do.buySeats', values) : t('handoverTexts.task.do.returnSeats', values),
        undo: t('handoverTexts.task.undo.seats', values),
      };
    }
    case 'onPremisesMembers': {
      const values = { users: people(task.userIds), group: naming.group(task.groupId) };
      return task.change === 'add'
        ? { do: t('handoverTexts.task.do.onPremisesAdd', values), undo: t('handoverTexts.task.undo.onPremisesAdd', values) }
        : { do: t('handoverTexts.task.do.onPremisesRemove', values), undo: t('handoverTexts.task.undo.onPremisesRemove', values) };
    }
    case 'onPremisesAttributes': {
      const values = attributeTexts(task.values, people(task.userIds), words);
      return { do: t('handoverTexts.task.do.onPremisesSet', values), undo: t('handoverTexts.task.undo.onPremisesSet', values) };
    }
    case 'otherAttributes': {
      const values = attributeTexts(task.values, people(task.userIds), words);
      return { do: t('handoverTexts.task.do.set', values), undo: t('handoverTexts.task.undo.set', values) };
    }
    case 'retireAutomation': {
      const values = { automation: printable(task.name) || naming.automation(task.automationId) };
      return { do: t('handoverTexts.task.do.retire', values), undo: t('handoverTexts.task.undo.retire', values) };
    }
  }
}

function attributeTexts(
  values: AttributeValues,
  users: string,
  { t, list }: Translator,
): Readonly<Record<'values' | 'names' | 'users', string>> {
  const texts = Object.entries(values).map(([name, value]) => {
    const text = Array.isArray(value) ? list(value.map(String)) : String(value ?? '');
    return t('handoverTexts.task.value', { name, value: printable(text) || t('handoverTexts.task.noValue') });
  });
  return { users, values: list(texts), names: list(Object.keys(values)) };
}

function usersText(userIds: readonly string[], wave: number, naming: Naming, { t, list }: Translator): string {
  const count = userIds.length;
  const names = userIds.slice(0, NAMED_USERS).map(naming.fullUser);
  return count <= NAMED_USERS
    ? t('handoverTexts.task.userCount', { count, names: list(names) })
    : t('handoverTexts.task.manyUsers', { count, names: names.join(', '), file: waveFile(wave) });
}

/** Name of the file of a wave's actions in the package. */
export function waveFile(wave: number): string {
  return `actions/wave-${String(wave).padStart(3, '0')}.jsonl`;
}
