import { describe, expect, it } from 'vitest';
import { activityOf, actorOf, kindOf } from '../../../shared/engine/playback/audit.ts';
import { causesOf } from '../../../shared/engine/playback/feed.ts';
import { migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { type Recorded, recorded, recordedFromSeed } from './recorded.ts';

const played = (builder: TenantBuilder, steps: readonly StepInput[], automations: readonly object[] = []): Recorded =>
  recorded({
    snapshot: builder.snapshot(),
    catalog: catalogOf(),
    plan: migrationPlanSchema.parse({ ...plan(steps, { usersPerSecondPerGroup: 10 }), automations }),
  });

/** Every event as its kind, what the audit log calls it, and who did it. */
const told = ({ tape: { recording } }: Recorded): string[] =>
  Array.from({ length: recording.log.length }, (_, row) =>
    [kindOf(recording, row), activityOf(recording, row) ?? '-', actorOf(recording, row) ?? '-'].join(' | '),
  );

describe('F145 who does what', () => {
  it('a rule brings members in, the engine of groups licenses them', () => {
    const builder = tenant()
      .sku('e3')
      .group('dynamic', { rule: 'user.department -eq "Old"' })
      .user('a', { attributes: { department: 'New' } });
    const steps: StepInput[] = [
      { kind: 'assignLicense', target: { group: 'dynamic' }, addLicenses: [{ skuId: 'e3' }] },
      { kind: 'setMembershipRule', group: 'dynamic', rule: 'user.department -eq "New"' },
    ];
    expect(told(played(builder, steps))).toEqual([
      'stepStarted | - | -',
      'groupLicensesSet | Set group license | administrator',
      'stepStarted | - | -',
      'membershipRuleSet | Update group | administrator',
      'membershipRuleEvaluated | - | dynamicMembership',
      'memberAdded | Add member to group | dynamicMembership',
      'groupProcessingStarted | Start applying group based license to users | groupBasedLicensing',
      'licensesApplied | Change user license | groupBasedLicensing',
      'groupProcessingFinished | Finish applying group based license to users | groupBasedLicensing',
      'planEnded | - | -',
    ]);
  });

  it('F103 what is changed on-premises arrives by synchronization', () => {
    const builder = tenant()
      .sku('e3')
      .group('synced', { synced: true, licenses: ['e3'] })
      .user('a');
    const found = told(played(builder, [{ kind: 'addMembers', group: 'synced', users: { ids: ['a'] }, onPremises: true }]));
    expect(found).toContain('onPremisesChangeSynchronized | - | directorySynchronization');
    expect(found).toContain('memberAdded | Add member to group | directorySynchronization');
  });

  it('an automation is told from an administrator, and its refused calls are its own', () => {
    const builder = tenant().sku('e3', { enabled: 1 }).user('a').user('b');
    const script = { id: 'script', users: { all: true }, addLicenses: [{ skuId: 'e3' }], everySeconds: 10, firstAfterSeconds: 10 };
    const found = played(
      builder,
      [
        { kind: 'wait', seconds: 60 },
        { kind: 'retireAutomation', automation: 'script' },
      ],
      [script],
    );
    expect(told(found).filter((line) => !line.startsWith('stepStarted'))).toEqual([
      'automationRan | - | automation',
      'userLicensesSet | Change user license | automation',
      'automationRefused | Change user license | automation',
      'automationRetired | - | administrator',
      'planEnded | - | -',
    ]);
    const { automations, automationRefusals } = found.tape.recording;
    expect(automations).toEqual([{ id: 'script', name: 'script' }]);
    expect(automationRefusals.lists.flat().map(({ code }) => code)).toEqual(['F41']);
  });

  it('a refused call is told as what it would have been', () => {
    const builder = tenant()
      .sku('e3')
      .group('g', { licenses: ['e3'] })
      .user('a');
    const steps: StepInput[] = [
      { kind: 'deleteGroup', group: 'g' },
      { kind: 'addMembers', group: 'nowhere', users: { ids: ['a'] } },
      { kind: 'assignLicense', target: { users: { ids: ['a'] } }, removeLicenses: ['e3'] },
      { kind: 'assignLicense', target: { group: 'g' }, addLicenses: [{ skuId: 'e5' }] },
    ];
    expect(told(played(builder, steps)).filter((line) => line.startsWith('callRefused'))).toEqual([
      'callRefused | Delete group | administrator',
      'callRefused | Add member to group | administrator',
      'callRefused | Change user license | administrator',
      'callRefused | Set group license | administrator',
    ]);
  });
});

describe('the chain of causes', () => {
  it('leads from every event back to a step or a run of an automation, ever earlier', () => {
    let longest = 0;
    for (let seed = 44_000; seed < 44_200; seed++) {
      const { tape } = recordedFromSeed(seed);
      const { log } = tape.recording;
      for (let row = 0; row < log.length; row++) {
        const chain = causesOf(log, row);
        expect(chain.at(-1)).toBe(row);
        expect([...chain].sort((a, b) => a - b)).toEqual(chain);
        expect(['stepStarted', 'automationRan', 'planEnded', 'horizonReached']).toContain(kindOf(tape.recording, chain[0]!));
        longest = Math.max(longest, chain.length);
      }
    }
    expect(longest).toBeGreaterThan(4);
  });
});
