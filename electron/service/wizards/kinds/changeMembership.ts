import { type ChangeMembershipAnswers, changeMembershipAnswersSchema } from '../../../../shared/contract/groupLicensing.ts';
import { parseMembershipRule } from '../../../../shared/engine/membership/parseMembershipRule.ts';
import { RuleError } from '../../../../shared/engine/membership/ruleError.ts';
import { changeMembershipSteps } from '../../../../shared/engine/wizards/changeMembership.ts';
import { groupOf, licensingViewOf } from '../../licensing/licensingView.ts';
import type { WizardKindRules } from '../wizardKind.ts';

/** Of the group that takes over. */
const NEW_GROUP = 'ruled-group';

/** A group's membership rule, new, changed or taken away (F100, F101). */
export const changeMembership: WizardKindRules<ChangeMembershipAnswers> = {
  // A rule that cannot be read would only be refused (F194).
  answers: changeMembershipAnswersSchema.refine(({ change, rule }) => change === 'toAssigned' || isReadable(rule), { path: ['rule'] }),
  steps: (view, { group: groupId, change, rule, throughNewGroup, newGroupName }) => {
    const licensing = licensingViewOf(view);
    const group = groupOf(licensing, groupId);
    const { tables } = licensing.tenant.state.context;
    const licenses = group.licenses.map(({ sku, options }) => ({
      skuId: tables.skus[sku]?.skuId ?? '',
      disabledPlans: tables.disabledPlans(options),
    }));
    return changeMembershipSteps({
      group: { id: group.id, name: group.displayName, licenses, isDynamic: group.dynamic },
      rule: change === 'toAssigned' ? null : rule.trim(),
      newGroup: throughNewGroup && change !== 'toAssigned' ? { id: NEW_GROUP, name: newGroupName || `${group.displayName} (2)` } : null,
    });
  },
};

function isReadable(rule: string): boolean {
  try {
    parseMembershipRule(rule.trim());
    return true;
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}
