import { describe, expect, it } from 'vitest';
import { isHarmed } from '../../../shared/engine/orders/concreteOrder.ts';
import { type OrderProof, proveOrders } from '../../../shared/engine/orders/proveOrders.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

/** E1 and E3 have a mailbox each, of one family. */
const CATALOG = catalogOf({ families: { mailbox: { 'e1-service': 1, 'e3-service': 2 } } });
const JOIN: StepInput = { kind: 'addMembers', group: 'e3-group', users: { ids: ['anna'] } };
const LEAVE: StepInput = { kind: 'removeMembers', group: 'e1-group', users: { ids: ['anna'] } };
const WAIT: StepInput = { kind: 'waitForProcessing' };

/** Steps that several groups, or one group twice, may have work from; and the one that makes units scarce. */
const SEVERAL_PIECES = new Set(['setMembershipRule', 'updateUsers', 'reprocess', 'setSeats']);

describe('moving a user between two licensed groups', () => {
  it('F77 harms in another order when both are done at once: an order is shown, and a rehearsal in it does the harm', () => {
    const proof = prove(twoGroups(), plan([JOIN, LEAVE]));
    expect(proof.users).toEqual({ total: 1, harmedAsStated: 0, harmedOtherwise: 1, safe: 0, unknown: 0 });
    const [example] = proof.counterexamples;
    expect(example).toMatchObject({ certainty: 'shown', user: 0, harms: [{ result: 'gap' }] });
    const again = rehearse({ snapshot: twoGroups().snapshot(), plan: plan([JOIN, LEAVE]), catalog: CATALOG, order: example!.order! });
    expect(isHarmed(again, 0)).toBe(true);
    expect(isHarmed(rehearse({ snapshot: twoGroups().snapshot(), plan: plan([JOIN, LEAVE]), catalog: CATALOG }), 0)).toBe(false);
  });

  it('F98 harms in no order when the first is waited for', () => {
    const proof = prove(twoGroups(), plan([JOIN, WAIT, LEAVE, WAIT]));
    expect(proof.verdict).toBe('noOrderHarms');
    expect(proof.counterexamples).toEqual([]);
  });

  it('harms in another order when the first is given a day: seconds promise nothing', () => {
    const proof = prove(twoGroups(), plan([JOIN, { kind: 'wait', seconds: 86_400 }, LEAVE]));
    expect(proof.users.harmedOtherwise).toBe(1);
    expect(proof.counterexamples[0]).toMatchObject({ certainty: 'shown' });
    expect(proof.limits.waitsInSeconds).toBe(true);
  });

  it('harms as stated when the old group is left first', () => {
    const proof = prove(twoGroups(), plan([LEAVE, WAIT, JOIN]));
    expect(proof.users).toMatchObject({ harmedAsStated: 1, harmedOtherwise: 0 });
    expect(proof.counterexamples).toMatchObject([{ certainty: 'asStated', harms: [{ result: 'gap' }] }]);
  });
});

describe('one group swapping its license plan', () => {
  const swap = (removeLicenses: string[], addLicenses: string[]): StepInput => ({
    kind: 'assignLicense',
    target: { group: 'e1-group' },
    addLicenses: addLicenses.map((skuId) => ({ skuId })),
    removeLicenses,
  });

  it('F119 in one save harms in no order', () => {
    expect(prove(twoGroups(), plan([swap(['e1'], ['e3'])])).verdict).toBe('noOrderHarms');
  });

  it('by removing first is spared by the stated order, as the second save comes before the work, and harmed by a pause between', () => {
    const proof = prove(twoGroups(), plan([swap(['e1'], []), swap([], ['e3'])]));
    expect(proof.users).toMatchObject({ harmedAsStated: 0, harmedOtherwise: 1 });
    const [example] = proof.counterexamples;
    expect(example!.certainty).toBe('shown');
    expect(example!.order!.pauses).toMatchObject([{ step: 1 }]);
  });
});

describe('units', () => {
  const people = (seats: number): TenantBuilder =>
    tenant()
      .sku('e1')
      .sku('e3', { enabled: seats })
      .group('e1-group', { licenses: ['e1'] })
      .group('e3-group', { licenses: ['e3'] })
      .user('anna', { in: ['e1-group'] })
      .user('bo', { in: ['e1-group'] });
  const move = plan([
    { kind: 'addMembers', group: 'e3-group', users: { ids: ['anna', 'bo'] } },
    WAIT,
    { kind: 'removeMembers', group: 'e1-group', users: { ids: ['anna', 'bo'] } },
    WAIT,
  ]);

  it('F77 that are too few go to one or the other: who is spared as stated may go without in another order', () => {
    const proof = prove(people(1), move);
    expect(proof.users).toMatchObject({ harmedAsStated: 1, harmedOtherwise: 1 });
    expect(proof.limits.scarce.map((sku) => proof.stated.tables.skus[sku]!.skuId)).toEqual(['e3']);
    expect(proof.counterexamples[0]).toMatchObject({ user: 0, certainty: 'shown', harms: [{ result: 'lost' }] });
  });

  it('that suffice for all are never short', () => {
    const proof = prove(people(2), move);
    expect(proof.verdict).toBe('noOrderHarms');
    expect(proof.limits.scarce).toEqual([]);
  });
});

