import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupBlade, GroupErrorReason, Remedy } from '../../../shared/contract/licenses.ts';
import { createHosts, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
let host: Host;
let tenantId = '';
beforeAll(async () => {
  host = await hosts.host();
  const { card } = await result(host.library.generate({ users: 2000, seed: 'remedies', mess: 'messy' }));
  tenantId = card.id;
});
afterAll(() => hosts.close());

const imported = () => ({ tenantId, scenario: null });

async function bladeAfter(groupId: string, { drafts }: Remedy): Promise<GroupBlade> {
  const { id, revision } = await host.scenarios.create({ tenantId, name: 'A remedy' });
  const edit = { kind: 'add' as const, scope: imported(), drafts: [...drafts] };
  const edited = await host.scenarios.edit({ tenantId, scenarioId: id, revision, edit });
  const scope = { tenantId, scenario: { id, revision: edited.revision } };
  return await host.client.licenses.groupBlade({ scope, groupId, language: 'en' });
}

function usersIn({ errors }: GroupBlade, error: GroupErrorReason['error']): number {
  return errors.find((reason) => reason.error === error)?.users ?? 0;
}

describe('remedies in a messy tenant of 2,000 users', () => {
  it('help, every one of them, for every error of every group', async () => {
    const { rows } = await host.client.groups.list({ scope: imported(), query: { filter: { inError: true } }, window: { limit: 500 } });
    const kinds = new Set<string>();
    for (const { id, displayName, usersInError } of rows) {
      const blade = await host.client.licenses.groupBlade({ scope: imported(), groupId: id, language: 'sv' });
      expect(blade.processing.usersInError).toBe(usersInError);
      for (const { error, users, remedies } of blade.errors) {
        expect(remedies.length, `${displayName}: ${error}`).toBeGreaterThan(0);
        for (const remedy of remedies) {
          kinds.add(remedy.kind);
          expect(usersIn(await bladeAfter(id, remedy), error), `${displayName}: ${error}, ${remedy.kind}`).toBeLessThan(users);
        }
      }
    }
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['buySeats', 'reprocess', 'switchOffService']));
  });
});
