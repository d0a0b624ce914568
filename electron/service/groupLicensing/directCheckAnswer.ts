import type { DirectCheck, DirectCheckRow } from '../../../shared/contract/groupLicensing.ts';
import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import { checkDirectLicenses, type DirectLicenseCheck, isSafe } from '../../../shared/engine/mining/directCheck.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { DIRECT_VERDICTS, type DirectVerdict } from '../../../shared/model/directLicenses.ts';
import { ViewNames } from '../session/viewNames.ts';
import { toPerson } from './peoplePage.ts';
import { profileAt, type RehearsedMoment } from './rehearsedMoment.ts';
import { toPictures } from './userPictures.ts';

/** People named for one row: a list to spot-check, not a report. */
const NAMED = 200;
const EXAMPLES = 6;

export function countDirectUsers({ endProfileOf, profiles }: Rehearsal): number {
  const hasDirect = profiles.map((profile) => profile.held.some(({ source }) => source === DIRECT));
  let count = 0;
  for (const profile of endProfileOf) if (hasDirect[profile]) count++;
  return count;
}

/** Users whose direct license of one plan compares alike. */
interface Alike extends DirectLicenseCheck {
  users: number;
  /** The first of them, by ordinal. */
  readonly first: number[];
}

/** Everybody with a direct license at this moment, against all of their groups. */
export function buildDirectCheck(rehearsal: Rehearsal, catalog: CatalogBundle, moment: RehearsedMoment): Omit<DirectCheck, 'directAtEnd'> {
  const names = new ViewNames(rehearsal.snapshot, catalog);
  const found = new Map<string, Alike>();
  const known: (readonly DirectLicenseCheck[] | undefined)[] = [];
  let users = 0;
  let safeUsers = 0;
  for (let user = 0; user < rehearsal.startProfileOf.length; user++) {
    const profile = profileAt(rehearsal, user, moment);
    known[profile.ordinal] ??= checkDirectLicenses(rehearsal.tables, profile);
    const checks = known[profile.ordinal] ?? [];
    if (checks.length === 0) continue;
    users++;
    if (checks.every(({ verdict }) => isSafe(verdict))) safeUsers++;
    for (const check of checks) note(found, check, user);
  }
  const alike = [...found.values()].sort(
    (a, b) => gravity(a.verdict) - gravity(b.verdict) || b.users - a.users || a.sku - b.sku || a.first[0]! - b.first[0]!,
  );
  return {
    rows: alike.map((row) => toRow(rehearsal, names, row)),
    users,
    safeUsers,
    atSeconds: moment.atSeconds,
    refusedCalls: rehearsal.refusals.length,
    examples: examplesOf(alike).map(({ user, verdict }) => ({
      person: toPerson(rehearsal.snapshot, user),
      verdict,
      moments: toPictures(rehearsal, names, user, moment),
    })),
  };
}

function note(found: Map<string, Alike>, check: DirectLicenseCheck, user: number): void {
  const key = `${check.sku} ${check.verdict} ${check.lost.join()} ${check.more.join()} ${check.groups.join()}`;
  const alike = found.get(key) ?? { ...check, users: 0, first: [] };
  found.set(key, alike);
  alike.users++;
  if (alike.first.length < NAMED) alike.first.push(user);
}

function gravity(verdict: DirectVerdict): number {
  return DIRECT_VERDICTS.indexOf(verdict);
}

function toRow({ tables, groups, snapshot }: Rehearsal, names: ViewNames, alike: Alike): DirectCheckRow {
  const { skuId } = tables.skus[alike.sku]!;
  const services = (plans: readonly number[]): string[] => [...new Set(plans.map((plan) => names.service(tables.planIds[plan]!)))].sort();
  return {
    skuId,
    name: names.licensePlan(skuId),
    verdict: alike.verdict,
    users: alike.users,
    groups: alike.groups.map((group) => groups[group]!.displayName),
    lost: services(alike.lost),
    more: services(alike.more),
    people: alike.first.map((user) => toPerson(snapshot, user)),
  };
}

/** The largest of each verdict, the usual case first. */
function examplesOf(rows: readonly Alike[]): { readonly user: number; readonly verdict: DirectVerdict }[] {
  const largest = [...rows].sort((a, b) => gravity(b.verdict) - gravity(a.verdict) || b.users - a.users);
  const users = new Map<number, DirectVerdict>();
  for (const verdict of DIRECT_VERDICTS.toReversed()) {
    const user = largest.find((row) => row.verdict === verdict)?.first.find((each) => !users.has(each));
    if (user !== undefined) users.set(user, verdict);
  }
  return [...users].slice(0, EXAMPLES).map(([user, verdict]) => ({ user, verdict }));
}
