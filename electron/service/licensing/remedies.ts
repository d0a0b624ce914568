import type { Remedy } from '../../../shared/contract/licenses.ts';
import type { StepDraftInput } from '../../../shared/contract/scenarios.ts';
import { curedByCall } from '../../../shared/engine/explain/afterCall.ts';
import type { Concerned, GroupErrors, MissingBase } from '../../../shared/engine/explain/groupErrors.ts';
import type { TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import type { AssignedLicense } from '../../../shared/model/graph.ts';
import type { LanguageTag } from '../session/collators.ts';
import { findBase } from './baseRemedy.ts';
import type { LicensingView } from './licensingView.ts';
import { findSwitchOff } from './switchOffRemedy.ts';

/**
 * Steps that would help, the mildest first: nothing but another try, then buying, then setting right what is wrong on the users, then
 * changing what the group gives. Group processing is not started by a change of users, so such a remedy ends with a reprocess (F37).
 */
export function buildRemedies(licensing: LicensingView, group: GroupState, errors: GroupErrors, language: LanguageTag): Remedy[] {
  const workshop = new RemedyWorkshop(licensing, group, language);
  const remedies = [
    ...workshop.tryAgain(errors),
    ...errors.lacking.map(({ sku, users }) => workshop.buySeats(sku, users)),
    ...workshop.setLocation(errors),
    ...errors.missingBases.flatMap((missing) => workshop.addBase(missing)),
    ...workshop.removeDirect(errors),
    ...workshop.switchOff(errors),
  ];
  // Two missing services can have the same base.
  return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy.drafts), remedy])).values()];
}

class RemedyWorkshop {
  readonly #licensing: LicensingView;
  readonly #group: GroupState;
  readonly #list: Intl.ListFormat;
  readonly #language: LanguageTag;

  constructor(licensing: LicensingView, group: GroupState, language: LanguageTag) {
    this.#licensing = licensing;
    this.#group = group;
    this.#list = new Intl.ListFormat(language);
    this.#language = language;
  }

