import type { Page } from '../../../shared/contract/base.ts';
import type {
  DirectCheck,
  DirectToGroupsAnswers,
  MembershipEffect,
  MinedPeople,
  MiningAnswer,
  NewAccountsAnswer,
  NewAccountsSoFar,
  PersonRow,
} from '../../../shared/contract/groupLicensing.ts';
import type { MiningOptions } from '../../../shared/engine/mining/mineGroups.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { TenantView } from '../session/tenantView.ts';
import { memberMoves, membershipEffect } from './membershipChange.ts';
import { minedView } from './minedView.ts';
import { minedPeople, toMiningAnswer } from './miningAnswer.ts';
import { describeNewAccounts } from './newAccounts.ts';
import { peoplePage } from './peoplePage.ts';

interface PageWindow {
  readonly offset: number;
  readonly limit: number;
}

/** Groups that could give licenses, and what would come of them; all about a tenant as imported. All throw AppError. */
export interface GroupLicensing {
  mine(tenantId: string, options: MiningOptions): Promise<MiningAnswer>;
  people(tenantId: string, options: MiningOptions, of: MinedPeople, window: PageWindow): Promise<Page<PersonRow>>;
  checkDirect(tenantId: string, answers: DirectToGroupsAnswers, options: JobOptions): Promise<DirectCheck>;
  newAccounts(tenantId: string, answers: NewAccountsSoFar): Promise<NewAccountsAnswer>;
  membershipEffect(tenantId: string, groupId: string, rule: string): Promise<MembershipEffect>;
  membershipPeople(
    tenantId: string,
    change: { readonly groupId: string; readonly rule: string; readonly which: 'joining' | 'leaving' },
    window: PageWindow,
  ): Promise<Page<PersonRow>>;
}

const DIRECT_CHECK: Question<DirectToGroupsAnswers, DirectCheck> = {
  kind: 'directCheck',
  answer: ({ tenant, plan }, answers, jobs, options) => jobs.run('directCheck', { tenant, plan, answers }, options),
  kept: 4,
  version: 1,
};

export function createGroupLicensing({ scenarios, sessions }: ServiceParts): GroupLicensing {
  const asImported = (tenantId: string): Promise<TenantView> => sessions.view({ tenantId, scenario: null });
  return {
    mine: async (tenantId, options) => {
      const view = await asImported(tenantId);
      return toMiningAnswer(view, minedView(view, options));
    },
    people: async (tenantId, options, of, window) => {
      const view = await asImported(tenantId);
      return peoplePage(view.snapshot, minedPeople(minedView(view, options), of), window);
    },
    checkDirect: (tenantId, answers, options) => scenarios.ask(DIRECT_CHECK, { tenantId, scenario: null }, answers, options),
    newAccounts: async (tenantId, answers) => describeNewAccounts(await asImported(tenantId), answers),
    membershipEffect: async (tenantId, groupId, rule) => membershipEffect(await asImported(tenantId), groupId, rule),
    membershipPeople: async (tenantId, { groupId, rule, which }, window) => {
      const view = await asImported(tenantId);
      return peoplePage(view.snapshot, (await memberMoves(view, groupId, rule))[which], window);
    },
  };
}
