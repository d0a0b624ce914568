import type { RetirePlanSurvey } from '../../../../shared/contract/wizardSurveys.ts';
import { surveyRetirement } from '../../../../shared/engine/wizards/retirePlanSurvey.ts';
import { effectOf } from '../../../../shared/engine/wizards/swapEffect.ts';
import type { RetirePlanAnswers } from '../../../../shared/model/wizardAnswers.ts';
import { describeEffect } from '../../licensing/draftEffect.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import { collatorOf, type LanguageTag } from '../../session/collators.ts';
import type { TenantView } from '../../session/tenantView.ts';
import { describeUsers } from '../people.ts';
import { describeSuccession } from './describeSuccession.ts';

export function describeRetirement(view: TenantView, answers: RetirePlanAnswers, language: LanguageTag): RetirePlanSurvey {
  const licensing = licensingViewOf(view);
  const { state } = licensing.tenant;
  const { compare } = collatorOf(language);
  const { sku, holders, succession, swap } = surveyRetirement(licensing.tenant, answers, view.catalog);
  const people = (users: readonly number[]) => describeUsers(view, users, language);
  return {
    name: licensing.names.licensePlan(sku),
    owned: state.ledger.owned[sku] ?? 0,
    directOnly: people(holders.directOnly),
    inheritedOnly: people(holders.inheritedOnly),
    both: people(holders.both),
    inError: people(holders.inError),
    groups: holders.groups
      .map((group) => ({ id: group.id, name: group.displayName, members: state.membersOf(group).length }))
      .sort((a, b) => compare(a.name, b.name)),
    succession: succession === null ? null : describeSuccession(view, succession, language),
    effect: describeEffect(licensing, effectOf(licensing.tenant, swap), language),
  };
}
