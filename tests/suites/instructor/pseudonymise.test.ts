import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { NO_PLANS, type PlansAndConditions } from '../../../electron/training/pseudonyms/plansOfExercise.ts';
import { type Pseudonymised, pseudonymise } from '../../../electron/training/pseudonyms/pseudonymise.ts';
import { tenantSubjects } from '../../../electron/training/pseudonyms/tenantSubjects.ts';
import { createTexts } from '../../../electron/training/pseudonyms/texts.ts';
import { KEPT_ATTRIBUTES } from '../../../electron/training/pseudonyms/wordsOf.ts';
import { matches } from '../../../shared/engine/membership/compileRule.ts';
import { readRule } from '../../../shared/engine/membership/readRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { ForbiddenEvent, Goal } from '../../../shared/model/condition.ts';
import type { MigrationPlan, UserSelector } from '../../../shared/model/migrationPlan.ts';
import { pseudonymKeySchema } from '../../../shared/model/pseudonymKey.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { saidBy } from './sameTenant.ts';
import { MARK, tellingPlan, tellingTenant } from './tellingTenant.ts';

const NOW = Date.parse('2026-12-01T08:00:00Z') / 1000;
const MADE_AT = '2026-11-21T12:00:00.000Z';

function renamed(snapshot: TenantSnapshot, plan?: MigrationPlan, secret = 'secret'): Pseudonymised {
  const plans: PlansAndConditions = plan === undefined ? NO_PLANS : { ...NO_PLANS, paths: [plan.steps], automations: plan.automations };
  return pseudonymise({ snapshot, plans, secret, nowSeconds: NOW, madeAt: MADE_AT });
}

const catalog = catalogOf({ families: { mail: { 'mail-1': 1, 'mail-2': 2 } } });

/** Whom each group's rule takes; null for one that cannot be read. */
function takenByRules(snapshot: TenantSnapshot): (readonly number[] | null)[] {
  const subject = tenantSubjects(snapshot);
  return snapshot.groups.map(({ membershipRule }) => {
    const rule = membershipRule === null ? null : readRule(membershipRule);
    if (rule === null || rule instanceof RuleError) return null;
    return Array.from({ length: snapshot.users.count }, (_, user) => user).filter((user) =>
      matches(rule, subject(user), { nowSeconds: NOW }),
    );
  });
}

function figures(snapshot: TenantSnapshot, plan: MigrationPlan, rules: CatalogBundle) {
  const { refusals, ...summary } = summarize(rehearse({ snapshot, plan, catalog: rules }));
  return { ...summary, refusals: refusals.map(({ step, reasons }) => ({ step, codes: reasons.map(({ code }) => code) })) };
}

