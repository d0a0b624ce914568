import { afterAll, describe, expect, it } from 'vitest';
import { type Exported, groupOf, ID, type Raw, state, userOf } from './exportedTenant.ts';
import { createWorkshop } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);

/** Values of every JSON type, by type. */
const VALUES = { text: 'x', number: 7, fraction: 1.5, negative: -1, truth: true, list: [1], object: { a: 1 } } as const;
type Type = keyof typeof VALUES;
const ALL = Object.keys(VALUES) as Type[];

/** One property of one object of an export. */
interface Spot {
  readonly holder: (tenant: Exported) => Raw;
  readonly name: string;
}

/** Where a field is, the file it is in, what it is named in a message, and the types of value that are fine there. */
type Field = readonly [spot: Spot, file: string, place: string, good: readonly Type[]];

const spotIn =
  (holder: (tenant: Exported) => Raw) =>
  (name: string): Spot => ({ holder, name });
const firstOf = (raw: Raw, list: string): Raw => (raw[list] as Raw[])[0]!;

const anna = spotIn((tenant) => userOf(tenant, ID.anna));
const annasLicense = spotIn((tenant) => firstOf(userOf(tenant, ID.anna), 'assignedLicenses'));
const annasState = spotIn((tenant) => firstOf(userOf(tenant, ID.anna), 'licenseAssignmentStates'));
const sales = spotIn((tenant) => groupOf(tenant, ID.sales));
const salesLicense = spotIn((tenant) => firstOf(groupOf(tenant, ID.sales), 'assignedLicenses'));
const sku = spotIn((tenant) => tenant.subscribedSkus![1]!);
const units = spotIn((tenant) => tenant.subscribedSkus![1]!['prepaidUnits'] as Raw);
const plan = spotIn((tenant) => (tenant.subscribedSkus![1]!['servicePlans'] as Raw[])[1]!);
const staffMember = spotIn((tenant) => tenant.members[ID.staff]![2]!);
const organization = spotIn((tenant) => tenant.organization!);

const USERS = 'users-0001.json';
const GROUPS = 'groups-0001.json';
const SKUS = 'subscribedSkus.json';

