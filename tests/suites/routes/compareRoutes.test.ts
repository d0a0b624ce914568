import { describe, expect, it } from 'vitest';
import { compareRoutes } from '../../../shared/engine/planning/routes/compareRoutes.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { PossibleRoute, RouteKind, RouteRequest } from '../../../shared/model/routes.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

const families = { mail: { 'mail-1': 10, 'mail-2': 20 }, chat: { 'chat-1': 10, 'chat-2': 10 } };
const compatible = catalogOf({ families });
const exclusive = catalogOf({ families, exclusive: [['mail-1', 'mail-2']] });
const NAMES = ['anna', 'bo', 'cilla', 'dan', 'eva', 'filip', 'gun', 'hugo', 'ida', 'johan', 'karin', 'leo'];

function suites(units = 100): TenantBuilder {
  return tenant()
    .sku('e1', { plans: ['chat-1', 'mail-1'], enabled: units })
    .sku('e3', { plans: ['chat-2', 'mail-2'], enabled: units })
    .sku('viva', { plans: ['insights'] });
}

/** A group with e1 and viva, chat switched off, and twelve members. */
function salesGroup(units = 100, more: { rule?: string; synced?: boolean } = {}): TenantBuilder {
  const built = suites(units).group('sales', { licenses: [{ skuId: 'e1', disabledPlans: ['chat-1'] }, 'viva'], ...more });
  for (const name of NAMES) built.user(name, { in: ['sales'] });
  return built;
}

function compare(built: TenantBuilder, who: RouteRequest['who'], catalog: CatalogBundle = compatible, more: Partial<RouteRequest> = {}) {
  const request: RouteRequest = { from: 'e1', to: 'e3', who, ...more };
  const comparison = compareRoutes({ snapshot: built.snapshot(), catalog, settings: rehearsalSettingsSchema.parse({}), request });
  return {
    ...comparison,
    route: (kind: RouteKind): PossibleRoute => {
      const found = comparison.routes.find((route) => route.kind === kind);
      if (found?.possible !== true) throw new Error(`no route ${kind}`);
      return found;
    },
    obstacle: (kind: RouteKind) => {
      const found = comparison.routes.find((route) => route.kind === kind);
      return found?.possible === false ? found.obstacle.code : null;
    },
  };
}

const stepsOf = (route: PossibleRoute): PlanStep[] => route.steps.map(({ step }) => step);

