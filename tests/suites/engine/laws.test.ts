import { describe, expect, it } from 'vitest';
import { compareRehearsal, compareSnapshots } from '../../../shared/engine/compare/compareSnapshots.ts';
import { EVENT_KINDS, NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { MigrationPlan, UserSelector } from '../../../shared/model/migrationPlan.ts';
import { type RandomRehearsal, randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { resultOfEngine } from '../../support/resultsOfBoth.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

/** The laws of the engine, each on many random tenants and plans. */
const SEEDS = Array.from({ length: 400 }, (_, i) => 50_000 + i);

function run({ tenant, plan, catalog }: RandomRehearsal): Rehearsal {
  return rehearse({ snapshot: snapshotOfOracleTenant(tenant), plan, catalog });
}

describe('laws of a rehearsal', () => {
  it('gives the same answer for the same input', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      expect(resultOfEngine(randomRehearsalFromSeed(seed))).toEqual(resultOfEngine(randomRehearsalFromSeed(seed)));
    }
  });

  it('replaying the event log gives the end', () => {
    for (const seed of SEEDS) {
      const { log, startProfileOf, endProfileOf } = run(randomRehearsalFromSeed(seed));
      const replayed = startProfileOf.slice();
      for (let row = 0; row < log.length; row++) {
        if (log.user[row] === NONE) continue;
        expect(log.before[row]).toBe(replayed[log.user[row]!]);
        replayed[log.user[row]!] = log.after[row]!;
      }
      expect(replayed).toEqual(endProfileOf);
    }
  });

  it('every cause is an earlier event', () => {
    for (const seed of SEEDS) {
      const { log } = run(randomRehearsalFromSeed(seed));
      for (let row = 0; row < log.length; row++) expect(log.cause[row]).toBeLessThan(row);
    }
  });

  it('F83 a failed processing takes nothing away', () => {
    const failed = EVENT_KINDS.indexOf('licensesFailed');
    let failures = 0;
    for (const seed of SEEDS) {
      const { log, profiles } = run(randomRehearsalFromSeed(seed));
      const holdings = (profile: number) => profiles[profile]!.held.map(({ sku, source, options }) => ({ sku, source, options }));
      for (let row = 0; row < log.length; row++) {
        if (log.kind[row] !== failed) continue;
        failures++;
        expect(holdings(log.after[row]!)).toEqual(holdings(log.before[row]!));
      }
    }
    expect(failures).toBeGreaterThan(100);
  });

  it('F41 nothing takes a unit that is not free', () => {
    let taken = 0;
    for (const seed of SEEDS) {
      const { ledger } = run(randomRehearsalFromSeed(seed));
      const consumed = ledger.consumedBefore.slice();
      for (let row = 0; row < ledger.rowCount; row++) {
        const sku = ledger.rowSku[row]!;
        if (ledger.rowConsumed[row]! > consumed[sku]!) {
          taken++;
          expect(ledger.rowConsumed[row]).toBeLessThanOrEqual(ledger.rowOwned[row]!);
        }
        consumed[sku] = ledger.rowConsumed[row]!;
      }
    }
    expect(taken).toBeGreaterThan(100);
  });

  it('F66 consumed units at the end are counted users plus a constant offset', () => {
    for (const seed of SEEDS) {
      const { ledger, tables, profiles, startProfileOf, endProfileOf } = run(randomRehearsalFromSeed(seed));
      const count = (column: Uint32Array, sku: number) =>
        column.filter((profile) => profiles[profile]!.heldSkus.includes(sku as never)).length;
      tables.skus.forEach((_, sku) => {
        expect(ledger.consumed[sku]! - count(endProfileOf, sku)).toBe(ledger.consumedBefore[sku]! - count(startProfileOf, sku));
      });
    }
  });

  it('other names in the same order permute the answer and change nothing else', () => {
    for (const seed of SEEDS.slice(0, 150)) {
      const example = randomRehearsalFromSeed(seed);
      const renamed = JSON.stringify(resultOfEngine(withOtherUserIds(example)));
      expect(renamed.replaceAll('f0000000-', 'e0000000-')).toBe(JSON.stringify(resultOfEngine(example)));
    }
  });

  it('with ample units, no rules and a wait after every step the end does not depend on the processing rate', () => {
    for (const seed of SEEDS.slice(0, 150)) {
      const example = withoutContention(randomRehearsalFromSeed(seed));
      const at = (usersPerSecondPerGroup: number) =>
        resultOfEngine({ ...example, plan: { ...example.plan, settings: { ...example.plan.settings, usersPerSecondPerGroup } } }).states;
      expect(at(1)).toEqual(at(50));
    }
  });
});

