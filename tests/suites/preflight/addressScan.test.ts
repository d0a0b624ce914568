import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextColumnBuilder } from '../../../shared/engine/columns/textColumnBuilder.ts';
import { addressesOf, scanAddresses } from '../../../shared/engine/preflight/addressScan.ts';
import { toColumnText } from '../../../shared/engine/snapshot/snapshotBuilder.ts';

const address = fc
  .tuple(fc.constantFrom('SMTP:', 'smtp:', 'sip:', 'X500:/o=', ''), fc.constantFrom('anna', 'ANNA', 'bö', '"odd"', 'a\\b', 'carl', 'c'))
  .map(([prefix, name]) => `${prefix}${name}@example.org`);
const everybody = fc.array(fc.array(address, { maxLength: 4 }), { minLength: 1, maxLength: 12 });

function columnOf(lists: readonly string[][]) {
  const builder = new TextColumnBuilder(lists.length);
  for (const list of lists) builder.push(toColumnText(list));
  return builder.build(null, lists.length);
}

/** Enough different users that a column of them keeps its characters end to end, as a tenant's does. */
function withStrangers(lists: readonly string[][]): string[][] {
  return [...lists, ...Array.from({ length: 70_000 }, (_, i) => [`smtp:stranger${i}@example.org`])];
}

function expectScan(lists: readonly string[][]): void {
  const { suspects, mailAddresses } = scanAddresses(columnOf(lists));
  const folded = lists.map((list) => list.map((each) => each.toLowerCase()));
  const holders = Map.groupBy(
    folded.flatMap((list, user) => list.map((each) => ({ each, user }))),
    ({ each }) => each,
  );
  const sharing = new Set(
    [...holders.values()].flatMap((found) => (new Set(found.map(({ user }) => user)).size > 1 ? found : [])).map(({ user }) => user),
  );
  for (const user of sharing) expect(suspects).toContain(user);
  expect(suspects.filter((user) => !sharing.has(user)).length).toBeLessThan(8);
  expect([...mailAddresses]).toEqual(folded.map((list) => list.filter((each) => each.startsWith('smtp:')).length));
}

describe('one pass over the proxy addresses', () => {
  it('suspects everybody who shares one, whatever its case, escapes and letters, and counts those for mail', () => {
    fc.assert(fc.property(everybody, (lists) => expectScan(lists)));
  });

  it('does the same where a column keeps its characters end to end', () => {
    fc.assert(
      fc.property(everybody, (lists) => expectScan(withStrangers(lists))),
      { numRuns: 3 },
    );
  });

  it('reads a list as JSON does', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().map((text) => text.toLowerCase()),
          { minLength: 1, maxLength: 3 },
        ),
        (list) => {
          expect(addressesOf(JSON.stringify(list))).toEqual(list.map((text) => text.toLowerCase()));
        },
      ),
    );
  });
});
