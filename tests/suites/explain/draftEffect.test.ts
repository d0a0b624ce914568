import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { ask, call } from './questions.ts';

const catalog = catalogOf({
  exclusive: [
    ['sites1', 'sites2'],
    ['old1', 'old2', 'disputed'],
  ],
  requires: { insights: ['mail1', 'mail2'], hints: ['?mail1'] },
  families: { mail: { mail1: 1, mail2: 2 }, 'foundation-plumbing': { pipes: 1 } },
  barred: { BN: ['calls'] },
});

const suite = () =>
  tenant()
    .sku('e1', { plans: ['mail1', 'sites1', 'pipes'] })
    .sku('e3', { plans: ['mail2', 'office', 'sites2'], enabled: 3 })
    .sku('viva', { plans: ['insights'] })
    .sku('call', { plans: ['calls'] })
    .sku('company', { appliesTo: 'Company' });

describe('the effect of a draft on users', () => {
  it('says of every family what becomes of it, in the words of a comparison', () => {
    const answer = ask(suite().user('anna', { has: ['e1'] }), catalog).users(['anna'], call('+e3', '-e1'));
    expect(answer.services).toEqual([
      'foundation-plumbing: lost 1',
      'mail: upgraded 1',
      'office: gained 1',
      'sites1: lost 1',
      'sites2: gained 1',
    ]);
    expect(answer.units).toEqual({
      e1: { needed: 0, released: 1, free: 99, lacking: 0 },
      e3: { needed: 1, released: 0, free: 3, lacking: 0 },
    });
    expect([answer.conflicts, answer.missingBases, answer.refusals, answer.unchanged]).toEqual([[], [], [], 0]);
  });

  it('counts services that are kept, and users for whom nothing changes', () => {
    const answer = ask(suite().user('anna', { has: ['viva', 'e1'] }), catalog).users(['anna'], call('+viva'));
    expect(answer.unchanged).toBe(1);
    expect(answer.services).toContain('insights: kept 1');
  });

  it('F66 needs no second unit for who has the license plan from a group', () => {
    const built = suite()
      .group('sales', { licenses: ['e3'] })
      .user('anna', { in: ['sales'] })
      .user('bo');
    expect(ask(built, catalog).users(['anna', 'bo'], call('+e3')).units['e3']).toEqual({ needed: 1, released: 0, free: 2, lacking: 0 });
  });

  it('F69 removes only the direct one of two paths: no unit comes back, no service goes', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: ['e1'] });
    const answer = ask(built, catalog).users(['anna'], call('-e1'));
    expect(answer.units['e1']).toMatchObject({ needed: 0, released: 0 });
    expect(answer.services).toEqual(['foundation-plumbing: kept 1', 'mail: kept 1', 'sites1: kept 1']);
    expect(answer.unchanged).toBe(0);
  });

  it('F41 tells how many users would go without a unit', () => {
    const built = suite().user('anna').user('bo').user('cia').user('dan');
    expect(ask(built, catalog).users(['anna', 'bo', 'cia', 'dan'], call('+e3')).units['e3']).toEqual({
      needed: 4,
      released: 0,
      free: 3,
      lacking: 1,
    });
  });

  it('F43 names services that exclude each other, for each user who would have both', () => {
    const built = suite()
      .user('anna', { has: ['e1'] })
      .user('bo');
    const answer = ask(built, catalog).users(['anna', 'bo'], call('+e3'));
    expect(answer.conflicts).toEqual(['sites1 x sites2: 1']);
    expect(answer.refusals).toEqual([]);
  });

  it('F132 a disputed pair only warns where the setting says so', () => {
    const built = tenant()
      .sku('a', { plans: ['old1'] })
      .sku('b', { plans: ['old2'] })
      .user('anna', { has: ['a'] });
    expect(ask(built, catalog).users(['anna'], call('+b')).conflicts).toEqual(['old1 x old2: 1']);
    expect(ask(built, catalog, { disputedExclusions: 'warn' }).users(['anna'], call('+b')).conflicts).toEqual(['old1 x old2: 1 warned']);
  });

  it('F44 names the services of which one is missing, on adding and on removing', () => {
    const built = suite()
      .user('anna')
      .user('bo', { has: ['e1', 'viva'] });
    expect(ask(built, catalog).users(['anna'], call('+viva')).missingBases).toEqual(['insights < mail1,mail2: 1']);
    expect(ask(built, catalog).users(['bo'], call('-e1')).missingBases).toEqual(['insights < mail1,mail2: 1']);
    expect(ask(built, catalog).users(['bo'], call('-e1', '+e3')).missingBases).toEqual([]);
  });

  it('F42, F45, F46, F47, F48, F49, F50 counts the users each other reason would refuse', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'] })
      .user('bo', { location: null });
    const asked = ask(built, catalog);
    const reasons = (...parts: string[]) => asked.users(['anna', 'bo'], call(...parts)).refusals;
    expect(reasons('+viva')).toEqual(['F42: 1']);
    expect(reasons('-e1')).toEqual(['F45: 1', 'F47: 1']);
    expect(asked.users(['anna'], call('+nothing')).refusals).toEqual(['F46: 1']);
    expect(asked.users(['anna'], call('+company')).refusals).toEqual(['F48: 1']);
    expect(reasons()).toEqual(['F49: 2']);
    expect(asked.users(['anna'], call('+viva without mail1')).refusals).toEqual(['F50: 1']);
    expect(reasons('+e3', '-e3')).toEqual(['badRequest: 2']);
  });
});

