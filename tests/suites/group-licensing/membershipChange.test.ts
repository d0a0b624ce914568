import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeMembershipAnswers } from '../../../shared/contract/groupLicensing.ts';
import type { Evaluation } from '../../../shared/contract/scenarios.ts';
import { createHosts, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
let host: Host;
let tenantId: string;

beforeAll(async () => {
  host = await hosts.host();
  const { card } = await result(host.library.addDemo({ demoId: 'hybrid' }));
  tenantId = card.id;
});
afterAll(hosts.close);

const COORDINATORS = 'fbd1b711-8d9c-4d42-b84f-613c7a286f9d';
const TRAINEES = '5d95b879-9595-4e67-a040-bb42657db3c7';
const GRID = '0aa6bcbc-85da-45d0-a55b-f09bb6c38ff3';
const TITLE = 'user.jobTitle -contains "oordinator"';

const effectOf = (groupId: string, rule: string) => host.client.groupLicensing.membershipEffect({ tenantId, groupId, rule });

async function planned(answers: Partial<ChangeMembershipAnswers>) {
  const { wizards, scenarios } = host.client;
  const given = { group: COORDINATORS, change: 'toDynamic', rule: TITLE, ...answers };
  const { steps, missing } = await wizards.steps({ tenantId, kind: 'changeMembership', answers: given });
  if (missing.length > 0) return { missing, codes: [], summary: null };
  const { id: wizardId } = await wizards.start({ tenantId, kind: 'changeMembership', page: 'steps', answers: given });
  const { scenario } = await wizards.apply({ tenantId, wizardId, name: 'Rule', notes: steps.map(({ reason }) => reason.code) });
  const scope = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
  const { summary } = await result<Evaluation>(scenarios.evaluate({ scope }));
  return { missing, codes: steps.map(({ reason }) => reason.code), summary };
}

describe('a changed membership rule', () => {
  it('shows before anything is saved who comes, who goes and what is lost', async () => {
    const { members, membersAfter, joining, leaving, losers, lost, units, fault } = await effectOf(COORDINATORS, TITLE);
    expect({ members, membersAfter, joining, leaving, losers, fault }).toEqual({
      members: 9,
      membersAfter: 9,
      joining: 1,
      leaving: 1,
      losers: 1,
      fault: null,
    });
    expect(lost.length).toBeGreaterThan(0);
    expect(units).toMatchObject([{ needed: 1 }]);
    const window = { offset: 0, limit: 10 };
    const people = await host.client.groupLicensing.membershipPeople({
      tenantId,
      groupId: COORDINATORS,
      rule: TITLE,
      which: 'leaving',
      window,
    });
    expect(people.rows.map(({ displayName }) => displayName)).toEqual(['Wilma Törnblad']);
  });

  it('F194 says what is wrong with a rule and where, and makes no steps of it', async () => {
    expect((await effectOf(COORDINATORS, 'user.department -eq "A" -and')).fault).toMatchObject({ reason: 'syntax' });
    expect((await effectOf(COORDINATORS, 'user.jobTitel -eq "A"')).fault).toEqual({ reason: 'unknownAttribute', position: 0 });
    expect((await planned({ rule: 'user.jobTitel -eq "A"' })).missing).toEqual(['rule']);
  });

  it('F196 says when the rule of the group is paused', async () => {
    expect((await effectOf(TRAINEES, TITLE)).paused).toBe(true);
    expect((await effectOf(GRID, TITLE)).paused).toBe(false);
  });

  it('F100 empties an assigned group that becomes dynamic, and the rehearsal shows the gap', async () => {
    const { codes, summary } = await planned({});
    expect(codes).toEqual(['toDynamic', 'waitForMembers']);
    expect(summary?.users).toMatchObject({ withGap: 8, withLoss: 1 });
    expect(summary?.gaps.longestSeconds).toBeGreaterThanOrEqual((await effectOf(COORDINATORS, TITLE)).emptySeconds - 60);
  });

  it('F66 costs nobody a moment when a new group takes over, but for those who do not match', async () => {
    const { codes, summary } = await planned({ throughNewGroup: true, newGroupName: 'Coordinators by title' });
    expect(codes[0]).toBe('createRuledGroup');
    expect([summary?.users, summary?.refusals]).toMatchObject([{ withGap: 0, withLoss: 1, withNewError: 0 }, []]);
  });

  it('F197 leaves the members of a dynamic group where they are when it becomes assigned', async () => {
    const { codes, summary } = await planned({ group: GRID, change: 'toAssigned', rule: '' });
    expect(codes).toEqual(['toAssigned', 'waitForMembers']);
    expect([summary?.verdict, summary?.users.changed]).toEqual(['safe', 0]);
  });
});