describe('a tenant under other names', () => {
  const original = tellingTenant();
  const { snapshot, plans, key, report, texts } = renamed(original, tellingPlan());

  it('has none of its own words left, in any value, rule, id or name', () => {
    const said = JSON.stringify([saidBy(snapshot), plans, report]).toLowerCase();
    const at = said.indexOf(MARK);
    expect(at < 0 ? '' : said.slice(Math.max(0, at - 200), at + 100)).toBe('');
    expect(JSON.stringify(saidBy(original)).toLowerCase()).toContain(MARK);
  });

  it('is what conditions are about: they have none of its words left either, nor an attribute that nobody knows', () => {
    const { id: group } = original.groups[0] ?? { id: '' };
    const users: UserSelector = {
      and: [{ memberOf: group }, { not: { ids: [`${MARK}-id-ada`] } }, { where: `user.city -eq "${MARK}stad"` }],
    };
    const goals: Goal[] = [
      { kind: 'holds', users, skuId: 'e1', from: { group } },
      { kind: 'member', users, group },
      { kind: 'attribute', users, attribute: 'department', value: `${MARK} Sales` },
      { kind: 'attribute', users, attribute: `${MARK}Mood`, value: null },
      { kind: 'groupAssigns', group, skuId: 'e1' },
      { kind: 'groupGone', group },
      { kind: 'unchanged', users },
    ];
    const events: ForbiddenEvent[] = [
      { kind: 'gap', users },
      { kind: 'without', users, skuId: 'e1' },
    ];
    const made = pseudonymise({ snapshot: original, plans: { ...NO_PLANS, goals, events }, secret: 's', nowSeconds: NOW, madeAt: MADE_AT });
    expect(JSON.stringify(made.plans).toLowerCase()).not.toContain(MARK);
    const [holds, member, department, mood] = made.plans.goals;
    const renamedGroup = made.snapshot.groups[0]?.id;
    expect([holds, member]).toMatchObject([{ from: { group: renamedGroup } }, { group: renamedGroup }]);
    expect([department, mood]).toMatchObject([{ attribute: 'department', value: 'Department 01' }, { attribute: 'notAnAttribute' }]);
  });

  it('has the same members, license plans, states, errors and times', () => {
    const [before, after] = [saidBy(original), saidBy(snapshot)];
    expect(after.members).toEqual(before.members);
    expect(after.skus).toEqual(before.skus);
    expect(after.errorTimes).toEqual(before.errorTimes);
    expect(after.exportedAt).toBe(before.exportedAt);
    const entriesOf = ({ users }: typeof before) =>
      users.map(({ entries }) => (entries ?? []).map(({ assignedByGroup, ...rest }) => ({ ...rest, isDirect: assignedByGroup === null })));
    expect(entriesOf(after)).toEqual(entriesOf(before));
    const kept = ['usageLocation', 'userType', 'accountEnabled', 'onPremisesSyncEnabled', 'assignedPlans'];
    for (const name of kept) {
      const valuesOf = (tenant: TenantSnapshot) =>
        Array.from({ length: tenant.users.count }, (_, user) => tenant.users.attribute(name)?.get(user));
      expect(valuesOf(snapshot), name).toEqual(valuesOf(original));
    }
  });

  it('has rules that take the same users, and cannot be read where they could not', () => {
    const [before, after] = [takenByRules(original), takenByRules(snapshot)];
    for (const [i, group] of original.groups.entries())
      expect(after[i], `${group.id}: ${snapshot.groups[i]?.membershipRule}`).toEqual(before[i]);
    expect(before.filter((users) => users !== null && users.length > 0 && users.length < original.users.count).length).toBeGreaterThan(10);
  });

  it('tells which rules say it in another way', () => {
    const howOf = (name: string): string | undefined => {
      const row = original.groups.findIndex(({ id }) => id === `${MARK}-group-${name.toLowerCase()}`);
      return report.rules.find(({ group }) => group?.id === snapshot.groups[row]?.id)?.how;
    };
    expect(howOf('equal')).toBeUndefined();
    expect(howOf('domain')).toBeUndefined();
    expect(howOf('primary')).toBeUndefined();
    expect(howOf('reports')).toBeUndefined();
    expect(howOf('begins')).toBe('list');
    expect(howOf('proxies')).toBe('list');
    expect(howOf('hired')).toBe('marker');
    expect(howOf('unreadable')).toBe('unreadable');
  });

  it('does the same when the same plan is rehearsed on it', () => {
    const plan = tellingPlan();
    const [steps] = plans.paths;
    const renamedPlan: MigrationPlan = { ...plan, automations: [...plans.automations], steps: [...(steps ?? [])] };
    const [before, after] = [figures(original, plan, catalog), figures(snapshot, renamedPlan, catalog)];
    expect(after).toEqual({ ...before, name: after.name });
    expect(before.users.changed).toBeGreaterThan(2);
  });

  it('has a key that turns every value back, and that no pseudonym is in as an original', () => {
    expect(pseudonymKeySchema.parse(key)).toEqual(key);
    const back = new Map(key.values['id']?.map(([before, after]) => [after, before]));
    expect(snapshot.groups.map(({ id }) => back.get(id))).toEqual(original.groups.map(({ id }) => id));
    expect(Array.from({ length: snapshot.users.count }, (_, user) => back.get(snapshot.users.ids.get(user) ?? ''))).toEqual(
      Array.from({ length: original.users.count }, (_, user) => original.users.ids.get(user)),
    );
    expect(key.values['domain']?.map(([domain]) => domain)).toEqual(expect.arrayContaining([...original.organization.verifiedDomains]));
    for (const [kind, pairs] of Object.entries(key.values)) {
      const pseudonyms = pairs.map(([, pseudonym]) => pseudonym.toLowerCase());
      const originals = pairs.map(([value]) => value.toLowerCase());
      expect(new Set(pseudonyms).size, kind).toBe(new Set(originals).size);
      for (const pseudonym of pseudonyms) expect(originals, kind).not.toContain(pseudonym);
    }
  });

  it('says in texts what it says of the tenant', () => {
    const name = (user: number): string => snapshot.users.attribute('displayName')?.get(user) ?? '';
    expect(
      texts.rename(`Help ${MARK} Ada (${MARK}.ada@${MARK}.example), not ${MARK.toUpperCase()} BEN's team in ${MARK} Sales.`),
    ).not.toMatch(new RegExp(MARK, 'i'));
    expect(texts.rename(`Help ${MARK} Ada and ${MARK} Ben.`)).toBe(`Help ${name(0)} and ${name(1)}.`);
    const rest = createTexts({
      surname: [['User', 'Lumera']],
      department: [['User Care', 'Department 01']],
      alias: [
        ['sales', 'x.y'],
        ['al.user', 'x.z'],
      ],
    });
    expect(rest.rename('Each user of user care asks al.user or User in sales.')).toBe(
      'Each user of Department 01 asks x.z or Lumera in sales.',
    );
    expect(texts.rename('Nothing of this is about anybody.')).toBe('Nothing of this is about anybody.');
  });

  it('has the same names for the same secret, and others for another', () => {
    expect(renamed(original, tellingPlan()).key).toEqual(key);
    const other = renamed(original, tellingPlan(), 'another secret');
    expect(other.key.tenant.pseudonym).not.toBe(key.tenant.pseudonym);
    expect(other.snapshot.groups[0]?.id).not.toBe(snapshot.groups[0]?.id);
  });
});

