import type { AssignedLicense } from '../model/graph.ts';
import type { Blueprint } from './blueprint.ts';
import { DEPARTMENTS, type Track } from './departments.ts';
import { buildAssignedLicenses, type DraftEntry, type Licensing } from './entries.ts';
import type { Person } from './person.ts';
import { createRandom, type Random } from './random.ts';
import { STREAM } from './tenantOptions.ts';

/**
 * A user as `/users?$select=…` returns it (F198, F199). Mutable on purpose: the mess level `messy` spoils fresh records.
 * Extension attributes that are null are left out to keep files small.
 */
export interface UserRecord {
  id: string;
  userPrincipalName: string;
  displayName: string;
  userType: 'Member' | 'Guest';
  accountEnabled: boolean;
  usageLocation: string | null;
  department: string | null;
  proxyAddresses: string[];
  assignedLicenses?: readonly AssignedLicense[];
  licenseAssignmentStates?: DraftEntry[];
  [attribute: string]: unknown;
}

const TAG: Readonly<Record<Track, string>> = {
  O1: 'O365E1',
  O3: 'O365E3',
  O5: 'O365E5',
  M3: 'M365E3',
  M5: 'M365E5',
  F3: 'M365F3',
  BP: 'M365BP',
};

export function toUserRecord(blueprint: Blueprint, person: Person, licensing: Licensing): UserRecord {
  const random = createRandom(blueprint.seed, STREAM.foreign, person.index);
  const guest = person.kind === 'guest';
  const employed = person.department !== null;
  // F42: who has something assigned directly had a location when that was done.
  const direct = licensing.entries.some((entry) => entry.assignedByGroup === null);
  const displayName = person.kind === 'shared' ? `Shared mailbox ${person.index + 1}` : `${person.given} ${person.surname}`;
  return {
    id: person.id,
    ...address(blueprint, person, guest),
    displayName,
    givenName: person.kind === 'shared' ? null : person.given,
    surname: person.kind === 'shared' ? null : person.surname,
    userType: guest ? 'Guest' : 'Member',
    accountEnabled: person.enabled,
    usageLocation: licensing.withoutLocation || (guest && !direct) ? null : person.country.code,
    department: person.department === null ? null : DEPARTMENTS[person.department]!.name,
    jobTitle: person.jobTitle,
    companyName: employed ? blueprint.companyName : null,
    employeeId: employed ? String(100_000 + person.index) : null,
    employeeHireDate: employed
      ? `${2004 + random.below(22)}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}T00:00:00Z`
      : null,
    ...place(person, employed, random),
    preferredLanguage: guest ? null : person.culture.language,
    passwordPolicies: person.kind === 'shared' ? 'DisablePasswordExpiration' : null,
    otherMails: guest ? [`${person.alias}@partner.example`] : [],
    imAddresses: [],
    ...onPremises(blueprint, person, random),
    onPremisesExtensionAttributes: {
      extensionAttribute1: person.track === null ? null : TAG[person.track],
      extensionAttribute2: employed ? `${person.country.code}-${1000 + random.below(60)}` : null,
    },
    manager: person.managerId === null ? null : { '@odata.type': '#microsoft.graph.user', id: person.managerId },
    assignedLicenses: buildAssignedLicenses(licensing.entries),
    licenseAssignmentStates: licensing.entries,
  };
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function address(blueprint: Blueprint, person: Person, guest: boolean) {
  const { domain } = blueprint;
  const mail = guest ? `${person.alias}@partner.example` : `${person.alias}@${domain}`;
  return {
    userPrincipalName: guest ? `${person.alias}_partner.example#EXT#@${domain}` : mail,
    mail,
    mailNickname: person.alias,
    proxyAddresses: [`SMTP:${mail}`, ...(guest ? [] : [`smtp:${person.alias}@mail.${domain}`])],
  };
}

/** Countries and cities are written for employees only: the rules on them must not match guests or rooms. */
function place(person: Person, employed: boolean, random: Random) {
  const { country, city } = person;
  const extension = 1000 + random.below(9000);
  return {
    city: employed ? city.name : null,
    state: employed ? city.state : null,
    country: employed ? country.name : null,
    postalCode: employed ? city.postalCode : null,
    streetAddress: employed ? `${city.street} ${1 + random.below(80)}` : null,
    officeLocation: employed ? `${city.name} ${'ABCD'[random.below(4)]}` : null,
    businessPhones: employed ? [`${country.dialCode} 555 ${extension}`] : [],
    mobilePhone: employed && random.chance(0.7) ? `${country.dialCode} 555 0${extension}` : null,
    faxNumber: null,
  };
}

function onPremises(blueprint: Blueprint, person: Person, random: Random) {
  if (!person.synced) return { onPremisesSyncEnabled: null, onPremisesDistinguishedName: null, onPremisesSecurityIdentifier: null };
  const unit = person.department === null ? 'Accounts' : DEPARTMENTS[person.department]!.name;
  const [host] = blueprint.domain.split('.');
  return {
    onPremisesSyncEnabled: true,
    onPremisesDistinguishedName: `CN=${person.alias},OU=${unit},DC=corp,DC=${host},DC=example`,
    onPremisesSecurityIdentifier: `S-1-5-21-${random.uint32()}-${random.uint32()}-${random.uint32()}-${person.index + 1100}`,
  };
}
