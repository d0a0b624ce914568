import type { AttributeValues } from '../../../shared/model/handover.ts';
import { literal, type TerraformBody, type TerraformValue } from './hclJson.ts';

/** Attributes of users that the provider sets, by Graph's name. https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/user */
const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  accountEnabled: 'account_enabled',
  city: 'city',
  companyName: 'company_name',
  country: 'country',
  department: 'department',
  displayName: 'display_name',
  employeeId: 'employee_id',
  faxNumber: 'fax_number',
  givenName: 'given_name',
  jobTitle: 'job_title',
  mailNickname: 'mail_nickname',
  mobilePhone: 'mobile_phone',
  officeLocation: 'office_location',
  postalCode: 'postal_code',
  preferredLanguage: 'preferred_language',
  state: 'state',
  streetAddress: 'street_address',
  surname: 'surname',
  usageLocation: 'usage_location',
  userPrincipalName: 'user_principal_name',
};

/** All that the resource can set and the plan has nothing to say on: left as it is in the tenant. */
const ALL_ARGUMENTS: readonly string[] = [
  ...Object.values(PROVIDER_NAMES),
  'age_group',
  'business_phones',
  'consent_provided_for_minor',
  'cost_center',
  'disable_password_expiration',
  'disable_strong_password',
  'division',
  'employee_hire_date',
  'employee_type',
  'force_password_change',
  'mail',
  'manager_id',
  'onpremises_immutable_id',
  'other_mails',
  'password',
  'show_in_address_list',
];

/** Names of attributes whose values are not the same, by Graph's name. */
export function changedAttributes(first: AttributeValues, last: AttributeValues): readonly string[] {
  return Object.keys(last).filter((name) => JSON.stringify(first[name] ?? null) !== JSON.stringify(last[name] ?? null));
}

/** Whether the provider can set an attribute to this value: it cannot empty any. */
export function isSettable(name: string, last: AttributeValues): boolean {
  return PROVIDER_NAMES[name] !== undefined && settableValue(last[name]) !== null;
}

/** The account with only these attributes in Terraform's hands. The two names are demanded by the provider and ignored. */
export function userAccount(principal: string, displayName: string, names: readonly string[], last: AttributeValues): TerraformBody {
  const set = Object.fromEntries(
    names.flatMap((name): [string, TerraformValue][] => {
      const argument = PROVIDER_NAMES[name];
      const value = settableValue(last[name]);
      return argument === undefined || value === null ? [] : [[argument, value]];
    }),
  );
  return {
    user_principal_name: literal(principal),
    display_name: literal(displayName),
    ...set,
    lifecycle: { ignore_changes: ALL_ARGUMENTS.filter((argument) => !(argument in set)) },
  };
}

function settableValue(value: AttributeValues[string] | undefined): string | boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? literal(value) : null;
}
