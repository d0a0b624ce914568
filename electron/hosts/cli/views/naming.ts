import { createNaming as createSharedNaming, type Naming } from '../../../../shared/i18n/sentences/naming.ts';
import type { Translator } from '../../../../shared/i18n/translator.ts';
import type { Names } from '../../../service/names.ts';

/** The names an answer of the service brings along. */
export function createNaming({ users, groups, products, services, families }: Names, words: Translator): Naming {
  const source = {
    user: (id: string) => users.get(id),
    group: (id: string) => groups.get(id),
    product: (id: string) => products.get(id),
    service: (id: string) => services.get(id),
    family: (id: string) => families.get(id),
  };
  return createSharedNaming(source, words);
}
