/**
 * The user attributes a tenant copy keeps, by Microsoft Graph's property name: what the screens show and every
 * property a membership rule can read (F187, F188).
 */
export type AttributeKind = 'text' | 'boolean' | 'date' | 'collection';

export const USER_ATTRIBUTES: Readonly<Record<string, AttributeKind>> = {
  accountEnabled: 'boolean',
  assignedPlans: 'collection',
  businessPhones: 'collection',
  city: 'text',
  companyName: 'text',
  country: 'text',
  department: 'text',
  displayName: 'text',
  employeeHireDate: 'date',
  employeeId: 'text',
  faxNumber: 'text',
  givenName: 'text',
  imAddresses: 'collection',
  jobTitle: 'text',
  mail: 'text',
  mailNickname: 'text',
  manager: 'text',
  mobilePhone: 'text',
  officeLocation: 'text',
  onPremisesDistinguishedName: 'text',
  onPremisesSecurityIdentifier: 'text',
  onPremisesSyncEnabled: 'boolean',
  otherMails: 'collection',
  passwordPolicies: 'text',
  postalCode: 'text',
  preferredLanguage: 'text',
  proxyAddresses: 'collection',
  state: 'text',
  streetAddress: 'text',
  surname: 'text',
  usageLocation: 'text',
  userPrincipalName: 'text',
  userType: 'text',
  ...Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`extensionAttribute${i + 1}`, 'text' as const])),
};

/** Directory extensions: `extension_<appId without hyphens>_<name>`, strings only (F187). */
export const DIRECTORY_EXTENSION = /^extension_[0-9a-f]{32}_[A-Za-z0-9_]+$/i;

/** The kind of an attribute, or undefined for a name this product does not know. */
export function attributeKind(name: string): AttributeKind | undefined {
  if (Object.hasOwn(USER_ATTRIBUTES, name)) return USER_ATTRIBUTES[name];
  return DIRECTORY_EXTENSION.test(name) ? 'text' : undefined;
}