  /** Nothing stands in the way any more, or nobody can tell what does. */
  tryAgain({ curable, error, users }: GroupErrors): Remedy[] {
    const unknown = error === 'Other' || error === 'UniquenessViolation';
    const again = unknown ? users : curable;
    return again.length === 0 ? [] : [{ kind: 'reprocess', drafts: [this.#reprocess(again)], values: { count: again.length } }];
  }

  /**
   * F83, F86: who waits is served when units come, whoever has waited longest first, so there have to be enough for all. In earlier eras
   * somebody has to ask (F84).
   */
  buySeats(sku: SkuOrdinal, users: readonly number[]): Remedy {
    const { names, tenant, view } = this.#licensing;
    const { enabled, consumed, owned } = tenant.state.ledger;
    const waiting = view.settings.era === 'platform' ? usersWaiting(tenant, sku) : users.length;
    const count = Math.max(1, consumed[sku]! + waiting - owned[sku]!);
    const buy: StepDraftInput = { kind: 'planStep', step: { kind: 'setSeats', skuId: names.skuId(sku), enabled: enabled[sku]! + count } };
    const drafts = view.settings.era === 'platform' ? [buy] : [buy, this.#reprocess(users)];
    return { kind: 'buySeats', drafts, values: { plan: names.licensePlan(sku), count } };
  }

  /** F73, F110: the tenant's own country is what can be proposed, where it does not forbid the same. */
  setLocation({ prohibited }: GroupErrors): Remedy[] {
    const { tenant, view } = this.#licensing;
    const country = view.snapshot.organization.countryLetterCode;
    if (country === null) return [];
    const barred = tenant.state.context.rules.barredPlans.get(country.toUpperCase());
    const helped = prohibited.filter(({ plans }) => !plans.some((plan) => barred?.has(plan)));
    const users = distinct(helped.flatMap((each) => each.users));
    if (users.length === 0) return [];
    const draft: StepDraftInput = { kind: 'updateUsers', users: this.#selected(users), set: { usageLocation: country } };
    return [{ kind: 'setUsageLocation', drafts: [draft, this.#reprocess(users)], values: { country, count: users.length } }];
  }

  addBase({ users, ...missing }: MissingBase & Concerned): Remedy[] {
    const { names, tenant } = this.#licensing;
    const offer = findBase(tenant, this.#group, missing, users);
    if (offer === null) return [];
    const { base, sku, disabledPlans, to } = offer;
    const licenses = [{ skuId: names.skuId(sku), disabledPlans }];
    const said = { service: names.service(base), plan: names.licensePlan(sku) };
    const addLicenses = licenses.map(toInput);
    if (to === 'group') {
      const give: StepDraftInput = { kind: 'assignLicense', target: { group: this.#group.id }, addLicenses };
      return [{ kind: 'addBase', drafts: [give], values: { ...said, count: users.length } }];
    }
    const cured = curedByCall(tenant, this.#group, users, { addLicenses: licenses, removeLicenses: [] });
    if (cured.length === 0) return [];
    const give: StepDraftInput = { kind: 'assignLicense', target: { users: this.#selected(cured) }, addLicenses };
    return [{ kind: 'addBaseDirectly', drafts: [give, this.#reprocess(cured)], values: { ...said, count: cured.length } }];
  }

  /** Direct assignments that stand against what the group does: of each user all of them, for one alone would leave the others in the way. */
  removeDirect({ conflicts, missingBases }: GroupErrors): Remedy[] {
    const { names, tenant } = this.#licensing;
    const skusOfUser = new Map<number, Set<SkuOrdinal>>();
    const inTheWay = [
      ...conflicts.map(({ other, users }) => ({ path: other.path, users })),
      ...missingBases.map(({ service, users }) => ({ path: service.path, users })),
    ];
    for (const { path, users } of inTheWay) {
      if (path?.source !== DIRECT) continue;
      for (const user of users) skusOfUser.set(user, (skusOfUser.get(user) ?? new Set()).add(path.sku));
    }
    const alike = Map.groupBy(skusOfUser, ([, skus]) => [...skus].sort((a, b) => a - b).join());
    return [...alike.values()].flatMap((rows) => {
      const skus = [...(rows[0]?.[1] ?? [])];
      const removeLicenses = skus.map((sku) => names.skuId(sku));
      const candidates = distinct(rows.map(([user]) => user));
      const users = curedByCall(tenant, this.#group, candidates, { addLicenses: [], removeLicenses });
      if (users.length === 0) return [];
      const remove: StepDraftInput = { kind: 'assignLicense', target: { users: this.#selected(users) }, removeLicenses };
      return [
        { kind: 'removeOtherDirect', drafts: [remove, this.#reprocess(users)], values: { plan: this.#plans(skus), count: users.length } },
      ];
    });
  }

  switchOff({ conflicts, missingBases, prohibited }: GroupErrors): Remedy[] {
    const { names, tenant } = this.#licensing;
    const found = findSwitchOff(tenant, this.#group, [
      ...conflicts.map(({ own }) => own),
      ...missingBases.map(({ service }) => service),
      ...prohibited.flatMap(({ path, plans }) => plans.map((plan) => ({ plan, path }))),
    ]);
    if (found === null) return [];
    const count = distinct([...conflicts, ...missingBases, ...prohibited].flatMap(({ users }) => users)).length;
    const service = this.#list.format(names.services(found.plans, this.#language));
    return [
      {
        kind: 'switchOffService',
        drafts: [{ kind: 'assignLicense', target: { group: this.#group.id }, addLicenses: found.licenses.map(toInput) }],
        values: { service, plan: this.#plans(found.skus), count },
      },
    ];
  }

  #plans(skus: readonly SkuOrdinal[]): string {
    return this.#list.format(skus.map((sku) => this.#licensing.names.licensePlan(sku)));
  }

  #reprocess(users: readonly number[]): StepDraftInput {
    return { kind: 'reprocess', users: this.#selected(users) };
  }

  #selected(users: readonly number[]): { ids: string[] } {
    return { ids: users.map((user) => this.#licensing.tenant.state.userId(user)) };
  }
}

/** Users without the license plan that some group would give them, were there a unit. */
function usersWaiting({ state, usersOfProfile }: TenantAtRest, sku: SkuOrdinal): number {
  const { profiles } = state.context.profiles;
  return usersOfProfile.reduce((waiting, users, profile) => {
    const entries = profiles[profile]!.entries.filter((entry) => entry.sku === sku);
    const waits = entries.some(({ error }) => error === 'CountViolation') && !profiles[profile]!.heldSkus.includes(sku);
    return waits ? waiting + users : waiting;
  }, 0);
}

function toInput({ skuId, disabledPlans }: AssignedLicense): { skuId: string; disabledPlans: string[] } {
  return { skuId, disabledPlans: [...disabledPlans] };
}

function distinct(users: readonly number[]): number[] {
  return [...new Set(users)].sort((a, b) => a - b);
}
