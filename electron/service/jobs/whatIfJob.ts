import type { UserOutcome } from '../../../shared/engine/whatIf/outcome.ts';
import { userOutcome } from '../../../shared/engine/whatIf/userOutcome.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { findUser } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface WhatIfInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly plan: MigrationPlan;
  readonly userId: string;
}

/** Plays a scenario through and follows one user. Throws `notFound` for who is not in the copy. */
export function whatIfJob({ tenant, plan, userId }: WhatIfInput, context: JobContext): Promise<UserOutcome> {
  return withOpenedPlan({ tenant, plan: { value: plan } }, context, (opened) => {
    const user = findUser(opened.snapshot, userId);
    if (user < 0) throw new AppError('notFound', { expected: 'user', found: userId });
    return userOutcome(playPlan(opened, context), user, opened.catalog);
  });
}
