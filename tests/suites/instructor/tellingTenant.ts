import { SnapshotBuilder } from '../../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import { type MigrationPlan, migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { tenant } from '../../support/tenantBuilder.ts';

/** Every text that somebody of this tenant wrote carries this word, in one spelling or another. */
export const MARK = 'zyxwv';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'];
const idOf = (name: string): string => `${MARK}-id-${name.toLowerCase()}`;
const EXTENSION = `extension_0123456789abcdef0123456789abcdef_${MARK}Cost`;

/** One group for every way in which a rule can name something. */
const RULES: Readonly<Record<string, string>> = {
  equal: `user.department -eq "${MARK} Sales" -or user.jobTitle -in ["${MARK} Clerk Ada", "${MARK} Clerk Ben"]`,
  different: `user.department -ne "${MARK.toUpperCase()} SALES" -and user.city -ne null`,
  begins: `user.department -startsWith "${MARK} Sa"`,
  notBegins: `-not (user.department -startsWith "${MARK} Sa")`,
  contains: `user.companyName -notContains "${MARK} hold"`,
  matches: `user.displayName -match "^${MARK}.*(a|n)$"`,
  domain: `user.mail -endsWith "@${MARK}.example"`,
  secondDomain: `user.userPrincipalName -endsWith "${MARK}.example"`,
  proxies: `user.proxyAddresses -any (_ -startsWith "SMTP:${MARK}.b")`,
  primary: `user.proxyAddresses -any (_ -contains "smtp:")`,
  otherMails: `user.otherMails -all (_ -eq "cleo@${MARK}-home.example" -or _ -endsWith ".${MARK}")`,
  hired: `user.employeeHireDate -ge 2020-01-01T00:00:00Z`,
  hiredLately: `user.employeeHireDate -ge system.now -plus P-1D`,
  reports: `Direct Reports for "${idOf('Ada')}"`,
  memberOf: `user.memberof -any (group.objectId -in ['${MARK}-group-equal', '${MARK}-no-such-group'])`,
  objectId: `user.objectId -in ["${idOf('Ben')}", "${MARK}-nobody"] -or user.objectId -startsWith "${MARK}-id-c"`,
  phone: `user.telephoneNumber -startsWith "+46 ${MARK}" -or user.mobile -ne null`,
  extension: `user.extensionAttribute3 -eq "${MARK} code 2" -or user.${EXTENSION} -contains "${MARK}-7"`,
  location: `user.usageLocation -eq "SE" -and user.accountEnabled -eq true`,
  services: `user.assignedPlans -any (assignedPlan.servicePlanId -eq "mail-1" -and assignedPlan.capabilityStatus -eq "Enabled")`,
  nobody: `user.department -contains "${MARK}-no such part"`,
  nothing: `user.department -eq "${MARK} never heard of"`,
  unreadable: `user.${MARK} -eq nothing`,
};

function attributesOf(name: string, i: number): Record<string, AttributeValue> {
  const alias = `${MARK}.${name.toLowerCase()}`;
  return {
    displayName: `${MARK} ${name}`,
    givenName: name === 'Dan' ? null : `${MARK}given${name}`,
    surname: name === 'Dan' ? null : `${MARK}sur${name}`,
    userPrincipalName: i === 5 ? `${alias}_${MARK}-guest.example#EXT#@${MARK}.example` : `${alias}@${MARK}.example`,
    mail: i === 5 ? `${alias}@${MARK}-guest.example` : `${alias}@${MARK}.example`,
    mailNickname: alias,
    proxyAddresses: [`SMTP:${alias}@${MARK}.example`, `smtp:${alias}.old@mail.${MARK}.example`, `X500:/o=${MARK}/cn=${name}`],
    otherMails: i % 2 === 0 ? [`${name.toLowerCase()}@${MARK}-home.example`] : [],
    imAddresses: [`${alias}@im.${MARK}.example`],
    department: i < 2 ? `${MARK} Sales` : i < 4 ? `${MARK} Saarland` : `${MARK} Care`,
    jobTitle: `${MARK} Clerk ${name}`,
    companyName: i % 2 === 0 ? `${MARK} Holding` : `${MARK} Works`,
    officeLocation: `${MARK} House ${i}`,
    city: i === 3 ? null : `${MARK}stad`,
    state: `${MARK} County`,
    country: `${MARK}land`,
    postalCode: `${MARK} 12${i}`,
    streetAddress: `${MARK} Street ${i}`,
    businessPhones: [`+${i < 3 ? 46 : 31} ${MARK} 10${i}`],
    mobilePhone: i === 4 ? `${MARK} 99` : null,
    faxNumber: `${MARK} 98`,
    employeeId: `${MARK}-${i}`,
    employeeHireDate: i < 3 ? '2015-02-03T00:00:00Z' : `202${i}-05-06T00:00:00Z`,
    preferredLanguage: 'sv-SE',
    passwordPolicies: `${MARK}Policy`,
    onPremisesDistinguishedName: `CN=${name},OU=${MARK},DC=corp`,
    onPremisesSecurityIdentifier: `S-1-5-${MARK}-${i}`,
    extensionAttribute3: `${MARK} code ${i}`,
    extensionAttribute7: `${MARK} left out`,
    [EXTENSION]: `${MARK}-${i * 7}`,
    manager: i > 0 && i < 4 ? idOf('Ada') : null,
    assignedPlans: [JSON.stringify({ servicePlanId: 'mail-1', service: 'exchange', capabilityStatus: 'Enabled' })],
    accountEnabled: i !== 2,
    userType: i === 5 ? 'Guest' : 'Member',
    onPremisesSyncEnabled: i === 1 ? true : null,
  };
}

