import type { AssignmentSource, ServiceAt } from '../../../shared/contract/licenses.ts';
import {
  TURN_EVENTS,
  TURN_REASONS,
  WAY_RESULTS,
  type WhatIfAnswer,
  type WhatIfError,
  type WhatIfService,
} from '../../../shared/contract/whatIf.ts';
import type { EndError, FamilyOutcome, SourcedService, UserOutcome } from '../../../shared/engine/whatIf/outcome.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { headlineFirst } from '../comparison/headlineFirst.ts';
import { PairNames } from '../comparison/pairNames.ts';
import { withNames } from '../licensing/draftEffect.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import type { ImaginedChange } from './imaginedSteps.ts';
import { movedUnits } from './movedUnits.ts';
import { namesOfSteps, namesOfUser } from './whatIfNames.ts';

interface AnswerParts {
  /** The state that the change is imagined in, and the one it ends in as far as names go: groups the plan has made are there. */
  readonly before: TenantView;
  readonly after: TenantView;
  readonly userId: string;
  readonly outcome: UserOutcome;
  /** null where a scenario was asked about. */
  readonly change: (ImaginedChange & { readonly steps: readonly PlanStep[] }) | null;
  readonly language: LanguageTag;
}

/** What becomes of a user, with names for everything. */
export function buildAnswer({ before, after, userId, outcome, change, language }: AnswerParts): WhatIfAnswer {
  const names = new PairNames(before, after);
  const steps = change?.steps ?? [];
  return {
    user: { id: userId, ...namesOfUser(before, userId) },
    deleted: outcome.deleted,
    elapsedSeconds: outcome.elapsedSeconds,
    services: outcome.families.map((family) => toService(names, family)).sort(compareServices(language)),
    licensePlans: licensePlansOf(names, outcome, language),
    errors: outcome.errors.map((error) => toError(names, error, language)),
    refusals: outcome.refusals.map(({ step, reasons }) => ({
      step,
      reasons: reasons.map(({ code, message }) => ({ code, message: withNames(message, after.names) })),
    })),
    units: movedUnits(before, outcome, change, language),
    steps,
    names: namesOfSteps(before, names, userId, steps),
  };
}

/** The gravest first, then what people notice first, then by name. */
function compareServices(language: LanguageTag) {
  const { compare } = collatorOf(language);
  return (a: WhatIfService, b: WhatIfService): number =>
    WAY_RESULTS.indexOf(a.result) - WAY_RESULTS.indexOf(b.result) || headlineFirst(a.family, b.family) || compare(a.name, b.name);
}

function toService(names: PairNames, { sources, turns, gaps, from, to, ...family }: FamilyOutcome): WhatIfService {
  const worsens = family.result === 'lost' || family.result === 'downgraded';
  return {
    ...family,
    name: names.family(family.family),
    from: from === null ? null : names.service(from),
    to: to === null ? null : names.service(to),
    gaps: gaps.map((gap) => ({ from: gap.from, seconds: gap.to - gap.from })),
    sources: sources.map(({ skuId, groupId, fate, error }) => ({
      skuId,
      plan: names.licensePlan(skuId),
      ...names.source(groupId),
      fate,
      error,
    })),
    turns: turns.map(({ kind, because, groupId, ...turn }) => ({
      ...turn,
      event: TURN_EVENTS.find((event) => event === kind) ?? 'other',
      because: TURN_REASONS.find((reason) => reason === because) ?? null,
      group: names.source(groupId).group,
    })),
    dataAtRisk: worsens ? names.risk(family.family) : null,
  };
}

/** By name; a license plan that is only in error on both sides is no license plan of the user. */
function licensePlansOf(names: PairNames, { before, after }: UserOutcome, language: LanguageTag): WhatIfAnswer['licensePlans'] {
  const { compare } = collatorOf(language);
  const skuIds = new Set([...before, ...after].filter(({ held }) => held).map(({ skuId }) => skuId));
  const paths = (sources: UserOutcome['before'], id: string): AssignmentSource[] =>
    sources.filter(({ skuId, held }) => held && skuId === id).map(({ groupId }) => names.source(groupId));
  return [...skuIds]
    .map((skuId) => ({ skuId, name: names.licensePlan(skuId), before: paths(before, skuId), after: paths(after, skuId) }))
    .sort((a, b) => compare(a.name, b.name));
}

function toError(names: PairNames, error: EndError, language: LanguageTag): WhatIfError {
  const { compare } = collatorOf(language);
  const at = ({ servicePlanId, source }: SourcedService): ServiceAt => ({
    servicePlanId,
    name: names.service(servicePlanId),
    from: source === null ? null : { plan: names.licensePlan(source.skuId), source: names.source(source.groupId) },
  });
  return {
    group: { id: error.groupId, name: names.group(error.groupId) },
    error: error.error,
    plans: error.skuIds.map((skuId) => names.licensePlan(skuId)).sort(compare),
    isNew: error.isNew,
    isLeftover: error.isLeftover,
    conflicts: error.conflicts.map(({ own, other }) => ({ a: at(own), b: at(other) })),
    missingBases: error.missingBases.map(({ service, anyOf }) => ({
      service: at(service),
      anyOf: [...new Set(anyOf.map((plan) => names.service(plan)))].sort(compare),
    })),
    lacking: error.lacking.map((skuId) => names.licensePlan(skuId)),
    prohibited: error.prohibited.map(({ skuId, plans }) => ({
      plan: names.licensePlan(skuId),
      services: plans.map((plan) => names.service(plan)).sort(compare),
    })),
  };
}
