import * as fc from 'fast-check';
import { TenantView } from '../../../electron/service/session/tenantView.ts';
import { TextRanks } from '../../../electron/service/session/textRanks.ts';
import { shippedCatalog } from '../../../electron/service/shippedCatalog.ts';
import { ASSIGNMENT_ERRORS, ASSIGNMENT_STATES } from '../../../shared/model/graph.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { type EntryOptions, type TenantBuilder, tenant, type UserOptions } from '../../support/tenantBuilder.ts';
import { jobsHere } from '../library/applicationHost.ts';

export function viewOf(builder: TenantBuilder): TenantView {
  return new TenantView({
    tenantId: 'test',
    snapshot: builder.snapshot(),
    catalog: shippedCatalog(),
    settings: rehearsalSettingsSchema.parse({}),
    ranks: new TextRanks(jobsHere),
  });
}

/** Texts that languages put in different places, and texts that are nearly the same. */
const NAMES = [
  'Åsa Öst',
  'åsa Öst',
  'Asa Ost',
  'Ärla',
  'Arla',
  'Østby',
  'Ostby',
  'Müller',
  'Mueller',
  'Strauß',
  'Strauss',
  'Straub',
  'IJsbrand',
  'Ijsbrand',
  'ĳsbrand',
  'Łukasz',
  'Lukasz',
  'Élan',
  'Elan',
  'elan',
  'User 2',
  'User 10',
  'User 010',
  'user 9',
  "O'Neil",
  'ONeil',
  'Ana-Lisa',
  'Ana Lisa',
  'Иван',
  '李雷',
  '',
  ' ',
  'Zoë',
  'Zoe',
  'A\u030asa',
];
const PLACES = ['Umeå', 'umeå', 'Åre', 'Zwolle', 'IJmuiden', 'Gent', ''];

const names = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: fc.constantFrom(...'abåäößé Ø19.-Ж'), maxLength: 6 }));
const places = fc.constantFrom(...PLACES);
const skus = fc.constantFrom('alfa', 'beta', 'gamma');
const groups = fc.constantFrom('north', 'south', 'gone');

const entries: fc.Arbitrary<EntryOptions> = fc.record(
  {
    sku: skus,
    from: groups,
    off: fc.subarray(['mail', 'chat']),
    state: fc.constantFrom(...ASSIGNMENT_STATES),
    error: fc.constantFrom(...ASSIGNMENT_ERRORS),
  },
  { requiredKeys: ['sku'] },
);

const users: fc.Arbitrary<UserOptions> = fc.record({
  has: fc.uniqueArray(entries, { maxLength: 4, selector: ({ sku, from }) => `${sku} ${from}` }),
  in: fc.subarray(['north', 'south']),
  location: fc.option(fc.constantFrom('SE', 'NL'), { nil: null }),
  guest: fc.boolean(),
  attributes: fc.record(
    {
      displayName: names,
      mail: fc.oneof(names, fc.constant('same')),
      department: fc.option(places),
      country: places,
      accountEnabled: fc.boolean(),
      onPremisesSyncEnabled: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

/** Up to 40 users in two licensed groups, with entries of a third that is not in the copy, and two license plans that share a service. */
export const tenants: fc.Arbitrary<TenantBuilder> = fc.array(users, { maxLength: 40 }).map((all) => {
  const builder = tenant()
    .sku('alfa', { plans: ['mail', 'chat', 'company:audit'] })
    .sku('beta', { plans: ['mail'], enabled: 3 })
    .sku('gamma', { plans: ['video'], capability: 'Suspended' })
    .group('north', { licenses: ['alfa'] })
    .group('south', { licenses: [{ skuId: 'beta', disabledPlans: ['mail'] }] });
  all.forEach((options, i) => {
    const id = `u${String(i).padStart(2, '0')}`;
    const { mail } = options.attributes ?? {};
    const attributes = { ...options.attributes, ...(mail === 'same' ? { mail: `${id.toUpperCase()}@example.org` } : {}) };
    builder.user(id, { ...options, attributes });
  });
  return builder;
});
