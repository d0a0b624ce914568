import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePriceBook } from '../../../electron/service/prices/parsePriceBook.ts';
import { soundsLike } from '../../../electron/service/prices/soundsLike.ts';
import type { Scope } from '../../../shared/contract/base.ts';
import type { CostAnswer, PricedLicensePlan } from '../../../shared/contract/prices.ts';
import type { Evaluation } from '../../../shared/contract/scenarios.ts';
import { cancelAt, createHosts, failure, followed, type Host, result } from '../library/applicationHost.ts';
import { bookOf } from './priceBooks.ts';

const hosts = createHosts();
afterAll(hosts.close);

const E1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const BOOK = bookOf([`${E1} 10/month`, `${E3} 20/month`]);

async function demoScope(host: Host): Promise<Scope> {
  const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
  const scenarios = await host.scenarios.list({ tenantId: card.id });
  const found = scenarios.find(({ name }) => name.includes('obstacles removed first'));
  if (found === undefined) throw new Error('the demo tenant has a prepared scenario');
  return { tenantId: card.id, scenario: { id: found.id, revision: found.revision } };
}

describe('the price books of a library', () => {
  it('begin with none, are kept over a restart, and stand in the order of their names', async () => {
    const host = await hosts.host();
    const { prices } = host.client;
    expect(await prices.list({})).toEqual([]);
    const made = await prices.create({ book: { ...BOOK, name: 'Second' } });
    await prices.create({ book: { ...BOOK, name: 'First' } });
    await host.close();
    const again = await hosts.host(host.dataFolder);
    const list = await again.client.prices.list({});
    expect(list.map(({ name, currency, prices: count }) => [name, currency, count])).toEqual([
      ['First', 'EUR', 2],
      ['Second', 'EUR', 2],
    ]);
    expect(await again.client.prices.get({ bookId: made.id })).toEqual({ id: made.id, revision: 1, book: { ...BOOK, name: 'Second' } });
  });

  it('are not overwritten by who has an older state of them', async () => {
    const { client } = await hosts.host();
    const { id } = await client.prices.create({ book: BOOK });
    expect(await client.prices.save({ bookId: id, revision: 1, book: { ...BOOK, name: 'Mine' } })).toMatchObject({ id, revision: 2 });
    expect(await failure(client.prices.save({ bookId: id, revision: 1, book: { ...BOOK, name: 'Yours' } }))).toEqual({
      code: 'outdated',
      expected: 'revision 2',
      found: 'revision 1',
    });
    expect((await client.prices.get({ bookId: id })).book.name).toBe('Mine');
  });

  it('that are removed are gone, for whoever still has them open too', async () => {
    const { client } = await hosts.host();
    const { id } = await client.prices.create({ book: BOOK });
    await client.prices.remove({ bookId: id });
    const calls = [
      client.prices.get({ bookId: id }),
      client.prices.save({ bookId: id, revision: 1, book: BOOK }),
      client.prices.remove({ bookId: id }),
    ];
    for (const call of calls) expect(await failure(call)).toEqual({ code: 'notFound', found: `price book ${id}` });
    expect((await client.prices.create({ book: BOOK })).id).toBeGreaterThan(id);
  });

  it('that contradict themselves are refused, whether they come from the window or from a file', async () => {
    const { client } = await hosts.host();
    const book = { ...BOOK, free: [{ skuId: E1 }] };
    expect(await failure(client.prices.create({ book }))).toMatchObject({ code: 'badInput', place: 'free[0]' });
    const { id } = await client.prices.create({ book: BOOK });
    expect(await failure(client.prices.save({ bookId: id, revision: 1, book }))).toMatchObject({ code: 'badInput', place: 'free[0]' });
    const file = { text: JSON.stringify(book), fileName: 'prices.json', currency: 'EUR' };
    expect(await failure(client.prices.importFile(file))).toMatchObject({ code: 'badInput', file: 'prices.json', place: 'free[0]' });
    expect(await client.prices.list({})).toHaveLength(1);
  });

  it('come from files, as JSON or as a table, and from the example under a name in the reader’s language', async () => {
    const { client } = await hosts.host();
    const json = await client.prices.importFile({ text: JSON.stringify(BOOK), fileName: 'a.json', currency: 'SEK' });
    expect(json.book).toEqual(BOOK);
    const table = await client.prices.importFile({ text: 'skuPartNumber;amount\nA;1,50\n', fileName: 'Avtal.csv', currency: 'SEK' });
    expect(table.book).toMatchObject({ name: 'Avtal', currency: 'SEK', prices: [{ skuPartNumber: 'A', amount: '1.50', per: 'month' }] });
    const example = await client.prices.takeExample({ name: 'Exempel', note: 'Påhittat' });
    expect(example.book).toMatchObject({ name: 'Exempel', note: 'Påhittat', currency: 'EUR' });
    expect(parsePriceBook(example.book)).toEqual(example.book);
  });
});

