import type { Group } from '../../../shared/model/graph.ts';
import type { OriginalWords } from './wordsOf.ts';

/** `Group 07 (dynamic, licenses)`: a number, and what the group is. */
export function createGroupNames(words: OriginalWords) {
  const pairs: [string, string][] = [];
  const ofNewGroup = new Map<string, string>();
  let number = 0;
  const next = (traits: readonly string[]): string => {
    for (;;) {
      number++;
      const name = `Group ${String(number).padStart(2, '0')}${traits.length === 0 ? '' : ` (${traits.join(', ')})`}`;
      if (!words.hasValue(name)) return name;
    }
  };
  return {
    /** Groups of the same name get different ones: everybody tells them apart by their ids anyway. */
    of: (group: Group): string => {
      const name = next(traitsOf(group));
      pairs.push([group.displayName, name]);
      return name;
    },
    /** Of a group that plans make: the same in every plan that makes it. */
    ofNew: (id: string, original: string): string => {
      let name = ofNewGroup.get(id);
      if (name === undefined) {
        name = next(['new']);
        ofNewGroup.set(id, name);
        pairs.push([original, name]);
      }
      return name;
    },
    pairs: () => pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  };
}

function traitsOf({ groupTypes, onPremisesSyncEnabled, assignedLicenses, membershipRule }: Group): string[] {
  const isDynamic = membershipRule !== null && groupTypes.includes('DynamicMembership');
  return [
    ...(isDynamic ? ['dynamic'] : []),
    ...(onPremisesSyncEnabled === true ? ['synchronized'] : []),
    ...(assignedLicenses.length > 0 ? ['licenses'] : []),
  ];
}
