import { useMemo } from 'react';
import type { TrainingNames } from '../../../shared/contract/training.ts';
import { createNaming, type Naming } from '../../../shared/i18n/sentences/naming.ts';
import { useFormat } from '../../client/language.tsx';

/** Names that came with an answer. */
export function useNaming(names: TrainingNames): Naming {
  const words = useFormat();
  return useMemo(
    () =>
      createNaming(
        {
          user: (id) => names.users[id],
          group: (id) => names.groups[id],
          product: (id) => names.products[id],
          service: (id) => names.services[id],
          family: (id) => names.families[id],
        },
        words,
      ),
    [names, words],
  );
}