describe('routes of a group', () => {
  it('F118: one save harms nobody, and keeps switched-off services off under their successors', () => {
    const { route } = compare(salesGroup(), { group: 'sales' });
    const oneSave = route('oneSave');
    expect(oneSave.figures).toMatchObject({ verdict: 'safe', harmed: 0, leftBehind: 0, calls: 1 });
    expect(stepsOf(oneSave)[0]).toMatchObject({ addLicenses: [{ skuId: 'e3', disabledPlans: ['chat-2'] }], removeLicenses: ['e1'] });
  });

  it('remove first leaves everybody without their services until the new license plan has come', () => {
    const { figures } = compare(salesGroup(), { group: 'sales' }).route('removeFirst');
    expect(figures).toMatchObject({ verdict: 'atRisk', harmed: 12, withGap: 12, withLoss: 0 });
    expect(figures.gaps).toMatchObject({ count: 12, longestSeconds: 60, totalSeconds: 720 });
  });

  it('F127: replacing everything also takes license plans that were not meant, and switches on what was off on purpose', () => {
    const replaceAll = compare(salesGroup(), { group: 'sales' }).route('replaceAll');
    expect(replaceAll.figures).toMatchObject({ verdict: 'atRisk', withLoss: 12, withGap: 12 });
    expect(stepsOf(replaceAll)).toMatchObject([
      { removeLicenses: ['e1', 'viva'] },
      { kind: 'waitForProcessing' },
      { addLicenses: [{ skuId: 'e3', disabledPlans: [] }] },
      { kind: 'waitForProcessing' },
    ]);
  });

  it('F125: in two groups, license plans that exclude each other make users wait in error, without a gap', () => {
    const { figures } = compare(salesGroup(), { group: 'sales' }, exclusive).route('twoGroups');
    expect(figures).toMatchObject({ verdict: 'safe', inErrorOnTheWay: 12, withGap: 0, leftBehind: 0 });
    expect(compare(salesGroup(), { group: 'sales' }, compatible).route('twoGroups').figures.inErrorOnTheWay).toBe(0);
  });

  it('a new target group gives whatever else the old group gives', () => {
    const { route } = compare(salesGroup(), { group: 'sales' });
    const steps = stepsOf(route('twoGroups'));
    expect(steps.map(({ kind }) => kind)).toEqual([
      'createGroup',
      'assignLicense',
      'addMembers',
      'waitForProcessing',
      'removeMembers',
      'waitForProcessing',
    ]);
    expect(steps[1]).toMatchObject({ addLicenses: [{ skuId: 'e3', disabledPlans: ['chat-2'] }, { skuId: 'viva' }] });
    expect(route('twoGroups').figures).toMatchObject({ withLoss: 0, calls: 26 });
  });

  it('waves move the pilot first and then wave after wave, which takes longer than all at once', () => {
    const { route } = compare(salesGroup(), { group: 'sales' }, compatible, { pilot: 2, wave: 5 });
    const waves = route('waves');
    expect(stepsOf(waves).flatMap((step) => (step.kind === 'addMembers' && 'first' in step.users ? [step.users.first] : []))).toEqual([
      2, 5, 5,
    ]);
    expect(waves.figures).toMatchObject({ verdict: 'safe', leftBehind: 0 });
    expect(waves.figures.elapsedSeconds).toBeGreaterThan(route('twoGroups').figures.elapsedSeconds);
  });

  it('members go to the group that was chosen, which gets what it lacks', () => {
    const built = salesGroup().group('target', { licenses: ['e3'] });
    const steps = stepsOf(compare(built, { group: 'sales' }, compatible, { targetGroup: 'target' }).route('twoGroups'));
    expect(steps[0]).toMatchObject({ kind: 'assignLicense', target: { group: 'target' }, addLicenses: [{ skuId: 'viva' }] });
    expect(steps[1]).toMatchObject({ kind: 'addMembers', group: 'target' });
  });

  it('too few units leave some behind, and the number to buy is told', () => {
    const { route } = compare(salesGroup(7), { group: 'sales' });
    expect(route('oneSave').figures).toMatchObject({
      verdict: 'atRisk',
      leftBehind: 5,
      withNewError: 5,
      to: { owned: 7, peak: 7, lacking: 5 },
    });
  });

  it('F197: nobody can be moved out of a group with a membership rule', () => {
    const { obstacle, route } = compare(salesGroup(100, { rule: 'user.department -eq "Sales"' }), { group: 'sales' });
    expect([obstacle('twoGroups'), obstacle('waves')]).toEqual(['dynamicGroup', 'dynamicGroup']);
    expect(route('oneSave').possible).toBe(true);
  });

  it('F103: members leave a synchronized group on premises', () => {
    const { route } = compare(salesGroup(100, { synced: true }), { group: 'sales' });
    expect(stepsOf(route('twoGroups')).find(({ kind }) => kind === 'removeMembers')).toMatchObject({ onPremises: true });
    expect(route('twoGroups').figures).toMatchObject({ verdict: 'safe', refusedCalls: 0 });
  });

  it('have no way when the group does not give the old license plan, or has no members', () => {
    const built = suites()
      .group('other', { licenses: ['viva'] })
      .group('empty', { licenses: ['e1'] })
      .user('anna', { in: ['other'] });
    expect(compare(built, { group: 'other' }).obstacle('oneSave')).toBe('groupWithoutPlan');
    const empty = compare(built, { group: 'empty' });
    expect([empty.obstacle('waves'), empty.recommended]).toEqual(['nobody', null]);
  });

  it('refuse a group or a license plan that is not in the tenant', () => {
    expect(() => compare(suites(), { group: 'nowhere' })).toThrow(expect.objectContaining({ code: 'badInput' }));
    expect(() => compare(suites(), { users: { all: true } }, compatible, { to: 'e5' })).toThrow(
      expect.objectContaining({ code: 'badInput' }),
    );
    expect(() => compare(suites(), { users: { all: true } }, compatible, { to: 'e1' })).toThrow(
      expect.objectContaining({ code: 'badInput' }),
    );
    expect(() => compare(suites(), { users: { where: 'what' } })).toThrow(expect.objectContaining({ code: 'badInput' }));
  });
});

