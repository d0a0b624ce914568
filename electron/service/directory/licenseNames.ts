import type { UserRow } from '../../../shared/contract/users.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';
import { pathOfPlan } from './profileTest.ts';

type HeldLicenses = UserRow['licenses'];

/** The license plans of everybody by name, in the order of one language. */
export interface LicenseNames {
  /** Ordinals of `tables.skus` by name. */
  readonly plansByName: readonly SkuOrdinal[];
  /** By number of `view.licenseProfiles`: what is held. */
  readonly held: (profile: number) => HeldLicenses;
  /** Place of each profile when sorted by the names of what it holds; 0 for nothing. */
  readonly ranks: Uint32Array;
}

const made = perView(() => new Map<LanguageTag, LicenseNames>());

export function licenseNames(view: TenantView, language: LanguageTag): LicenseNames {
  let names = made(view).get(language);
  if (names === undefined) {
    names = buildNames(view, language);
    made(view).set(language, names);
  }
  return names;
}

function buildNames(view: TenantView, language: LanguageTag): LicenseNames {
  const plansByName = planOrder(view, language);
  const place = new Uint32Array(plansByName.length);
  plansByName.forEach((sku, i) => {
    place[sku] = i;
  });
  const held: HeldLicenses[] = [];
  let ranks: Uint32Array | undefined;
  return {
    plansByName,
    held: (profile) => {
      held[profile] ??= heldBy(view, profile, place);
      return held[profile];
    },
    get ranks() {
      ranks ??= rankProfiles(view, place);
      return ranks;
    },
  };
}

function planOrder({ tables, names }: TenantView, language: LanguageTag): readonly SkuOrdinal[] {
  const { compare } = collatorOf(language);
  const name = (sku: SkuOrdinal): string => names.licensePlan(tables.skus[sku]?.skuId ?? '');
  return tables.skus.map((_, sku) => sku as SkuOrdinal).sort((a, b) => compare(name(a), name(b)) || a - b);
}

function heldBy({ licenseProfiles, tables, names }: TenantView, number: number, place: Uint32Array): HeldLicenses {
  const profile = licenseProfiles[number];
  if (profile === undefined) throw new RangeError(`no profile ${number}`);
  return [...profile.heldSkus]
    .sort((a, b) => place[a]! - place[b]!)
    .flatMap((sku) => {
      const row = tables.skus[sku];
      const path = pathOfPlan(profile, sku);
      return row === undefined || path === null ? [] : [{ skuId: row.skuId, name: names.licensePlan(row.skuId), path }];
    });
}

/** As words are sorted, with names for letters: by the first name, then by the second; who has fewer comes first. */
function rankProfiles({ licenseProfiles }: TenantView, place: Uint32Array): Uint32Array {
  const words = licenseProfiles.map(({ heldSkus }) => Uint32Array.from(heldSkus, (sku) => place[sku]!).sort());
  const order = licenseProfiles.map((_, profile) => profile).sort((a, b) => compareWords(words[a]!, words[b]!));
  const ranks = new Uint32Array(words.length);
  let rank = 0;
  let previous: Uint32Array | undefined;
  for (const profile of order) {
    const word = words[profile]!;
    if (word.length === 0) continue;
    if (previous === undefined || compareWords(previous, word) !== 0) rank++;
    ranks[profile] = rank;
    previous = word;
  }
  return ranks;
}

function compareWords(a: Uint32Array, b: Uint32Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
