import { type MigrationPlan, migrationPlanSchema } from '../../../../shared/model/migrationPlan.ts';
import type { OracleTenant } from '../world.ts';
import type { Draw } from './draw.ts';
import { randomLicense } from './randomGroups.ts';
import { UNLISTED_SKU } from './randomIds.ts';
import { randomSelector } from './randomSteps.ts';

/** The plan with one or two automations beside its steps, some of which it retires on the way. */
export function withRandomAutomations(draw: Draw, { skus, groups, users }: OracleTenant, plan: MigrationPlan): MigrationPlan {
  const scene = { skus, groups, userIds: users.map(({ id }) => id) };
  const automations = Array.from({ length: draw.int(1, 2) }, (_, i) => ({
    id: `automation-${i}`,
    users: randomSelector(draw, scene),
    addLicenses: [
      ...draw.take(skus, draw.int(1, 2)).map((sku) => randomLicense(draw, sku)),
      ...(draw.chance(5) ? [{ skuId: UNLISTED_SKU, disabledPlans: [] }] : []),
    ],
    everySeconds: draw.int(1, 12),
    ...(draw.chance(30) ? { firstAfterSeconds: draw.int(0, 12) } : {}),
  }));
  const steps: unknown[] = [...plan.steps];
  if (draw.chance(50)) steps.splice(draw.int(0, steps.length), 0, { kind: 'retireAutomation', automation: `automation-${draw.int(0, 2)}` });
  if (draw.chance(30)) steps.push({ kind: 'wait', seconds: draw.int(1, 30) });
  return migrationPlanSchema.parse({ ...plan, automations, steps });
}