describe('the cost of a scenario', () => {
  it('is worked out from one rehearsal, whatever the prices, with the units of its summary', async () => {
    const host = await hosts.host();
    const scope = await demoScope(host);
    const { client } = host;
    const book = await client.prices.create({ book: BOOK });
    const first = await followed<CostAnswer>(client.prices.cost({ scope, bookId: book.id }));
    expect(first.stages).toEqual(['loading', 'rehearsing']);
    const { cost, licensePlans } = first.result;
    const { summary } = await result<Evaluation>(host.scenarios.evaluate({ scope }));
    for (const { skuId, usedBefore, usedPeak, usedAfter } of [...cost.plans, ...cost.unpriced]) {
      const seat = summary.seats.find((each) => each.skuId === skuId);
      expect([usedBefore, usedPeak, usedAfter]).toEqual([seat?.consumedBefore, seat?.consumedPeak, seat?.consumedAfter]);
      expect(licensePlans).toHaveProperty(skuId);
    }
    // 46 users go from 10 to 20 a month.
    expect(cost.total.used.difference).toEqual({ perMonth: '460.00', perYear: '5520.00' });
    expect(licensePlans[E1]).toBe('Office 365 E1');

    const dearer = { ...BOOK, prices: BOOK.prices.map((price) => ({ ...price, amount: '30' as const })) };
    await client.prices.save({ bookId: book.id, revision: 1, book: dearer });
    const second = await followed<CostAnswer>(client.prices.cost({ scope, bookId: book.id }));
    expect(second.stages).toEqual([]);
    expect(second.result.cost.total.used.difference.perMonth).toBe('0.00');
  });

  it('shows the license plans that the scenario moves first, and what their names say', async () => {
    const host = await hosts.host();
    const scope = await demoScope(host);
    const plans = await result<readonly PricedLicensePlan[]>(host.client.prices.licensePlans({ scope }));
    expect(plans.filter(({ moves }) => moves).map(({ name }) => name)).toEqual(['Office 365 E1', 'Office 365 E3']);
    expect(plans.slice(0, 2).every(({ moves }) => moves)).toBe(true);
    expect(plans.filter((plan) => plan.soundsLike !== null).map(({ skuPartNumber, soundsLike: kind }) => [skuPartNumber, kind])).toEqual([
      ['FLOW_FREE', 'free'],
    ]);
  });

  it('of an outdated scenario or a book that is not there is refused; it can be cancelled', async () => {
    const host = await hosts.host();
    const scope = await demoScope(host);
    expect(await failure(result(host.client.prices.cost({ scope, bookId: 7 })))).toEqual({ code: 'notFound', found: 'price book 7' });
    const { id } = await host.client.prices.create({ book: BOOK });
    const old = { ...scope, scenario: scope.scenario === null ? null : { ...scope.scenario, revision: 999 } };
    expect(await failure(result(host.client.prices.cost({ scope: old, bookId: id })))).toMatchObject({ code: 'outdated' });
    expect(await cancelAt(host.client.prices.cost({ scope, bookId: id }), 'rehearsing')).toBe(true);
    expect((await result(host.client.prices.cost({ scope, bookId: id }))).cost.plans).toHaveLength(2);
  });
});

describe('what a license plan’s name says of it', () => {
  it('F31: is a guess about free products and trials, for the whole catalogue', () => {
    expect(soundsLike('FLOW_FREE', 'Microsoft Power Automate Free')).toBe('free');
    expect(soundsLike('POWER_BI_STANDARD', 'Microsoft Fabric (Free)')).toBe('free');
    expect(soundsLike('FORMS_PRO', 'Dynamics 365 Customer Voice Trial')).toBe('trial');
    expect(soundsLike('POWERAPPS_VIRAL', 'Microsoft Power Apps Plan 2 Trial')).toBe('trial');
    expect(soundsLike('ENTERPRISEPACK', 'Office 365 E3')).toBeNull();
    expect(soundsLike('FREEDOM', 'Industrial suite')).toBeNull();
  });
});

describe('the file of the example', () => {
  it('names only license plans of Microsoft’s list', () => {
    const folder = join(import.meta.dirname, '../../../resources');
    const example = parsePriceBook(JSON.parse(readFileSync(join(folder, 'price-books/example.json'), 'utf8')));
    const { products } = JSON.parse(readFileSync(join(folder, 'catalog/products.json'), 'utf8')) as { products: unknown[] };
    const text = JSON.stringify(products);
    for (const entry of [...example.prices, ...example.free, ...example.trial]) {
      if ('skuPartNumber' in entry) expect(text).toContain(`"${entry.skuPartNumber}"`);
    }
  });
});
