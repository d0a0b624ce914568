import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TenantCard } from '../../../shared/contract/library.ts';
import type { ServiceClient } from './serviceClient.ts';

const BUNDLE = path.join(import.meta.dirname, '../../../resources/demo-tenants/e1-to-e3');

/** Every word of the demo tenant Tallbacka Instruments itself: what people, groups, products and services are called. */
export class DemoWords {
  readonly #words: ReadonlySet<string>;

  private constructor(words: ReadonlySet<string>) {
    this.#words = words;
  }

  static async read(service: ServiceClient, { id, name }: TenantCard): Promise<DemoWords> {
    const words = new Set<string>([name, 'Tallbacka Instruments', 'Skarvholm Energy', 'Duinmolen Instrumenten']);
    for (const file of await readdir(BUNDLE)) {
      if (file.endsWith('.json')) collect(JSON.parse(await readFile(path.join(BUNDLE, file), 'utf8')), words);
    }
    const scope = { tenantId: id, scenario: null };
    for (const row of await service.licensePlans.list({ scope, language: 'en' })) {
      collect(await service.licensePlans.get({ scope, skuId: row.skuId, language: 'en' }), words);
    }
    collect(await service.scenarios.list({ tenantId: id }), words);
    const countries = new Intl.DisplayNames(['en-GB'], { type: 'region' });
    for (const code of ['SE', 'FI', 'NO', 'DK', 'BN', 'GB', 'DE', 'NL', 'FR', 'EE']) words.add(countries.of(code) ?? code);
    return new DemoWords(words);
  }

  /** Also of several names one after another. */
  has(text: string): boolean {
    return this.#words.has(text) || text.split(/, | \(|\)| and /).every((part) => part === '' || this.#words.has(part));
  }
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') words.add(value.trim());
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      words.add(key);
      collect(each, words);
    }
}
