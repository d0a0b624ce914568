import type { SearchHit } from '../../../shared/contract/search.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { foldText } from './foldedText.ts';
import { userSearchOf } from './userMatches.ts';
import { toNeedle } from './userSearch.ts';

export interface SearchInput {
  readonly text: string;
  /** Of each kind at most. */
  readonly limit: number;
  readonly language: LanguageTag;
}

/** How well something fits what was typed; of two hits the one with the smaller number comes first. */
const FIT = { begins: 0, holds: 1, id: 2, none: 3 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** The best few users, groups, license plans and services for what was typed. */
export function searchEverything(view: TenantView, { text, limit, language }: SearchInput): readonly SearchHit[] {
  const needle = toNeedle(text);
  if (needle === '') return [];
  return [
    ...searchUsers(view, needle, limit),
    ...best(candidateGroups(view), needle, limit, language),
    ...best(candidatePlans(view), needle, limit, language),
    ...best(candidateServices(view), needle, limit, language),
  ];
}

interface Candidate {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

function candidateGroups({ snapshot }: TenantView): Candidate[] {
  return snapshot.groups.map(({ id, displayName }) => ({ kind: 'group', id, name: displayName, code: '' }));
}

function candidatePlans({ tables, names }: TenantView): Candidate[] {
  return tables.skus.map(({ skuId }) => ({
    kind: 'licensePlan',
    id: skuId,
    name: names.licensePlan(skuId),
    code: names.partNumber(skuId),
  }));
}

/** Services that the tenant's license plans have. */
function candidateServices({ snapshot, names }: TenantView): Candidate[] {
  const ids = new Set(snapshot.skus.flatMap((sku) => sku.servicePlans.map((plan) => plan.servicePlanId)));
  return Array.from(ids, (id) => ({ kind: 'service', id, name: names.service(id), code: names.partNumber(id) }));
}

function best(candidates: readonly Candidate[], needle: string, limit: number, language: LanguageTag): SearchHit[] {
  const { compare } = collatorOf(language);
  return candidates
    .map((candidate) => ({ candidate, fit: fitOf(candidate, needle) }))
    .filter(({ fit }) => fit < FIT.none)
    .sort((a, b) => a.fit - b.fit || compare(a.candidate.name, b.candidate.name) || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate: { kind, id, name, code }, fit }) => ({ kind, id, name, detail: fit === FIT.id ? id : code }));
}

function fitOf({ id, name, code }: Candidate, needle: string): Fit {
  const texts = [foldText(name), foldText(code)];
  if (texts.some((text) => text.startsWith(needle))) return FIT.begins;
  if (texts.some((text) => text.includes(needle))) return FIT.holds;
  return isIdOf(id, needle) ? FIT.id : FIT.none;
}

/** Fewer characters begin some id or other: who types E3 means no ids. */
const BEGINNING_OF_ID = 4;

function isIdOf(id: string, needle: string): boolean {
  return id === needle || (needle.length >= BEGINNING_OF_ID && id.startsWith(needle));
}

/** In order of id where they fit alike: sorting everybody by name is not worth a list of five. */
function searchUsers(view: TenantView, needle: string, limit: number): SearchHit[] {
  const found = userSearchOf(view).search(needle);
  const hits: Record<Exclude<Fit, typeof FIT.none>, SearchHit[]> = [[], [], idsFrom(view, needle, limit)];
  for (let user = 0; user < found.length && hits[FIT.begins].length < limit; user++) {
    if (found[user] !== 1) continue;
    const hit = userHit(view, user);
    const fit = fitOf({ ...hit, code: hit.detail }, needle);
    const place = fit === FIT.begins ? hits[FIT.begins] : hits[FIT.holds];
    // What fits in no other way fits by its mail address, or by a part of its id.
    const shown = fit === FIT.none && hit.id.includes(needle) ? { ...hit, detail: hit.id } : hit;
    if (fit !== FIT.id && place.length < limit) place.push(shown);
  }
  return [...hits[FIT.begins], ...hits[FIT.holds], ...hits[FIT.id]].slice(0, limit);
}

function userHit({ snapshot: { users } }: TenantView, user: number): SearchHit {
  const text = (name: string): string => users.attribute(name)?.get(user) ?? '';
  return { kind: 'user', id: users.ids.get(user) ?? '', name: text('displayName'), detail: text('userPrincipalName') };
}

/** The first few users whose id begins so: ids are in ascending order. */
function idsFrom(view: TenantView, needle: string, limit: number): SearchHit[] {
  const { ids, count } = view.snapshot.users;
  const first = lowerBound(count, (user) => (ids.get(user) ?? '') < needle);
  const hits: SearchHit[] = [];
  for (let user = first; user < count && hits.length < limit && isIdOf(ids.get(user) ?? '', needle); user++) {
    const hit = userHit(view, user);
    hits.push({ ...hit, detail: hit.id });
  }
  return hits;
}

/** The first of `count` numbers of which it is not true. */
function lowerBound(count: number, isBefore: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
