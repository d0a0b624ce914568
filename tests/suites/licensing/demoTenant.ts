import type { GroupBlade, Remedy } from '../../../shared/contract/licenses.ts';
import { createHosts, result } from '../library/applicationHost.ts';

const LANGUAGE = 'en';

/** The demo tenant *Office 365 E1 to E3* behind the real service, asked as a window asks it. */
export async function openDemoTenant() {
  const hosts = createHosts();
  const host = await hosts.host();
  const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
  const asImported = { tenantId: card.id, scenario: null };
  const { client } = host;
  return {
    client,
    asImported,
    close: () => hosts.close(),
    userId: async (name: string): Promise<string> => {
      const { rows } = await client.users.list({ scope: asImported, query: { filter: { search: name } }, window: {} });
      const found = rows.find((row) => row.displayName === name);
      if (found === undefined) throw new Error(`no user ${name}`);
      return found.id;
    },
    groupId: async (name: string): Promise<string> => {
      const { rows } = await client.groups.list({ scope: asImported, query: { filter: { search: name } }, window: {} });
      const found = rows.find((row) => row.displayName === name);
      if (found === undefined) throw new Error(`no group ${name}`);
      return found.id;
    },
    /** The license plan with this name. */
    skuId: async (name: string): Promise<string> => {
      const plans = await client.licensePlans.list({ scope: asImported, language: LANGUAGE });
      const found = plans.find((plan) => plan.name === name);
      if (found === undefined) throw new Error(`no license plan ${name}`);
      return found.skuId;
    },
    blade: (groupId: string): Promise<GroupBlade> => client.licenses.groupBlade({ scope: asImported, groupId, language: LANGUAGE }),
    /** The group as it will be once the steps of a remedy have run. */
    bladeAfter: async (groupId: string, { drafts }: Pick<Remedy, 'drafts'>): Promise<GroupBlade> => {
      const { id, revision } = await client.scenarios.create({ tenantId: card.id, name: 'A remedy' });
      const edit = { kind: 'add' as const, scope: asImported, drafts: [...drafts] };
      const edited = await client.scenarios.edit({ tenantId: card.id, scenarioId: id, revision, edit });
      const scope = { tenantId: card.id, scenario: { id, revision: edited.revision } };
      const blade = await client.licenses.groupBlade({ scope, groupId, language: LANGUAGE });
      await client.scenarios.remove({ tenantId: card.id, scenarioId: id });
      return blade;
    },
  };
}

export type DemoTenantHost = Awaited<ReturnType<typeof openDemoTenant>>;