describe('a generated tenant with everything an export can hold, under other names', () => {
  it('has none of its values, and none of its people’s names in any of the new ones', async () => {
    const { original, made } = await generated();
    const names = new Set<string>();
    const values = new Set<string>();
    for (const name of original.users.attributeNames) {
      if (KEPT_ATTRIBUTES.has(name)) continue;
      for (let user = 0; user < original.users.count; user++) {
        const text = original.users.attribute(name)?.get(user)?.toLowerCase() ?? '';
        if (text.length >= 4) values.add(text);
        if (['givenName', 'surname', 'displayName'].includes(name)) for (const [word] of text.matchAll(/\p{L}{4,}/gu)) names.add(word);
      }
    }
    const { users, groups } = saidBy(made.snapshot);
    const said = new Set([
      ...users.flatMap(({ id, attributes }) => [id ?? '', ...attributes.map((text) => text?.toLowerCase() ?? '')]),
      ...groups.map(({ displayName }) => displayName.toLowerCase()),
    ]);
    expect([...said].filter((text) => values.has(text))).toEqual([]);
    const personal = users.flatMap(({ attributes }) => NAMED.map((place) => attributes[place(made.snapshot)]?.toLowerCase() ?? ''));
    expect(personal.filter((text) => [...text.matchAll(/\p{L}+/gu)].some(([word]) => names.has(word)))).toEqual([]);
    expect(names.size).toBeGreaterThan(100);
  });

  it('has rules that take the same users', async () => {
    const { original, made } = await generated();
    const [before, after] = [takenByRules(original), takenByRules(made.snapshot)];
    for (const [i, { membershipRule }] of original.groups.entries()) {
      expect(after[i], `${membershipRule} became ${made.snapshot.groups[i]?.membershipRule}`).toEqual(before[i]);
    }
    expect(before.filter((users) => users !== null && users.length > 0).length).toBeGreaterThan(5);
  });
});

const NAMED = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'].map(
  (name) => (snapshot: TenantSnapshot) => snapshot.users.attributeNames.indexOf(name),
);

let kept: { readonly original: TenantSnapshot; readonly made: Pseudonymised } | undefined;

/** 400 users, written and imported once. */
async function generated(): Promise<NonNullable<typeof kept>> {
  if (kept !== undefined) return kept;
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'pseudonymise-'));
  const [source, target] = [path.join(folder.path, 'bundle'), path.join(folder.path, 'tenant.sqlite')];
  await generateBundle(source, loadCatalog().products, { users: 400, seed: 'pseudonyms', mess: 'messy' });
  await importTenant({ source, target });
  const store = openTenantStore(target, { readonly: true });
  try {
    const original = loadSnapshot(store);
    kept = { original, made: renamed(original) };
    return kept;
  } finally {
    store.close();
  }
}

describe('random tenants under other names', () => {
  it('do the same with the same plan, and have rules that take the same users', () => {
    let changed = 0;
    for (let seed = 91_000; seed < 91_150; seed++) {
      const { tenant, plan, catalog: rules } = randomRehearsalFromSeed(seed);
      const original = snapshotOfOracleTenant(tenant);
      const { snapshot, plans } = renamed(original, plan);
      expect(takenByRules(snapshot), `seed ${seed}`).toEqual(takenByRules(original));
      const renamedPlan: MigrationPlan = { ...plan, automations: [...plans.automations], steps: [...(plans.paths[0] ?? [])] };
      const [before, after] = [figures(original, plan, rules), figures(snapshot, renamedPlan, rules)];
      expect(after, `seed ${seed}`).toEqual({ ...before, name: after.name });
      changed += before.users.changed;
    }
    expect(changed).toBeGreaterThan(100);
  });
});