const FIELDS: readonly Field[] = [
  [anna('id'), USERS, 'value[0].id', ['text']],
  ...['displayName', 'userPrincipalName', 'usageLocation', 'department', 'mail', 'userType', 'employeeHireDate', 'extensionAttribute7'].map(
    (name): Field => [anna(name), USERS, `value[0].${name}`, ['text']],
  ),
  ...['accountEnabled', 'onPremisesSyncEnabled'].map((name): Field => [anna(name), USERS, `value[0].${name}`, ['truth']]),
  ...['proxyAddresses', 'businessPhones', 'otherMails', 'imAddresses'].map((name): Field => [anna(name), USERS, `value[0].${name}`, []]),
  [anna(`extension_${'ab'.repeat(16)}_level`), USERS, `value[0].extension_${'ab'.repeat(16)}_level`, ['text']],
  [anna('onPremisesExtensionAttributes'), USERS, 'value[0].onPremisesExtensionAttributes', ['object']],
  [anna('manager'), USERS, 'value[0].manager', ['text', 'object']],
  [anna('assignedPlans'), USERS, 'value[0].assignedPlans', []],
  [anna('assignedLicenses'), USERS, 'value[0].assignedLicenses', []],
  [anna('licenseAssignmentStates'), USERS, 'value[0].licenseAssignmentStates', []],
  [annasLicense('skuId'), USERS, 'value[0].assignedLicenses[0].skuId', ['text']],
  [annasLicense('disabledPlans'), USERS, 'value[0].assignedLicenses[0].disabledPlans', []],
  [annasState('skuId'), USERS, 'value[0].licenseAssignmentStates[0].skuId', ['text']],
  [annasState('assignedByGroup'), USERS, 'value[0].licenseAssignmentStates[0].assignedByGroup', ['text']],
  [annasState('disabledPlans'), USERS, 'value[0].licenseAssignmentStates[0].disabledPlans', []],
  [annasState('state'), USERS, 'value[0].licenseAssignmentStates[0].state', []],
  [annasState('error'), USERS, 'value[0].licenseAssignmentStates[0].error', ['text']],
  [annasState('lastUpdatedDateTime'), USERS, 'value[0].licenseAssignmentStates[0].lastUpdatedDateTime', []],
  [sales('id'), GROUPS, 'value[0].id', ['text']],
  ...['displayName', 'membershipRule', 'membershipRuleProcessingState'].map(
    (name): Field => [sales(name), GROUPS, `value[0].${name}`, ['text']],
  ),
  ...['securityEnabled', 'mailEnabled', 'onPremisesSyncEnabled', 'isAssignableToRole'].map(
    (name): Field => [sales(name), GROUPS, `value[0].${name}`, ['truth']],
  ),
  [sales('groupTypes'), GROUPS, 'value[0].groupTypes', []],
  [sales('assignedLicenses'), GROUPS, 'value[0].assignedLicenses', []],
  [salesLicense('skuId'), GROUPS, 'value[0].assignedLicenses[0].skuId', ['text']],
  [salesLicense('disabledPlans'), GROUPS, 'value[0].assignedLicenses[0].disabledPlans', []],
  [sku('skuId'), SKUS, 'value[1].skuId', ['text']],
  ...['skuPartNumber', 'capabilityStatus'].map((name): Field => [sku(name), SKUS, `value[1].${name}`, ['text']]),
  [sku('appliesTo'), SKUS, 'value[1].appliesTo', []],
  [sku('consumedUnits'), SKUS, 'value[1].consumedUnits', ['number']],
  [sku('prepaidUnits'), SKUS, 'value[1].prepaidUnits', ['object']],
  ...['enabled', 'warning', 'suspended', 'lockedOut'].map(
    (name): Field => [units(name), SKUS, `value[1].prepaidUnits.${name}`, ['number']],
  ),
  [sku('servicePlans'), SKUS, 'value[1].servicePlans', []],
  [plan('servicePlanId'), SKUS, 'value[1].servicePlans[1].servicePlanId', ['text']],
  ...['servicePlanName', 'provisioningStatus'].map((name): Field => [plan(name), SKUS, `value[1].servicePlans[1].${name}`, ['text']]),
  [plan('appliesTo'), SKUS, 'value[1].servicePlans[1].appliesTo', []],
  [staffMember('id'), `members-${ID.staff}-0001.json`, 'value[2].id', ['text']],
  [staffMember('@odata.type'), `members-${ID.staff}-0001.json`, 'value[2].@odata.type', ['text']],
  ...['displayName', 'countryLetterCode'].map((name): Field => [organization(name), 'organization.json', `value[0].${name}`, ['text']]),
  [organization('id'), 'organization.json', 'value[0].id', ['text']],
  [organization('verifiedDomains'), 'organization.json', 'value[0].verifiedDomains', []],
];

describe('a value of the wrong type is refused with file and place, whatever else is right', () => {
  it.each(FIELDS.map((field) => [`${field[1]} ${field[2]}`, field] as const))('%s', async (_, [{ holder, name }, file, place, good]) => {
    for (const type of ALL) {
      const change = (tenant: Exported) => void Object.assign(holder(tenant), { [name]: VALUES[type] });
      if (good.includes(type)) {
        await workshop.importSmall(change);
        continue;
      }
      const refusal = await workshop.refusalOfSmall(change);
      expect(refusal, type).toMatchObject({ code: 'badInput', file: `bundle/${file}` });
      // A list of numbers is refused for its first item.
      expect([place, `${place}[0]`, `${place}[0].name`], type).toContain(refusal.place);
      expect(refusal.expected, type).toBeTruthy();
    }
  });

  it('F3: a state that nobody documents is not guessed at', async () => {
    for (const unknown of ['Pending', 'Activ', '', null, undefined]) {
      const refusal = await workshop.refusalOfSmall((tenant) => {
        userOf(tenant, ID.anna)['licenseAssignmentStates'] = [state(ID.e1, null), state(ID.e3, null, { state: unknown })];
      });
      expect(refusal).toMatchObject({
        code: 'badInput',
        place: 'value[0].licenseAssignmentStates[1].state',
        expected: 'one of Active, ActiveWithError, Disabled, Error',
      });
    }
  });
});
