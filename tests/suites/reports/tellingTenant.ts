import { SnapshotBuilder } from '../../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { type MigrationPlan, migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { USER_ATTRIBUTES } from '../../../shared/model/userAttributes.ts';
import { tenant } from '../../support/tenantBuilder.ts';

/** Every text that somebody wrote carries this word, so that one search finds whatever was left in. */
export const MARK = 'zyxwv';

const USERS = ['ada', 'ben', 'cleo', 'dan'];
const idOf = (name: string): string => `${MARK}-id-${name}`;
const GROUP = `${MARK}-group-one`;
const TARGET = `${MARK}-group-two`;
const DYNAMIC = `${MARK}-group-dynamic`;

/** Each attribute that a copy can keep, telling; usage locations apart, which must be countries. */
function tellingAttributes(name: string): Record<string, string | boolean | string[]> {
  const values = Object.entries(USER_ATTRIBUTES).map(([attribute, kind]): [string, string | boolean | string[]] => {
    if (kind === 'boolean') return [attribute, true];
    if (kind === 'collection') return [attribute, [`smtp:${MARK}-${attribute}-shared@${MARK}.example`, `${MARK}-${attribute}-${name}`]];
    return [attribute, `${MARK}-${attribute}-${name}`];
  });
  return { ...Object.fromEntries(values), usageLocation: 'SE', userType: 'Member' };
}

/** A tenant and a plan whose every name, id, rule, note and value gives somebody away. */
export function tellingTenant(): TenantSnapshot {
  const builder = tenant()
    .sku('e1', { plans: ['mail-1', 'sites'] })
    .sku('e3', { plans: ['mail-2', 'apps'], enabled: 3 })
    .group(GROUP, { licenses: ['e1'] })
    .group(TARGET, { licenses: ['e3'] })
    .group(DYNAMIC, { licenses: ['e3'], rule: `user.department -eq "${MARK}-rule"` });
  for (const name of USERS) builder.user(idOf(name), { in: [GROUP], attributes: tellingAttributes(name) });
  builder.user(idOf('eve'), { has: ['e1'], location: null, guest: true, attributes: { displayName: `${MARK} Eve`, usageLocation: null } });
  const named = builder.snapshot();
  const organization = {
    id: `${MARK}-tenant-id`,
    displayName: `${MARK} Corporation`,
    countryLetterCode: 'SE',
    verifiedDomains: [`${MARK}.example`],
  };
  const copy = new SnapshotBuilder();
  copy.organization = organization;
  for (const sku of named.skus) copy.addSku(sku);
  for (const group of builder.groups) copy.addGroup({ ...group, displayName: `${MARK} name of ${group.id}` });
  for (const user of builder.users) copy.addUser(user);
  for (const [group, members] of builder.members) for (const member of members) copy.addMember(group, member, null);
  return copy.build();
}

/** Refused calls, gaps, losses, too few seats, unknown ids, and every kind of step that can carry somebody's words. */
export function tellingPlan(): MigrationPlan {
  const note = `${MARK} note`;
  const newGroup = `${MARK}-new-group`;
  return migrationPlanSchema.parse({
    format: 'license-rehearsal-plan',
    version: 1,
    name: `${MARK} plan`,
    note,
    startAt: '2026-12-01T08:00:00Z',
    automations: [
      {
        id: `${MARK}-automation`,
        name: `${MARK} automation`,
        users: { where: `user.city -eq "${MARK}-city-ada"` },
        addLicenses: [{ skuId: 'e1', disabledPlans: [] }],
        everySeconds: 3600,
      },
    ],
    steps: [
      {
        kind: 'createGroup',
        note,
        id: `${MARK}-step`,
        group: { id: newGroup, displayName: `${MARK} new`, description: MARK, securityEnabled: true },
      },
      { kind: 'assignLicense', note, target: { group: newGroup }, addLicenses: [{ skuId: 'e3', disabledPlans: [] }] },
      { kind: 'removeMembers', note, group: GROUP, users: { memberOf: GROUP } },
      { kind: 'waitForProcessing', groups: [GROUP] },
      { kind: 'addMembers', group: TARGET, users: { ids: [...USERS.map(idOf), `${MARK}-nobody`] } },
      { kind: 'addMembers', group: `${MARK}-no-such-group`, users: { ids: [idOf('ada')] } },
      { kind: 'setMembershipRule', group: DYNAMIC, rule: `user.jobTitle -eq "${MARK}-jobTitle-ben"` },
      { kind: 'setMembershipRule', group: TARGET, rule: `this is ${MARK} no rule` },
      {
        kind: 'updateUsers',
        users: { where: `user.mail -contains "${MARK}"` },
        set: { department: `${MARK}-new`, otherMails: [`${MARK}@x.example`] },
      },
      {
        kind: 'assignLicense',
        target: { users: { ids: [idOf('eve')] } },
        addLicenses: [{ skuId: 'e3', disabledPlans: [] }],
        removeLicenses: ['e1'],
      },
      { kind: 'assignLicense', target: { users: { not: { first: 2, of: { memberOf: TARGET } } } }, removeLicenses: ['e3'] },
      { kind: 'reprocess', users: { inherits: 'e3', from: TARGET } },
      { kind: 'deleteUsers', users: { ids: [idOf('dan')] } },
      { kind: 'deleteGroup', group: newGroup },
      { kind: 'waitForProcessing' },
      { kind: 'retireAutomation', automation: `${MARK}-automation` },
    ],
  });
}
