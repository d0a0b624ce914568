import type { Application } from '../application.ts';
import { buildAssignmentForm } from '../licensing/assignmentForm.ts';
import { buildDraftEffect } from '../licensing/draftEffect.ts';
import { buildGroupBlade } from '../licensing/groupBlade.ts';
import { groupOf, licensingViewOf } from '../licensing/licensingView.ts';
import { buildUserBlade } from '../licensing/userBlade.ts';
import { api } from './implementer.ts';

export function licensesApi({ sessions }: Application) {
  const { licenses } = api;
  return {
    userBlade: licenses.userBlade.handler(async ({ input: { scope, userId, language } }) => {
      const view = await sessions.view(scope);
      return buildUserBlade(licensingViewOf(view), view.userOrdinal(userId), language);
    }),
    groupBlade: licenses.groupBlade.handler(async ({ input: { scope, groupId, language } }) => {
      const licensing = licensingViewOf(await sessions.view(scope));
      return buildGroupBlade(licensing, groupOf(licensing, groupId), language);
    }),
    form: licenses.form.handler(async ({ input: { scope, target, language } }) =>
      buildAssignmentForm(licensingViewOf(await sessions.view(scope)), target, language),
    ),
    effect: licenses.effect.handler(async ({ input: { scope, target, draft, language } }) =>
      buildDraftEffect(licensingViewOf(await sessions.view(scope)), target, draft, language),
    ),
  };
}
