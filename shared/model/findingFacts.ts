import { type FactNumber, isFact } from './facts.ts';
import { type Finding, findingKind } from './finding.ts';

/** Facts behind findings that are not named after one, or rest on more than one. By kind of finding. */
const FACTS_OF: Readonly<Record<string, readonly FactNumber[]>> = {
  accountDisabled: ['F107'],
  dip: ['F118'],
  F41: ['F41', 'F124'],
  F44: ['F44', 'F128'],
  F58: ['F58', 'F13'],
  F73: ['F73', 'F74'],
  F78: ['F78', 'F103'],
  'F78-join': ['F78', 'F103'],
  'F78-leave': ['F78', 'F103', 'F94'],
  F79: ['F79', 'F80'],
  F83: ['F83', 'F107'],
  'F83-late': ['F83', 'F86'],
  F95: ['F95', 'F113'],
  F109: ['F109', 'F113'],
  'F111-sharedAddress': ['F111', 'F51'],
  'F111-sharedElsewhere': ['F111', 'F51'],
  'F120-alsoDirect': ['F120', 'F69'],
  'F120-alsoInherited': ['F120', 'F68'],
  'F120-freeUnits': ['F120', 'F124', 'F66'],
  'F120-otherGroup': ['F120', 'F126'],
  'F121-downgraded': ['F121', 'F139'],
  'F121-lost': ['F121', 'F139'],
  F126: ['F126', 'F66'],
  F138: ['F138', 'F104'],
  F156: ['F156', 'F160'],
  'F156-notInPlan': ['F156', 'F160'],
  'F159-enablesMore': ['F159', 'F155', 'F160'],
  'F159-notFirstLevel': ['F159', 'F60'],
  'F159-notYetInherited': ['F159', 'F153'],
  'F159-severalGroups': ['F159', 'F152'],
  F160: ['F160', 'F151'],
  F163: ['F163', 'F162'],
  F164: ['F164', 'F26'],
  F169: ['F169', 'F29'],
  gap: ['F118', 'F98'],
  'missingWait-deletion': ['F96'],
  'missingWait-directRemoval': ['F153'],
  'missingWait-leavingGroup': ['F98'],
  ruleWarning: ['F194'],
  'synchronizedUsers-deleted': ['F103'],
  'synchronizedUsers-updated': ['F103'],
};

/** What a finding rests on, the most telling fact first; nothing where it follows from the plan alone. */
export function factsOfFinding(finding: Pick<Finding, 'code' | 'about'>): readonly FactNumber[] {
  const known = FACTS_OF[findingKind(finding)] ?? FACTS_OF[finding.code];
  if (known !== undefined) return known;
  return isFact(finding.code) ? [finding.code] : [];
}
