import type { AttributeValue } from '../../model/graph.ts';
import type { AttributeValues, Irreversible } from '../../model/handover.ts';
import { canonicalName } from '../rehearsal/steps/userSteps.ts';

/** Who changes an attribute: a request to Microsoft Graph, somebody in the directory on-premises, or somebody by another tool. */
export type Changer = 'request' | 'onPremises' | 'other';

/**
 * Microsoft Graph shows these and takes no PATCH of them: `manager` is a reference of its own, mail addresses are Exchange's, what begins
 * with `onPremises` and the plans are the service's.
 */
const READ_ONLY: ReadonlySet<string> = new Set([
  'assignedPlans',
  'imAddresses',
  'manager',
  'onPremisesDistinguishedName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'proxyAddresses',
]);

/** Of a user who is mastered on-premises the cloud changes little else. */
const CLOUD_MASTERED: ReadonlySet<string> = new Set(['usageLocation', 'userType', 'preferredLanguage', 'passwordPolicies', 'otherMails']);

export function changerOf(name: string, isSynchronized: boolean): Changer {
  if (isSynchronized && !CLOUD_MASTERED.has(name)) return 'onPremises';
  return READ_ONLY.has(name) ? 'other' : 'request';
}

/** What a step sets, by whom, for a user who is synchronized or not; without what nobody can. */
export function valuesFor(set: AttributeValues, changer: Changer, isSynchronized: boolean): AttributeValues {
  const values = Object.entries(set).map(([name, value]) => [canonicalName(name), value] as const);
  return Object.fromEntries(values.filter(([name, value]) => changerOf(name, isSynchronized) === changer && !isImpossible(name, value)));
}

/** https://learn.microsoft.com/graph/api/resources/user: a usage location can be changed, not emptied. */
export function isImpossible(name: string, value: AttributeValue): boolean {
  return canonicalName(name) === 'usageLocation' && isNothing(value);
}

/** What takes it back that attributes are given these values. */
export interface AttributeUndo {
  /** Of those that change; empty when everything is so already. */
  readonly values: AttributeValues;
  readonly irreversible: Irreversible | null;
}

export function attributeUndo(values: AttributeValues, valueNow: (name: string) => AttributeValue): AttributeUndo {
  const before = Object.entries(values).flatMap(([name, value]) =>
    isSameValue(value, valueNow(name)) ? [] : [[name, valueNow(name)] as const],
  );
  const isLost = ([name, value]: readonly [string, AttributeValue]): boolean => isImpossible(name, value);
  return {
    values: Object.fromEntries(before.filter((each) => !isLost(each))),
    irreversible: before.some(isLost) ? 'usageLocation' : null,
  };
}

/** Nothing, no text and no list are the same to the service. */
export function isNothing(value: AttributeValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function isSameValue(a: AttributeValue, b: AttributeValue): boolean {
  return (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b);
}
