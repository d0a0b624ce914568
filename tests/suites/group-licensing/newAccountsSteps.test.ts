import { describe, expect, it } from 'vitest';
import { buildTenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import { followUser } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { accountFates } from '../../../shared/engine/wizards/accountFates.ts';
import { type NewAccountsInput, newAccountsSteps } from '../../../shared/engine/wizards/newAccounts.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

const catalog = catalogOf({
  exclusive: [['sites1', 'sites2']],
  requires: { conferencing: ['teams'] },
  barred: { BN: ['calls'] },
});

const products = (): TenantBuilder =>
  tenant()
    .sku('e3', { plans: ['sites2', 'teams'], enabled: 3 })
    .sku('e1', { plans: ['sites1'] })
    .sku('audio', { plans: ['conferencing'] })
    .sku('calling', { plans: ['calls'] });

const input = (more: Partial<NewAccountsInput>): NewAccountsInput => ({
  users: [],
  withoutLocation: { cloud: [], onPremises: [] },
  location: 'SE',
  syncCycleSeconds: 1800,
  license: { skuId: 'e3', disabledPlans: [] },
  to: { users: true },
  ...more,
});

describe('steps that license new accounts', () => {
  it('F13 write the location in the cloud at once, and wait a cycle for what comes from on-premises', () => {
    const built = products().user('cloud', { location: null }).user('synced', { location: null });
    const steps = newAccountsSteps(input({ users: ['cloud', 'synced'], withoutLocation: { cloud: ['cloud'], onPremises: ['synced'] } }));
    expect(steps.map(({ reason }) => reason.code)).toEqual(['setLocation', 'waitForSync', 'locationSynchronized', 'licenseUsers']);
    const rehearsal = rehearse({ snapshot: built.snapshot(), catalog, plan: plan(steps.map(({ step }) => step)) });
    expect([rehearsal.verdict, rehearsal.refusals]).toEqual(['safe', []]);
    expect(followUser(rehearsal, 0).seconds.at(-1)).toBeGreaterThanOrEqual(1800);
  });

  it('F103 add to a synchronized group on-premises', () => {
    const built = products()
      .group('synced', { synced: true, licenses: ['e3'] })
      .user('anna');
    const group = { id: 'synced', name: 'Synced', creates: false, synchronized: true, givesPlan: true, joining: ['anna'] };
    const steps = newAccountsSteps(input({ users: ['anna'], to: { group } }));
    expect(steps.map(({ reason }) => reason.code)).toEqual(['joinOnPremises', 'waitForGroup']);
    const rehearsal = rehearse({ snapshot: built.snapshot(), catalog, plan: plan(steps.map(({ step }) => step)) });
    expect([rehearsal.refusals, rehearsal.profiles[rehearsal.endProfileOf[0]!]!.heldSkus.length]).toEqual([[], 1]);
  });
});

describe('what becomes of a new account', () => {
  const fatesOf = (built: TenantBuilder, skuId: string, group?: string, location = 'SE'): Record<string, number> => {
    const { state } = buildTenantAtRest(built.snapshot(), catalog, rehearsalSettingsSchema.parse({}));
    const users = Array.from({ length: state.userCount }, (_, user) => user);
    const target = group === undefined ? undefined : (state.presentGroup(group) ?? null);
    const { users: found } = accountFates(state, { users, license: { skuId, disabledPlans: [] }, location, group: target });
    return Object.fromEntries([...found].flatMap(([fate, own]) => (own.length === 0 ? [] : [[fate, own.length]])));
  };

  it('F41 depends on the units that are left when its turn comes', () => {
    const built = products()
      .user('a')
      .user('b', { has: ['e3'] })
      .user('c')
      .user('d');
    expect(fatesOf(built, 'e3')).toEqual({ already: 1, licensed: 2, noUnit: 1 });
  });

  it('F43 is a conflict beside a license plan whose services exclude it', () => {
    expect(
      fatesOf(
        products()
          .user('a', { has: ['e1'] })
          .user('b'),
        'e3',
      ),
    ).toEqual({ conflict: 1, licensed: 1 });
  });

  it('F79 lacks the base in a group that does not carry it, although the account has it from elsewhere', () => {
    const built = products()
      .group('helpers')
      .user('a', { has: ['e3'] });
    expect(fatesOf(built, 'audio')).toEqual({ licensed: 1 });
    expect(fatesOf(built, 'audio', 'helpers')).toEqual({ missingBase: 1 });
  });

  it('F110 is barred by a usage location, also by the one it is about to get', () => {
    const built = products().group('phones').user('a', { location: 'BN' }).user('b', { location: null });
    expect(fatesOf(built, 'calling', 'phones', 'BN')).toEqual({ prohibited: 2 });
    expect(fatesOf(built, 'calling', 'phones', 'SE')).toEqual({ prohibited: 1, licensed: 1 });
  });
});
