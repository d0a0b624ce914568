import type { ChangePlansSurvey } from '../../../../shared/contract/wizardSurveys.ts';
import { surveyChangePlans } from '../../../../shared/engine/wizards/changePlansSurvey.ts';
import { effectOf } from '../../../../shared/engine/wizards/swapEffect.ts';
import type { ChangePlansAnswers } from '../../../../shared/model/wizardAnswers.ts';
import { describeEffect } from '../../licensing/draftEffect.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { LanguageTag } from '../../session/collators.ts';
import type { TenantView } from '../../session/tenantView.ts';
import { describeUsers } from '../people.ts';
import { describeSuccession } from './describeSuccession.ts';

export function describeChangePlans(view: TenantView, answers: ChangePlansAnswers, language: LanguageTag): ChangePlansSurvey {
  const licensing = licensingViewOf(view);
  const { users, changing, sets, leftovers, inheriting, swap, ...succession } = surveyChangePlans(licensing.tenant, answers, view.catalog);
  const people = (ordinals: readonly number[]) => describeUsers(view, ordinals, language);
  return {
    users,
    changing,
    sets,
    leftovers:
      leftovers === null
        ? null
        : {
            safe: people(leftovers.safe),
            more: people(leftovers.more),
            services: licensing.names.services(leftovers.services, language),
          },
    inheriting: people(inheriting),
    effect: describeEffect(licensing, effectOf(licensing.tenant, swap), language),
    ...describeSuccession(view, succession, language),
  };
}