describe('laws of a comparison', () => {
  it('a snapshot compared with itself shows no change', () => {
    for (const seed of SEEDS) {
      const { tenant, catalog } = randomRehearsalFromSeed(seed);
      const snapshot = snapshotOfOracleTenant(tenant);
      const { compared, ...comparison } = compareSnapshots(snapshot, snapshotOfOracleTenant(tenant), catalog.families);
      expect(compared).toBe(tenant.users.length);
      expect(comparison).toEqual({ onlyBefore: 0, onlyAfter: 0, changes: [], families: [] });
    }
  });

  it('start against end of a rehearsal shows the losses and downgrades that its figures count', () => {
    for (const seed of SEEDS) {
      const rehearsal = run(randomRehearsalFromSeed(seed));
      const { changes } = compareRehearsal(rehearsal);
      const users = (flag: 'hasLoss' | 'hasDowngrade') =>
        changes.filter(({ result }) => result[flag]).reduce((sum, { pair }) => sum + pair.users, 0);
      expect(users('hasLoss')).toBe(rehearsal.figures.withLoss);
      expect(users('hasDowngrade')).toBe(rehearsal.figures.withDowngrade);
    }
  });
});

/** All user ids with another first letter, in the tenant and in the plan; rules that name ids are not made by the generator. */
function withOtherUserIds({ tenant, plan, catalog }: RandomRehearsal): RandomRehearsal {
  const rename = (id: string): string => id.replace('e0000000-', 'f0000000-');
  const members = new Map([...tenant.members].map(([group, ids]) => [group, new Set([...ids].map(rename))]));
  const users = tenant.users.map((user) => ({ ...user, id: rename(user.id) }));
  return {
    catalog,
    tenant: { ...tenant, users, members },
    plan: JSON.parse(JSON.stringify(plan).replaceAll('"e0000000-', '"f0000000-')) as MigrationPlan,
  };
}

/** Nothing that could make users compete: units for all, no rules, a location for everybody, and a wait after every step. */
function withoutContention({ tenant, plan, catalog }: RandomRehearsal): RandomRehearsal {
  const skus = tenant.skus.map((sku) => ({
    ...sku,
    capabilityStatus: 'Enabled',
    consumedUnits: null,
    prepaidUnits: { ...sku.prepaidUnits, enabled: 1000 },
  }));
  const listed = new Set(skus.map((sku) => sku.skuId));
  const groups = tenant.groups.map((group) => ({
    ...group,
    assignedLicenses: group.assignedLicenses.filter((license) => listed.has(license.skuId)),
  }));
  const steps = plan.steps
    .filter((step) => step.kind !== 'setSeats' && !selectsByLicenses(step))
    .flatMap((step) => [step, { kind: 'waitForProcessing' } as const]);
  return {
    tenant: { ...tenant, countryLetterCode: 'SE', skus, groups },
    catalog: { ...catalog, rules: { ...catalog.rules, exclusions: [], requirements: [], locations: [] } },
    plan: { ...plan, steps, settings: { ...plan.settings, missingUsageLocationInGroups: 'inheritTenant', horizonSeconds: 604_800 } },
  };
}

/** Selectors that look at licenses may see a step's own direct calls half done; those are not what this law is about. */
function selectsByLicenses(step: MigrationPlan['steps'][number]): boolean {
  const looks = (selector: UserSelector): boolean =>
    'hasDirect' in selector ||
    'inherits' in selector ||
    ('and' in selector && selector.and.some(looks)) ||
    ('not' in selector && looks(selector.not)) ||
    ('of' in selector && looks(selector.of));
  if ('users' in step) return looks(step.users);
  return step.kind === 'assignLicense' && 'users' in step.target && looks(step.target.users);
}