describe('the proof', () => {
  it('says so where there are more situations than it may look at, and claims nothing', () => {
    const proof = proveOrders({ snapshot: twoGroups().snapshot(), plan: plan([JOIN, LEAVE]), catalog: CATALOG, cap: 2 });
    expect(proof.verdict).toBe('unknown');
    expect(proof.users).toMatchObject({ unknown: 1, safe: 0 });
  });

  it('looks at users whom everything treats alike once', () => {
    const many = twoGroups();
    for (let i = 0; i < 500; i++) many.user(`user-${i}`, { in: ['e1-group'] });
    const proof = prove(many, plan([{ ...JOIN, users: { memberOf: 'e1-group' } } as StepInput, LEAVE]));
    expect(proof.classes).toHaveLength(2);
    expect(proof.users.total).toBe(501);
  });

  it('takes an automation to run at any time until it is retired', () => {
    const direct = tenant()
      .sku('e1')
      .user('anna', { has: ['e1'] });
    const remove: StepInput = { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, removeLicenses: ['e1'] };
    const retire: StepInput = { kind: 'retireAutomation', automation: 'a' };
    const automations = [
      { id: 'a', name: '', users: { all: true as const }, addLicenses: [{ skuId: 'e1', disabledPlans: [] }], everySeconds: 60 },
    ];
    const harmsOf = (steps: StepInput[]) =>
      prove(direct, { ...plan(steps), automations }).classes[0]!.worst!.harms.map(({ result }) => result);
    expect(harmsOf([remove])).toEqual(['gap']);
    expect(harmsOf([retire, remove])).toEqual(['lost']);
    expect(harmsOf([remove, retire])).toEqual(['lost']);
  });

  it('finds that no order matters where each step leads to one piece of work at most and is waited for, with units for all: 300 random tenants', () => {
    for (let seed = 80_000; seed < 80_300; seed++) {
      const { tenant: random, plan: drawn, catalog } = randomRehearsalFromSeed(seed);
      const skus = random.skus.map((sku) => ({ ...sku, consumedUnits: null, prepaidUnits: { ...sku.prepaidUnits, enabled: 1000 } }));
      const steps = drawn.steps
        .filter(({ kind }) => !SEVERAL_PIECES.has(kind))
        .flatMap((step) => [step, { kind: 'waitForProcessing' as const }]);
      const settings = { ...drawn.settings, era: 'classic' as const, adminStepSeconds: 1, horizonSeconds: 604_800 };
      const proof = proveOrders({ snapshot: snapshotOfOracleTenant({ ...random, skus }), plan: { ...drawn, settings, steps }, catalog });
      expect(proof.users, `seed ${seed}`).toMatchObject({ harmedOtherwise: 0, unknown: 0 });
    }
  });

  it('shows only orders that do the harm it says: 300 random tenants', () => {
    let shown = 0;
    for (let seed = 90_000; seed < 90_300; seed++) {
      const { tenant: random, plan: drawn, catalog } = randomRehearsalFromSeed(seed);
      const snapshot = snapshotOfOracleTenant(random);
      for (const { certainty, order, user } of proveOrders({ snapshot, plan: drawn, catalog }).counterexamples) {
        if (certainty === 'possible') continue;
        if (certainty === 'shown') shown++;
        expect(isHarmed(rehearse({ snapshot, plan: drawn, catalog, order: order! }), user), `seed ${seed}`).toBe(true);
      }
    }
    expect(shown).toBeGreaterThan(10);
  });
});

function twoGroups(): TenantBuilder {
  return tenant()
    .sku('e1', { enabled: 1000 })
    .sku('e3', { enabled: 1000 })
    .group('e1-group', { licenses: ['e1'] })
    .group('e3-group', { licenses: ['e3'] })
    .user('anna', { in: ['e1-group'] });
}

function prove(scene: TenantBuilder, proven: MigrationPlan): OrderProof {
  return proveOrders({ snapshot: scene.snapshot(), plan: proven, catalog: CATALOG });
}
