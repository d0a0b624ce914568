import { describe, expect, it } from 'vitest';
import { preflight } from '../../../shared/engine/preflight/preflight.ts';
import { migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { Checked, check, onGroup, onUsers, wait } from './checked.ts';

const small = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] })
    .group('empty')
    .user('anna', { in: ['staff'] })
    .user('bea');

describe('what a plan says that comes to nothing', () => {
  it('a plan without steps is told', () => {
    expect(check(small(), []).line('emptyPlan')).toBe('warning 1 ');
    expect(check(small(), [wait]).line('emptyPlan')).toBeNull();
  });

  it('groups that only a selector or a wait names are told when they do not exist', () => {
    const checked = check(small(), [
      { kind: 'addMembers', group: 'staff', users: { and: [{ memberOf: 'gone' }, { not: { inherits: 'e1', from: 'lost' } }] } },
      { kind: 'waitForProcessing', groups: ['staff', 'missing'] },
    ]);
    expect(checked.line('unknownGroup')).toBe('warning 3 gone,lost,missing');
  });

  it('a group that the plan itself makes is known', () => {
    const checked = check(small(), [
      { kind: 'createGroup', group: { id: 'pilot' } },
      { kind: 'addMembers', group: 'pilot', users: { ids: ['anna'] } },
      { kind: 'removeMembers', group: 'staff', users: { memberOf: 'pilot' } },
    ]);
    expect(checked.line('unknownGroup')).toBeNull();
  });

  it('F46 license plans nobody has are told where the service would say nothing', () => {
    const checked = check(small(), [
      { kind: 'reprocess', users: { first: 1, of: { hasDirect: 'nosuch' } } },
      onGroup('staff', ['e3'], ['nothere']),
      { kind: 'reprocess', users: { inherits: 'e1' } },
    ]);
    expect(checked.line('unknownLicensePlan')).toBe('warning 2 nosuch,nothere');
    expect(check(small(), [onGroup('staff', ['e3'], ['e1'])]).line('unknownLicensePlan')).toBeNull();
  });

  it('F46 what an automation names and is not there is told', () => {
    const automations = [
      { id: 'script', users: { and: [{ ids: ['zoe'] }, { memberOf: 'gone' }] }, addLicenses: [{ skuId: 'nosuch' }], everySeconds: 60 },
    ];
    const automated = migrationPlanSchema.parse({ ...plan([wait]), automations });
    const checked = new Checked(preflight({ snapshot: small().snapshot(), plan: automated, catalog: catalogOf() }));
    expect(checked.line('unknownUser')).toBe('warning 1 zoe');
    expect(checked.line('unknownGroup')).toBe('warning 1 gone');
    expect(checked.line('unknownLicensePlan')).toBe('warning 1 nosuch');
  });

  it('users named by id who are not in the copy are told', () => {
    expect(check(small(), [onUsers(['anna', 'zoe', 'yan'], ['e3'])]).line('unknownUser')).toBe('warning 2 yan,zoe');
    expect(check(small(), [onUsers(['anna'], ['e3'])]).line('unknownUser')).toBeNull();
  });

  it('a removal of a license plan that the group does not give is told, as the service ignores it', () => {
    expect(check(small(), [onGroup('empty', ['e3'], ['e1'])]).line('removalIgnored')).toBe('warning 1 empty');
    expect(check(small(), [onGroup('empty', ['e1']), onGroup('empty', ['e3'], ['e1'])]).line('removalIgnored')).toBeNull();
  });

  it('a step that changes nothing for anybody is told by its id, else by its number', () => {
    const checked = check(small(), [
      { kind: 'addMembers', group: 'staff', users: { ids: ['anna'] } },
      { kind: 'addMembers', group: 'empty', users: { ids: ['bea'] } },
      { kind: 'deleteUsers', id: 'clean-up', users: { where: 'user.department -eq "gone"' } },
      { kind: 'reprocess', users: { ids: [] } },
      wait,
    ]);
    expect(checked.line('stepWithoutEffect')).toBe('warning 3 1,clean-up,4');
    expect(checked.find('stepWithoutEffect')?.values).toEqual({ stepNumber: 1 });
    expect(check(small(), [{ kind: 'reprocess', users: { ids: ['anna'] } }]).line('stepWithoutEffect')).toBeNull();
  });

  it('a step the horizon cuts off is not said to be without effect', () => {
    const checked = check(
      small(),
      [
        { kind: 'wait', seconds: 100 },
        { kind: 'reprocess', users: { ids: [] } },
      ],
      { settings: { horizonSeconds: 10 } },
    );
    expect(checked.line('horizonReached')).toBe('blocking 1 Test plan');
    expect(checked.line('stepWithoutEffect')).toBeNull();
  });

  it('F184 a new rule that may not mean what it says is told by group and kind of doubt', () => {
    const set = (rule: string) => check(small(), [{ kind: 'setMembershipRule', group: 'empty', rule }]);
    expect(set('-not (user.city -eq null)').line('ruleWarning', 'notAroundNull')).toBe('info 1 empty');
    expect(set('user.city -ne null').findings.filter((finding) => finding.code === 'ruleWarning')).toEqual([]);
  });
});
