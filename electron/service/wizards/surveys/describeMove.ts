import type { MoveSurvey } from '../../../../shared/contract/wizardSurveys.ts';
import { surveyMove } from '../../../../shared/engine/wizards/moveSurvey.ts';
import { effectOf } from '../../../../shared/engine/wizards/swapEffect.ts';
import type { MoveBetweenGroupsAnswers } from '../../../../shared/model/wizardAnswers.ts';
import { describeEffect } from '../../licensing/draftEffect.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { LanguageTag } from '../../session/collators.ts';
import type { TenantView } from '../../session/tenantView.ts';
import { describeUsers } from '../people.ts';
import { describeSuccession } from './describeSuccession.ts';

export function describeMove(view: TenantView, answers: MoveBetweenGroupsAnswers, language: LanguageTag): MoveSurvey {
  const licensing = licensingViewOf(view);
  const { refusals, conflicts, succession, swap, ...rest } = surveyMove(licensing.tenant, answers, view.catalog);
  return {
    ...rest,
    refusals: refusals.map(({ refusal, users }) => ({ refusal, people: describeUsers(view, users, language) })),
    conflicts: conflicts.map(({ a, b }) => ({ a: licensing.names.service(a), b: licensing.names.service(b) })),
    succession: succession === null ? null : describeSuccession(view, succession, language),
    effect: describeEffect(licensing, effectOf(licensing.tenant, swap), language),
  };
}