/** A tenant whose every name, id, rule and value gives somebody away. */
export function tellingTenant(): TenantSnapshot {
  const builder = tenant()
    .sku('e1', { plans: ['mail-1', 'sites'], consumed: 4 })
    .sku('e3', { plans: ['mail-2', 'apps'], enabled: 3 })
    .group(`${MARK}-staff`, { licenses: ['e1'] })
    .group(`${MARK}-target`, { licenses: ['e3'] });
  for (const [name, rule] of Object.entries(RULES))
    builder.group(`${MARK}-group-${name.toLowerCase()}`, { rule, paused: name === 'hired' });
  NAMES.forEach((name, i) => {
    builder.user(idOf(name), {
      in: [`${MARK}-staff`],
      ...(i === 3 && { has: [{ sku: 'e3', from: `${MARK}-gone`, state: 'Error', error: 'CountViolation', at: 1_790_000_000 }, 'e3'] }),
      attributes: attributesOf(name, i),
    });
  });
  const copy = new SnapshotBuilder();
  copy.exportedAt = '2026-11-02T06:00:00Z';
  copy.organization = {
    id: `${MARK}-tenant`,
    displayName: `${MARK} Corporation`,
    countryLetterCode: 'SE',
    verifiedDomains: [`${MARK}.example`],
  };
  for (const sku of builder.skus) copy.addSku(sku);
  for (const group of builder.groups) copy.addGroup({ ...group, displayName: `${MARK} name of ${group.id}` });
  for (const user of builder.users) copy.addUser(user);
  for (const [group, members] of builder.members) for (const member of members) copy.addMember(group, member, null);
  copy.addMember(`${MARK}-target`, `${MARK}-staff`, 'group');
  copy.addMember(`${MARK}-target`, `${MARK}-device`, 'device');
  return copy.build();
}

export function tellingPlan(): MigrationPlan {
  const note = `${MARK} note`;
  const newGroup = `${MARK}-new-group`;
  return migrationPlanSchema.parse({
    format: 'license-rehearsal-plan',
    version: 1,
    name: `${MARK} plan`,
    startAt: '2026-12-01T08:00:00Z',
    automations: [
      {
        id: `${MARK}-automation`,
        name: note,
        users: { where: `user.city -eq "${MARK}stad"` },
        addLicenses: [{ skuId: 'e1' }],
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
      { kind: 'assignLicense', note, target: { group: newGroup }, addLicenses: [{ skuId: 'e3' }] },
      { kind: 'addMembers', group: newGroup, users: { ids: [...NAMES.map(idOf), `${MARK}-nobody`] } },
      { kind: 'setMembershipRule', group: `${MARK}-group-equal`, rule: `user.companyName -contains "${MARK} wo"` },
      { kind: 'setMembershipRule', group: `${MARK}-group-begins`, rule: `this is ${MARK} no rule` },
      { kind: 'assignLicense', target: { group: `${MARK}-group-equal` }, addLicenses: [{ skuId: 'e1' }] },
      { kind: 'assignLicense', target: { group: `${MARK}-group-begins` }, addLicenses: [{ skuId: 'e3' }] },
      { kind: 'waitForProcessing' },
      {
        kind: 'updateUsers',
        users: { where: `user.mail -contains "${MARK}.c"` },
        set: { department: `${MARK} Sapling`, otherMails: [`x@${MARK}.example`], employeeHireDate: '2026-01-01T00:00:00Z' },
      },
      { kind: 'wait', seconds: 4000 },
      { kind: 'removeMembers', group: `${MARK}-staff`, users: { first: 2, of: { memberOf: `${MARK}-staff` } } },
      { kind: 'assignLicense', target: { users: { not: { inherits: 'e3', from: newGroup } } }, addLicenses: [{ skuId: 'e3' }] },
      { kind: 'deleteUsers', users: { ids: [idOf('Eve')] } },
      { kind: 'deleteGroup', group: newGroup },
      { kind: 'retireAutomation', automation: `${MARK}-automation` },
      { kind: 'waitForProcessing', groups: [`${MARK}-staff`] },
    ],
  });
}
