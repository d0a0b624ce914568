import { type Blueprint, buildBlueprint, groupOf } from './blueprint.ts';
import { buildAssignedLicenses, buildLicensing, type Licensing } from './entries.ts';
import type { GroupPlan } from './groupDraft.ts';
import { type MemberRecord, toGroupRecord, toMember } from './groupRecord.ts';
import { createMemberStore } from './memberStore.ts';
import { buildHoldings } from './membership.ts';
import { joinMessyGroup, spoilMembers } from './messyMember.ts';
import { makeMessy } from './messyUser.ts';
import { buildPerson } from './person.ts';
import { COUNTRIES } from './places.ts';
import { buildSubscribedSkus, buildSubscriptions } from './subscriptions.ts';
import { type BundleFile, EXPORTED_AT, PAGE_SIZE, type TenantOptions } from './tenantOptions.ts';
import { toUserRecord, type UserRecord } from './userRecord.ts';

/**
 * A synthetic tenant as the files of a tenant bundle (formats.md), one page at a time. The same arguments give the same
 * files. Between pages about ten numbers a user are kept: who is in which group. `manifest.json` comes last.
 *
 * Users come before the SKU list because the seats are fitted to what the users turn out to consume.
 */
export function* generateTenant(options: TenantOptions): Generator<BundleFile, void, undefined> {
  const blueprint = buildBlueprint(options);
  const store = createMemberStore(blueprint.users, blueprint.groups.length);
  const consumed = new Map<string, number>();
  const pages = pageCount(blueprint.users);
  for (let page = 0; page < pages; page++) {
    const value: UserRecord[] = [];
    const end = Math.min(blueprint.users, (page + 1) * PAGE_SIZE);
    for (let index = page * PAGE_SIZE; index < end; index++) {
      const { record, groups } = buildUser(blueprint, index);
      store.add(groups);
      countUnits(consumed, record);
      value.push(record);
    }
    yield toPage('users', 'users', page, pages, value);
  }
  yield* groupPages(blueprint);
  yield* memberPages(blueprint, store.byGroup());
  yield {
    name: 'subscribedSkus.json',
    value: { '@odata.context': context('subscribedSkus'), value: buildSubscribedSkus(blueprint, consumed) },
  };
  yield {
    name: 'subscriptions.json',
    value: { '@odata.context': context('directory/subscriptions'), value: buildSubscriptions(blueprint) },
  };
  yield { name: 'organization.json', value: { '@odata.context': context('organization'), value: [toOrganization(blueprint)] } };
  yield {
    name: 'manifest.json',
    value: { format: 'license-rehearsal-tenant', version: 1, exportedAt: EXPORTED_AT, tenantId: blueprint.tenantId },
  };
}

function buildUser(blueprint: Blueprint, index: number): { readonly record: UserRecord; readonly groups: readonly number[] } {
  const person = buildPerson(blueprint, index);
  const holdings = buildHoldings(blueprint, person);
  const licensing: Licensing = buildLicensing(blueprint, person, holdings);
  const messy = blueprint.mess === 'messy';
  const keys = [...holdings.groups, ...licensing.alsoIn, ...(messy ? joinMessyGroup(blueprint, person, licensing.entries) : [])];
  const record = toUserRecord(blueprint, person, licensing);
  if (messy) makeMessy(record, blueprint, index);
  return { record, groups: keys.map((key) => groupOf(blueprint, key).index) };
}

/** F66: one unit a user and product, however many sources. */
function countUnits(consumed: Map<string, number>, record: UserRecord): void {
  for (const { skuId } of buildAssignedLicenses(record.licenseAssignmentStates ?? [])) {
    const key = skuId.toLowerCase();
    consumed.set(key, (consumed.get(key) ?? 0) + 1);
  }
}

const pageCount = (rows: number): number => Math.max(1, Math.ceil(rows / PAGE_SIZE));
const context = (what: string): string => `https://graph.microsoft.com/v1.0/$metadata#${what}`;

/** `page` counts from 0, the file name from 1. Every page but the last names the next. */
function toPage(name: string, path: string, page: number, pages: number, value: readonly object[]): BundleFile {
  const next = page + 1 < pages ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/${path}?$skiptoken=${page + 2}` } : {};
  return { name: `${name}-${String(page + 1).padStart(4, '0')}.json`, value: { '@odata.context': context(path), ...next, value } };
}

function* groupPages(blueprint: Blueprint): Generator<BundleFile, void, undefined> {
  const pages = pageCount(blueprint.groups.length);
  for (let page = 0; page < pages; page++) {
    const plans = blueprint.groups.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    yield toPage('groups', 'groups', page, pages, plans.map(toGroupRecord));
  }
}

function* memberPages(blueprint: Blueprint, membersOf: (group: number) => Uint32Array): Generator<BundleFile, void, undefined> {
  for (const group of blueprint.groups) {
    const users = membersOf(group.index);
    const path = `groups/${group.id}/members`;
    const pages = pageCount(users.length);
    for (let page = 0; page < pages; page++) {
      const value: MemberRecord[] = [];
      for (const user of users.subarray(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)) value.push(toMember('user', blueprint.userId(user)));
      const last = page + 1 === pages;
      const complete = last ? lastMembers(blueprint, group, value) : value;
      yield toPage(`members-${group.id}`, path, page, pages, complete);
    }
  }
}

/** Nested groups stand at the end of the list; so does whatever spoils it. */
function lastMembers(blueprint: Blueprint, group: GroupPlan, value: readonly MemberRecord[]): readonly MemberRecord[] {
  const members = [...value, ...group.nested.map((key) => toMember('group', groupOf(blueprint, key).id))];
  return blueprint.mess === 'messy' ? spoilMembers(blueprint, group, members) : members;
}

function toOrganization(blueprint: Blueprint): object {
  return {
    id: blueprint.tenantId,
    displayName: blueprint.companyName,
    countryLetterCode: COUNTRIES[0]!.code,
    defaultUsageLocation: null,
    verifiedDomains: [
      { name: blueprint.domain, isDefault: true, isInitial: false },
      { name: `mail.${blueprint.domain}`, isDefault: false, isInitial: true },
    ],
  };
}
