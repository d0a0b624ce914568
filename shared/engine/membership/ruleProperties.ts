import { DIRECTORY_EXTENSION, USER_ATTRIBUTES } from '../../model/userAttributes.ts';

/** What a rule may do with a property (F181, F187). */
export type PropertyKind = 'text' | 'boolean' | 'date' | 'collection' | 'memberOf';

export interface RuleProperty {
  /** As a rule spells it, without `user.` (F187). */
  readonly ruleName: string;
  /** As Graph spells it, which is what a subject is asked for. */
  readonly graphName: string;
  readonly kind: PropertyKind;
}

/** F188. `telephoneNumber` and `sipProxyAddress` are collections in Graph: a rule reads their first value. */
const RULE_NAMES: Readonly<Record<string, string>> = {
  businessPhones: 'telephoneNumber',
  faxNumber: 'facsimileTelephoneNumber',
  imAddresses: 'sipProxyAddress',
  mailNickname: 'mailNickName',
  mobilePhone: 'mobile',
  officeLocation: 'physicalDeliveryOfficeName',
  onPremisesSyncEnabled: 'dirSyncEnabled',
};

/** The collections of F187; every other one is read by its first value. */
const COLLECTIONS: ReadonlySet<string> = new Set(['otherMails', 'proxyAddresses', 'assignedPlans']);

/** Kept in a tenant copy and readable through `Direct Reports for` only (F192). */
const NOT_IN_RULES: ReadonlySet<string> = new Set(['manager']);

const PROPERTIES: readonly RuleProperty[] = [
  { ruleName: 'objectId', graphName: 'id', kind: 'text' },
  { ruleName: 'memberOf', graphName: 'memberOf', kind: 'memberOf' },
  ...Object.entries(USER_ATTRIBUTES)
    .filter(([graphName]) => !NOT_IN_RULES.has(graphName))
    .map(([graphName, kind]) => ({
      ruleName: RULE_NAMES[graphName] ?? graphName,
      graphName,
      kind: kind === 'collection' && !COLLECTIONS.has(graphName) ? ('text' as const) : kind,
    })),
];

const BY_LOWER_CASE_NAME: ReadonlyMap<string, RuleProperty> = new Map(
  PROPERTIES.flatMap((property) => [
    [property.graphName.toLowerCase(), property],
    [property.ruleName.toLowerCase(), property],
  ]),
);

const BY_GRAPH_NAME: ReadonlyMap<string, RuleProperty> = new Map(PROPERTIES.map((property) => [property.graphName, property]));

/** Finds a property by the rule's name or Graph's, whatever the case (F183); undefined when there is none. */
export function findRuleProperty(name: string): RuleProperty | undefined {
  return BY_LOWER_CASE_NAME.get(name.toLowerCase()) ?? directoryExtension(name);
}

/** Strings only (F187); the name is looked up as written, because nothing here knows how the tenant spells it. */
function directoryExtension(name: string): RuleProperty | undefined {
  return DIRECTORY_EXTENSION.test(name) ? { ruleName: name, graphName: name, kind: 'text' } : undefined;
}

/** The name a rule uses for an attribute of Graph. */
export function toRuleName(graphName: string): string {
  return BY_GRAPH_NAME.get(graphName)?.ruleName ?? graphName;
}

/** F193 spells `memberof` where F187 has `memberOf`: both are documented. */
export function isDocumentedSpelling(property: RuleProperty, name: string): boolean {
  return name === property.ruleName || name === 'memberof';
}

/** Inside -any and -all on `assignedPlans` (F189). */
export const ASSIGNED_PLAN_PROPERTIES = ['assignedPlan.servicePlanId', 'assignedPlan.service', 'assignedPlan.capabilityStatus'] as const;
