import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TenantCard } from '../../../shared/contract/library.ts';
import type { ServiceClient } from './serviceClient.ts';
import type { DemoId } from './test.ts';
import { SHOWN_EXERCISE } from './trainingScreens.ts';

const RESOURCES = path.join(import.meta.dirname, '../../../resources');

/** Every word of a demo tenant itself: what people, groups, products and services are called. */
export class DemoWords {
  readonly #words: ReadonlySet<string>;

  private constructor(words: ReadonlySet<string>) {
    this.#words = words;
  }

  static readonly #read = new Map<string, Promise<DemoWords>>();

  /** Once for each tenant: many tests look at the same one. */
  static read(service: ServiceClient, tenant: TenantCard, demo: DemoId = 'e1-to-e3'): Promise<DemoWords> {
    const known = DemoWords.#read.get(tenant.id) ?? DemoWords.#collect(service, tenant, demo);
    DemoWords.#read.set(tenant.id, known);
    return known;
  }

  static async #collect(service: ServiceClient, { id, name }: TenantCard, demo: DemoId): Promise<DemoWords> {
    const bundle = path.join(RESOURCES, 'demo-tenants', demo);
    const words = new Set<string>([id, name, 'Tallbacka Instruments', 'Skarvholm Energy', 'Duinmolen Instrumenten']);
    await collectFolder(bundle, words);
    // The exercises, which are listed beside the tenants, and the tenant of the one that is shown.
    await collectFolder(path.join(RESOURCES, 'training/exercises'), words);
    await collectFolder(path.join(RESOURCES, 'training/tenants', SHOWN_EXERCISE.tenant), words);
    // The myths and their tenant.
    await collectFolder(path.join(RESOURCES, 'training/myths'), words);
    await collectFolder(path.join(RESOURCES, 'training/tenants/myths'), words);
    // What services are about, as the catalog calls it.
    collect(JSON.parse(await readFile(path.join(RESOURCES, 'catalog/families.json'), 'utf8')), words);
    const scope = { tenantId: id, scenario: null };
    for (const row of await service.licensePlans.list({ scope, language: 'en' })) {
      collect(await service.licensePlans.get({ scope, skuId: row.skuId, language: 'en' }), words);
    }
    for (const scenario of await service.scenarios.list({ tenantId: id })) {
      collect(await service.scenarios.get({ tenantId: id, scenarioId: scenario.id }), words);
    }
    const countries = new Intl.DisplayNames(['en-GB'], { type: 'region' });
    for (const code of ['SE', 'FI', 'NO', 'DK', 'BN', 'GB', 'DE', 'NL', 'FR', 'EE']) words.add(countries.of(code) ?? code).add(code);
    return new DemoWords(words);
  }

  /** Also of several names one after another. */
  has(text: string): boolean {
    const known = (part: string): boolean => !/\p{L}/u.test(part) || this.#words.has(tidy(part));
    return (
      known(text) ||
      text.split(/, | and /).every(known) ||
      text.split(/, | \(|\)/).every((part) => known(part) || part.split(/(?:^| )and /).every(known))
    );
  }
}

async function collectFolder(folder: string, words: Set<string>): Promise<void> {
  for (const file of await readdir(folder)) {
    if (file.endsWith('.json')) collect(JSON.parse(await readFile(path.join(folder, file), 'utf8')), words);
  }
}

/** Without the space and the full stop around it. */
export function tidy(text: string): string {
  return text.replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') {
    // The number of a step in an exercise's brief is shown by the list.
    for (const line of value.split('\n')) words.add(tidy(line)).add(tidy(line.replace(/^\d+\. /, '')));
  } else if (typeof value === 'boolean') words.add(String(value));
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      words.add(key);
      collect(each, words);
    }
}
