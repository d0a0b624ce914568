import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../../shared/engine/compare/compareSnapshots.ts';
import { effectOnGroup, effectOnUsers } from '../../../shared/engine/explain/draftEffect.ts';
import type { Effect } from '../../../shared/engine/explain/effectTally.ts';
import { buildTenantAtRest, type TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import type { LicenseCall } from '../../../shared/engine/licensing/licenseCall.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { SubscribedSku } from '../../../shared/model/graph.ts';
import type { RehearsalSettings } from '../../../shared/model/settings.ts';
import { plan } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

/** Freed units serve other people in the era `platform`, which is no effect of the draft on those it is for. */
const ERAS = ['stacking', 'classic'] as const;
const SEEDS = Array.from({ length: 150 }, (_, i) => 80_000 + i);

interface Example {
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  readonly settings: RehearsalSettings;
  readonly tenant: TenantAtRest;
  readonly calls: readonly LicenseCall[];
}

/** A random tenant, and the calls of its random plan together with plain additions, removals and swaps. */
function exampleOf(seed: number, ample = false): Example {
  const { tenant: original, plan: random, catalog } = randomRehearsalFromSeed(seed);
  const settings = { ...random.settings, era: ERAS[seed % 2]!, horizonSeconds: 604_800 };
  const tenant = ample ? { ...original, skus: original.skus.map(withAmpleUnits) } : original;
  const snapshot = snapshotOfOracleTenant(tenant);
  const [first, second] = snapshot.skus;
  const added = (sku: typeof first) => (sku === undefined ? [] : [{ skuId: sku.skuId, disabledPlans: [] }]);
  const calls = [
    ...random.steps.flatMap((step) => (step.kind === 'assignLicense' ? [step] : [])),
    { addLicenses: added(first), removeLicenses: [] },
    { addLicenses: added(first), removeLicenses: second === undefined ? [] : [second.skuId] },
    { addLicenses: [], removeLicenses: first === undefined ? [] : [first.skuId] },
  ];
  return { snapshot, catalog, settings, tenant: buildTenantAtRest(snapshot, catalog, settings), calls };
}

function withAmpleUnits(sku: SubscribedSku): SubscribedSku {
  return { ...sku, capabilityStatus: 'Enabled', prepaidUnits: { ...sku.prepaidUnits, enabled: 1000 } };
}

function rehearsed(
  { snapshot, catalog, settings }: Example,
  target: { group: string } | { users: { ids: string[] } },
  call: LicenseCall,
): Rehearsal {
  const { addLicenses, removeLicenses } = call;
  const license = {
    addLicenses: addLicenses.map((each) => ({ ...each, disabledPlans: [...each.disabledPlans] })),
    removeLicenses: [...removeLicenses],
  };
  return rehearse({ snapshot, catalog, plan: plan([{ kind: 'assignLicense', target, ...license }], settings) });
}

/** Everything that would refuse the call, as codes. */
function codesOf(effect: Effect): string[] {
  return [
    ...effect.refusals.map(({ reason }) => reason.code),
    ...(effect.conflicts.some(({ blocks }) => blocks) ? ['F43'] : []),
    ...(effect.missingBases.some(({ blocks }) => blocks) ? ['F44'] : []),
    ...(effect.units.some(({ lacking }) => lacking > 0) ? ['F41'] : []),
  ];
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

/** What became of services, by family and result, without what is kept. */
function servicesOf({ families }: TenantAtRest, effect: Effect): Record<string, number> {
  const changed = effect.services.filter(({ result }) => result !== 'kept');
  return Object.fromEntries(changed.map(({ family, result, users }) => [`${families.ids[family]} ${result}`, users]));
}

function comparedServices({ snapshot, catalog }: Example, end: Rehearsal): Record<string, number> {
  const { families } = compareSnapshots(snapshot, endSnapshot(end), catalog.families);
  const rows = families.flatMap(({ family, users }) =>
    Object.entries(users).map(([result, count]) => [`${family} ${result}`, count] as const),
  );
  return Object.fromEntries(rows.filter(([, count]) => count > 0));
}

function expectUnits({ tenant }: Example, effect: Effect, { ledger }: Rehearsal): void {
  const moved = new Map(effect.units.map(({ sku, needed, released }) => [sku as number, needed - released]));
  for (let sku = 0; sku < tenant.state.context.tables.skus.length; sku++) {
    expect(ledger.consumed[sku]! - ledger.consumedBefore[sku]!).toBe(moved.get(sku) ?? 0);
  }
}

describe('the effect of a draft', () => {
  it('on a user is what rehearsing the call comes to, or refused for the same reasons, on 150 random tenants', () => {
    const seen = { passed: 0, refused: 0 };
    for (const seed of SEEDS) {
      const example = exampleOf(seed);
      for (let user = 0; user < example.snapshot.users.count; user++) {
        for (const call of example.calls) {
          const effect = effectOnUsers(example.tenant, [user], call);
          const end = rehearsed(example, { users: { ids: [example.tenant.state.userId(user)] } }, call);
          const refused = distinct((end.refusals[0]?.reasons ?? []).map(({ code }) => code));
          expect(distinct(codesOf(effect)), `seed ${seed}`).toEqual(refused);
          if (refused.length > 0) seen.refused++;
          else {
            seen.passed++;
            expect(servicesOf(example.tenant, effect), `seed ${seed}`).toEqual(comparedServices(example, end));
            expectUnits(example, effect, end);
          }
        }
      }
    }
    expect(Math.min(seen.passed, seen.refused)).toBeGreaterThan(1000);
  });

  it('on a group is what rehearsing the call comes to where nothing speaks against it and units are ample, on 150 random tenants', () => {
    let passed = 0;
    for (const seed of SEEDS) {
      const example = exampleOf(seed, true);
      for (const { id } of example.snapshot.groups) {
        for (const call of example.calls) {
          const effect = effectOnGroup(example.tenant, example.tenant.state.presentGroup(id)!, call);
          const end = rehearsed(example, { group: id }, call);
          const refused = end.refusals.length > 0;
          expect(effect.refusals.length > 0 && effect.users > 0, `seed ${seed}`).toBe(refused && effect.users > 0);
          if (codesOf(effect).length > 0 || effect.prohibited.length > 0 || refused) continue;
          passed++;
          expect(servicesOf(example.tenant, effect), `seed ${seed} group ${id}`).toEqual(comparedServices(example, end));
          expectUnits(example, effect, end);
        }
      }
    }
    expect(passed).toBeGreaterThan(500);
  });

  it('on many is the sum of the effects on each', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const { tenant, snapshot, calls } = exampleOf(seed);
      const everybody = Array.from({ length: snapshot.users.count }, (_, user) => user);
      for (const call of calls) {
        const together = effectOnUsers(tenant, everybody, call);
        const apart = everybody.map((user) => servicesOf(tenant, effectOnUsers(tenant, [user], call)));
        const sum: Record<string, number> = {};
        for (const one of apart) for (const [key, users] of Object.entries(one)) sum[key] = (sum[key] ?? 0) + users;
        expect(servicesOf(tenant, together)).toEqual(sum);
        expect(together.users).toBe(everybody.length);
      }
    }
  });
});
