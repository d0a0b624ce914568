import { CULTURES, toAscii } from '../../shared/generator/cultures.ts';
import { buildAssignedLicenses, type DraftEntry, failGroup, toEntry } from '../../shared/generator/entries.ts';
import { toMember } from '../../shared/generator/groupRecord.ts';
import { buildCutDownLicense, buildLicense } from '../../shared/generator/license.ts';
import { buildSeed, createRandom, type Random } from '../../shared/generator/random.ts';
import type { Sketch, SketchGroup, SketchOptions, SketchUser, UserDraft } from './tenantSketch.ts';

const HIRED_FIRST_YEAR = 2008;

/** Ids follow from names, so that adding a person changes nobody else's. */
export function createSketch(options: SketchOptions): Sketch {
  const groups: SketchGroup[] = [];
  const users: SketchUser[] = [];
  const names = createNames(options);
  const idOf = (kind: string, name: string) => createRandom(buildSeed(`${options.domain}/${kind}/${name}`), 0, 0).guid();
  const { shelf } = options;

  const group: Sketch['group'] = (displayName, { kind = 'security', rule, ruleState, licenses = [] } = {}) => {
    const made: SketchGroup = {
      id: idOf('group', displayName),
      displayName,
      kind,
      rule: rule ?? null,
      ruleState: rule === undefined ? null : (ruleState ?? 'On'),
      licenses,
      members: [],
    };
    groups.push(made);
    return made;
  };

  const user: Sketch['user'] = (draft = {}) => {
    const name = names.take(draft.name);
    const id = idOf('user', name);
    const random = createRandom(buildSeed(`${options.domain}/details/${name}`), 0, 0);
    const alias = name.split(' ').map(toAscii).join('.');
    const mail = draft.guest ? `${alias}@partner.example` : `${alias}@${options.domain}`;
    const entries: DraftEntry[] = [];
    for (const source of draft.in ?? []) {
      source.members.push(toMember('user', id));
      for (const given of source.licenses) entries.push(toEntry(given, source.id, pickTime(random)));
    }
    for (const given of draft.direct ?? []) entries.push(toEntry(given, null, pickTime(random)));
    const userPrincipalName = draft.guest ? `${alias}_partner.example#EXT#@${options.domain}` : mail;
    const made = {
      id,
      name,
      userPrincipalName,
      proxyAddresses: [`SMTP:${mail}`],
      entries,
      attributes: buildAttributes(options, name, mail, alias, draft, users.length, random),
    };
    users.push(made);
    return made;
  };

  const fail: Sketch['fail'] = (who, source, atFault, error) => {
    failGroup(
      who.entries,
      source.id,
      atFault.map((partNumber) => shelf.product(partNumber).skuId),
      error,
    );
  };
  const leaveBehind: Sketch['leaveBehind'] = (who, source, left, error) => {
    who.entries.push({ ...toEntry(left, source.id, options.exportedAt), state: 'ActiveWithError', error });
  };
  return {
    options,
    groups,
    users,
    license: (partNumber, ...off) => buildLicense(shelf, partNumber, ...off),
    only: (partNumber, ...on) => buildCutDownLicense(shelf, partNumber, ...on),
    group,
    user,
    fail,
    leaveBehind,
  };
}

/** Names nobody else in the tenant has. */
function createNames({ domain, cultures }: SketchOptions) {
  const random = createRandom(buildSeed(`${domain}/names`), 0, 0);
  const taken = new Set<string>();
  const draw = (): string => {
    const culture = CULTURES[random.pick(cultures)];
    return `${random.pick<string>(culture.given)} ${random.pick<string>(culture.surnames)}`;
  };
  const take = (wanted: string | undefined): string => {
    let name = wanted ?? draw();
    while (wanted === undefined && taken.has(name)) name = draw();
    if (taken.has(name)) throw new Error(`two people are called ${name}`);
    taken.add(name);
    return name;
  };
  return { take };
}

function pickTime(random: Random): string {
  const day = 1 + random.below(28);
  return `2026-0${1 + random.below(9)}-${String(day).padStart(2, '0')}T0${7 + random.below(3)}:15:00Z`;
}

function buildAttributes(
  options: SketchOptions,
  name: string,
  mail: string,
  alias: string,
  draft: UserDraft,
  index: number,
  random: Random,
): Record<string, unknown> {
  const [givenName, ...rest] = name.split(' ');
  const employed = !draft.guest;
  return {
    displayName: name,
    givenName,
    surname: rest.join(' '),
    mail,
    mailNickname: alias,
    userType: draft.guest ? 'Guest' : 'Member',
    accountEnabled: draft.disabled !== true,
    usageLocation: draft.usageLocation === undefined ? options.country : draft.usageLocation,
    department: draft.department ?? null,
    jobTitle: draft.jobTitle ?? null,
    companyName: employed ? options.companyName : null,
    employeeId: employed ? String(20_001 + index) : null,
    employeeHireDate: employed ? `${HIRED_FIRST_YEAR + random.below(18)}-0${1 + random.below(9)}-01T00:00:00Z` : null,
    city: draft.city ?? null,
    onPremisesSyncEnabled: draft.synced ? true : null,
    onPremisesExtensionAttributes: { extensionAttribute1: draft.extensionAttribute1 ?? null },
  };
}

/** A user as it stands in `users-0001.json`. */
export function toSketchRecord(user: SketchUser): object {
  const { id, userPrincipalName, attributes, proxyAddresses, entries } = user;
  return {
    id,
    userPrincipalName,
    ...attributes,
    proxyAddresses,
    assignedLicenses: buildAssignedLicenses(entries),
    licenseAssignmentStates: entries,
  };
}
