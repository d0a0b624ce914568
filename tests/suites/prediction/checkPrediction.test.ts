import { describe, expect, it } from 'vitest';
import { attributesToJudge } from '../../../shared/engine/prediction/attributes.ts';
import { checkPrediction, judgeAccount, type PredictionCheck } from '../../../shared/engine/prediction/checkPrediction.ts';
import { judgeMembership } from '../../../shared/engine/prediction/memberships.ts';
import { NOBODY } from '../../../shared/engine/prediction/threeStates.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { LicenseAssignmentState } from '../../../shared/model/graph.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { type ExportedRecords, exportedAgain } from './exportedAgain.ts';
import { checkNaively } from './naivePrediction.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => 52_000 + i);

function played(seed: number) {
  const { tenant: start, plan: drawn, catalog } = randomRehearsalFromSeed(seed);
  const before = snapshotOfOracleTenant(start);
  return { before, predicted: endSnapshot(rehearse({ snapshot: before, plan: drawn, catalog })), attributes: attributesToJudge(drawn) };
}

/** A shop of four: sales get E1 from their group, Ann and Bob hold E1 directly beside it, Cid holds it directly alone. */
const shop = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('sales', { licenses: ['e1'] })
    .group('choir')
    .user('ann', { in: ['sales'], has: ['e1'] })
    .user('bob', { in: ['sales'], has: ['e1'] })
    .user('cid', { has: ['e1'] })
    .user('dot', { in: ['choir'] });

const UPGRADE: readonly StepInput[] = [
  { kind: 'assignLicense', target: { group: 'sales' }, addLicenses: [{ skuId: 'e3' }] },
  { kind: 'waitForProcessing' },
  { kind: 'assignLicense', target: { users: { ids: ['ann', 'bob'] } }, removeLicenses: ['e1'] },
];

function checked(steps: readonly StepInput[], happen?: (records: ExportedRecords) => void, before: TenantSnapshot = shop().snapshot()) {
  const meant = plan(steps);
  const predicted = endSnapshot(rehearse({ snapshot: before, plan: meant, catalog: catalogOf() }));
  const actual = exportedAgain(predicted, happen);
  return { check: checkPrediction({ before, predicted, actual }, attributesToJudge(meant)), before, predicted, actual };
}

const userNamed = ({ users }: ExportedRecords, id: string) => {
  const found = users.find((user) => user.id === id);
  if (found === undefined) throw new Error(`no user ${id}`);
  return found;
};
const direct = (skuId: string, more: Partial<LicenseAssignmentState> = {}): LicenseAssignmentState => ({
  skuId,
  assignedByGroup: null,
  disabledPlans: [],
  state: 'Active',
  error: 'None',
  lastUpdatedSeconds: null,
  ...more,
});

/** Everything found about people, as `user subject: kind detail`. */
function linesOf(
  check: PredictionCheck,
  { before, actual }: { readonly before: TenantSnapshot; readonly actual: TenantSnapshot },
): string[] {
  const { people, ways, wayOf, memberships, attributes } = check;
  const idOf = (person: number): string =>
    (people.actual[person] === NOBODY ? before.users.ids.get(people.before[person]!) : actual.users.ids.get(people.actual[person]!)) ?? '';
  const lines: string[] = [];
  for (let person = 0; person < people.count; person++) {
    const account = judgeAccount(people, person);
    if (account !== null) lines.push(`${idOf(person)} account: ${account.kind} ${account.detail}`);
    for (const { skuId, group, kind, detail } of ways[wayOf[person]!]!.items) {
      lines.push(`${idOf(person)} entry ${skuId} ${group ?? '-'}: ${kind} ${detail}`);
    }
  }
  memberships.person.forEach((person, i) => {
    const judgement = judgeMembership(memberships.inStates[i]!);
    lines.push(`${idOf(person)} member ${memberships.groups[memberships.group[i]!]}: ${judgement?.kind} ${judgement?.detail}`);
  });
  for (const { person, name, kind, detail } of attributes) lines.push(`${idOf(person)} ${name}: ${kind} ${detail}`);
  return lines.sort();
}

