import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../../shared/engine/rehearsal/eventLog.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { eventLines } from '../../../shared/engine/report/lines.ts';
import { findingsOf } from '../../../shared/engine/report/rehearsalFindings.ts';
import { automationSchema, type MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

const JOINERS = { id: 'joiners', name: 'New accounts', users: { all: true }, addLicenses: [{ skuId: 'e3' }], everySeconds: 3600 };
const removeDirect: StepInput = { kind: 'assignLicense', target: { users: { hasDirect: 'e3' } }, removeLicenses: ['e3'] };
const retire: StepInput = { kind: 'retireAutomation', automation: 'joiners' };

describe('an automation beside the plan', () => {
  it('F153 brings direct licenses back that the plan has removed', () => {
    const rehearsal = play(licensedTwice(), automated([removeDirect]));
    expect(directUsers(rehearsal)).toEqual(['anna', 'bo']);
    expect(rehearsal.elapsedSeconds).toBe(3600);
    expect(findingsOf(rehearsal)).toContainEqual({
      code: 'automationAssigned',
      severity: 'warning',
      count: 2,
      examples: ['anna', 'bo'],
    });
  });

  it('F153 leaves the licenses off when it is retired before they are removed', () => {
    const rehearsal = play(licensedTwice(), automated([retire, removeDirect]));
    expect(directUsers(rehearsal)).toEqual([]);
    expect(kindsOf(rehearsal)).not.toContain('automationRan');
    expect(rehearsal.verdict).toBe('safe');
  });

  it('has brought them back when it is retired too late', () => {
    const rehearsal = play(licensedTwice(), automated([removeDirect, { kind: 'wait', seconds: 4000 }, retire]));
    expect(directUsers(rehearsal)).toEqual(['anna', 'bo']);
    expect(rehearsal.log.at[kindsOf(rehearsal).indexOf('automationRan')]).toBe(3600);
  });

  it('runs once more when the plan is over, and then no more', () => {
    const rehearsal = play(tenant().sku('e3').user('anna'), automated([{ kind: 'wait', seconds: 10 }]));
    expect(kindsOf(rehearsal).filter((kind) => kind === 'automationRan')).toHaveLength(1);
    expect(rehearsal.elapsedSeconds).toBe(3600);
  });

  it('leaves no event and no second behind where it finds nobody', () => {
    const rehearsal = play(licensedTwice(), automated([{ kind: 'wait', seconds: 10 }]));
    expect(kindsOf(rehearsal)).toEqual(['stepStarted', 'planEnded']);
    expect(rehearsal.elapsedSeconds).toBe(10);
  });

  it('assigns only what is missing, and leaves other switched-off services alone', () => {
    const scene = tenant()
      .sku('e3', { plans: ['mail', 'chat'] })
      .sku('visio')
      .user('anna', { has: [{ sku: 'e3', off: ['chat'] }] });
    const both = { ...JOINERS, addLicenses: [{ skuId: 'e3' }, { skuId: 'visio' }] };
    const rehearsal = play(scene, automated([{ kind: 'wait', seconds: 1 }], both));
    const { entries } = rehearsal.profiles[rehearsal.endProfileOf[0]!]!;
    expect(entries.map(({ sku, options }) => [rehearsal.tables.skus[sku]!.skuId, rehearsal.tables.disabledPlans(options)])).toEqual([
      ['e3', ['chat']],
      ['visio', []],
    ]);
  });

  it('that is refused is a finding and no refused call of the plan, and is told once as long as the reason stays', () => {
    const scene = tenant().sku('e3').user('anna', { location: null });
    const rehearsal = play(scene, automated([{ kind: 'wait', seconds: 20_000 }]));
    expect(rehearsal.refusals).toEqual([]);
    expect(rehearsal.verdict).toBe('safe');
    expect(kindsOf(rehearsal).filter((kind) => kind === 'automationRefused')).toHaveLength(1);
    expect(findingsOf(rehearsal)).toContainEqual({ code: 'automationRefused', severity: 'warning', count: 1, examples: ['anna'] });
    const told = [...eventLines(rehearsal)].map((line) => JSON.parse(line)).find(({ kind }) => kind === 'automationRefused');
    expect(told).toMatchObject({ step: null, userId: 'anna', reasons: [{ code: 'F42' }] });
  });

  it('makes its calls at the rate of direct calls, and its selector is asked anew at each run', () => {
    const scene = tenant().sku('e3').group('staff');
    for (let i = 0; i < 25; i++) scene.user(`user-${String(i).padStart(2, '0')}`, { in: ['staff'] });
    const rehearsal = play(scene, automated([{ kind: 'wait', seconds: 3599 }], { ...JOINERS, users: { memberOf: 'staff' } }));
    expect(rehearsal.elapsedSeconds).toBe(3602);
    expect(directUsers(rehearsal)).toHaveLength(25);
  });

  it('that nobody knows cannot be retired: the step is refused', () => {
    const { refusals, verdict } = play(tenant().user('anna'), plan([retire]));
    expect(refusals).toMatchObject([{ step: 0, target: 'joiners', reasons: [{ code: 'notFound' }] }]);
    expect(verdict).toBe('blocked');
  });
});

function licensedTwice(): TenantBuilder {
  return tenant()
    .sku('e3')
    .group('staff', { licenses: ['e3'] })
    .user('anna', { in: ['staff'], has: ['e3'] })
    .user('bo', { in: ['staff'], has: ['e3'] });
}

function automated(steps: readonly StepInput[], automation: unknown = JOINERS): MigrationPlan {
  return { ...plan(steps), automations: [automationSchema.parse(automation)] };
}

function play(scene: TenantBuilder, played: MigrationPlan): Rehearsal {
  return rehearse({ snapshot: scene.snapshot(), plan: played, catalog: catalogOf() });
}

function kindsOf({ log }: Rehearsal): string[] {
  return Array.from({ length: log.length }, (_, row) => EVENT_KINDS[log.kind[row]!]!);
}

function directUsers({ endProfileOf, profiles, snapshot }: Rehearsal): (string | null)[] {
  const users = [...endProfileOf.keys()].filter((user) => profiles[endProfileOf[user]!]!.held.some((entry) => entry.source === -1));
  return users.map((user) => snapshot.users.ids.get(user));
}
