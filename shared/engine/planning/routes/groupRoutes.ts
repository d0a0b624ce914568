import type { PlannedStep, StepReason } from '../../../model/plannedStep.ts';
import type { RouteKind } from '../../../model/routes.ts';
import type { GroupState } from '../../rehearsal/groupState.ts';
import { licenseStep, licensesOf, newLicense, type RouteContext, waitStep } from './routeContext.ts';

type GroupRoute = Extract<RouteKind, 'oneSave' | 'addFirst' | 'removeFirst' | 'replaceAll'>;

/** Steps that change the licenses of the group itself; its members follow when the service has processed them, so each save is waited for. */
export function groupRoute(kind: GroupRoute, context: RouteContext, group: GroupState): PlannedStep[] {
  const target = { group: group.id };
  const licenses = licensesOf(context, group);
  const { from, to } = context.skus;
  const add = [newLicense(context, licenses)];
  const wait = waitStep([group.id], reasons.wait);
  switch (kind) {
    case 'oneSave':
      return [licenseStep(target, add, [from.skuId], reasons.oneSave), wait];
    case 'addFirst':
      return [licenseStep(target, add, [], reasons.addNew), wait, licenseStep(target, [], [from.skuId], reasons.removeOld), wait];
    case 'removeFirst':
      return [licenseStep(target, [], [from.skuId], reasons.removeOldFirst), wait, licenseStep(target, add, [], reasons.addNewAfter), wait];
    case 'replaceAll': {
      const everything = licenses.map(({ skuId }) => skuId);
      const allOn = [{ skuId: to.skuId, disabledPlans: [] }];
      return [
        licenseStep(target, [], everything, reasons.removeEverything),
        wait,
        licenseStep(target, allOn, [], reasons.addEverythingOn),
        wait,
      ];
    }
  }
}

const reasons = {
  oneSave: { code: 'oneSave', facts: ['F118', 'F119', 'F121'] },
  addNew: { code: 'addNew', facts: ['F124', 'F121'] },
  removeOld: { code: 'removeOld', facts: ['F125'] },
  removeOldFirst: { code: 'removeOldFirst', facts: ['F118'] },
  addNewAfter: { code: 'addNewAfter', facts: ['F121'] },
  removeEverything: { code: 'removeEverything', facts: ['F127'] },
  addEverythingOn: { code: 'addEverythingOn', facts: ['F36', 'F121'] },
  wait: { code: 'waitDone', facts: ['F89'] },
} as const satisfies Record<string, StepReason>;