describe('a prediction beside what happened', () => {
  it('is all hits where everything came as predicted, whatever order the export lists things in', () => {
    let hits = 0;
    for (const seed of SEEDS) {
      const { before, predicted, attributes } = played(seed);
      const { figures, groups, seats } = checkPrediction({ before, predicted, actual: exportedAgain(predicted) }, attributes);
      expect(figures.people, `seed ${seed}`).toMatchObject({ crept: 0, miss: 0, drift: 0 });
      expect(figures.changes.came, `seed ${seed}`).toBe(figures.changes.predicted);
      expect(figures.fulfilled).toBe(figures.expected);
      for (const { presence, licenses, rule } of groups) {
        for (const each of [presence, rule, ...licenses]) expect(each?.kind ?? 'hit').toBe('hit');
      }
      for (const { ownedJudged, consumed } of seats) {
        expect(ownedJudged?.kind ?? 'hit').toBe('hit');
        expect(consumed.actual).toBe(consumed.predicted);
      }
      hits += figures.changes.came;
    }
    expect(hits).toBeGreaterThan(500);
  });

  it('is all misses and nothing else where nothing was done', () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const { before, predicted, attributes } = played(seed);
      const { figures } = checkPrediction({ before, predicted, actual: exportedAgain(before) }, attributes);
      expect(figures.changes.came, `seed ${seed}`).toBe(0);
      expect(figures.people.drift).toBe(0);
      expect(figures.fulfilled).toBe(0);
    }
  });

  it('is what a naive comparison finds, thing by thing, with the end of another plan as what happened', () => {
    const found = { hit: 0, miss: 0, drift: 0, crept: 0 };
    for (const seed of SEEDS) {
      const example = randomRehearsalFromSeed(seed);
      const before = snapshotOfOracleTenant(example.tenant);
      const endOf = (steps: typeof example.plan.steps) =>
        endSnapshot(rehearse({ snapshot: before, plan: { ...example.plan, steps }, catalog: example.catalog }));
      const predicted = endOf(example.plan.steps);
      const actual = exportedAgain(endOf(example.plan.steps.filter((_, i) => i % 2 === 0)), (records) => {
        // Something of its own, too: one goes, one comes, one is given a license by hand.
        const skuId = records.skus[0]!.skuId;
        records.users.splice(seed % records.users.length, 1);
        records.users.push({ id: 'newcomer', attributes: {}, licenseAssignmentStates: [direct(skuId)], assignedLicenses: null });
        const [first] = records.users;
        const has = first?.licenseAssignmentStates.some((entry) => entry.skuId === skuId && entry.assignedByGroup === null);
        if (has === false) first?.licenseAssignmentStates.push(direct(skuId));
        const ids = new Set(records.users.map(({ id }) => id));
        for (const members of records.members.values()) for (const id of members) if (!ids.has(id)) members.delete(id);
      });
      const check = checkPrediction({ before, predicted, actual }, []);
      const lines = linesOf(check, { before, actual });
      expect(
        lines.map((line) => line.replace(/: (\w+) .*$/, ': $1')),
        `seed ${seed}`,
      ).toEqual(checkNaively(before, predicted, actual));
      for (const line of lines) found[/: (\w+) /.exec(line)![1] as keyof typeof found]++;
    }
    for (const [kind, count] of Object.entries(found)) expect(count, kind).toBeGreaterThan(20);
  });

  it('F153, F156: names a direct license that the plan removes and that is there, apart from what else was missed', () => {
    const { check, ...states } = checked(UPGRADE, (records) => {
      userNamed(records, 'bob').licenseAssignmentStates.push(direct('e1'));
    });
    expect(linesOf(check, states)).toEqual([
      'ann entry e1 -: hit asPredicted',
      'ann entry e3 sales: hit asPredicted',
      'bob entry e1 -: crept stillDirect',
      'bob entry e3 sales: hit asPredicted',
    ]);
    expect(check.figures).toMatchObject({ expected: 2, fulfilled: 1, changes: { predicted: 4, came: 3 }, untouched: 2 });
    expect(check.figures.people).toEqual({ crept: 1, miss: 0, drift: 0, hit: 2 });
  });

  it('names a direct license beside the group’s that nobody predicted, also of a user who is new; alone it is drift', () => {
    const { check, ...states } = checked(UPGRADE, (records) => {
      userNamed(records, 'ann').licenseAssignmentStates.push(direct('e3'));
      userNamed(records, 'dot').licenseAssignmentStates.push(direct('e3'));
      const both = [direct('e3'), direct('e3', { assignedByGroup: 'sales' })];
      records.users.push({ id: 'eve', attributes: {}, licenseAssignmentStates: both, assignedLicenses: null });
    });
    expect(linesOf(check, states).filter((line) => !line.includes('hit'))).toEqual([
      'ann entry e3 -: crept besideGroup',
      'dot entry e3 -: drift added',
      'eve account: drift added',
      'eve entry e3 -: crept besideGroup',
    ]);
    // What nobody predicted is no failure of the prediction.
    expect(check.figures).toMatchObject({ expected: 2, fulfilled: 2 });
  });

  it('tells a change that did not come from one that came otherwise, and both from what others changed', () => {
    const { check, ...states } = checked(UPGRADE, (records) => {
      const [ann, bob, cid] = ['ann', 'bob', 'cid'].map((id) => userNamed(records, id));
      ann!.licenseAssignmentStates = ann!.licenseAssignmentStates.filter(({ skuId }) => skuId !== 'e3');
      bob!.licenseAssignmentStates = bob!.licenseAssignmentStates.map((entry) =>
        entry.skuId === 'e3' ? { ...entry, state: 'Error', error: 'CountViolation' } : entry,
      );
      cid!.licenseAssignmentStates = [direct('e1', { disabledPlans: ['e1-service'] })];
    });
    expect(linesOf(check, states)).toEqual([
      'ann entry e1 -: hit asPredicted',
      'ann entry e3 sales: miss didNotCome',
      'bob entry e1 -: hit asPredicted',
      'bob entry e3 sales: miss cameOtherwise',
      'cid entry e1 -: drift changed',
    ]);
  });

  it('knows who is gone, new and renamed, and judges no licenses of who is not there', () => {
    const { check, ...states } = checked(UPGRADE, (records) => {
      records.users = records.users.filter(({ id }) => id !== 'bob');
      records.members.get('sales')?.delete('bob');
      records.users.push({ id: 'eve', attributes: {}, licenseAssignmentStates: [direct('e1')], assignedLicenses: null });
      const ann = userNamed(records, 'ann');
      records.users = records.users.map((user) =>
        user === ann ? { ...ann, attributes: { ...ann.attributes, displayName: 'Ann Other' } } : user,
      );
    });
    expect(linesOf(check, states).filter((line) => !line.startsWith('ann'))).toEqual([
      'bob account: drift gone',
      'eve account: drift added',
    ]);
    expect(check.figures).toMatchObject({ users: { before: 4, actual: 4, gone: 1, added: 1 }, expected: 1, fulfilled: 1 });
    expect(check.figures.people.drift).toBe(2);
  });

  it('judges users whom the plan deletes, and attributes that it sets', () => {
    const steps: readonly StepInput[] = [
      { kind: 'deleteUsers', users: { ids: ['ann', 'bob'] } },
      { kind: 'updateUsers', users: { ids: ['cid', 'dot'] }, set: { department: 'Choir', usageLocation: 'NO' } },
    ];
    const before = shop().snapshot();
    const { check, ...states } = checked(
      steps,
      (records) => {
        records.users.push({ id: 'ann', attributes: {}, licenseAssignmentStates: [direct('e1')], assignedLicenses: null });
        const cid = userNamed(records, 'cid');
        records.users = records.users.map((user) =>
          user === cid ? { ...cid, attributes: { ...cid.attributes, department: 'Band', usageLocation: 'SE' } } : user,
        );
      },
      before,
    );
    expect(linesOf(check, states)).toEqual([
      'ann account: miss didNotCome',
      'bob account: hit asPredicted',
      'cid department: miss cameOtherwise',
      'cid usageLocation: miss didNotCome',
      'dot department: hit asPredicted',
      'dot usageLocation: hit asPredicted',
    ]);
  });

  it('takes a group that the plan creates for the one of its name, which the service gave an id of its own', () => {
    const steps: readonly StepInput[] = [
      { kind: 'createGroup', group: { id: 'planned', displayName: 'E3 for sales' } },
      { kind: 'assignLicense', target: { group: 'planned' }, addLicenses: [{ skuId: 'e3' }] },
      { kind: 'addMembers', group: 'planned', users: { ids: ['cid'] } },
    ];
    const renumbered = (name: string) => (records: ExportedRecords) => {
      records.groups = records.groups.map((group) => (group.id === 'planned' ? { ...group, id: 'real', displayName: name } : group));
      records.members.set('real', records.members.get('planned')!);
      records.members.delete('planned');
      for (const user of records.users) {
        user.licenseAssignmentStates = user.licenseAssignmentStates.map((entry) =>
          entry.assignedByGroup === 'planned' ? { ...entry, assignedByGroup: 'real' } : entry,
        );
      }
    };
    const { check, ...states } = checked(steps, renumbered('E3 for sales'));
    expect(linesOf(check, states)).toEqual(['cid entry e3 planned: hit asPredicted', 'cid member planned: hit asPredicted']);
    expect(check.createdGroups).toEqual({ planned: 'real' });
    expect(check.groups).toMatchObject([{ id: 'planned', presence: { kind: 'hit' }, licenses: [{ skuId: 'e3', kind: 'hit' }] }]);
    // Another name is another group.
    const other = checked(steps, renumbered('Something else')).check;
    expect(other.groups.map(({ id, presence }) => [id, presence?.kind])).toEqual([
      ['planned', 'miss'],
      ['real', 'drift'],
    ]);
  });

  it('names groups whose licenses or rule are not as predicted, and units that were bought', () => {
    const steps: readonly StepInput[] = [...UPGRADE, { kind: 'setSeats', skuId: 'e3', enabled: 150 }];
    const { check } = checked(steps, (records) => {
      records.groups = records.groups.map((group) =>
        group.id === 'sales'
          ? { ...group, assignedLicenses: group.assignedLicenses.filter(({ skuId }) => skuId === 'e3') }
          : { ...group, groupTypes: ['DynamicMembership'], membershipRule: '(user.department -eq "Choir")' },
      );
      records.skus = records.skus.map((sku) => (sku.skuId === 'e1' ? { ...sku, prepaidUnits: { ...sku.prepaidUnits, enabled: 90 } } : sku));
    });
    expect(check.groups).toMatchObject([
      { id: 'choir', presence: null, licenses: [], rule: { kind: 'drift', detail: 'added' } },
      {
        id: 'sales',
        rule: null,
        licenses: [
          { skuId: 'e1', kind: 'drift', detail: 'gone' },
          { skuId: 'e3', kind: 'hit' },
        ],
      },
    ]);
    expect(check.seats.map(({ skuId, ownedJudged }) => [skuId, ownedJudged?.kind])).toEqual([
      ['e1', 'drift'],
      ['e3', 'hit'],
    ]);
  });

  it('does not mind members of groups that carry no licenses and that the plan leaves alone', () => {
    const { check, ...states } = checked(UPGRADE, (records) => {
      records.members.get('choir')?.add('cid');
      records.members.get('sales')?.add('dot');
    });
    expect(linesOf(check, states).filter((line) => line.includes('member'))).toEqual(['dot member sales: drift added']);
  });
});