describe('the effect of a draft on a group', () => {
  it('F66 needs units only for members who do not have the license plan by another path', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: [{ sku: 'e3', off: ['sites2'] }] })
      .user('bo', { in: ['sales'] })
      .user('cia');
    const answer = ask(built, catalog).group('sales', call('+e3', '-e1'));
    expect(answer.users).toBe(2);
    expect(answer.units).toEqual({
      e1: { needed: 0, released: 2, free: 98, lacking: 0 },
      e3: { needed: 1, released: 0, free: 2, lacking: 0 },
    });
    expect(answer.services).toContain('mail: upgraded 1');
    expect(answer.services).toContain('mail: kept 1');
  });

  it('F59, F79 tells why the call on the group would be refused, and which base the group itself lacks', () => {
    const built = suite()
      .group('list', { securityEnabled: false })
      .group('sales')
      .user('anna', { in: ['list'] })
      .user('bo', { in: ['sales'], has: ['e1'] });
    expect(ask(built, catalog).group('list', call('+e1')).refusals).toEqual(['F59: 1']);
    const lacking = ask(built, catalog).group('sales', call('+viva'));
    expect(lacking.refusals).toEqual(['F79: 1']);
    expect(lacking.missingBases).toEqual(['insights < mail1,mail2: 1']);
  });

  it('F73, F110 asks the location of each member, and the tenant’s where there is none', () => {
    const built = suite()
      .group('sales')
      .user('anna', { in: ['sales'], location: 'BN' })
      .user('bo', { in: ['sales'], location: null });
    expect(ask(built, catalog).group('sales', call('+call')).prohibited).toEqual(['call: 1']);
    expect(ask(built, catalog, { missingUsageLocationInGroups: 'error' }).group('sales', call('+call')).prohibited).toEqual(['call: 2']);
  });

  it('F62 guests are members like others, or none at all', () => {
    const built = suite()
      .group('sales')
      .user('anna', { in: ['sales'], guest: true });
    expect(ask(built, catalog).group('sales', call('+e1')).units['e1']?.needed).toBe(1);
    expect(ask(built, catalog, { licenseGuests: false }).group('sales', call('+e1')).units['e1']?.needed).toBe(0);
  });

  it('F99 what waits in another group because of the conflict comes in the same instant', () => {
    const built = suite()
      .group('old', { licenses: ['e1'] })
      .group('new', { licenses: ['e3'] })
      .user('anna', { in: ['old', 'new'], has: [{ sku: 'e3', from: 'new', state: 'Error', error: 'MutuallyExclusiveViolation', at: 5 }] });
    const answer = ask(built, catalog).group('old', call('-e1'));
    expect(answer.services).toContain('mail: upgraded 1');
    expect(answer.units).toMatchObject({ e1: { released: 1 }, e3: { needed: 1 } });
  });

  it('F125 a base that leaves and one that waits elsewhere are judged together', () => {
    const built = suite()
      .group('old', { licenses: ['e1'] })
      .group('new', { licenses: ['e3'] })
      .user('anna', {
        in: ['old', 'new'],
        has: ['viva', { sku: 'e3', from: 'new', state: 'Error', error: 'MutuallyExclusiveViolation', at: 5 }],
      });
    const answer = ask(built, catalog).group('old', call('-e1'));
    expect(answer.missingBases).toEqual([]);
    expect(answer.services).toContain('mail: upgraded 1');
  });

  it('an empty group needs nothing and changes nobody', () => {
    const answer = ask(suite().group('sales').user('anna'), catalog).group('sales', call('+e1'));
    expect(answer).toMatchObject({ users: 0, services: [], unchanged: 0 });
    expect(answer.units['e1']).toMatchObject({ needed: 0, free: 100 });
  });
});
