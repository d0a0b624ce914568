import type { NameTable } from '../../../shared/contract/library.ts';
import type { TrainingNames } from '../../../shared/contract/training.ts';
import { toNameTable } from '../library/nameTable.ts';
import type { Names } from '../names.ts';

/** Names as they cross to the window. */
export function toTrainingNames(names: Names): TrainingNames {
  return { ...toNameTable(names), families: Object.fromEntries(names.families) };
}

/** All that one of the tables names. */
export function mergeNames(tables: readonly (NameTable | TrainingNames)[]): TrainingNames {
  const merged = <Name extends keyof TrainingNames>(name: Name): TrainingNames[Name] =>
    Object.assign({}, ...tables.map((table) => (name in table ? (table as TrainingNames)[name] : {})));
  return {
    users: merged('users'),
    groups: merged('groups'),
    products: merged('products'),
    services: merged('services'),
    families: merged('families'),
  };
}