describe('routes of users', () => {
  const directs = () =>
    suites()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { has: ['e1', 'viva'] })
      .user('bo', { has: [{ sku: 'e1', off: ['chat-1'] }] })
      .user('cilla', { has: [{ sku: 'e1', off: ['chat-1'] }] })
      .user('dan', { in: ['sales'] })
      .user('eva');

  it('make one step for each set of switched-off services', () => {
    const { route, crowd } = compare(directs(), { users: { all: true } });
    expect(stepsOf(route('oneSave'))).toMatchObject([
      { target: { users: { ids: ['anna'] } }, addLicenses: [{ disabledPlans: [] }] },
      { target: { users: { ids: ['bo', 'cilla'] } }, addLicenses: [{ disabledPlans: ['chat-2'] }] },
    ]);
    expect(crowd).toEqual({ selected: 5, moved: 3, direct: 3, inherited: 1, both: 0, without: 1, switchedOffSets: 2, group: null });
  });

  it('keep the words of the reader where all get the same call', () => {
    const { route } = compare(directs(), { users: { ids: ['bo', 'cilla'] } });
    expect(stepsOf(route('oneSave'))[0]).toMatchObject({ target: { users: { ids: ['bo', 'cilla'] } } });
    const everybody = suites()
      .user('anna', { has: ['e1'] })
      .user('bo', { has: ['e1'] });
    expect(stepsOf(compare(everybody, { users: { hasDirect: 'e1' } }).route('oneSave'))[0]).toMatchObject({
      target: { users: { hasDirect: 'e1' } },
    });
  });

  it('do what they say: the same people end with the new license plan by every route that is not blocked', () => {
    const { routes } = compare(directs(), { users: { all: true } });
    const possible = routes.filter((route) => route.possible);
    expect(possible.map(({ kind, figures }) => [kind, figures.leftBehind, figures.to.after, figures.from.after])).toEqual([
      ['oneSave', 0, 3, 1],
      ['addFirst', 0, 3, 1],
      ['removeFirst', 0, 3, 1],
      ['replaceAll', 0, 3, 1],
    ]);
  });

  it('F43: adding first is refused where the license plans exclude each other, and one save is not', () => {
    const { route, recommended } = compare(directs(), { users: { hasDirect: 'e1' } }, exclusive);
    expect(route('addFirst').figures).toMatchObject({ verdict: 'blocked', refusedCalls: 3, refusedFor: ['F43'] });
    expect(recommended).toMatchObject({ kind: 'oneSave' });
  });

  it('F126: users with direct licenses have no group to leave', () => {
    expect(compare(directs(), { users: { all: true } }).obstacle('twoGroups')).toBe('heldDirectly');
  });

  it('F45: users who inherit from one group can change groups, and cannot be called upon one by one', () => {
    const { obstacle, route, crowd } = compare(salesGroup(), { users: { ids: ['anna', 'bo'] } });
    expect(obstacle('oneSave')).toBe('inherited');
    expect(route('twoGroups').figures).toMatchObject({ verdict: 'safe', leftBehind: 0, to: { after: 2 } });
    expect(crowd).toMatchObject({ moved: 2, group: 'sales' });
  });

  it('F126: users who inherit from different groups are compared one group at a time', () => {
    const built = suites()
      .group('one', { licenses: ['e1'] })
      .group('two', { licenses: ['e1'] })
      .user('anna', { in: ['one'] })
      .user('bo', { in: ['two'] });
    expect(compare(built, { users: { all: true } }).obstacle('waves')).toBe('severalGroups');
  });

  it('F35: services of the new license plan that are on already stay on', () => {
    const built = suites().user('anna', { has: [{ sku: 'e1', off: ['chat-1'] }, 'e3'] });
    expect(stepsOf(compare(built, { users: { all: true } }).route('oneSave'))[0]).toMatchObject({ addLicenses: [{ disabledPlans: [] }] });
  });
});
